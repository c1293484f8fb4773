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
  const [{ tellOfProgress, tellOfSave }, { saveCopy }] = await loadSaving();
  // Asked for first, and told while they are on their way: the first pictures come a frame sooner.
  const saved = saveCopy(article, {
    articleTab,
    asItIs,
    onProgress: (done, total) => {
      onProgress(done, total);
    },
  });
  const onProgress = tellOfProgress(view, t);
  tellOfSave(await saved, view, t);
}

/** Not among what a page needs to show its first text. Asked for early, they are there when the reader clicks. */
export const loadSaving = () =>
  Promise.all([import('@/src/reader/saveStatus'), import('@/src/tabs/saveCopy')]);
