import type { Article } from '@/src/article/article';
import type { ReaderSettings } from '@/src/settings/readerSettings';
import type { ReaderActions } from './actions';
import type { Bar } from './bar';
import type { Key } from './keys';
import type { Translate } from './messages';
import type { Notice } from './notice';

/** One article being shown, as the tools see it. */
export interface View {
  root: HTMLElement;
  /** As it now is, without what the reader removed. */
  article: Article;
  /** Takes what a shown block stands for out of `article`, and returns how to put it back. */
  removeFromArticle: (block: Element) => () => void;
  /** The `<article>` element. */
  shown: HTMLElement;
  bar: Bar;
  notice: Notice;
  /** Every key that works; tools add theirs. */
  keys: Key[];
  settings: ReaderSettings;
  /** Shows the article with other settings from now on. */
  applySettings: (settings: ReaderSettings) => void;
  actions: ReaderActions;
  t: Translate;
  signal: AbortSignal;
}
