import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { WANTS_SECOND_OPINION } from '@/src/article/article';
import type { SecondOpinion } from '@/src/article/findArticle';
import { readPage, type PageAnswer, type Reading } from '@/src/article/readPage';
import { inSlices } from '@/src/article/steps';

declare global {
  /** Left in the script's own world by whoever injects it; the page has no part in that world. */
  var broadsheetReading: Reading | undefined;
  /** Left there by `secondOpinion.js`, which is injected only where this script asks for it. */
  var broadsheetSecondOpinion: SecondOpinion | undefined;
}

/** How long a page may take to bring its text, from the click on. */
const ARRIVAL_TIMEOUT_MS = 3_000;

/**
 * Injected by the reader's click or key and never before; what it returns is the injection's result.
 *
 * An unlisted script and not one of WXT's content scripts: those announce themselves to the page with
 * events and leave a listener behind.
 */
export default defineUnlistedScript({
  globalName: false,
  async main(): Promise<PageAnswer | typeof WANTS_SECOND_OPINION> {
    const reading = globalThis.broadsheetReading ?? 'article';
    globalThis.broadsheetReading = undefined;
    const deadline = AbortSignal.timeout(ARRIVAL_TIMEOUT_MS);

    if (document.readyState === 'loading') await heard('DOMContentLoaded', document, deadline);
    const secondOpinion = globalThis.broadsheetSecondOpinion ?? null;
    const read = () => inSlices(readPage(document, reading, secondOpinion), pause);
    // That this script came was a task of its own.
    await pause();
    const answer = await read();
    if (
      answer === WANTS_SECOND_OPINION ||
      answer.ok ||
      answer.reason !== 'empty-page' ||
      document.readyState === 'complete'
    )
      return answer;
    // Scripts of the page may still be putting the text there.
    await heard('load', window, deadline);
    return read();
  },
});

/** Lets the page do what waits, in a tab that somebody looks at. */
function pause(): Promise<void> {
  return document.hidden ? Promise.resolve() : scheduler.yield();
}

/** Waits for an event or the deadline, whichever comes first. */
function heard(type: string, target: EventTarget, deadline: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      target.removeEventListener(type, done);
      deadline.removeEventListener('abort', done);
      resolve();
    };
    target.addEventListener(type, done);
    deadline.addEventListener('abort', done);
    if (deadline.aborted) done();
  });
}
