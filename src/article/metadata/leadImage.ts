import type { ArticleImage } from '../article';
import type { Evidence } from './evidence';
import type { Known } from './firstOf';
import { absolute } from './read';

export function readLeadImage(evidence: Evidence): Known<ArticleImage> | null {
  for (const stated of [evidence.openGraph, evidence.jsonLd, evidence.microdata, evidence.meta]) {
    for (const image of stated?.image ?? []) {
      const url = absolute(image.url, evidence.base);
      if (url && stated)
        return {
          value: { url, caption: image.caption, creditText: image.creditText },
          source: stated.source,
        };
    }
  }
  return null;
}
