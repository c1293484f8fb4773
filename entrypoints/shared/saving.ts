import type { Article } from '@/src/article/article';
import type { ReaderHandle } from '@/src/reader/actions';
import { tellOfProgress, tellOfSave } from '@/src/reader/saveStatus';
import { t } from './translate';

/** Saves a copy and tells the reader in the view what became of it. */
export async function saveAndTell(
  article: Article,
  articleTab: number | null,
  view: Pick<ReaderHandle, 'say'>,
): Promise<void> {
  const onProgress = tellOfProgress(view, t);
  // Not among what a page needs to show its first text.
  const { saveCopy } = await import('@/src/tabs/saveCopy');
  tellOfSave(await saveCopy(article, { articleTab, onProgress }), view, t);
}
