import savedCopyStyle from '@/assets/savedCopy.css?inline';
import type { Article } from '@/src/article/article';
import { toAnnotations, type Passage } from '@/src/article/highlight';
import { articleDirection, directionOfLanguage } from '@/src/reader/direction';
import { domainOf } from '@/src/reader/elements';
import type { Translate } from '@/src/reader/messages';
import { copyContent, showLeadPicture, showPictures, type CopyContent } from './content';
import { makerFor, type Maker } from './elements';
import { fileName } from './fileName';
import { markHighlights } from './highlights';
import { toJsonLd, toScriptText } from './jsonLd';
import { metaTags } from './metaTags';
import type { Picture } from './picture';
import type { SavedFile } from './savedFile';
import { copyCard } from './copyCard';

/** What a pure module cannot find by itself. */
export interface Surroundings {
  /** A window to parse and to sanitise in. */
  view: Window & typeof globalThis;
  t: Translate;
  /** For dates; the reader's own. */
  locale: string;
  /** What the reader marked in the article. */
  highlights?: Passage[];
}

/** The file opens from disk and in any viewer: it runs nothing, asks no one and sends nothing. */
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Returns the article as one HTML file with the given pictures in it; one that is not given leaves its
 * caption, its alternative text and a link.
 *
 * The document is built of nodes and serialised once. HTML is never joined or replaced as text: a page's
 * words could then become markup. Only the pictures are put in afterwards (see `PicturePlaces`).
 */
export function toHtml(
  article: Article,
  pictures: ReadonlyMap<string, Picture>,
  savedAt: Date,
  surroundings: Surroundings,
): SavedFile {
  const { view, t } = surroundings;
  const page = view.document.implementation.createHTMLDocument('');
  const make = makerFor(page);
  const content = copyContent(article, view);
  const places = new PicturePlaces(pictures, view);
  const language = article.metadata.inLanguage ?? t('interfaceLanguage');

  // Never connected to a document: an extension page's policy would be asked about its style and script.
  const root = make(
    'html',
    { lang: language, dir: articleDirection(article.textContent, language) },
    make('head', {}, ...headOf(article, savedAt, make, surroundings)),
    make(
      'body',
      {},
      make('main', {}, bodyOf(article, content, places.standIns, savedAt, make, surroundings)),
    ),
  );
  return {
    name: fileName(article.metadata, 'html'),
    type: 'text/html',
    body: places.filled(`<!DOCTYPE html>\n${root.outerHTML}\n`),
  };
}

/**
 * Pictures as they stand in the document while it is built: serialising them would take longer than fetching them.
 * What stands for one nobody can guess or write, and what is put there instead is base64, which ends no attribute.
 */
class PicturePlaces {
  readonly standIns: ReadonlyMap<string, Picture>;
  readonly #pictures: Picture[];
  readonly #mark: string;

  constructor(pictures: ReadonlyMap<string, Picture>, view: Window & typeof globalThis) {
    this.#pictures = [...pictures.values()];
    this.#mark = view.crypto.randomUUID();
    this.standIns = new Map(
      [...pictures].map(([url, picture], index) => [url, { ...picture, dataUrl: this.#place(index) }]),
    );
  }

  /** `html` in parts, each picture one of its own. */
  filled(html: string): (string | Blob)[] {
    return html.split(new RegExp(this.#place('(\\d+)'))).map((text, at) => {
      if (at % 2 === 0) return text;
      const picture = this.#pictures[Number(text)];
      return picture?.part ?? picture?.dataUrl ?? '';
    });
  }

  #place(index: number | string): string {
    return `${this.#mark}:${index}:`;
  }
}

function headOf(
  article: Article,
  savedAt: Date,
  make: Maker,
  { t, highlights = [] }: Surroundings,
): HTMLElement[] {
  const { metadata } = article;
  return [
    // Before anything it could apply to.
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    make('meta', { charset: 'utf-8' }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('meta', { name: 'color-scheme', content: 'light dark' }),
    make(
      'title',
      {},
      [metadata.headline, metadata.publisher?.name ?? domainOf(metadata.url)].filter(Boolean).join(' – '),
    ),
    make('link', { rel: 'canonical', href: metadata.canonicalUrl ?? metadata.url }),
    make('meta', { name: 'generator', content: t('extensionName') }),
    ...metaTags(metadata).map(([name, content]) => make('meta', { name, content })),
    make('meta', { name: PROVENANCE, content: JSON.stringify(metadata.provenance) }),
    // Data, not a script: browsers do not run a block of this type, with or without the policy.
    make(
      'script',
      { type: 'application/ld+json' },
      toScriptText(toJsonLd(metadata, article.wordCount, savedAt)),
    ),
    ...(highlights.length === 0
      ? []
      : [
          make(
            'script',
            { type: 'application/ld+json' },
            toScriptText(toAnnotations(highlights, metadata.canonicalUrl ?? metadata.url)),
          ),
        ]),
    make('style', {}, savedCopyStyle),
  ];
}

/** Name of the `<meta>` that says where each field was read on the page; schema.org has no word for it. */
export const PROVENANCE = 'broadsheet:provenance';

function bodyOf(
  article: Article,
  content: CopyContent,
  pictures: ReadonlyMap<string, Picture>,
  savedAt: Date,
  make: Maker,
  { t, locale, highlights = [] }: Surroundings,
): HTMLElement {
  const { metadata } = article;
  const language = t('interfaceLanguage');
  const words = { lang: language, dir: directionOfLanguage(language) };
  const text = make('div', { class: 'text' }, ...content.nodes);
  // Before anything of ours is put between the article's words.
  const notes = markHighlights(text, highlights, words, make, t);
  showPictures(text, pictures, words, make, t);
  const card = copyCard(metadata, content, pictures, savedAt, { make, t, locale, words });
  const lead = showLeadPicture(content.leadPicture, pictures, words, make, t);
  return make('article', {}, card, lead, text, notes);
}
