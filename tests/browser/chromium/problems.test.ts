import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { MessageKey } from '@/src/reader/messages';
import { inChromium } from '../support/inChromium';
import { HAS_SCREEN, pressKeys, until } from '../support/keys';
import { PROBLEM_PAGES } from '../support/problemPages';
import { clickButton, onlyIfClosed, problem, shown, textOf, words } from '../support/view';

declare const chrome: typeof browser;

const here = inChromium({ routes: PROBLEM_PAGES });

async function popupSays(address: string): Promise<{ title: string; advice: string }> {
  const page = await here.chromium.browser.newPage();
  await page.bringToFront();
  // A browser page is none to puppeteer, and one that cannot be reached fails as it should.
  const gone = page.goto(address, { waitUntil: 'domcontentloaded', timeout: 90_000 }).catch(() => undefined);
  if (/endless|silent/.test(address)) await until('the page to be asked for', () => isAsked(address));
  else await gone;
  if (address.includes('endless'))
    await until('its beginning', async () => (await page.title()) === 'Endless');
  return problem(await here.chromium.openPopup(page));
}

function isAsked(address: string): boolean {
  return here.site.requests.some((request) => request.endsWith(new URL(address).pathname));
}

/** A page in front that is too busy to answer, as it says itself. */
async function busyPage(): Promise<Page> {
  const page = await here.chromium.open(`${here.site.address}/busy.html`);
  await page.evaluate('setTimeout(beBusy); 0');
  await until('the page to be busy', () => isAsked(`${here.site.address}/hold`));
  return page;
}

describe('where there is no article, the popup says what is the matter', () => {
  const cases: [what: string, path: string, title: MessageKey, advice: MessageKey][] = [
    ['a page of the browser', 'chrome://version', 'problemBrowserPageTitle', 'problemBrowserPageAdvice'],
    ['a PDF document', '/paper.pdf', 'problemPdfFileTitle', 'problemPdfFileAdvice'],
    ['a picture', '/pictures/dunes.jpg', 'problemImageFileTitle', 'problemImageFileAdvice'],
    ['a recording', '/wave.wav', 'problemMediaFileTitle', 'problemMediaFileAdvice'],
    ['a text file', '/notes.txt', 'problemTextFileTitle', 'problemTextFileAdvice'],
    ['an empty page', '/empty.html', 'problemEmptyPageTitle', 'problemEmptyPageAdvice'],
    ['a front page', '/index.html', 'problemFrontPageTitle', 'problemFrontPageAdvice'],
    ['a page with text but no story', '/members.html', 'problemNoArticleTitle', 'problemNoArticleAdvice'],
    ['a page that never finishes', '/endless.html', 'problemPageLoadingTitle', 'problemPageLoadingAdvice'],
    ['a page that is never answered', '/silent.html', 'problemPageLoadingTitle', 'problemPageLoadingAdvice'],
  ];

  it.each(cases)('on %s', async (_what, path, title, advice) => {
    const address = path.startsWith('/') ? here.site.address + path : path;
    expect(await popupSays(address)).toEqual({ title: words(title), advice: words(advice) });
  });

  it('on a page that could not be reached', async () => {
    const page = await here.chromium.browser.newPage();
    const failed = page.goto('http://127.0.0.1:1/').catch((error: unknown) => String(error));
    expect(await failed).toContain('ERR_');
    await until('the browser’s error page', () => page.evaluate('location.protocol === "chrome-error:"'));
    expect(await problem(await here.chromium.openPopup(page))).toEqual({
      title: words('problemErrorPageTitle'),
      advice: words('problemErrorPageAdvice'),
    });
    // It is the page's own failure, which the browser writes there.
    here.chromium.errors.length = 0;
  });

  it('on a page whose process has crashed', async () => {
    const page = await here.chromium.open(`${here.site.address}/lighthouse.html`);
    const crashed = new Promise((resolve) => page.once('error', resolve));
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    expect((await problem(await here.chromium.openPopup(page))).title).toBe(words('problemErrorPageTitle'));
  });

  // Chromium keeps from an extension which of these a tab shows, so the sentence names them all.
  it.each([
    ['an empty tab', () => 'about:blank'],
    ['a page’s source', () => `view-source:${here.site.address}/lighthouse.html`],
    ['a page that an address holds', () => 'data:text/html,<p>A page'],
  ])('on %s', async (_what, address) => {
    expect(await popupSays(address())).toEqual({
      title: words('problemRestrictedPageTitle'),
      advice: words('problemRestrictedPageAdvice'),
    });
  });

  it('on an add-on store', async () => {
    expect((await popupSays('https://chromewebstore.google.com/')).title).toBe(
      words('problemStorePageTitle'),
    );
  });

  it('on a page that is too busy to answer', async () => {
    const popup = await here.chromium.openPopup(await busyPage());
    expect((await problem(popup)).title).toBe(words('problemNoAnswerTitle'));
  });
});

describe('what can be done about it', () => {
  it('is to try again once the text is there', async () => {
    const page = await here.chromium.open(`${here.site.address}/empty.html`);
    const popup = await here.chromium.openPopup(page);
    await problem(popup);
    await page.evaluate(() => {
      const text = 'The story has come at last, with commas, with sentences, and with something to tell. ';
      for (let paragraph = 0; paragraph < 4; paragraph += 1) {
        document.body.appendChild(document.createElement('p')).textContent = text.repeat(4);
      }
    });
    await clickButton(popup, words('problemRetry'));
    await shown(popup);
    expect(await textOf(popup, 'article')).toContain('The story has come at last');
  });

  it('is to try anyway', async () => {
    const page = await here.chromium.open(`${here.site.address}/index.html`);
    const popup = await here.chromium.openPopup(page);
    await problem(popup);
    await clickButton(popup, words('problemTryAnyway'));
    await shown(popup);
    expect(await textOf(popup, 'article')).toContain('All of them end at a public house');
  });

  it('is to read the selection', async () => {
    const page = await here.chromium.open(`${here.site.address}/index.html`);
    await page.evaluate(() => {
      const text = document.querySelector('section p');
      if (text) getSelection()?.selectAllChildren(text);
    });
    const popup = await here.chromium.openPopup(page);
    await problem(popup);
    await clickButton(popup, words('problemReadSelection'));
    await shown(popup);
    expect(await textOf(popup, '.content')).toContain('Volunteers spent nine winters');
    expect(await textOf(popup, '.content')).not.toContain('public house');
  });

  it('is nothing at all where the text is there before the page is done', async () => {
    const page = await here.chromium.browser.newPage();
    await page.goto(`${here.site.address}/halfway.html`, { waitUntil: 'domcontentloaded' });
    const popup = await shown(await here.chromium.openPopup(page));
    expect(await textOf(popup, 'article')).toContain('The second paragraph is no shorter');
  });
});

describe.runIf(HAS_SCREEN)('the shortcut where there is no article', () => {
  it('leaves the page alone and marks the button, with the sentence as its tooltip', async () => {
    const page = await here.chromium.open(`${here.site.address}/empty.html`);
    await pressKeys('alt+shift+k');
    await until('the mark', async () => (await markInFront())?.mark === '!');
    const title = (await markInFront())?.title;
    expect(title).toContain(words('problemEmptyPageTitle'));
    expect(title).toContain(words('problemEmptyPageAdvice'));
    expect(page.url()).toContain('/empty.html');
  });

  it('takes the mark off again when the next press finds an article', async () => {
    const page = await here.chromium.open(`${here.site.address}/empty.html`);
    await pressKeys('alt+shift+k');
    await until('the mark', async () => (await markInFront())?.mark === '!');
    await page.goto(`${here.site.address}/lighthouse.html`);
    await page.bringToFront();
    await pressKeys('alt+shift+k');
    await shown(await here.chromium.reader());
    expect(await markInFront()).toMatchObject({ mark: '' });
  });

  /** What the toolbar button has on it and says, in the tab in front. */
  async function markInFront(): Promise<{ mark: string; title: string } | null> {
    const worker = await here.chromium.worker();
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { id: tabId } = tab ?? {};
      if (tabId === undefined) return null;
      return {
        mark: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      };
    });
  }
});

describe('a tab that goes away while it is read', () => {
  it('leaves no error behind', async () => {
    const page = await busyPage();
    const popup = await here.chromium.openPopup(page);
    await page.close();
    await until('the popup to go or to say so', async () => {
      const state = () => document.querySelector<HTMLElement>('#app')?.dataset['state'];
      return popup.isClosed() || (await popup.evaluate(state).catch(onlyIfClosed(popup))) === 'problem';
    });
    expect(here.chromium.errors).toEqual([]);
  });
});
