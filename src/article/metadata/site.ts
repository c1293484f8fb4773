/** "example.org" of "https://www.example.org/news/1"; an empty string where there is no host. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^(?:www\d?|m|amp|mobile)\./, '');
  } catch {
    // about:blank and the like have no host.
    return '';
  }
}

/** Houses of many sites, each with a name of its own before theirs. */
const HOSTS_OF_SITES =
  /\.(?:blogspot\.[a-z.]{2,6}|wordpress\.com|substack\.com|tumblr\.com|medium\.com|github\.io|ghost\.io)$/;

/** "example" of "news.example.co.uk" and of "example.blogspot.com"; an empty string for an address that is a number or has no dot. */
export function domainLabel(host: string): string {
  if (/^[\d.]+$|:|^[^.]*$/.test(host)) return '';
  if (HOSTS_OF_SITES.test(host)) return host.replace(HOSTS_OF_SITES, '').split('.').at(-1) ?? '';
  const parts = host.split('.');
  const suffix = parts.length > 2 && /^(?:co|com|org|net|gov|ac|or|ne|edu)$/.test(parts.at(-2) ?? '') ? 2 : 1;
  return parts.at(-1 - suffix) ?? '';
}
