import type { Evidence } from './evidence';
import { keyOf } from './text';

const MAX_KEYWORDS = 30;
const MAX_KEYWORD_LENGTH = 80;

/** The subjects the page states, each once, as it writes them. */
export function readKeywords({ jsonLd, openGraph, microdata, meta }: Evidence): string[] {
  const stated = [jsonLd, openGraph, microdata, meta].find(
    (article) => article && article.keywords.length > 0,
  );
  const found = new Map<string, string>();
  for (const keyword of (stated?.keywords ?? []).flatMap((text) => text.split(/\s*[,;、،]\s*/))) {
    // "type:article" and the like are for machines.
    if (keyword.length > MAX_KEYWORD_LENGTH || /^[\w-]+:\S|^\d+$|^https?:/.test(keyword)) continue;
    const key = keyOf(keyword);
    if (key && !found.has(key)) found.set(key, keyword);
    if (found.size >= MAX_KEYWORDS) break;
  }
  return [...found.values()];
}
