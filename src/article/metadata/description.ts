import type { Evidence } from './evidence';
import { firstOf, known, type Known } from './firstOf';

export function readDescription(evidence: Evidence): Known<string> | null {
  return firstOf<string>(
    () => known(evidence.openGraph.description[0], 'open-graph'),
    () => known(evidence.meta.description[0], 'meta'),
    () => known(evidence.jsonLd?.description[0], 'json-ld'),
  );
}
