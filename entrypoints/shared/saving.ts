import type { Article } from '@/src/article/article';
import type { ReaderHandle } from '@/src/reader/actions';
import type { SaveOutcome } from '@/src/save/saveOutcome';
import { saveCopy } from '@/src/tabs/saveCopy';

/** Saves a copy and tells the reader in the view what became of it. */
export async function saveAndTell(
  article: Article,
  articleTab: number | null,
  view: Pick<ReaderHandle, 'say'>,
): Promise<void> {
  tell(await saveCopy(article, { articleTab }), view);
}

function tell(outcome: SaveOutcome, view: Pick<ReaderHandle, 'say'>): void {
  view.say(outcome.state);
}
