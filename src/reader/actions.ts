import type { ReaderSettings } from '@/src/settings/readerSettings';
import type { Article } from '@/src/article/article';

/** What the page around the view can do. A button exists if its action is given. */
export interface ReaderActions {
  /** Opens the full view, in the article's own tab or in a new one. */
  onRead?: (inNewTab: boolean) => void;
  /** The key that does the same on the page, as the browser writes it; empty if none is assigned. */
  readKeys?: () => Promise<string>;
  /** Saves a clean copy of the article as it is now shown; the button is busy until the promise settles. */
  onSave?: (article: Article) => Promise<void>;
  /** Goes back to the page; also `Esc`. */
  onClose?: () => void;
  /** Opens the settings page. */
  onSettings?: () => void;
  /** Keeps the changed settings; the view has already applied them. Given, the appearance panel exists. */
  onChangeSettings?: (settings: ReaderSettings) => void;
  /** Where the position in this article is kept. */
  position?: PositionStore;
}

/** The block at the top of the window, and how far it is scrolled past, as a share of its height. */
export interface ReadingPosition {
  block: number;
  offset: number;
}

export interface PositionStore {
  load: () => Promise<ReadingPosition | null>;
  save: (position: ReadingPosition) => void;
}

/** What the page around the view may ask of it once it is shown. */
export interface ReaderHandle {
  /** Shows settings that were changed elsewhere. */
  applySettings: (settings: ReaderSettings) => void;
  /** Tells the reader something in the live region, with buttons beside it; replaces what was said before. */
  say: (text: string, ...buttons: NoticeButton[]) => void;
  /** The article as it is now shown, without what the reader removed. */
  article: () => Article;
  /** Ends every listener, timer and observer of the view and empties it. */
  dispose: () => void;
}

export interface NoticeButton {
  label: string;
  onClick: () => void;
}
