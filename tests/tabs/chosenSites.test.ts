import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetChoice, hearOfPagesOn, rememberChoice, takeChoice, toArrival } from '@/src/tabs/chosenSites';
import { linkOf, linkPageUrl, toLinkMessage } from '@/src/tabs/openLink';
import { takeOriginalWanted, wantOriginal } from '@/src/tabs/originalWanted';
import { fakeLocks, standIn } from './support';

const SITE = 'https://news.example';
const CHOICE = { site: SITE, reads: true, marks: false };

let registered: { id: string; matches: string[] }[];
let allowed: string[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  registered = [];
  allowed = [`${SITE}/*`];
  standIn(browser.runtime, 'getURL', (path: string) => `chrome-extension://id${path}`);
  standIn(browser.permissions, 'contains', ({ origins }: { origins: string[] }) =>
    Promise.resolve(origins.every((origin) => allowed.includes(origin))),
  );
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve(registered),
    registerContentScripts: (scripts: typeof registered) => {
      registered = scripts;
      return Promise.resolve();
    },
    updateContentScripts: (scripts: typeof registered) => {
      registered = scripts;
      return Promise.resolve();
    },
    unregisterContentScripts: () => {
      registered = [];
      return Promise.resolve();
    },
  });
});

describe('pages on chosen sites', () => {
  it('are heard of on sites that are chosen and allowed, and on no others', async () => {
    await hearOfPagesOn([SITE, 'https://elsewhere.example']);
    expect(registered.map(({ matches }) => matches)).toEqual([[`${SITE}/*`]]);
    allowed.push('https://elsewhere.example/*');
    await hearOfPagesOn([SITE, 'https://elsewhere.example']);
    expect(registered.map(({ matches }) => matches)).toEqual([[`${SITE}/*`, 'https://elsewhere.example/*']]);
  });

  it('are not heard of any more when the last site is gone, or the permission is', async () => {
    await hearOfPagesOn([SITE]);
    allowed = [];
    await hearOfPagesOn([SITE]);
    expect(registered).toEqual([]);
  });

  it('tell how they were come to, and nothing else is believed', () => {
    expect(toArrival({ type: 'arrived', how: 'back_forward' })).toBe('back_forward');
    expect(toArrival({ type: 'arrived', how: 'by magic' })).toBeNull();
    expect(toArrival('arrived')).toBeNull();
  });
});

describe('a choice whose popup closed on the question', () => {
  it('holds once its site was allowed, once', async () => {
    await rememberChoice(CHOICE);
    expect(await takeChoice(['https://images.example/*'])).toBeNull();
    expect(await takeChoice([`${SITE}/*`])).toEqual(CHOICE);
    expect(await takeChoice([`${SITE}/*`])).toBeNull();
  });

  it('is forgotten when the reader said no, or too long ago', async () => {
    await rememberChoice(CHOICE);
    await forgetChoice();
    expect(await takeChoice([`${SITE}/*`])).toBeNull();
    vi.useFakeTimers();
    await rememberChoice(CHOICE);
    vi.advanceTimersByTime(10 * 60_000);
    expect(await takeChoice([`${SITE}/*`])).toBeNull();
  });
});

describe('an original page that was asked for', () => {
  it('stays as it is, once, wherever on its site it leads', async () => {
    await wantOriginal(`${SITE}/story`);
    expect(await takeOriginalWanted('https://other.example/')).toBe(false);
    expect(await takeOriginalWanted(`${SITE}/story?moved`)).toBe(true);
    expect(await takeOriginalWanted(`${SITE}/story`)).toBe(false);
  });

  it('is forgotten if it does not come within a minute', async () => {
    vi.useFakeTimers();
    await wantOriginal(`${SITE}/story`);
    vi.advanceTimersByTime(61_000);
    expect(await takeOriginalWanted(`${SITE}/story`)).toBe(false);
  });
});

describe('a link to read', () => {
  const message = { type: 'read-link', url: `${SITE}/story`, here: false };

  it('is taken from our own pages only', () => {
    expect(toLinkMessage(message, { url: 'chrome-extension://id/reader.html?parked=1' })).toMatchObject({
      url: `${SITE}/story`,
      here: false,
    });
    expect(toLinkMessage(message, { url: 'https://evil.example/chrome-extension://id/' })).toBeNull();
    expect(toLinkMessage(message, {})).toBeNull();
  });

  it('is an address of the web', () => {
    const from = { url: 'chrome-extension://id/reader.html' };
    expect(toLinkMessage({ ...message, url: 'javascript:alert(1)' }, from)).toBeNull();
    expect(toLinkMessage({ ...message, url: 'file:///etc/passwd' }, from)).toBeNull();
  });

  it('is carried whole by the address of the page that explains it', () => {
    const url = `${SITE}/a?b=1&c=ü#d`;
    expect(linkOf(linkPageUrl(url))).toBe(url);
    expect(linkOf('chrome-extension://id/reader.html?link=javascript:alert(1)')).toBeNull();
    expect(linkOf('chrome-extension://id/reader.html?parked=1')).toBeNull();
  });
});
