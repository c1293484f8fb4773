import type { ReaderSettings } from '@/src/settings/readerSettings';
import type { Article } from '@/src/article/article';
import type { Passage } from '@/src/article/highlight';

/** What the page around the view can do. A button exists if its action is given. */
export interface ReaderActions {
  /** Opens the full view, in the article's own tab or in a new one. */
  onRead?: (inNewTab: boolean) => void;
  /** The key that does the same on the page, as the browser writes it; empty if none is assigned. */
  readKeys?: () => Promise<string>;
  /** Saves a clean copy of the article as it is now shown; the button is busy until the promise settles. */
  onSave?: (article: Article) => Promise<void>;
  /** The reader is about to save: what that takes can be loaded. */
  beforeSave?: () => Promise<unknown>;
  /** Goes back to the page; also `Esc`. */
  onClose?: () => void;
  /** Opens the settings page. */
  onSettings?: () => void;
  /** Keeps the changed settings; the view has already applied them. Given, the appearance panel exists. */
  onChangeSettings?: (settings: ReaderSettings) => void;
  /** Lets the article's site look otherwise than all others; part of the appearance panel. */
  look?: { isOwn: () => boolean; setOwn: (own: boolean) => ReaderSettings };
  /** What is done on the article's site without a click. */
  site?: SiteActions;
  /** Puts the article's other pages below this one. Call it in the click, as it asks the browser for a permission. */
  otherPages?: (onPage: (number: number, of: number) => void) => Promise<OtherPages>;
  /** Where the highlights of this article are kept. */
  highlights?: HighlightStore;
  /** Where the position in this article is kept. */
  position?: PositionStore;
}

/** What the reader chose for one site. */
export interface SiteChoices {
  /** Its articles open in the reader view by themselves. */
  reads: boolean;
  /** The toolbar button says which of its pages can be read. */
  marks: boolean;
}

export interface SiteActions {
  now: () => Promise<SiteChoices>;
  /** Called in the click, as it may ask the browser for a permission. Returns what holds then. */
  choose: (choices: SiteChoices) => Promise<SiteChoices>;
}

/** The block at the top of the window, and how far it is scrolled past, as a share of its height. */
export interface ReadingPosition {
  block: number;
  offset: number;
}

/** What became of an article's other pages. With some to show, the view is shown anew. */
export type OtherPages =
  { ok: true } | { ok: false; reason: 'refused' } | { ok: false; reason: 'failed'; page: number };

export interface HighlightStore {
  load: () => Promise<Passage[]>;
  save: (highlights: Passage[]) => Promise<void>;
}

export interface PositionStore {
  /** Goes back there without telling. */
  isQuiet?: boolean;
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
