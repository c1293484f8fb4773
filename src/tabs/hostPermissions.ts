import { browser } from 'wxt/browser';

/**
 * The optional permission to read from a host: pictures of those that let only their own site read them, and
 * pages of sites the reader wants read without a click.
 *
 * It is kept, so that a reader who said yes to a newspaper's picture host is asked once and not with every
 * copy; the settings list the hosts and take the permission back.
 */

/** Asks the browser. Must be the first call in a click: both browsers want the gesture itself. `false` if the reader says no. */
export function askForPictureHosts(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.map(patternOf))] });
}

/** Hosts that may be read, as patterns such as `https://images.example.com/*`. */
export async function allowedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export async function forgetHost(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Asks for one site, to read its pages; else as above. A site that is allowed already is not asked for again. */
export function askForSite(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

export function maySeeSite(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Without the port, which match patterns of Firefox do not know. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
