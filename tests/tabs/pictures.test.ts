import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fetchPictures } from '@/src/tabs/pictures';
import { PIXEL_BASE64 } from '../save/support';

const PIXEL_BYTES = Uint8Array.from(atob(PIXEL_BASE64), (character) => character.charCodeAt(0));
const ARTICLE = 'https://www.harbour-courier.example/story';

/** What the network of a test answers, by address. A host that is not open lets nobody read. */
let answers: Record<string, () => Response | Promise<Response>>;
let requests: { url: string; init: RequestInit }[];

const pixel = () => new Response(PIXEL_BYTES, { headers: { 'content-type': 'image/gif' } });
const closed = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  answers = {};
  requests = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return (answers[url] ?? closed)();
  });
  vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('no such tab'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What a script injected into the tab answers; the type the browser's API has for it knows only one overload. */
const injected = (result: unknown) => [{ documentId: '1', frameId: 0, result }] as never;

const fetchAll = (urls: string[], source: Partial<Parameters<typeof fetchPictures>[1]> = {}) =>
  fetchPictures(urls, { articleUrl: ARTICLE, articleTab: null, ...source });

describe('fetching pictures', () => {
  it('gives each picture as a data address of the type its bytes show', async () => {
    answers['https://a.example/1'] = () =>
      new Response(PIXEL_BYTES, { headers: { 'content-type': 'application/octet-stream' } });
    const { pictures, missing } = await fetchAll(['https://a.example/1']);
    expect(pictures.get('https://a.example/1')?.dataUrl).toBe(`data:image/gif;base64,${PIXEL_BASE64}`);
    expect(missing).toEqual([]);
  });

  it('joins large pictures without a seam', async () => {
    const bytes = new Uint8Array(200_001).map((_, index) => (index * 31) % 256);
    bytes.set(PIXEL_BYTES);
    answers['https://a.example/1'] = () => new Response(bytes);
    const { pictures } = await fetchAll(['https://a.example/1']);
    expect(pictures.get('https://a.example/1')?.dataUrl).toBe(
      `data:image/gif;base64,${Buffer.from(bytes).toString('base64')}`,
    );
  });

  it('sends neither cookies nor the reader’s whereabouts', async () => {
    answers['https://a.example/1'] = pixel;
    await fetchAll(['https://a.example/1', 'https://closed.example/1']);
    expect(requests.length).toBeGreaterThan(1);
    for (const { init } of requests)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('asks for each address once', async () => {
    answers['https://a.example/1'] = pixel;
    await fetchAll(['https://a.example/1', 'https://a.example/1']);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['not-found', () => new Response('', { status: 404 })],
    ['unreachable', () => new Response('', { status: 502 })],
    ['not-a-picture', () => new Response('<!DOCTYPE html>', { headers: { 'content-type': 'image/jpeg' } })],
    ['too-large', () => new Response('GIF89a', { headers: { 'content-length': '17000000' } })],
    ['too-slow', () => Promise.reject(new DOMException('', 'TimeoutError'))],
    ['unreachable', closed],
  ] as const)('says that a picture is %s', async (reason, answer) => {
    answers['https://a.example/1'] = answer;
    expect((await fetchAll(['https://a.example/1'])).missing).toEqual([
      { url: 'https://a.example/1', reason },
    ]);
  });

  it('does not go on reading an answer without end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    answers['https://a.example/1'] = () => new Response(endless);
    expect((await fetchAll(['https://a.example/1'])).missing[0]?.reason).toBe('too-large');
    expect(sent).toBeLessThan(20_000_000);
  });

  it('tells a host that refuses from one that is gone', async () => {
    vi.stubGlobal('fetch', (url: string, { mode }: RequestInit) =>
      url.includes('refuses') && mode === 'no-cors' ? Promise.resolve(new Response()) : closed(),
    );
    const { missing } = await fetchAll(['https://refuses.example/1', 'https://gone.example/1']);
    expect(missing).toContainEqual({ url: 'https://refuses.example/1', reason: 'refused' });
    expect(missing).toContainEqual({ url: 'https://gone.example/1', reason: 'unreachable' });
  });

  it('reads in the article’s tab what only its site may read', async () => {
    vi.stubGlobal('fetch', (_: string, { mode }: RequestInit) =>
      mode === 'no-cors' ? Promise.resolve(new Response()) : closed(),
    );
    const inject = vi.mocked(browser.scripting.executeScript);
    inject.mockResolvedValue(injected({ base64: PIXEL_BASE64 }));
    const { pictures } = await fetchAll(['https://www.harbour-courier.example/own'], { articleTab: 7 });
    expect(pictures.size).toBe(1);
    expect(inject.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 7 } });
  });

  it.each([null, 'text', { base64: 'not base64!' }, { base64: btoa('<script>') }, { reason: 'because' }])(
    'believes nothing but a picture of what the article’s tab answers: %j',
    async (result) => {
      vi.stubGlobal('fetch', (_: string, { mode }: RequestInit) =>
        mode === 'no-cors' ? Promise.resolve(new Response()) : closed(),
      );
      vi.mocked(browser.scripting.executeScript).mockResolvedValue(injected(result));
      const { pictures, missing } = await fetchAll(['https://www.harbour-courier.example/own'], {
        articleTab: 7,
      });
      expect(pictures.size).toBe(0);
      expect(missing).toHaveLength(1);
    },
  );

  it.each([
    'http://192.168.1.1/a.gif',
    'http://localhost/a.gif',
    'http://169.254.169.254/a.gif',
    'http://[::1]/a.gif',
  ])('never asks the reader’s own network for %s', async (url) => {
    answers[url] = pixel;
    expect((await fetchAll([url], { articleTab: 7 })).missing).toEqual([{ url, reason: 'private-address' }]);
    expect(requests).toEqual([]);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('asks there if the article itself is there', async () => {
    answers['http://127.0.0.1:8000/a.gif'] = pixel;
    const { pictures } = await fetchAll(['http://127.0.0.1:8000/a.gif'], {
      articleUrl: 'http://127.0.0.1:8000/story',
    });
    expect(pictures.size).toBe(1);
  });

  it('takes a picture that the page carried in its markup, if it is one', async () => {
    const url = `data:image/png;base64,${PIXEL_BASE64}`;
    const { pictures, missing } = await fetchAll([
      url,
      'data:image/png,text',
      `data:image/png;base64,${btoa('<html>')}`,
    ]);
    expect(pictures.get(url)?.type).toBe('image/gif');
    expect(missing.map(({ reason }) => reason)).toEqual(['not-a-picture', 'not-a-picture']);
    expect(requests).toEqual([]);
  });

  it('keeps the whole copy within bounds', async () => {
    const urls = Array.from({ length: 8 }, (_, index) => `https://a.example/${index}`);
    const large = new Uint8Array(15_000_000);
    large.set(PIXEL_BYTES);
    for (const url of urls) answers[url] = () => new Response(large);
    const { pictures, missing } = await fetchAll(urls);
    expect(pictures.size).toBe(5);
    expect(missing.every(({ reason }) => reason === 'too-large')).toBe(true);
  }, 60_000);

  it('counts as pictures come and go', async () => {
    answers['https://a.example/1'] = pixel;
    const counts: [number, number][] = [];
    await fetchAll(['https://a.example/1', 'https://a.example/2'], {
      onProgress: (...count) => counts.push(count),
    });
    expect(counts).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('fetches side by side', async () => {
    let open = 0;
    let most = 0;
    const urls = Array.from({ length: 40 }, (_, index) => `https://a.example/${index}`);
    for (const url of urls) {
      answers[url] = async () => {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 5));
        open -= 1;
        return pixel();
      };
    }
    await fetchAll(urls);
    expect(most).toBe(16);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    answers['https://a.example/1'] = () => {
      stop.abort();
      return pixel();
    };
    await expect(
      fetchAll(['https://a.example/1', 'https://a.example/2'], { signal: stop.signal }),
    ).rejects.toThrow();
  });
});
