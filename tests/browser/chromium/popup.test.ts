import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { firstCodeOf } from '../../../scripts/size';
import { CHROME_BUILD } from '../support/chromium';
import { inChromium } from '../support/inChromium';
import { until } from '../support/keys';
import {
  accessibilityFaults,
  attributesOf,
  clickButton,
  inDark,
  onlyIfClosed,
  shown,
  textOf,
  textsOf,
  words,
} from '../support/view';

const here = inChromium();

async function popupOn(name: string): Promise<{ page: Page; popup: Page }> {
  const page = await here.chromium.open(`${here.site.address}/${name}`);
  const popup = await shown(await here.chromium.openPopup(page));
  return { page, popup };
}

describe('a click on the toolbar button', () => {
  it('shows who published the article, what it is called, who wrote it and when', async () => {
    const { popup } = await popupOn('lighthouse.html');
    expect(await textOf(popup, '.source-publisher')).toBe('Saltmere Chronicle');
    expect(await textOf(popup, '.source-section')).toContain('Coast');
    expect(await textOf(popup, 'h1')).toBe('Lamp of Gannet Rock shines again after 61 dark years');
    expect(await textOf(popup, '.source-standfirst')).toMatch(/^Volunteers spent nine winters/);
    const byline = await textOf(popup, '.source-byline');
    expect(byline).toContain('Ines Halloran');
    expect(byline).toContain('Maritime correspondent');
    expect(byline).toContain('Tomas Vey');
    expect(await attributesOf(popup, '.source-facts time', 'datetime')).toEqual([
      '2026-03-14T07:30:00+01:00',
      '2026-03-15T18:05:00+01:00',
    ]);
    const facts = await textOf(popup, '.source-facts');
    expect(facts).toContain('English');
    expect(facts).toMatch(/\d+ min/);
    expect(await attributesOf(popup, 'a.source-original', 'href')).toEqual([
      'https://www.saltmere-chronicle.example/coast/2026/lamp-of-gannet-rock',
    ]);
  });

  it('has the publisher’s icon, roles, place, time zone and language, and says the update beside the date', async () => {
    const { popup } = await popupOn('lighthouse.html');
    await until('the icon', () =>
      popup.evaluate(() => (document.querySelector<HTMLImageElement>('.source-logo')?.naturalWidth ?? 0) > 0),
    );
    expect(await attributesOf(popup, '.source-logo', 'src')).toEqual([
      `${here.site.address}/pictures/icon.png`,
    ]);
    const facts = await popup.evaluate(() => {
      const stated: Record<string, string> = {};
      for (const fact of document.querySelectorAll('.source-facts > div')) {
        stated[fact.querySelector('dt')?.textContent ?? ''] = fact.querySelector('dd')?.textContent ?? '';
      }
      return stated;
    });
    expect(facts).toEqual({
      [words('published')]: expect.stringMatching(
        /14 March 2026|March 14, 2026|14 Mar 2026|Mar 14, 2026/,
      ) as string,
      [words('updated')]: expect.stringMatching(
        /15 March 2026|March 15, 2026|15 Mar 2026|Mar 15, 2026/,
      ) as string,
      [words('place')]: 'SALTMERE',
      [words('readingTime')]: expect.stringMatching(/^\d+ min/) as string,
      [words('language')]: 'British English',
      [words('original')]: 'saltmere-chronicle.example',
    });
    expect(facts[words('published')]).toMatch(/GMT\+1|UTC\+1|\+01:00|CET/);
    expect(await textOf(popup, '.source-byline')).toMatch(
      /Ines Halloran.*Maritime correspondent.*Tomas Vey.*Photographer/,
    );
  });

  it('shows the text with its headings, pictures, captions, quotes, lists and tables', async () => {
    const { popup } = await popupOn('lighthouse.html');
    expect(await textsOf(popup, '.content h2')).toEqual(['Crates in a net loft', 'What it cost']);
    expect(await textOf(popup, 'article')).toContain('a brass key');
    expect(await textOf(popup, 'article')).toContain('where it had been all along');
    expect(await textOf(popup, '.content blockquote')).toContain('The glass made us patient');
    expect(await textsOf(popup, '.content ol li')).toHaveLength(3);
    expect(await textsOf(popup, '.content table td')).toContain('70 watts');
    const captions = (await textsOf(popup, 'article figcaption')).join('\n');
    expect(captions).toContain('The lamp seen from the harbour wall');
    expect(captions).toContain('Tomas Vey/Saltmere Chronicle');
    expect(captions).toContain('Each ring was ground by hand');
    const pictures = (await attributesOf(popup, 'article figure img', 'src')).map((src) =>
      src?.split('/').at(-1),
    );
    expect(pictures).toEqual(['lighthouse.jpg', 'lens.jpg', 'funding.png', 'coast.svg']);
  });

  it('shows nothing that is not the article', async () => {
    const { popup } = await popupOn('lighthouse.html');
    const text = await textOf(popup, '#app');
    for (const clutter of [
      'Advertisement',
      'oars',
      'newsletter',
      'Sign up',
      'Related stories',
      'Ferry timetable',
      'Most read',
      'gullwatcher',
      'partners value your privacy',
      'Share:',
    ]) {
      expect(text).not.toContain(clutter);
    }
    expect(
      await textsOf(popup, 'article :is(script, iframe, form, input, object, embed, style, link)'),
    ).toEqual([]);
    expect(await attributesOf(popup, 'article [style]', 'style')).toEqual([]);
  });

  it('fetches no advertisement and no tracking pixel, and asks for nothing but the pictures', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await page.waitForNetworkIdle();
    here.site.requests.length = 0;
    const popup = await shown(await here.chromium.openPopup(page));
    await popup.waitForNetworkIdle();
    const unwanted = here.site.requests.filter((request) => !/\/(pictures\/|favicon)/.test(request));
    expect(unwanted).toEqual([]);
    expect(here.site.requests.join('\n')).not.toContain('advert');
  });

  it('takes the tracking parameters off links and leaves the others', async () => {
    const { popup } = await popupOn('lighthouse.html');
    expect(await attributesOf(popup, '.content a', 'href')).toEqual([
      'https://www.saltmere-chronicle.example/archive/1965/radio-beacon?page=2',
    ]);
  });

  it('waits for five scripts, and the reader view for four: each takes its time, however small', () => {
    const scripts = (page: string) => firstCodeOf(CHROME_BUILD, page).filter((file) => file.endsWith('.js'));
    expect(scripts('popup.html').length).toBeLessThanOrEqual(5);
    expect(scripts('reader.html').length).toBeLessThanOrEqual(4);
  });

  it('lets nothing jump about once the article is there', async () => {
    const { popup } = await popupOn('lighthouse.html');
    await popup.waitForNetworkIdle();
    const shift = await popup.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 500);
        }),
    );
    // From the first line that says that it is at work to the last picture.
    expect(shift).toBeLessThan(0.01);
  });

  it('changes nothing on the page', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    await page.waitForNetworkIdle();
    const before = await page.content();
    await shown(await here.chromium.openPopup(page));
    expect(await page.content()).toBe(before);
  });

  it('shows an Arabic article from right to left', async () => {
    const { popup } = await popupOn('arabic.html');
    expect(await textOf(popup, 'h1')).toBe('الكثبان تعود إلى وادي السدر');
    expect(await textOf(popup, '.source-publisher')).toBe('صحيفة المنارة');
    expect(await textOf(popup, '.source-byline')).toContain('ليلى الحداد');
    expect(await attributesOf(popup, 'article', 'dir')).toEqual(['rtl']);
    expect(await textOf(popup, 'article')).toContain('لكنه يعرف من سيجلس تحته');
    const direction = await popup.$eval('.content p', (one) => getComputedStyle(one).direction);
    expect(direction).toBe('rtl');
  });

  it('shows a Japanese article', async () => {
    const { popup } = await popupOn('japanese.html');
    expect(await textOf(popup, 'h1')).toBe('潮見と鳴島を結ぶ渡し船、九十年の歴史に幕');
    expect(await textOf(popup, '.source-publisher')).toBe('潮見日報');
    expect(await textOf(popup, '.source-byline')).toContain('早瀬美波');
    expect(await textOf(popup, 'article')).toContain('機械が良くなっても、最後は耳でした');
    expect(await attributesOf(popup, 'article', 'lang')).toEqual(['ja']);
  });

  it('shows a hostile page as the text it has, and runs nothing of it', async () => {
    const page = await here.chromium.open(`${here.site.address}/hostile.html`);
    await page.waitForNetworkIdle();
    here.site.requests.length = 0;
    const popup = await shown(await here.chromium.openPopup(page));
    await popup.waitForNetworkIdle();
    expect(await textOf(popup, 'article')).toContain('written to break whoever reads it');
    expect(await popup.evaluate('globalThis.owned ?? null')).toBeNull();
    const links = await attributesOf(popup, '#app a', 'href');
    expect(links.filter((href) => !/^https?:/.test(href ?? ''))).toEqual([]);
    expect(here.site.requests.filter((request) => request.includes('collect'))).toEqual([]);
    // A picture that is not there is the site's fault, and the browser says so in the console.
    const own = here.chromium.errors.filter((error) => !error.includes('Failed to load resource'));
    expect(own).toEqual([]);
    here.chromium.errors.length = 0;
  });

  it('opens the settings', async () => {
    const { popup } = await popupOn('lighthouse.html');
    await clickButton(popup, words('settings')).catch(onlyIfClosed(popup));
    const options = await here.chromium.extensionPage('options.html');
    await until('the shortcuts', async () => /Alt.*Shift.*K/.test((await textOf(options, 'main')) ?? ''));
    expect(await accessibilityFaults(options)).toEqual([]);
  });
});

describe('Read in the popup', () => {
  it('turns the tab into the reader view and closes the popup', async () => {
    const { page, popup } = await popupOn('lighthouse.html');
    const tabs = await here.chromium.tabAddresses();
    await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
    const reader = await shown(await here.chromium.reader());
    expect(await textOf(reader, 'h1')).toContain('Lamp of Gannet Rock');
    await until('the popup to close', async () => (await here.chromium.pagesOf('popup.html')).length === 0);
    expect(await here.chromium.tabAddresses()).toHaveLength(tabs.length);
    expect(page.url()).toContain('/reader.html');
  });

  it.each([
    [
      'with Ctrl',
      async (popup: Page) => {
        await popup.keyboard.down('Control');
        await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      },
    ],
    [
      'with Shift',
      async (popup: Page) => {
        await popup.keyboard.down('Shift');
        await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
      },
    ],
    [
      'with the middle button',
      async (popup: Page) => {
        await clickButton(popup, words('read'), { button: 'middle' }).catch(onlyIfClosed(popup));
      },
    ],
  ])('clicked %s opens the reader view in a tab of its own', async (_how, click) => {
    const { page, popup } = await popupOn('lighthouse.html');
    await click(popup);
    const reader = await shown(await here.chromium.reader());
    expect(page.url()).toContain('/lighthouse.html');
    await reader.keyboard.press('Escape').catch(onlyIfClosed(reader));
    await until(
      'the reader view to close',
      async () => (await here.chromium.pagesOf('reader.html')).length === 0,
    );
    expect(page.url()).toContain('/lighthouse.html');
  });
});

describe('the popup for everyone', () => {
  it.each(['light', 'dark'])('has no fault that axe finds, in %s', async (scheme) => {
    const { popup } = await popupOn('lighthouse.html');
    if (scheme === 'dark') await inDark(popup);
    await popup.screenshot({ path: `test-results/popup-${scheme}.png` });
    expect(await accessibilityFaults(popup)).toEqual([]);
  });

  it('has no fault that axe finds when there is no article', async () => {
    const page = await here.chromium.open(`${here.site.address}/empty.html`);
    const popup = await here.chromium.openPopup(page);
    await popup.waitForSelector('#app[data-state=problem]');
    await popup.screenshot({ path: 'test-results/popup-problem.png' });
    expect(await accessibilityFaults(popup)).toEqual([]);
  });
});
