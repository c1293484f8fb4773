import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';
import { attr, matches, parentOf } from './read';
import { keyOf } from './text';

/** The standfirst, or what the page gives as its summary. */
export function readDescription(evidence: Evidence): Known<string> | null {
  return firstOf<string>(
    () => known(usable(evidence.openGraph.description[0], evidence), 'open-graph'),
    () => known(usable(evidence.meta.description[0], evidence), 'meta'),
    () => known(usable(evidence.jsonLd?.description[0], evidence), 'json-ld'),
    () => known(standfirst(evidence), 'markup'),
    () => known(usable(evidence.microdata?.description[0], evidence), 'microdata'),
    () => known(usable(evidence.dublinCore.description[0], evidence), 'dublin-core'),
  );
}

/** A description that only repeats the headline says nothing. */
function usable(text: string | undefined, { openGraph, title }: Evidence): string | null {
  const key = keyOf(text);
  return text && key.length > 10 && key !== keyOf(openGraph.headline[0]) && key !== keyOf(title)
    ? text
    : null;
}

const NAMED =
  /standfirst|subhead|sub-head|subtitle|sub-title|subline|\bdek\b|deck|lede?\b|lead|intro|teaser|summary|excerpt|abstract|descr|chapo|chapeau|bajada|entradilla|sommario|occhiello|ingress|vorspann|kicker-text|desc\b/i;

/** The line the page itself calls a standfirst, or a subheading right below the headline. */
function standfirst({ lines }: Evidence): string | null {
  for (const { text, element, distance, linked } of lines) {
    if (distance < 1 || distance > 8 || text.length < 25 || linked > text.length / 2) continue;
    const holder = parentOf(element);
    const names = `${attr(element, 'class')} ${attr(element, 'itemprop')} ${holder ? attr(holder, 'class') : ''}`;
    if (NAMED.test(names) || (matches(element, 'h2,h3') && distance <= 3)) return text;
  }
  return null;
}
