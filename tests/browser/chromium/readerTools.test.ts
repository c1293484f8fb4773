import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { THEMES } from '../../../src/settings/readerSettings';
import { launchChromium, type Chromium } from '../support/chromium';
import { until } from '../support/keys';
import { serve, type Site } from '../support/server';
import {
  accessibilityFaults,
  attributesOf,
  clickButton,
  shown,
  textOf,
  textsOf,
  words,
} from '../support/view';
import { STORY } from './readerStory';

declare const chrome: typeof browser;

/** One browser and one article for all: each test loads the reader page anew, with settings as they were at first. */
let chromium: Chromium;
let site: Site;
let page: Page;
let protocol: CDPSession;
let readerUrl: string;

beforeAll(async () => {
  await mkdir('test-results', { recursive: true });
  site = await serve({ routes: { '/ferry.html': STORY } });
  chromium = await launchChromium();
  const popup = await chromium.openPopup(await chromium.open(`${site.address}/ferry.html`));
  await shown(popup);
  await popup.evaluate((label) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === label)?.click();
  }, words('read'));
  page = await shown(await chromium.reader());
  readerUrl = page.url();
  protocol = await page.createCDPSession();
  await page.evaluateOnNewDocument(speakSilently);
});

beforeEach(async () => {
  chromium.errors.length = 0;
  // A file of the same name would be written over, and seem never to have arrived.
  for (const name of await chromium.downloaded()) await rm(join(chromium.downloads, name), { force: true });
  // A test that left the reader view fails alone.
  if (page.url().split('#')[0] !== readerUrl) await page.goto(readerUrl);
  await page.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  });
  await anew();
});

afterEach(async () => {
  await page.setViewport(null);
  await protocol.send('Emulation.setEmulatedMedia', { media: '', features: [] });
  expect(chromium.errors).toEqual([]);
});

afterAll(async () => {
  await (chromium as Chromium | undefined)?.close();
  await (site as Site | undefined)?.close();
});

async function anew(): Promise<void> {
  await page.evaluate(async () => {
    await chrome.storage.session.remove('readingPositions');
    history.scrollRestoration = 'manual';
    const { state } = history as { state: Record<string, unknown> | null };
    if (state) history.replaceState({ ...state, position: null }, '');
  });
  await page.reload();
  await shown(page);
  await page.bringToFront();
  // The tools come after the text.
  await page.waitForSelector('#more-panel');
}

/** Where a machine has no voices, sentences are spoken by nobody, each in a moment. */
function speakSilently(): void {
  const synthesis = window.speechSynthesis;
  if (synthesis.getVoices().length > 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  synthesis.speak = (utterance) => {
    timer = setTimeout(() => {
      utterance.dispatchEvent(new Event('end'));
    }, 60_000);
  };
  synthesis.cancel = () => {
    clearTimeout(timer);
  };
}

const focused = () =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute('aria-label') ?? one?.textContent.trim().replace(/\s+/g, ' ').slice(0, 60) ?? '';
  });
const isThere = (selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
const isOpen = (selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.matches(':popover-open') ?? false, selector);
const styleOf = (selector: string, name: string) =>
  page.evaluate(
    (wanted, property) => {
      const one = document.querySelector(wanted);
      return one ? getComputedStyle(one).getPropertyValue(property) : '';
    },
    selector,
    name,
  );
/** The words under a mark that is no element. */
const marked = (name: string) =>
  page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name);
/** The article as the browser tells it to a screen reader, its white space made single. */
const heard = async () => {
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => String(name?.value))
    .join('')
    .replace(/\s+/g, ' ');
};
/** What is stored of the settings, as text. */
const keptSettings = () =>
  page.evaluate(async () => JSON.stringify(await chrome.storage.sync.get('readerSettings')));
const isWithin = (width: number) =>
  page.evaluate((room) => {
    const root = document.documentElement;
    const out = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) =>
        one.checkVisibility() &&
        !one.closest('.table-scroll, .visually-hidden, pre') &&
        one.getBoundingClientRect().right > room + 1,
    );
    return root.scrollWidth <= room ? out.map((one) => one.className || one.tagName) : ['scrolls sideways'];
  }, width);

describe('the look of the text', () => {
  it('changes at once, is kept, and is as it was at first with one click', async () => {
    await page.keyboard.press('a');
    await until('the panel', () => isThere('.settings-form'));
    const before = await styleOf('.content p', 'font-size');
    await page.click('label[data-value=sepia]');
    expect(await styleOf('html', 'background-color')).toBe('rgb(246, 235, 215)');
    await page.focus('[name=fontSize]');
    await page.keyboard.press('ArrowRight');
    expect(parseFloat(await styleOf('.content p', 'font-size'))).toBeCloseTo(parseFloat(before) + 1);

    await until('the settings to be kept', async () => (await keptSettings()).includes('"fontSize":20'));
    await anew();
    expect(await styleOf('html', 'background-color')).toBe('rgb(246, 235, 215)');
    expect(parseFloat(await styleOf('.content p', 'font-size'))).toBeCloseTo(parseFloat(before) + 1);

    await page.keyboard.press('a');
    await until('the panel', () => isThere('.settings-form'));
    await clickButton(page, words('settingReset'));
    expect(await styleOf('.content p', 'font-size')).toBe(before);
  });
});

describe('the tools', () => {
  it('are shown all at once, so that none moves from under the pointer', async () => {
    // The place of the one that stood there first, in every frame of the page's start.
    await page.evaluateOnNewDocument(() => {
      const places = new Set<number>();
      Object.assign(globalThis, { places });
      const look = () => {
        const save = document.querySelector('.tool:has(.icon-save)');
        if (save?.checkVisibility({ visibilityProperty: true })) places.add(save.getBoundingClientRect().x);
        requestAnimationFrame(look);
      };
      look();
    });
    await anew();
    await page.waitForSelector('.icon-more');
    const places = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve([...(globalThis as unknown as { places: Set<number> }).places]);
            });
          });
        }),
    );
    expect(places).toHaveLength(1);
  });
});

describe('finding one’s way', () => {
  it('lists the headings and leads to each', async () => {
    await page.keyboard.press('o');
    await until('the outline', () => isThere('.outline-link'));
    expect(await textsOf(page, '.outline-link')).toEqual([
      'Last ferry to Merrow',
      'The bridge',
      'The school',
      'What it would cost',
      'The islanders',
    ]);
    await clickButton(page, 'The school');
    await until('the heading to be in sight', () =>
      page.evaluate(() => {
        const { top } = document.activeElement?.getBoundingClientRect() ?? { top: -1 };
        return top > 40 && top < 200;
      }),
    );
    expect(await focused()).toBe('The school');
    // In one task: what the list says when it is first seen is right, and not only a moment later.
    const markedAt = await page.evaluate(() => {
      const headings = [...document.querySelectorAll('.content h2')];
      return [1, 0].map((index) => {
        headings[index]?.scrollIntoView({ behavior: 'instant' });
        document.querySelector<HTMLElement>('#outline-panel')?.showPopover();
        const marked = document.querySelector('.outline-link[aria-current=location]')?.textContent;
        document.querySelector<HTMLElement>('#outline-panel')?.hidePopover();
        return marked;
      });
    });
    expect(markedAt).toEqual(['The school', 'The bridge']);
    await page.keyboard.press('o');
    await until('the outline to open again', () => isOpen('#outline-panel'));
    await page.keyboard.press('Escape');
    await until('the outline to close', async () => !(await isOpen('#outline-panel')));
    expect(page.url()).toContain('reader.html');
  });

  it('finds words in the article alone', async () => {
    await page.keyboard.press('/');
    await until('the field', () => isThere('.find input'));
    await page.keyboard.type('COAL quay');
    await until('a place', async () => (await marked('found')).length > 0);
    const places = await marked('found');
    expect(new Set(places)).toEqual(new Set(['coal quay']));
    await page.keyboard.press('Enter');
    expect(await textOf(page, '.find-count')).toContain(`2`);
    expect(await marked('found-current')).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await isThere('.find')).toBe(false);
    expect(await marked('found')).toEqual([]);
  });

  it('goes from paragraph to paragraph with j and k', async () => {
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
  });

  it('shows how far one is, and how much is left', async () => {
    const done = () => styleOf('.bar-progress', '--progress').then(Number);
    await until('what is left', async () => /^\d+ min left$/.test((await textOf(page, '.bar-left')) ?? ''));
    expect(await done()).toBeLessThan(0.1);
    await page.evaluate(() => {
      window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
    });
    await until('the end', async () => (await done()) === 1);
    expect(await textOf(page, '.bar-left')).toBe('');
  });

  it('fills the screen, and gives it back', async () => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await until('the full screen', isFull);
    await page.keyboard.press('f');
    await until('the window again', async () => !(await isFull()));
    expect(page.url()).toContain('reader.html');
  });

  it('lists every key, and none in silence', async () => {
    await page.keyboard.press('?');
    await until('the list', () => isThere('dialog.dialog'));
    const keys = await textsOf(page, '.key-list kbd');
    expect(keys).toEqual(
      expect.arrayContaining(['s', 'a', 'o', 'l', '/', 'g', 'x', 'z', 'f', 'p', '?', 'j', 'k']),
    );
    await page.keyboard.press('Escape');
    await until('the list to close', async () => !(await isThere('dialog.dialog')));
    expect(page.url()).toContain('reader.html');
  });

  it('follows the pointer with the line guide, which goes as it came', async () => {
    await page.keyboard.press('g');
    await until('the guide', () => isThere('.line-guide'));
    await page.mouse.move(300, 420);
    const box = await (await page.$('.line-guide'))?.boundingBox();
    expect(box?.y).toBeLessThan(420);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(420);
    await page.keyboard.press('g');
    expect(await isThere('.line-guide')).toBe(false);
  });
});

describe('a footnote', () => {
  it('is shown beside its number, by key too, and leads to the note and back', async () => {
    await page.focus('.content sup a');
    await page.keyboard.press('Enter');
    await until('the note', () => isThere('.footnote'));
    expect(await textOf(page, '.footnote')).toContain('Report of the harbour board, 1931, page 12.');
    expect(await textOf(page, '.footnote')).not.toContain('Back');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/reader-footnote.png' });
    await page.keyboard.press('Escape');
    expect(await isThere('.footnote')).toBe(false);
    expect(await focused()).toBe('1');
    await page.keyboard.press('Enter');
    await clickButton(page, words('goToNote'));
    expect(await focused()).toContain('Report of the harbour board');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Back');
  });
});

describe('a picture', () => {
  it('opens large by key, shows the next one, is enlarged and dragged, and gives the focus back', async () => {
    await page.focus('img.can-enlarge');
    await page.keyboard.press('Enter');
    await until('the picture', () => isThere('dialog.lightbox img'));
    expect(await textOf(page, '.lightbox-caption')).toContain('The ferry on its last Sunday');
    await page.keyboard.press('ArrowRight');
    expect(await textOf(page, '.lightbox-caption')).toBe('The lamp that nobody can switch off.');
    await page.screenshot({ path: 'test-results/reader-lightbox.png' });

    await page.setViewport({ width: 500, height: 400 });
    await page.keyboard.press('z');
    const place = () =>
      page.evaluate(() => {
        const stage = document.querySelector('.lightbox-stage');
        return { left: stage?.scrollLeft ?? 0, isZoomed: stage?.classList.contains('is-zoomed') };
      });
    await until('the large picture', async () => (await place()).left > 100);
    const { left } = await place();
    await page.mouse.move(250, 200);
    await page.mouse.down();
    await page.mouse.move(210, 200, { steps: 4 });
    await page.mouse.up();
    expect(await place()).toEqual({ left: left + 40, isZoomed: true });
    await page.mouse.click(250, 200);
    expect((await place()).isZoomed).toBe(false);

    await page.keyboard.press('Escape');
    await until('the picture to close', async () => !(await isThere('dialog.lightbox')));
    expect(await focused()).toContain('A lamp of brass and glass');
  });
});

describe('a part nobody wants', () => {
  it('is taken out by key, had back, and taken out of the saved copy', async () => {
    const first = 'The ferry that has joined Port Ansley';
    const count = async () => (await textOf(page, '.content'))?.split(first).length;
    const before = await count();
    await page.keyboard.press('x');
    await until('the mode', () => isThere('.is-removing'));
    expect(await focused()).toContain(first.slice(0, 30));
    await page.keyboard.press('Enter');
    expect(await count()).toBe((before ?? 0) - 1);
    await clickButton(page, words('undo'));
    expect(await count()).toBe(before);
    await page.keyboard.press('Delete');
    expect(await count()).toBe((before ?? 0) - 1);
    await page.keyboard.press('z');
    expect(await count()).toBe(before);
    expect(await focused()).toContain(first.slice(0, 30));
    await page.keyboard.press('Delete');
    await clickButton(page, words('removeDone'));
    expect(await isThere('.is-removing')).toBe(false);

    await page.keyboard.press('s');
    const copy = await readFile(await chromium.download(), 'utf8');
    expect(copy).toContain('Its captain, who began as a deckhand');
    expect(copy.split(`<p>${first}`)).toHaveLength(2);
  });
});

describe('a highlight', () => {
  const passage = 'sounded the horn for so long';
  const select = (text: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at === -1) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }, text);

  it('is made by key with a note, is there again after a reload, in the list and in the saved copy', async () => {
    await select(passage);
    await page.keyboard.press('h');
    await until('the colours', () => isThere('.highlight-bar'));
    expect(await focused()).toBe(words('highlightYellow'));
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(words('highlightGreen'));
    await page.keyboard.press('Enter');
    expect(await marked('marked-green')).toEqual([passage]);
    await clickButton(page, words('highlightNote'));
    await page.keyboard.type('Ask the <b>captain</b> how long.');
    await page.screenshot({ path: 'test-results/reader-highlight.png' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isThere('.highlight-bar')).toBe(false);

    await until('the note to be kept', async () =>
      JSON.stringify(await page.evaluate(() => chrome.storage.local.get())).includes('how long.'),
    );
    await anew();
    await until('the highlight', async () => (await marked('marked-green')).length === 1);
    expect(await marked('marked-green')).toEqual([passage]);
    // Whoever listens hears where it begins and ends; whoever reads, finds or copies meets none of these words.
    const start = words('highlightStart').replace('$1', words('highlightGreen'));
    expect(await heard()).toContain(`${start}${passage}${words('highlightEnd')}`);
    expect(await page.evaluate(() => document.querySelector('.highlight-said')?.checkVisibility())).toBe(
      true,
    );
    await page.keyboard.press('m');
    await until('the list', () => isThere('.highlights li'));
    expect(await textOf(page, '.highlights li')).toContain('Ask the <b>captain</b> how long.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/reader-highlights.png' });
    await page.keyboard.press('Escape');

    await page.keyboard.press('s');
    const copy = await readFile(await chromium.download(), 'utf8');
    expect(copy).toMatch(
      new RegExp(`<mark class="highlight highlight-green" id="highlight-1">${passage}</mark><sup`),
    );
    expect(copy).toContain('Ask the &lt;b&gt;captain&lt;/b&gt; how long.');
    expect(copy).toContain('"type": "TextQuoteSelector"');
  });

  it('is made of a selection by pointer, and removed and had back', async () => {
    await anew();
    const box = await page.evaluate(() => {
      const { left, top } = document.querySelector('.content p')?.getBoundingClientRect() ?? {
        left: 0,
        top: 0,
      };
      return { left, top };
    });
    await page.mouse.move(box.left + 2, box.top + 14);
    await page.mouse.down();
    await page.mouse.move(box.left + 200, box.top + 14, { steps: 5 });
    await page.mouse.up();
    await until('the colours', () => isThere('.highlight-bar'));
    await clickButton(page, words('highlightPink'));
    const made = await marked('marked-pink');
    expect(made).toHaveLength(1);
    await clickButton(page, words('highlightRemove'));
    expect(await marked('marked-pink')).toEqual([]);
    await clickButton(page, words('undo'));
    expect(await marked('marked-pink')).toEqual(made);
    // Where it ends depends on the letters' widths: nothing after this is to depend on it. It is kept first: what is
    // written after its removal would be there again.
    await until('the highlight to be kept and forgotten', () =>
      page.evaluate(async () => {
        const all = await chrome.storage.local.get(null);
        const kept = Object.keys(all).filter((key) => key.startsWith('highlights'));
        await chrome.storage.local.remove(kept);
        return kept.length > 0;
      }),
    );
    await anew();
    await until('the article without a mark', async () => (await marked('marked-pink')).length === 0);
  });
});

describe('reading aloud', () => {
  it('speaks sentence by sentence from the top, marks it, skips, pauses and stops', async () => {
    await page.keyboard.press('l');
    await until('the player', () => isThere('.player'));
    await until('a sentence', async () => (await marked('spoken')).length === 1);
    expect(await marked('spoken')).toEqual(['Ansley Observer']);
    await page.keyboard.press('.');
    expect(await marked('spoken')).toEqual(['Last ferry to Merrow']);
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    const [third] = await marked('spoken');
    expect(third).toContain('The ferry that has joined Port Ansley');
    await page.keyboard.press(',');
    expect(await marked('spoken')).not.toEqual([third]);
    expect(await attributesOf(page, '.player-buttons .tool', 'aria-label')).toContain(words('listenPause'));
    await page.keyboard.press('l');
    expect(await attributesOf(page, '.player-buttons .tool', 'aria-label')).toContain(words('listenPlay'));
    await page.select('.player select', '1.4');
    await until('the speed to be kept', async () => (await keptSettings()).includes('"speechRate":1.4'));
    await clickButton(page, words('listen'));
    expect(await isThere('.player')).toBe(false);
    expect(await marked('spoken')).toEqual([]);
  });
});

describe('on paper', () => {
  it('is the article with its source, without the interface, and says where links lead', async () => {
    await page.evaluate(() =>
      chrome.storage.sync.set({ readerSettings: { printLinks: true, theme: 'black' } }),
    );
    await anew();
    const { data } = await protocol.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    const pdf = Buffer.from(data, 'base64');
    await writeFile('test-results/reader.pdf', pdf);
    const source = pdf.toString('latin1');
    expect(source.startsWith('%PDF-')).toBe(true);
    const pages = source.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(6);
    // Headings of the outline are text in the file; everything else is compressed.
    expect(source).toContain('/Outlines');
    expect(source).toContain('https://council.example/ferry/timetable');

    await protocol.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(await styleOf('html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf('.bar-tools', 'display')).toBe('none');
    expect(await styleOf('.source-card', 'display')).not.toBe('none');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await textsOf(page, '.print-links li')).toEqual(['https://council.example/ferry/timetable']);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await isThere('.print-links')).toBe(false);
  });
});

describe('for everyone', () => {
  it('can be walked with the keyboard alone: every tool is reached, seen and left again', async () => {
    const reached: string[] = [];
    const unseen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const [name, isVisible, isInPage] = await page.evaluate(() => {
        const one = document.activeElement;
        if (!(one instanceof HTMLElement) || one === document.body) return ['', true, false] as const;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const label = one.getAttribute('aria-label') ?? one.textContent.trim();
        return [label, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, true] as const;
      });
      if (!isInPage) break;
      reached.push(name);
      if (!isVisible) unseen.push(name);
    }
    expect(unseen).toEqual([]);
    // The headline has the focus at first, and the tools are before it: the walk goes round.
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    for (const tool of [
      'backToPage',
      'listen',
      'outline',
      'save',
      'appearance',
      'settings',
      'moreTools',
    ] as const)
      expect(reached).toContain(words(tool));

    // The menu by keys: open, choose, and back where one was.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[popovertarget=more-panel]')?.focus();
    });
    await page.keyboard.press('Enter');
    await until('the menu', () => isOpen('#more-panel'));
    await page.keyboard.press('Tab');
    expect(await focused()).toContain(words('highlight'));
    await page.keyboard.press('Escape');
    await until('the menu to close', async () => !(await isOpen('#more-panel')));
    expect(await focused()).toBe(words('moreTools'));
  });

  it.each(THEMES)('has no fault that axe finds in the theme %s, with all of it open', async (theme) => {
    await page.evaluate((name) => chrome.storage.sync.set({ readerSettings: { theme: name } }), theme);
    await until('the theme', () =>
      page.evaluate((name) => document.documentElement.dataset['theme'] === name, theme),
    );
    await page.keyboard.press('l');
    await until('the player', () => isThere('.player'));
    await page.keyboard.press('/');
    await until('the field', () => isThere('.find'));
    await page.keyboard.type('island');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await clickButton(page, words('appearance'));
    await until('the panel', () => isThere('.settings-form'));
    await page.screenshot({ path: `test-results/reader-theme-${theme}.png` });
    expect(await accessibilityFaults(page)).toEqual([]);
    await clickButton(page, words('moreTools'));
    await until('the menu', () => isOpen('#more-panel'));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['200 %', { width: 640, height: 450, deviceScaleFactor: 2 }],
  ])('needs no scrolling sideways at %s', async (name, viewport) => {
    await page.setViewport(viewport);
    await page.keyboard.press('l');
    await until('the player', () => isThere('.player'));
    await page.keyboard.press('/');
    await until('the field', () => isThere('.find'));
    await page.screenshot({ path: `test-results/reader-${name.replace(/\W+/g, '')}.png` });
    expect(await isWithin(viewport.width)).toEqual([]);
    await page.keyboard.press('Escape');
    await clickButton(page, words('appearance'));
    await until('the panel', () => isThere('.settings-form'));
    expect(await isWithin(viewport.width)).toEqual([]);
    await page.screenshot({ path: `test-results/reader-${name.replace(/\W+/g, '')}-panel.png` });
  });

  it('keeps edges and states in forced colours, and nothing moves where motion is unwanted', async () => {
    await protocol.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    await clickButton(page, words('appearance'));
    await until('the panel', () => isThere('.settings-form'));
    await page.screenshot({ path: 'test-results/reader-forced-colours.png' });
    expect(await styleOf('.tool', 'border-top-style')).toBe('solid');
    expect(await styleOf('.choice:has(:checked)', 'outline-style')).toBe('solid');
    const durations = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map(
        (one) => parseFloat(getComputedStyle(one).animationDuration) || 0,
      ),
    );
    expect(Math.max(...durations)).toBeLessThan(0.001);
  });
});
