import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/src/tabs/refusal';

const MISSING_PERMISSION = 'Missing host permission for the tab';

describe('why a browser refuses a script', () => {
  it.each([
    ['about:config', 'browser-page'],
    ['chrome://settings/', 'browser-page'],
    ['moz-extension://0a1b/page.html', 'browser-page'],
    ['view-source:https://news.example/a', 'source-page'],
    ['https://addons.mozilla.org/firefox/', 'store-page'],
    ['https://chromewebstore.google.com/detail/x', 'store-page'],
    ['https://news.example/report.PDF?page=2', 'pdf-file'],
    ['https://news.example/feed.xml', 'text-file'],
    ['file:///home/reader/page.html', 'local-file'],
    ['https://news.example/a', 'restricted-page'],
  ])('is told by the address %s', (url, refusal) => {
    expect(refusalOf({ url }, MISSING_PERMISSION)).toBe(refusal);
  });

  it.each([
    ['Cannot access a chrome:// URL', 'browser-page'],
    ['Cannot access a chrome-extension:// URL of different extension', 'browser-page'],
    ['The extensions gallery cannot be scripted.', 'store-page'],
    ['Frame with ID 0 is showing error page', 'error-page'],
    ['Frame with ID 0 is not ready', 'error-page'],
    ['Cannot access contents of the page.', 'restricted-page'],
  ])('is told by the words of a browser that hides the address: %s', (words, refusal) => {
    expect(refusalOf({}, words)).toBe(refusal);
  });

  it("knows Firefox's error pages by their mark", () => {
    const tab = { url: 'https://news.example/a', favIconUrl: 'chrome://global/skin/icons/info.svg' };
    expect(refusalOf(tab, MISSING_PERMISSION)).toBe('error-page');
  });

  it("knows Firefox's PDF documents by theirs, whatever their address", () => {
    const tab = { url: 'https://news.example/report?id=7', favIconUrl: 'chrome://global/skin/icons/pdf.svg' };
    expect(refusalOf(tab, MISSING_PERMISSION)).toBe('pdf-file');
  });

  it('takes no page that only has a store in its address for a store', () => {
    expect(refusalOf({ url: 'https://news.example/https://addons.mozilla.org/' }, '')).toBe(
      'restricted-page',
    );
  });
});
