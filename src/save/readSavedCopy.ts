import type { ArticleMetadata, Provenance } from '@/src/article/article';
import { PROVENANCE } from './html';
import { fromJsonLd } from './jsonLd';

/** What a saved copy says of itself. */
export interface CopyRecord {
  metadata: ArticleMetadata;
  savedAt: string;
}

/** Returns what was known of the article when the copy was made, or `null` if this is no copy of ours. */
export function readSavedCopy(page: Document): CopyRecord | null {
  const stated = fromJsonLd(parse(page.querySelector('script[type="application/ld+json"]')?.textContent));
  const provenance = parse(page.querySelector(`meta[name="${PROVENANCE}"]`)?.getAttribute('content'));
  if (!stated || !isProvenance(provenance)) return null;
  const { savedAt, ...metadata } = stated;
  return { savedAt, metadata: { ...metadata, provenance } };
}

function parse(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Edited by hand, or not ours.
    return null;
  }
}

function isProvenance(value: unknown): value is Provenance {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((source) => source === null || typeof source === 'string');
}
