/** Why a browser lets no extension into a page. */
export type Refusal =
  /** A page of the browser itself: settings, new tab, another extension. */
  | 'browser-page'
  | 'source-page'
  /** An add-on store; browsers keep extensions out of them. */
  | 'store-page'
  | 'pdf-file'
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

const BROWSER_SCHEMES = /^(?!https?:|file:|view-source:|blob:|data:|ftp:)[a-z][a-z0-9+.-]*:/i;

/**
 * Returns why a browser has just refused a script, from the tab's address and the browser's words.
 *
 * Asked only after a refusal, so that a page this table is wrong about can still be read.
 */
export function refusalOf(url: string | undefined, message: string): Refusal {
  if (/error page/i.test(message)) return 'error-page';
  if (url === undefined) return 'restricted-page';
  if (url.startsWith('view-source:')) return 'source-page';
  if (BROWSER_SCHEMES.test(url)) return 'browser-page';
  if (STORES.some((store) => store.test(url))) return 'store-page';
  // Firefox shows PDF files in a page of its own and says no more about it.
  if (URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname)) return 'pdf-file';
  if (url.startsWith('file:')) return 'local-file';
  return 'restricted-page';
}
