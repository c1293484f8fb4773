import { afterEach, beforeEach, describe, expect, it, vi, type Mock, type MockInstance } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveCopy } from '@/src/tabs/saveCopy';
import { articleWith, BAND, LEAD, PIXEL_BASE64, t } from '../save/support';

const PIXEL_BYTES = Uint8Array.from(atob(PIXEL_BASE64), (character) => character.charCodeAt(0));

/** Files handed to the browser. */
let files: { name: string; html: Promise<string> }[];
/** Hosts that let our pages read. */
let open: Set<string>;
let answer: boolean;
let request: Mock<(permissions: { origins?: string[] }) => Promise<boolean>>;
let click: MockInstance<() => void>;

beforeEach(() => {
  fakeBrowser.reset();
  files = [];
  open = new Set();
  answer = true;
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, substitutions) =>
    t(key as Parameters<typeof t>[0], ...[substitutions ?? []].flat().map(String)),
  );
  vi.spyOn(browser.extension, 'getViews').mockReturnValue([]);
  request = vi.fn(({ origins = [] }: { origins?: string[] }) => {
    if (answer) for (const origin of origins) open.add(new URL(origin.replace('*', '')).hostname);
    return Promise.resolve(answer);
  });
  const permissions: { request: typeof request } = browser.permissions as never;
  vi.spyOn(permissions, 'request').mockImplementation(request);
  vi.stubGlobal('fetch', (url: string, { mode }: RequestInit) => {
    const isReadable = open.has(new URL(url).hostname) || mode === 'no-cors';
    return isReadable
      ? Promise.resolve(new Response(PIXEL_BYTES))
      : Promise.reject(new TypeError('Failed to fetch'));
  });
  const blobs = new Map<string, Blob>();
  vi.stubGlobal(
    'URL',
    Object.assign(class extends URL {}, {
      createObjectURL: (blob: Blob) => {
        const address = `blob:test/${blobs.size}`;
        blobs.set(address, blob);
        return address;
      },
      revokeObjectURL: () => undefined,
    }),
  );
  click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob) files.push({ name: this.download, html: blob.text() });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const save = (article = articleWith()) => saveCopy(article, { articleTab: null });

describe('saving a copy', () => {
  it('hands the browser one file with every picture inside', async () => {
    open = new Set(['images.example', 'www.harbour-courier.example']);
    const outcome = await save();
    expect(outcome).toEqual({
      state: 'saved',
      fileName: '2023-09-12 Harbour Courier – The bridge opens.html',
      pictures: { total: 2, saved: 2, missing: [] },
    });
    expect(files.map(({ name }) => name)).toEqual(['2023-09-12 Harbour Courier – The bridge opens.html']);
    expect((await files[0]?.html)?.match(/src="data:image\/gif/g)).toHaveLength(3);
    expect(request).not.toHaveBeenCalled();
  });

  it('asks before it saves when hosts refuse, and names only those', async () => {
    const outcome = await save();
    expect(outcome).toMatchObject({
      state: 'needs-permission',
      hosts: ['images.example'],
      refused: 2,
      pictures: { total: 2, saved: 0 },
    });
    expect(files).toEqual([]);
    expect(request).not.toHaveBeenCalled();
  });

  it('does not ask for the publisher’s icon', async () => {
    open = new Set(['images.example']);
    expect(await save()).toMatchObject({ state: 'saved', pictures: { total: 2, saved: 2, missing: [] } });
  });

  it('asks the browser within the click itself', async () => {
    const outcome = await save();
    if (outcome.state !== 'needs-permission') throw new Error('no question');
    const saving = outcome.allowAndSave();
    expect(request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://images.example/*'],
    });
    expect(await saving).toMatchObject({ state: 'saved', pictures: { total: 2, saved: 2, missing: [] } });
    expect(files).toHaveLength(1);
  });

  it('saves the rest when the reader says no', async () => {
    answer = false;
    const outcome = await save();
    if (outcome.state !== 'needs-permission') throw new Error('no question');
    const next = await outcome.allowAndSave();
    expect(next).toMatchObject({ state: 'saved', pictures: { saved: 0 } });
    expect(next).toHaveProperty('pictures.missing', [
      { url: LEAD, reason: 'refused' },
      { url: BAND, reason: 'refused' },
    ]);
    expect(await files[0]?.html).toContain('A brass band on a bridge');
  });

  it('saves without asking when the reader would rather not', async () => {
    const outcome = await save();
    if (outcome.state !== 'needs-permission') throw new Error('no question');
    expect(await outcome.saveWithout()).toMatchObject({ state: 'saved', pictures: { saved: 0, total: 2 } });
    expect(request).not.toHaveBeenCalled();
    expect(files).toHaveLength(1);
  });

  it('says that nothing was saved when it was stopped', async () => {
    const outcome = await saveCopy(articleWith(), { articleTab: null, signal: AbortSignal.abort() });
    expect(outcome).toEqual({ state: 'not-saved', reason: 'stopped' });
    expect(files).toEqual([]);
  });

  it('says that nothing was saved when the browser takes no file', async () => {
    open = new Set(['images.example']);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    click.mockImplementation(() => {
      throw new Error('no');
    });
    expect(await save()).toEqual({ state: 'not-saved', reason: 'failed' });
  });
});
