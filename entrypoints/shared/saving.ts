import type { Article } from '@/src/article/article';
import type { ReaderHandle } from '@/src/reader/actions';
import { t } from './translate';

/** Saves a copy and tells the reader in the view what became of it. With `asItIs`, nothing is asked on the way. */
export async function saveAndTell(
  article: Article,
  articleTab: number | null,
  view: Pick<ReaderHandle, 'say'>,
  asItIs = false,
): Promise<void> {
  // Not among what a page needs to show its first text.
  const { tellOfProgress, tellOfSave } = await import('@/src/reader/saveStatus');
  const onProgress = tellOfProgress(view, t);
  const { saveCopy } = await import('@/src/tabs/saveCopy');
  tellOfSave(await saveCopy(article, { articleTab, asItIs, onProgress }), view, t);
}
