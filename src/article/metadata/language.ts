import type { Evidence } from './evidence';
import { known, type Known } from './firstOf';
import { attr, rootOf } from './read';

export function readLanguage(evidence: Evidence): Known<string> | null {
  const root = rootOf(evidence.page);
  const lang = root ? attr(root, 'lang') || attr(root, 'xml:lang') : '';
  return known(lang.slice(0, 35), 'markup');
}
