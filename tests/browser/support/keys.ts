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
  await activateBrowser();
  await xdotool('key', '--clearmodifiers', ...keys);
}

/** Clicks with the mouse at this place of the screen, as a hand would: 1 is the left button, 3 the right one. */
export async function clickScreen(x: number, y: number, button: 1 | 3): Promise<void> {
  await activateBrowser();
  await xdotool('mousemove', '--sync', String(Math.round(x)), String(Math.round(y)));
  await xdotool('click', String(button));
}

/** Presses keys in whatever has the focus, such as a menu: to activate the window first would close it. */
export async function pressKeysHere(...keys: string[]): Promise<void> {
  await xdotool('key', '--clearmodifiers', ...keys);
}

/** How many windows there are on the screen: a menu is one more. */
export async function windowsOnScreen(): Promise<number> {
  const found = await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', '.*');
  return found.split('\n').filter(Boolean).length;
}

/** Answers the browser's own question, which has the focus on Deny, until `isDone`. */
export async function answerPrompt(keys: string[], isDone: () => Promise<boolean>): Promise<void> {
  await until(
    'the answer to the question',
    async () => {
      await pause(1200);
      if (await isDone()) return true;
      await pressKeys(...keys);
      await pause(600);
      return isDone();
    },
    90_000,
  );
}

async function activateBrowser(): Promise<void> {
  // Its menus, popups and questions are parts of the one window, or windows without a class.
  const window = await until('a browser window on this screen to press keys in', async () => {
    // A search that finds nothing fails.
    const found = await xdotool('search', '--onlyvisible', '--class', 'chrom|edge').catch(() => '');
    return found.split('\n').filter(Boolean).at(-1);
  });
  await xdotool('windowactivate', '--sync', window);
}

/** With an end: it waits for ever for a window that has gone. */
async function xdotool(...args: string[]): Promise<string> {
  const { stdout } = await run('xdotool', args, { timeout: 60_000 });
  return stdout;
}

/** Far longer than anything takes: what matters is that it comes, on a slow and busy machine too. */
export const UNTIL_MS = 60_000;

/** Asks every tenth of a second until the answer is neither null, undefined nor false. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = UNTIL_MS,
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
