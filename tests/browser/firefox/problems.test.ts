import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MessageKey } from '@/src/reader/messages';
import { launchFirefox, type Firefox } from '../support/firefox';
import { until } from '../support/keys';
import { PROBLEM_PAGES } from '../support/problemPages';
import { serve, type Site } from '../support/server';
import { words } from '../support/view';

const PROBLEM = '#app[data-state=problem]';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serve({ routes: PROBLEM_PAGES });
  firefox = await launchFirefox();
});

afterEach(async () => {
  await firefox.closeTabs();
  expect(await firefox.errors()).toEqual([]);
});

afterAll(async () => {
  // What did not start need not be ended: the failure above is the one to show.
  await (firefox as Firefox | undefined)?.close();
  await (site as Site | undefined)?.close();
});

/** A new tab that is on its way to an address, in front, and is not waited for. */
async function setOut(address: string): Promise<void> {
  await firefox.open('about:blank');
  await firefox.runInBrowser(
    `win.gBrowser.selectedBrowser.fixupAndLoadURIString(args[0], {
       triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`,
    address,
  );
}

async function popupSays(): Promise<{ title: string; advice: string }> {
  await firefox.clickToolbar();
  return firefox.popup(
    `const text = (selector) => document.querySelector(selector).textContent;
     return { title: text('.problem-title'), advice: text('.problem-advice') };`,
    PROBLEM,
  );
}

const isAsked = (path: string) =>
  until(`${path} to be asked for`, () => site.requests.some((one) => one.endsWith(path)));
const settled = (what: string, condition: string) =>
  until(what, () =>
    firefox.runInBrowser<boolean>(`const tab = win.gBrowser.selectedTab, shown = tab.linkedBrowser;
    return ${condition};`),
  );

describe('in Firefox, where there is no article, the popup says what is the matter', () => {
  const cases: [what: string, address: string, problem: string][] = [
    ['a page of the browser', 'about:support', 'BrowserPage'],
    ['an empty tab', 'about:blank', 'EmptyPage'],
    ['a PDF document', '/paper.pdf', 'PdfFile'],
    ['a picture', '/pictures/dunes.jpg', 'ImageFile'],
    ['a text file', '/notes.txt', 'TextFile'],
    ['an empty page', '/empty.html', 'EmptyPage'],
    ['a front page', '/index.html', 'FrontPage'],
    ['a page with text but no story', '/members.html', 'NoArticle'],
    ['a page’s source', 'view-source:/lighthouse.html', 'SourcePage'],
  ];

  it.each(cases)('on %s', async (_what, address, problem) => {
    const url = address.replace(
      /^(view-source:)?\//,
      (_match, scheme = '') => `${scheme as string}${site.address}/`,
    );
    await setOut(url);
    if (url !== 'about:blank')
      await settled(
        'the page',
        `!shown.webProgress.isLoadingDocument && shown.currentURI.spec === ${JSON.stringify(url)}`,
      );
    expect(await popupSays()).toEqual({
      title: words(`problem${problem}Title` as MessageKey),
      advice: words(`problem${problem}Advice` as MessageKey),
    });
  });

  it('on a page that could not be reached', async () => {
    await setOut('http://127.0.0.1:1/');
    await settled(
      'the browser’s error page',
      `shown.documentURI?.spec.startsWith('about:neterror') && !tab.hasAttribute('busy')`,
    );
    expect((await popupSays()).title).toBe(words('problemErrorPageTitle'));
  });

  it.each([
    ['a page that never finishes', '/endless.html'],
    ['a page that is never answered', '/silent.html'],
  ])('on %s', async (_what, path) => {
    await setOut(site.address + path);
    await isAsked(path);
    expect((await popupSays()).title).toBe(words('problemPageLoadingTitle'));
  });

  it('on a page that is too busy to answer', async () => {
    await setOut(`${site.address}/at-work.html`);
    await isAsked('/at-work');
    expect((await popupSays()).title).toBe(words('problemNoAnswerTitle'));
  });
});

describe('in Firefox, a tab that goes away while it is read', () => {
  it('leaves no error behind, and a popup that is gone or says so', async () => {
    await setOut(`${site.address}/at-work.html`);
    await isAsked('/at-work');
    await firefox.clickToolbar();
    await firefox.runInBrowser('win.gBrowser.removeTab(win.gBrowser.selectedTab);');
    await firefox.switchToFront();
    await until('the popup to go or to say so', () =>
      firefox.runInBrowser<boolean>(
        `const actor = win.document.querySelector('.webextension-popup-browser')
           ?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
         if (!actor) return true;
         const answer = await actor.executeScript(
           'return document.querySelector("#app")?.dataset.state === "problem"', [], { timeout: 5000 }).catch(() => true);
         return answer === true || answer?.data === true;`,
      ),
    );
  });
});
