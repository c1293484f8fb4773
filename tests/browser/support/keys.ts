import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this machine has a screen (or a virtual one), so that keys can really be pressed. */
export const HAS_SCREEN = Boolean(process.env['DISPLAY']);

/**
 * Presses keys as a keyboard would, in whatever window has the focus:
 * `pressKeys('alt+shift+k')`, in the notation of xdotool; several are pressed
 * one after the other, at once. The browser must run
 * with a window (`launchChromium` does whenever there is a screen) and the tab
 * must be in front: `await page.bringToFront()`.
 *
 * The window is given the focus first, and the press waits until it has it: a
 * key that arrives earlier is lost, which on a busy machine happens often.
 */
export async function pressKeys(...keys: string[]): Promise<void> {
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--class', 'chrom|edge']);
  const windows = stdout.split('\n').filter(Boolean);
  const window = windows.at(-1);
  if (!window) throw new Error('no browser window on this screen to press keys in');
  await run('xdotool', ['windowactivate', '--sync', window]);
  await run('xdotool', ['key', '--clearmodifiers', ...keys]);
}

/** Asks every tenth of a second until the answer is neither null, undefined nor false. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = 45_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer as NonNullable<Exclude<T, false>>;
    }
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`);
    await pause(100);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
