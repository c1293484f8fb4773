import type { Evidence } from './evidence';
import type { Known } from './firstOf';
import { isDashed, withoutKicker } from './kicker';
import { readText } from './readText';
import { titleParts, withoutSiteName } from './siteName';
import { cleanText, keyOf } from './text';

/**
 * The headline as readers know it, without the site's name and without the kicker above it. `siteNames` are what
 * the site may call itself.
 *
 * The visible headline wins unless Open Graph and JSON-LD agree on another one and `<title>` does not have it either:
 * pages whose `<h1>` was changed later or shows something else are told by that.
 */
export function readHeadline(evidence: Evidence, siteNames: string[]): Known<string> {
  const strip = (text: string | undefined): string => (text ? withoutSiteName(text, siteNames) : '');
  const og = strip(evidence.openGraph.headline[0]);
  const stated = strip(evidence.jsonLd?.headline[0]);
  const title = strip(evidence.title);
  const whole = evidence.heading
    ? (cleanText(readText(evidence.heading, 600), MAX_HEADLINE_LENGTH) ?? '')
    : '';
  const shown =
    evidence.heading && whole
      ? withoutKicker(evidence.heading, whole, [og, stated, title], titleParts(og, title))
      : '';

  if (!shown) return withoutHeading(evidence, og, stated, title);
  const bare = strip(shown);
  if (bare !== shown && [og, stated, title].some((other) => keyOf(other) === keyOf(bare)))
    return { value: bare, source: 'markup' };
  const isConfirmed = keyOf(title) === keyOf(shown);
  return !isConfirmed && isAnother(og, stated, whole, shown)
    ? { value: og, source: 'open-graph' }
    : { value: shown, source: 'markup' };
}

/** Whether two sources agree on a headline that is not the visible one with something added or left away. */
function isAnother(og: string, stated: string, whole: string, shown: string): boolean {
  const key = keyOf(og);
  if (key === '' || key !== keyOf(stated)) return false;
  return ![whole, shown].some((text) => {
    const other = keyOf(text);
    // What only adds to the visible headline is a section or a site name nobody could know, or its kicker.
    return (
      isDashed(og, text) ||
      other === key ||
      key.startsWith(other) ||
      other.startsWith(key) ||
      other.endsWith(key)
    );
  });
}

const MAX_HEADLINE_LENGTH = 500;

function withoutHeading(evidence: Evidence, og: string, stated: string, title: string): Known<string> {
  const isWithinOg = stated !== '' && keyOf(og).startsWith(keyOf(stated)) && keyOf(stated).length > 10;
  if (og && !isWithinOg) return { value: og, source: 'open-graph' };
  if (stated && (isWithinOg || !title || keyOf(title).startsWith(`${keyOf(stated)} `)))
    return { value: stated, source: 'json-ld' };
  const microdata = evidence.microdata?.headline[0] ?? evidence.rdfa?.headline[0];
  if (microdata) return { value: microdata, source: evidence.microdata?.headline[0] ? 'microdata' : 'rdfa' };
  if (title) return { value: title, source: 'markup' };
  const meta = evidence.meta.headline[0] ?? evidence.dublinCore.headline[0];
  return meta ? { value: meta, source: 'meta' } : { value: evidence.address, source: 'address' };
}
