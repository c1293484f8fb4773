import { attributeOf, ownGet } from './dom';
import { domainLabel, hostOf } from './metadata/site';

/** More than any page has; a wall against made-up ones. */
const MAX_ELEMENTS = 3_000;
const MAX_HOSTS = 300;

/** Host of an address as it stands in a page. An address without one is the page's own. */
const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#@\s]*@)?([a-z\d.-]{1,253})(?=[:/?#]|$)/i;

/** The hosts of other sites that `page` loads scripts, frames, pictures and styles from, in the order of their names. */
export function thirdPartiesOf(page: Document): string[] {
  const own = domainLabel(hostOf(ownGet(page, 'URL')));
  const hosts = new Set<string>();
  const all = ownGet(page, 'querySelectorAll').call(page, 'script[src], iframe[src], img[src], link[href]');
  for (const element of Array.from(all).slice(0, MAX_ELEMENTS)) {
    const address = attributeOf(element, 'src') ?? attributeOf(element, 'href') ?? '';
    const host = HOST.exec(address.slice(0, 300))?.[1]?.toLowerCase();
    if (host !== undefined && hosts.size < MAX_HOSTS) hosts.add(host);
  }
  return [...hosts].filter((host) => own === '' || domainLabel(host) !== own).sort();
}
