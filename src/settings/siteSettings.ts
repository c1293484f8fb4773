import { booleanOr, isRecord, toReaderSettings, type ReaderSettings } from './readerSettings';

/** What the reader chose for one site alone. */
export interface SiteSettings {
  /** How its articles look where that differs from everywhere else; `null` if they look like all others. */
  look: SiteLook | null;
  /** Its articles open in the reader view by themselves. */
  reads: boolean;
  /** The toolbar button says which of its pages can be read. */
  marks: boolean;
}

export type SiteLook = Partial<Pick<ReaderSettings, (typeof LOOK_FIELDS)[number]>>;

/** The settings that a site may have of its own: what is seen of an article. */
export const LOOK_FIELDS = [
  'theme',
  'fontFamily',
  'fontSize',
  'lineHeight',
  'contentWidth',
  'paragraphSpacing',
  'letterSpacing',
  'textAlign',
  'hyphenate',
  'showImages',
  'ownImagesOnly',
] as const satisfies (keyof ReaderSettings)[];

export const NOTHING_CHOSEN: SiteSettings = { look: null, reads: false, marks: false };

/**
 * Returns what a site is called in storage: scheme and host of its pages, such as `https://news.example`.
 * `null` for pages of no site, such as files. Ports are left out: browsers know no permission for one port.
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? `${protocol}//${hostname}` : null;
}

/** As `toReaderSettings`: nonsense becomes the default, and unknown fields are dropped. */
export function toSiteSettings(stored: unknown): SiteSettings {
  const given = isRecord(stored) ? stored : {};
  return {
    look: isRecord(given['look']) ? toLook(given['look']) : null,
    reads: booleanOr(false, given['reads']),
    marks: booleanOr(false, given['marks']),
  };
}

/** Whether nothing is left that a site would be remembered for. */
export function isNothing({ look, reads, marks }: SiteSettings): boolean {
  return look === null && !reads && !marks;
}

/** Returns the settings that an article of a site is shown with. */
export function withLook(general: ReaderSettings, look: SiteLook | null): ReaderSettings {
  return { ...general, ...look };
}

/**
 * Splits what the reader changed while a site has a look of its own: what is seen of an article stays with
 * the site as far as it differs, everything else is for everywhere.
 */
export function splitLook(
  shown: ReaderSettings,
  general: ReaderSettings,
): { look: SiteLook; general: ReaderSettings } {
  const look = Object.fromEntries(
    LOOK_FIELDS.filter((field) => shown[field] !== general[field]).map((field) => [field, shown[field]]),
  );
  const kept = Object.fromEntries(LOOK_FIELDS.map((field) => [field, general[field]]));
  return { look: toLook(look), general: { ...shown, ...kept } };
}

function toLook(given: Record<string, unknown>): SiteLook {
  const settings = toReaderSettings(given);
  return Object.fromEntries(
    LOOK_FIELDS.filter((field) => field in given).map((field) => [field, settings[field]]),
  );
}
