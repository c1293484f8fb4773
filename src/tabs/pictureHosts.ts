import { browser } from 'wxt/browser';

/**
 * The optional permission to read pictures from hosts that let only their own site read them.
 *
 * It is kept after the save, so that a reader who said yes to a newspaper's picture host is asked once and
 * not with every copy; the settings list the hosts and take the permission back.
 */

/** Asks the browser. Must be the first call in a click: both browsers want the gesture itself. `false` if the reader says no. */
export function askForPictureHosts(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.map(patternOf))] });
}

/** Hosts that may be read, as patterns such as `https://images.example.com/*`. */
export async function allowedPictureHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export async function forgetPictureHost(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Without the port, which match patterns of Firefox do not know. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
