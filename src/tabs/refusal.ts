/** Why a browser lets no extension into a page. */
export type Refusal =
  /** A page of the browser itself: settings, new tab, another extension. */
  | 'browser-page'
  | 'source-page'
  /** An add-on store; browsers keep extensions out of them. */
  | 'store-page'
  | 'pdf-file'
  | 'text-file'
  /** A file of the reader's own, for which the browser wants a separate yes. */
  | 'local-file'
  /** The browser's own error page: no connection, no such site. */
  | 'error-page'
  /** Refused for a reason we cannot name, such as a rule of the company. */
  | 'restricted-page';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/addons\.opera\.com\//,
];

const WORDS: [RegExp, Refusal][] = [
  // The page's process has ended, or it never began.
  [/showing error page|is not ready/i, 'error-page'],
  [/extensions gallery/i, 'store-page'],
  [/cannot access an? [a-z-]+:\/\/ url/i, 'browser-page'],
];

const BROWSER_SCHEMES = /^(?!https?:|file:|view-source:|blob:|data:|ftp:)[a-z][a-z0-9+.-]*:/i;

/** What a tab shows of itself. */
interface RefusedTab {
  url?: string | undefined;
  favIconUrl?: string | undefined;
}

/**
 * Returns why a browser has just refused a script, from the tab's address and the browser's words.
 *
 * Asked only after a refusal, so that a page this table is wrong about can still be read.
 */
export function refusalOf({ url, favIconUrl }: RefusedTab, message: string): Refusal {
  // Chromium does not show the address of such pages even after a click, but names their kind.
  const words = WORDS.find(([pattern]) => pattern.test(message));
  if (words) return words[1];
  if (url === undefined) return 'restricted-page';
  if (BROWSER_SCHEMES.test(url)) return 'browser-page';
  // Firefox shows PDF documents in a page of its own, whatever their address.
  if (favIconUrl === 'chrome://global/skin/icons/pdf.svg') return 'pdf-file';
  // Its error pages keep the address that failed and have a mark of the browser's own, too.
  if (favIconUrl?.startsWith('chrome://global/')) return 'error-page';
  if (url.startsWith('view-source:')) return 'source-page';
  if (STORES.some((store) => store.test(url))) return 'store-page';
  // While such a file is still on its way, or where its mark is hidden, the address says what it is.
  if (hasEnding(url, /\.pdf$/i)) return 'pdf-file';
  if (hasEnding(url, /\.(json|xml|rss|atom)$/i)) return 'text-file';
  if (url.startsWith('file:')) return 'local-file';
  return 'restricted-page';
}

function hasEnding(url: string, ending: RegExp): boolean {
  return URL.canParse(url) && ending.test(new URL(url).pathname);
}
