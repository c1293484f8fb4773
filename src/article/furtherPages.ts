import { attributeOf, ownGet } from './dom';

/** More pages than this and the links lead elsewhere, or through an archive. */
const MAX_PAGES = 20;

/**
 * Returns the addresses of the pages that follow this one in an article of several pages, in their order. They are told
 * by links to this very address with a page's number in it, which say that number or that they lead to the next page.
 */
export function furtherPagesOf(page: Document): string[] {
  const own = pageAddress(ownGet(page, 'URL'));
  if (!own) return [];
  const pages = new Map<number, string>();
  const stem = own.path.slice(own.path.lastIndexOf('/') + 1);
  if (stem.length < MIN_STEM || !/[a-z]/i.test(stem)) return [];
  const links = ownGet(page, 'querySelectorAll').call(page, `[href*="${stem.replace(/["\\]/g, '\\$&')}"]`);
  for (const link of links) {
    const href = attributeOf(link, 'href') ?? '';
    if (!URL.canParse(href, ownGet(page, 'baseURI'))) continue;
    const address = new URL(href, ownGet(page, 'baseURI')).href;
    const other = address.includes('#') ? null : pageAddress(address);
    if (other?.path !== own.path || other.origin !== own.origin || other.rest !== own.rest) continue;
    if (other.number <= own.number || pages.has(other.number)) continue;
    const says = link.textContent.replace(/\D/g, '') === String(other.number);
    if (says || /\bnext\b/i.test(attributeOf(link, 'rel') ?? '')) pages.set(other.number, address);
  }
  const following: string[] = [];
  for (let number = own.number + 1; following.length < MAX_PAGES; number += 1) {
    const address = pages.get(number) ?? between(pages, number);
    if (address === null) break;
    following.push(address);
  }
  return following;
}

/** Long rows of numbers leave the middle out ("2 3 … 9"): those pages are addressed like their neighbours. */
function between(pages: Map<number, string>, number: number): string | null {
  const last = Math.max(...pages.keys());
  const model = pages.get(last);
  if (!model || number > last || pages.size < 2) return null;
  const at = model.lastIndexOf(String(last));
  return model.slice(0, at) + String(number) + model.slice(at + String(last).length);
}

interface PageAddress {
  origin: string;
  /** The path without number and file name's ending. */
  path: string;
  /** Everything of the query that is no page's number. */
  rest: string;
  number: number;
}

function pageAddress(address: string): PageAddress | null {
  const { origin, pathname, searchParams, protocol } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  let number = 1;
  const rest = [...searchParams].filter(([name, value]) => {
    if (!PAGE_PARAMETER.test(name) || !PAGE_NUMBER.test(value)) return !/^utm_/.test(name);
    number = Number(value);
    return false;
  });
  let path = pathname.replace(/\/$/, '').replace(/\.[a-z]{3,5}$/i, '');
  const inPath = PAGE_IN_PATH.exec(path);
  if (number === 1 && inPath) {
    number = Number(inPath[1]);
    path = path.slice(0, inPath.index);
  }
  return { origin, path, rest: rest.map(String).join('&'), number };
}

const MIN_STEM = 4;
const PAGE_NUMBER = /^\d{1,2}$/;
const PAGE_PARAMETER = /^(?:page|p|pg|paged|pagina|seite|sida|strona|stranka|sayfa|onepage)$/i;
/** "/2", "/page/2", "/seite-2", "-2", "_p2", ",2" at the end of a path. */
const PAGE_IN_PATH = /[/,_-](?:page|p|pg|pagina|seite|sida|strona|sayfa)?[/,_-]?(\d{1,2})$/i;
