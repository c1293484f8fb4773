import { copyFile, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStructuredData } from '../../../scripts/savedCopy';
import { openCopy } from '../support/copy';
import { inChromium } from '../support/inChromium';
import { until } from '../support/keys';
import type { Route } from '../support/server';
import {
  accessibilityFaults,
  clickButton,
  onlyIfClosed,
  shown,
  textOf,
  textsOf,
  words,
} from '../support/view';

/** A picture server that lets no other page read its pictures. */
const refuse: Route = (_request, response) => {
  void readFile('samples/pictures/dunes.jpg').then((picture) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
  });
};

const here = inChromium({
  routes: {
    '/elsewhere/dunes.jpg': refuse,
    '/elsewhere.html': (request, response) => {
      const otherAddress = `http://localhost:${request.socket.localPort ?? ''}`;
      void readFile('samples/lighthouse.html', 'utf8').then((page) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(
          page.replace('data-src="pictures/lens.jpg"', `data-src="${otherAddress}/elsewhere/dunes.jpg"`),
        );
      });
    },
  },
});

const FILE_NAME = '2026-03-14 Saltmere Chronicle – Lamp of Gannet Rock shines again after 61 dark years.html';

async function saveFromPopup(name = 'lighthouse.html'): Promise<string> {
  const page = await here.chromium.open(`${here.site.address}/${name}`);
  const popup = await shown(await here.chromium.openPopup(page));
  const before = await here.chromium.downloaded();
  await clickButton(popup, words('save'));
  return here.chromium.download(before);
}

async function openReader(name = 'lighthouse.html'): Promise<Page> {
  const page = await here.chromium.open(`${here.site.address}/${name}`);
  const popup = await shown(await here.chromium.openPopup(page));
  await clickButton(popup, words('read')).catch(onlyIfClosed(popup));
  return shown(await here.chromium.reader());
}

/** Opens a file from disk with the network off and all other tabs closed. */
const openOffline = (path: string) => openCopy(here.chromium, here.site, path, { offline: true });

describe('a copy that is saved from the popup', () => {
  let path: string;
  let html: string;

  beforeAll(async () => {
    const saved = await saveFromPopup();
    path = join('test-results', basename(saved));
    await copyFile(saved, path);
    html = await readFile(path, 'utf8');
  });

  it('is called after its date, publisher and headline', () => {
    expect(basename(path)).toBe(FILE_NAME);
  });

  it('opens from disk, offline, and asks for nothing', async () => {
    const { copy, requests } = await openOffline(path);
    expect(requests).toEqual([]);
    expect(await textOf(copy, 'h1')).toBe('Lamp of Gannet Rock shines again after 61 dark years');
    expect(await textOf(copy, 'body')).toContain('a brass key');
    expect(await textOf(copy, 'body')).toContain('where it had been all along');
  });

  it('has every picture of the article in it', async () => {
    const { copy } = await openOffline(path);
    const widths = await copy.$$eval('figure img', (pictures) =>
      pictures.map((picture) => picture.naturalWidth),
    );
    expect(widths).toHaveLength(4);
    expect(Math.min(...widths)).toBeGreaterThan(100);
  });

  it('says where it came from: in sight, as structured data, as a link, and when it was saved', async () => {
    const { copy } = await openOffline(path);
    const text = await textOf(copy, 'body');
    for (const stated of ['Saltmere Chronicle', 'Ines Halloran', 'Maritime correspondent', 'Coast']) {
      expect(text).toContain(stated);
    }
    expect(readStructuredData(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Lamp of Gannet Rock shines again after 61 dark years',
      datePublished: '2026-03-14T07:30:00+01:00',
      dateModified: '2026-03-15T18:05:00+01:00',
      articleSection: 'Coast',
      inLanguage: 'en-GB',
    });
    const canonical = await copy.$eval('link[rel=canonical]', (link) => link.href);
    expect(canonical).toBe('https://www.saltmere-chronicle.example/coast/2026/lamp-of-gannet-rock');
    const today = new Date().getFullYear();
    expect(await textsOf(copy, 'time')).toEqual(
      expect.arrayContaining([expect.stringContaining(String(today))]),
    );
  });

  it('can run nothing and may ask for nothing, whoever edits it', async () => {
    const { copy } = await openOffline(path);
    const policy = await copy.$eval('meta[http-equiv=Content-Security-Policy]', (meta) =>
      meta.getAttribute('content'),
    );
    expect(policy).toContain("default-src 'none'");
    const scripts = await copy.$$eval('script', (all) => all.map((one) => one.type));
    expect(scripts).toEqual(['application/ld+json']);
    const elements =
      'iframe, object, embed, form, input, base, link:not([rel=canonical]), [onload], [onclick]';
    expect(await textsOf(copy, elements)).toEqual([]);
    expect(html).not.toMatch(/advert|oars|newsletter|collect\.gif/i);
  });

  it.each(['light', 'dark'])('can be read by everyone, in %s', async (scheme) => {
    const { copy } = await openOffline(path);
    await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await copy.screenshot({ path: `test-results/copy-${scheme}.png` });
    expect(await accessibilityFaults(copy)).toEqual([]);
  });
});

describe('a copy that is saved from the reader view', () => {
  it('is the same one, and the view says that it was saved', async () => {
    const reader = await openReader();
    const before = await here.chromium.downloaded();
    await clickButton(reader, words('save'));
    const path = await here.chromium.download(before);
    expect(basename(path)).toMatch(/^2026-03-14 Saltmere Chronicle – Lamp of Gannet Rock/);
    await until('the view to say so', async () =>
      (await textOf(reader, '[role=status]'))?.includes(words('saveSent').split('$')[0] ?? ''),
    );
    const { copy, requests } = await openOffline(path);
    expect(requests).toEqual([]);
    expect(await textsOf(copy, 'figure img')).toHaveLength(4);
  });
});

describe('a picture whose host lets nobody read it', () => {
  it('is asked for, and without it the copy has its caption, its words and a link', async () => {
    const reader = await openReader('elsewhere.html');
    const before = await here.chromium.downloaded();
    await clickButton(reader, words('save'));
    await until('the question', async () => (await textOf(reader, '[role=status]'))?.includes('localhost'));
    await clickButton(reader, words('saveWithout'));
    const path = await here.chromium.download(before);
    await until('the view to say so', async () =>
      (await textOf(reader, '[role=status]'))?.includes('3 of 4'),
    );

    const { copy, requests } = await openOffline(path);
    expect(requests).toEqual([]);
    expect(await textOf(copy, 'body')).toContain('Each ring was ground by hand');
    expect(await textOf(copy, 'body')).toContain('Rings of glass around a bright bulb');
    const links = await copy.$$eval('figure a', (all) => all.map((one) => one.href));
    expect(links).toContainEqual(expect.stringContaining('/elsewhere/dunes.jpg'));
    expect(await textsOf(copy, 'figure img')).toHaveLength(3);

    // The browser itself reports the refusal that the question is about.
    const own = here.chromium.errors.filter((error) => !/CORS policy|Failed to load resource/.test(error));
    expect(own).toEqual([]);
    here.chromium.errors.length = 0;
  });
});
