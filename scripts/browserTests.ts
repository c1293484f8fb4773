import {
  CHROMIUM,
  ensure,
  ensureIfPossible,
  FIREFOX,
  JAPANESE_FONT,
  SCREEN_AND_KEYS,
  VOICES,
} from './ensureBrowsers';
import { run } from './run';
import { openScreen } from './screen';
import type { TestCount } from './testCount';
import { runVitest } from './vitest';

/**
 * Builds the extension for both browsers and drives it in both.
 *
 * @param filters only the test files whose path has one of these
 */
export async function runBrowserTests(filters: string[] = []): Promise<TestCount> {
  ensure([CHROMIUM, FIREFOX, ...(process.platform === 'linux' ? [...SCREEN_AND_KEYS, JAPANESE_FONT] : [])]);
  ensureIfPossible([VOICES]);
  for (const browser of ['chrome', 'firefox']) {
    if ((await run('wxt', ['build', '-b', browser])) !== 0) {
      const failure = `The build for ${browser} failed, so there is nothing to test in a browser.`;
      return { passed: 0, failures: [failure], skipped: 0 };
    }
  }
  const screen = await openScreen();
  try {
    return await runVitest('browser', filters, screen?.env);
  } finally {
    screen?.close();
  }
}
