import { Readability } from '@mozilla/readability';
import type { ExtractionResult } from './article';
import { sanitize } from './clean/sanitize';
import { liftCreditLines } from './metadata/creditLines';
import { readMetadata } from './metadata/readMetadata';

/** Takes the article out of `page`. A pure function of the document, which is never changed. */
export function extractArticle(page: Document): ExtractionResult {
  const view = page.defaultView;
  if (!view) throw new Error('extractArticle needs a document with a window');
  const read = readMetadata(page);
  const copy = page.cloneNode(true) as Document;
  const parsed = new Readability(copy, { serializer: (node) => node }).parse();
  const body = parsed?.content as Element | undefined;
  if (!body) return { ok: false, reason: 'no-article' };
  const metadata = liftCreditLines(body, read);
  const content = sanitize(body, view);
  const textContent = (body.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { ok: true, article: { metadata, content, textContent, wordCount: textContent.split(' ').length } };
}
