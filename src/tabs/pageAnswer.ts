import * as v from 'valibot';
import type { Article } from '@/src/article/article';
import type { PageAnswer } from '@/src/article/readPage';
import { toArticle } from './articleSchema';

/** What a page itself gives as the reason for having no article. */
export type UnreadReason = Extract<PageAnswer, { ok: false }>['reason'];

const UNREAD_REASONS = [
  'no-article',
  'front-page',
  'empty-page',
  'no-answer',
  'page-loading',
  'no-selection',
  'pdf-file',
  'image-file',
  'media-file',
  'text-file',
] as const satisfies UnreadReason[];

const noArticle = v.object({
  ok: v.literal(false),
  reason: v.picklist(UNREAD_REASONS),
  hasSelection: v.boolean(),
});
const withArticle = v.object({ ok: v.literal(true), article: v.unknown(), stillLoading: v.boolean() });

/** Returns what the injected script answered, or `null` if it is none of its answers. */
export function toPageAnswer(
  value: unknown,
): { ok: true; article: Article; stillLoading: boolean } | v.InferOutput<typeof noArticle> | null {
  if (v.is(noArticle, value)) return value;
  if (!v.is(withArticle, value)) return null;
  const article = toArticle(value.article);
  return article && { ok: true, article, stillLoading: value.stillLoading };
}
