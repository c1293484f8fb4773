import type { Article } from '@/src/article/article';
import type { ReaderSettings } from '@/src/settings/readerSettings';
import type { ReaderActions, ReaderHandle } from './actions';
import type { Translate } from './messages';

/** Shows the article in `root`, in place of whatever was there. The popup and the reader page differ by actions and stylesheet. */
export function renderReader(
  root: HTMLElement,
  article: Article,
  settings: ReaderSettings,
  actions: ReaderActions,
  t: Translate,
): ReaderHandle {
  const title = root.ownerDocument.createElement('h1');
  title.textContent = article.metadata.headline;
  root.replaceChildren(title);
  void settings;
  void actions;
  void t;
  return {
    applySettings: () => undefined,
    say: () => undefined,
    article: () => article,
    dispose: () => {
      root.replaceChildren();
    },
  };
}
