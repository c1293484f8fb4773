import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/findBrowsers';
import { launchChromium } from '../support/chromium';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import { clickButton, onlyIfClosed, shown, words } from '../support/view';

let site: Site;

beforeAll(async () => {
  site = await serve();
});

afterAll(() => site.close());

// Only Chromium itself still loads an extension from its first moment on.
describe.runIf(findChromium()?.includes('chromium'))('a browser that is closed and started again', () => {
  it('shows the original page in the tab that had the reader view', async () => {
    const before = await launchChromium({ installed: true });
    try {
      const page = await before.open(`${site.address}/lighthouse.html`);
      const popup = await shown(await before.openPopup(page));
      await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      await shown(await before.reader());
      expect(before.errors).toEqual([]);
    } finally {
      await before.close({ keepProfile: true });
    }

    const after = await launchChromium({
      installed: true,
      profile: before.profile,
      args: ['--restore-last-session', '--hide-crash-restore-bubble'],
    });
    try {
      await until('the original page', async () =>
        (await after.tabAddresses()).includes(`${site.address}/lighthouse.html`),
      );
      await until(
        'the reader view to be gone',
        async () => (await after.pagesOf('reader.html')).length === 0,
      );
      expect(after.errors).toEqual([]);
    } finally {
      await after.close();
    }
  });
});
