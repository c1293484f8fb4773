import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { extractFromTab } from '@/src/tabs/extractFromTab';
import { articleWith } from '../save/support';
import { deferred, standIn } from './support';

const TAB = { id: 7, url: 'https://news.example/a', status: 'complete' } as Browser.tabs.Tab;

type Inject = (injection: { files?: string[]; args?: unknown[] }) => Promise<unknown>;
let inject: ReturnType<typeof vi.fn<Inject>>;
let tabNow: ReturnType<typeof vi.fn<() => Promise<Browser.tabs.Tab>>>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  inject = vi.fn<Inject>();
  tabNow = vi.fn(() => Promise.resolve(TAB));
  standIn(browser.scripting, 'executeScript', inject);
  standIn(browser.tabs, 'get', tabNow);
});

afterEach(() => {
  vi.useRealTimers();
});

const answering = (result: unknown) => () => Promise.resolve([{ frameId: 0, result }]);
const refusing = (words: string) => () => Promise.reject(new Error(words));

describe('extractFromTab', () => {
  it('returns the article that the page answers with', async () => {
    inject.mockImplementation(answering({ ok: true, article: articleWith(), stillLoading: false }));
    expect(await extractFromTab(TAB)).toEqual({ ok: true, article: articleWith(), stillLoading: false });
    expect(inject).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['/content-scripts/extract.js'],
      injectImmediately: true,
    });
  });

  it('says what the page gives as the reason for having none', async () => {
    inject.mockImplementation(answering({ ok: false, reason: 'front-page', hasSelection: true }));
    expect(await extractFromTab(TAB)).toEqual({ ok: false, reason: 'front-page', hasSelection: true });
  });

  it.each([
    ['a text', 'boo'],
    ['an article of the wrong shape', { ok: true, article: { content: 1 }, stillLoading: false }],
    ['a reason that is none of ours', { ok: false, reason: '<img onerror>', hasSelection: false }],
  ])('does not pass on %s', async (_what, answer) => {
    inject.mockImplementation(answering(answer));
    expect(await extractFromTab(TAB)).toMatchObject({ ok: false, reason: 'unexpected' });
  });

  it('leaves word in the page of what the reader wants, before the script looks', async () => {
    inject.mockImplementation(answering({ ok: false, reason: 'no-selection', hasSelection: false }));
    await extractFromTab(TAB, 'selection');
    expect(inject.mock.calls.map(([{ args, files }]) => args ?? files)).toEqual([
      ['selection'],
      ['/content-scripts/extract.js'],
    ]);
  });

  it('brings a second opinion where the page finds little by itself', async () => {
    inject.mockImplementationOnce(answering('wants-second-opinion'));
    inject.mockImplementationOnce(answering({ ok: true, article: articleWith(), stillLoading: false }));
    expect(await extractFromTab(TAB)).toMatchObject({ ok: true });
    expect(inject.mock.calls.map(([{ files }]) => files)).toEqual([
      ['/content-scripts/extract.js'],
      ['/content-scripts/secondOpinion.js', '/content-scripts/extract.js'],
    ]);
  });

  it('says that the browser refuses, and why', async () => {
    inject.mockImplementation(refusing('Cannot access a chrome:// URL'));
    expect(await extractFromTab(TAB)).toMatchObject({ reason: 'browser-page' });
  });

  it('says that the tab was closed midway', async () => {
    inject.mockImplementation(refusing('The tab was closed.'));
    tabNow.mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await extractFromTab(TAB)).toMatchObject({ reason: 'tab-closed' });
  });

  it('says that the tab went elsewhere midway', async () => {
    inject.mockImplementation(refusing('Frame with ID 0 was removed.'));
    // Of another site the browser no longer shows the address.
    tabNow.mockResolvedValue({ ...TAB, url: undefined });
    expect(await extractFromTab(TAB)).toMatchObject({ reason: 'page-left' });
  });

  it('waits no longer than seconds for a page that does not answer', async () => {
    inject.mockReturnValue(new Promise(() => undefined));
    const extraction = extractFromTab(TAB);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await extraction).toMatchObject({ ok: false, reason: 'no-answer' });
  });

  it('still hears the page that answers late', async () => {
    const late = deferred<unknown>();
    inject.mockReturnValue(late.promise);
    const onLateAnswer = vi.fn();
    const extraction = extractFromTab(TAB, 'article', onLateAnswer);
    await vi.advanceTimersByTimeAsync(5_000);
    await extraction;
    late.resolve([{ result: { ok: true, article: articleWith(), stillLoading: false } }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(onLateAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ ok: true }));
  });

  it('waits for a tab in which nothing has arrived, and reads what arrives', async () => {
    const arriving = { id: 7, status: 'loading' } as Browser.tabs.Tab;
    inject.mockImplementationOnce(refusing('Cannot access contents of the page.'));
    inject.mockImplementation(answering({ ok: true, article: articleWith(), stillLoading: true }));
    tabNow.mockResolvedValueOnce(arriving).mockResolvedValueOnce(arriving);
    const extraction = extractFromTab(arriving);
    await vi.advanceTimersByTimeAsync(200);
    expect(await extraction).toMatchObject({ ok: true, stillLoading: true });
  });

  it('says that the page is still loading if nothing of it arrives', async () => {
    const arriving = { id: 7, status: 'loading' } as Browser.tabs.Tab;
    inject.mockImplementation(refusing('Cannot access contents of the page.'));
    tabNow.mockResolvedValue(arriving);
    const extraction = extractFromTab(arriving);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await extraction).toMatchObject({ reason: 'page-loading' });
  });

  it('does not read the page that a tab is about to leave', async () => {
    const leaving = { ...TAB, status: 'loading', pendingUrl: 'https://news.example/b' } as Browser.tabs.Tab;
    inject.mockImplementation(answering({ ok: true, article: articleWith(), stillLoading: false }));
    tabNow.mockResolvedValueOnce(leaving);
    const extraction = extractFromTab(leaving);
    await vi.advanceTimersByTimeAsync(50);
    expect(inject).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await extraction).toMatchObject({ ok: true });
  });
});
