import type { Article } from '@/src/article/article';
import type { ReaderSettings } from '@/src/settings/readerSettings';
import type { ReaderActions, ReaderHandle } from './actions';
import { applyAppearance } from './appearance';
import { createBar } from './bar';
import { readingBlocks } from './blocks';
import { watchPictures } from './brokenPictures';
import { renderContent } from './content';
import { articleDirection } from './direction';
import { el } from './elements';
import { setInterfaceLanguage } from './interfaceLanguage';
import { watchKeys, type Key } from './keys';
import { leadPicture } from './leadPicture';
import { beginLife } from './lifetime';
import { interfaceLocale, type Translate } from './messages';
import { createNotice } from './notice';
import { keepPosition } from './position';
import { prepareContent } from './prepareContent';
import { pristineOf, type Pristine } from './pristine';
import { watchProgress } from './progress';
import { readingMinutes } from './readingTime';
import { sourceCard } from './sourceCard';
import { removeRepeatedHeadline, takeStandfirst } from './standfirst';
import { addTools } from './tools';
import type { View } from './view';
import { askForPictures, wantedPictures, withholdPictures, type PictureTest } from './withheldPictures';

/**
 * Shows the article in `root`, in place of whatever was there. The popup and the reader page differ by the
 * actions they give and by their stylesheets.
 */
export async function renderReader(
  root: HTMLElement,
  article: Article,
  settings: ReaderSettings,
  actions: ReaderActions,
  t: Translate,
): Promise<ReaderHandle> {
  const content = await renderContent(article.content);
  const live = content.querySelector('[role="article"]') ? await import('./liveReport') : null;
  if (content.querySelector('blockquote a[href]')) (await import('./posts')).markPosts(content);
  const life = beginLife(root);
  const { signal } = life;
  setInterfaceLanguage(document, t);
  applyAppearance(document, settings);

  const isWanted = wantedPictures(settings, article.metadata.url);
  const { shown, pristine } = renderArticle(article, content, isWanted, t);
  const applySettings = (changed: ReaderSettings) => {
    view.settings = changed;
    applyAppearance(document, changed);
    askForPictures(shown, wantedPictures(changed, article.metadata.url), t);
  };
  const bar = createBar(article.metadata, t);
  const notice = createNotice(t);
  root.replaceChildren(bar.element, notice.element, el('main', { class: 'page' }, shown));

  const keys: Key[] = [];
  const removeFromArticle = (block: Element) => removed(view, block, pristine);
  const view: View = {
    root,
    article,
    removeFromArticle,
    shown,
    bar,
    notice,
    keys,
    settings,
    applySettings,
    actions,
    t,
    signal,
  };
  addTools(view);
  live?.showLiveReport(view);
  if (actions.otherPages && article.furtherPages)
    void import('./otherPages').then(({ offerOtherPages }) => {
      offerOtherPages(view);
    });

  askForPictures(shown, isWanted, t);
  watchPictures(root, article.metadata.url, t, signal);
  watchKeys(() => (view.settings.singleKeys ? keys : keys.filter(({ key }) => key.length > 1)), signal);
  const minutes = readingMinutes(article.textContent, article.wordCount, article.metadata.inLanguage);
  watchProgress(shown, bar.progress, minutes, t, signal);
  if (actions.position) void resume(view, actions.position);
  shown.querySelector('h1')?.focus({ preventScroll: true });

  return {
    applySettings,
    say: notice.say,
    article: () => view.article,
    dispose: () => {
      life.abort();
      root.replaceChildren();
    },
  };
}

function renderArticle(
  { metadata, ...article }: Article,
  content: DocumentFragment,
  isWanted: PictureTest,
  t: Translate,
): { shown: HTMLElement; pristine: Pristine } {
  const { inLanguage: lang } = metadata;
  const direction = articleDirection(`${metadata.headline} ${article.textContent}`, lang);
  const pristine = pristineOf(content);
  removeRepeatedHeadline(content, metadata.headline);
  const standfirst = takeStandfirst(content, metadata.description);
  const lead = leadPicture(metadata.image, content, metadata.headline, isWanted);
  withholdPictures(content, isWanted);
  prepareContent(content, direction, t);

  const locale = interfaceLocale(t);
  const shown = el(
    'article',
    { class: 'article', lang, dir: direction },
    sourceCard({ metadata, ...article }, standfirst, isWanted, locale, t),
    lead,
    el('div', { class: 'content' }, content),
  );
  return { shown, pristine };
}

/** Takes a block out of the view's article, where it is kept in mind for saving. */
function removed(view: View, block: Element, pristine: Pristine): () => void {
  const before = view.article;
  const isLeadOfMetadata = block.matches('.article > .lead');
  const putBack = pristine.remove(block);
  const update = () => {
    const image = isLeadOfMetadata ? null : before.metadata.image;
    view.article = {
      ...before,
      metadata: { ...before.metadata, image },
      content: pristine.html(),
      textContent: pristine.text(),
    };
  };
  update();
  return () => {
    putBack?.();
    const { metadata } = view.article;
    const image = isLeadOfMetadata ? before.metadata.image : metadata.image;
    view.article = {
      ...view.article,
      metadata: { ...metadata, image },
      content: pristine.html(),
      textContent: pristine.text(),
    };
  };
}

async function resume(
  { shown, bar, notice, signal, t }: View,
  position: NonNullable<ReaderActions['position']>,
): Promise<void> {
  const restored = await keepPosition(
    () => readingBlocks(shown),
    () => bar.element.getBoundingClientRect().height,
    position,
    signal,
  );
  if (!restored || position.isQuiet) return;
  notice.say(t('continuedHere'), {
    label: t('fromTheTop'),
    onClick: () => {
      window.scrollTo({ top: 0 });
    },
  });
}
