import { browser } from 'wxt/browser';
import type { Article } from '@/src/article/article';
import { interfaceLocale, type Translate } from '@/src/reader/messages';
import { copyContent } from '@/src/save/content';
import { toHtml } from '@/src/save/html';
import type { MissingPicture, SaveOutcome } from '@/src/save/saveOutcome';
import { download } from './download';
import { askForPictureHosts } from './hostPermissions';
import { keptHighlights } from './keptHighlights';
import { haveWorkerAsk, survivingThisPage } from './pendingSave';
import { fetchPictures, type FetchedPictures } from './pictures';

/** Where the save happens. */
export interface SaveSurroundings {
  /**
   * The tab that still shows the article, or `null`. Its own site's pictures are read there, which
   * needs no permission. A reader page that took the article's tab has none.
   */
  articleTab: number | null;
  /** The reader has said no already: what can be had is saved, and nothing asked. */
  asItIs?: boolean;
  /** Called as pictures arrive. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Saves the article as one HTML file with its pictures inside.
 *
 * Never rejects: what goes wrong is an outcome. Call it from a click or key handler of the popup or the
 * reader page, and show the outcome in place.
 *
 * Pictures are fetched before anything is asked: many hosts let anyone read, and the question then names
 * exactly the hosts that do not, or is never put.
 */
export async function saveCopy(article: Article, surroundings: SaveSurroundings): Promise<SaveOutcome> {
  const { signal } = surroundings;
  return orNotSaved(signal, async () => {
    const wanted = copyContent(article, window).pictureUrls;
    const icon = article.metadata.publisher?.logo;
    const fetched = await fetch(article, icon ? [icon, ...wanted] : wanted, surroundings);

    // In the order of the article, not in that of the network's answers.
    const refused = wanted.flatMap((url) =>
      fetched.missing.filter((picture) => picture.url === url && picture.reason === 'refused'),
    );
    if (refused.length === 0 || surroundings.asItIs) return handOver(article, wanted, fetched);
    return {
      state: 'needs-permission',
      hosts: [...new Set(refused.map(({ url }) => new URL(url).hostname))],
      refused: refused.length,
      pictures: tally(wanted, fetched),
      allowAndSave: () => allowAndSave(article, wanted, fetched, refused, surroundings),
      saveWithout: () => orNotSaved(signal, () => handOver(article, wanted, fetched)),
    };
  });
}

function allowAndSave(
  article: Article,
  wanted: string[],
  fetched: FetchedPictures,
  refused: MissingPicture[],
  surroundings: SaveSurroundings,
): Promise<SaveOutcome> {
  const urls = refused.map(({ url }) => url);
  // First of all: after anything that waits, the browser no longer takes it for the reader's click.
  const answer = isClosedByQuestion() ? haveWorkerAsk(urls) : askForPictureHosts(urls);
  const goOn = () =>
    orNotSaved(surroundings.signal, async () => {
      if (!(await answer)) return handOver(article, wanted, fetched);
      const rest = await fetch(article, urls, surroundings);
      return handOver(article, wanted, {
        pictures: new Map([...fetched.pictures, ...rest.pictures]),
        missing: [...fetched.missing.filter((picture) => !refused.includes(picture)), ...rest.missing],
      });
    });
  return isClosedByQuestion()
    ? survivingThisPage({ article, articleTab: surroundings.articleTab }, goOn)
    : goOn();
}

function fetch(
  article: Article,
  urls: string[],
  { articleTab, onProgress, signal }: SaveSurroundings,
): Promise<FetchedPictures> {
  return fetchPictures(urls, { articleUrl: article.metadata.url, articleTab, onProgress, signal });
}

async function handOver(article: Article, wanted: string[], fetched: FetchedPictures): Promise<SaveOutcome> {
  const file = toHtml(article, fetched.pictures, new Date(), {
    view: window,
    t,
    locale: interfaceLocale(t),
    highlights: await keptHighlights(article.metadata),
  });
  download(file);
  return { state: 'saved', fileName: file.name, pictures: tally(wanted, fetched) };
}

/** The publisher's icon is no picture of the article: nobody needs to hear that it is missing. */
function tally(wanted: string[], { pictures, missing }: FetchedPictures) {
  return {
    total: wanted.length,
    saved: wanted.filter((url) => pictures.has(url)).length,
    missing: missing.filter(({ url }) => wanted.includes(url)),
  };
}

async function orNotSaved(
  signal: AbortSignal | undefined,
  save: () => SaveOutcome | Promise<SaveOutcome>,
): Promise<SaveOutcome> {
  try {
    return await save();
  } catch (error) {
    if (signal?.aborted) return { state: 'not-saved', reason: 'stopped' };
    console.warn('The copy could not be made', error);
    return { state: 'not-saved', reason: 'failed' };
  }
}

/** Chromium closes the popup when it asks; Firefox keeps it, and takes no click for a click once a message was sent. */
function isClosedByQuestion(): boolean {
  return !import.meta.env.FIREFOX && browser.extension.getViews({ type: 'popup' }).includes(window);
}

const t: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
