/** How the reader looks. Nothing here changes what is extracted. */
export interface ReaderSettings {
  theme: Theme;
  fontFamily: FontFamily;
  /** CSS px. */
  fontSize: number;
  /** Unitless multiple of the font size. */
  lineHeight: number;
  /** Width of the text column in CSS `ch` of a Latin text face. */
  contentWidth: number;
  /** Gap between paragraphs, in multiples of the font size. */
  paragraphSpacing: number;
  /** Extra space between letters, in multiples of the font size. */
  letterSpacing: number;
  textAlign: TextAlign;
  hyphenate: boolean;
  showImages: boolean;
  /** Of these only the ones that the article's own site has. */
  ownImagesOnly: boolean;
  /** In print, where each link of the text leads is listed at its end. */
  printLinks: boolean;
  /** Keys of one letter work in the view. Who talks to the computer, or presses keys by accident, turns them off. */
  singleKeys: boolean;
  /** Speed of reading aloud; 1 is the voice's own. */
  speechRate: number;
  /** The name of the voice chosen for each language, such as `en`. */
  voices: Record<string, string>;
  /** How the entries of a live report follow one another. */
  liveOrder: LiveOrder;
  /** A link in an article opens in the reader view, too, where the browser lets us read its page. */
  followLinks: boolean;
}

export type Theme = (typeof THEMES)[number];
export type FontFamily = (typeof FONT_FAMILIES)[number];
export type LiveOrder = (typeof LIVE_ORDERS)[number];
export type TextAlign = (typeof TEXT_ALIGNS)[number];

export const THEMES = ['auto', 'light', 'sepia', 'grey', 'dark', 'black', 'contrast'] as const;
export const FONT_FAMILIES = ['serif', 'sans', 'legible', 'dyslexic', 'system'] as const;
export const TEXT_ALIGNS = ['start', 'justify'] as const;
export const LIVE_ORDERS = ['page', 'newest', 'oldest'] as const;

export const DEFAULT_READER_SETTINGS: ReaderSettings = {
  theme: 'auto',
  fontFamily: 'serif',
  fontSize: 19,
  lineHeight: 1.6,
  contentWidth: 66,
  paragraphSpacing: 0.9,
  letterSpacing: 0,
  textAlign: 'start',
  hyphenate: false,
  showImages: true,
  ownImagesOnly: false,
  printLinks: false,
  singleKeys: true,
  speechRate: 1,
  voices: {},
  liveOrder: 'page',
  followLinks: false,
};

/** The least, greatest and step of every setting that is a number. */
export const SETTING_RANGES = {
  fontSize: { min: 12, max: 40, step: 1 },
  lineHeight: { min: 1.2, max: 2.4, step: 0.1 },
  contentWidth: { min: 36, max: 110, step: 2 },
  paragraphSpacing: { min: 0, max: 2, step: 0.1 },
  letterSpacing: { min: 0, max: 0.2, step: 0.01 },
  speechRate: { min: 0.6, max: 2.5, step: 0.2 },
} as const;

/**
 * Returns settings from something stored, imported or synced by another version: what is missing or
 * makes no sense becomes the default, field by field, and unknown fields are dropped.
 */
export function toReaderSettings(stored: unknown): ReaderSettings {
  const given = isRecord(stored) ? stored : {};
  const defaults = DEFAULT_READER_SETTINGS;
  return {
    theme: oneOf(THEMES, given['theme']) ?? defaults.theme,
    fontFamily: oneOf(FONT_FAMILIES, given['fontFamily']) ?? defaults.fontFamily,
    fontSize: inRange('fontSize', given['fontSize']),
    lineHeight: inRange('lineHeight', given['lineHeight']),
    contentWidth: inRange('contentWidth', given['contentWidth']),
    paragraphSpacing: inRange('paragraphSpacing', given['paragraphSpacing']),
    letterSpacing: inRange('letterSpacing', given['letterSpacing']),
    textAlign: oneOf(TEXT_ALIGNS, given['textAlign']) ?? defaults.textAlign,
    hyphenate: booleanOr(defaults.hyphenate, given['hyphenate']),
    showImages: booleanOr(defaults.showImages, given['showImages']),
    ownImagesOnly: booleanOr(defaults.ownImagesOnly, given['ownImagesOnly']),
    printLinks: booleanOr(defaults.printLinks, given['printLinks']),
    singleKeys: booleanOr(defaults.singleKeys, given['singleKeys']),
    speechRate: inRange('speechRate', given['speechRate']),
    voices: toVoices(given['voices']),
    liveOrder: oneOf(LIVE_ORDERS, given['liveOrder']) ?? defaults.liveOrder,
    followLinks: booleanOr(defaults.followLinks, given['followLinks']),
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((item) => item === value) ?? null;
}

/** Few and short: what is synced may weigh eight kilobytes in all. */
function toVoices(value: unknown): Record<string, string> {
  const voices = Object.entries(isRecord(value) ? value : {}).flatMap(
    ([language, name]): [string, string][] =>
      /^[a-z]{2,3}$/.test(language) && typeof name === 'string' && name !== '' && name.length <= 100
        ? [[language, name]]
        : [],
  );
  return Object.fromEntries(voices.slice(-MAX_VOICES));
}

const MAX_VOICES = 20;

function inRange(field: keyof typeof SETTING_RANGES, value: unknown): number {
  const { min, max } = SETTING_RANGES[field];
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_READER_SETTINGS[field];
  return Math.min(max, Math.max(min, value));
}

export function booleanOr(fallback: boolean, value: unknown): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
