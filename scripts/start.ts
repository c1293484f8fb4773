/**
 * `npm start`: a browser with Broadsheet in it, on the sample news page.
 *
 *     npm start                          the sample page
 *     npm start -- story.html            a file
 *     npm start -- https://news.example  an address
 *     npm start -- --firefox             in Firefox, where Chromium is there too
 *     npm start -- --headless            without a window, as on a machine with no display
 *
 * Without a window it does by itself what a reader would: clicks the toolbar
 * button, reads, saves; prints the article's metadata and leaves a picture of
 * popup and reader view and the saved copy in broadsheet-output/.
 */
import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tests/browser/support/chromium';
import { launchFirefox } from '../tests/browser/support/firefox';
import { SAMPLE_SITE, serve } from '../tests/browser/support/server';
import { ANY_BROWSER, ensure, FIREFOX } from './ensureBrowsers';
import { findChromium } from './findBrowsers';
import { chromiumRoom, firefoxRoom, type ReadingRoom } from './readingRoom';
import { ROOT, run } from './run';
import { readStructuredData } from './savedCopy';

const SAMPLE_PAGE = join(SAMPLE_SITE, 'lighthouse.html');
const OUTPUT = join(ROOT, 'broadsheet-output');

try {
  process.exit(await start());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } },
    allowPositionals: true,
  });
  const target = findTarget(positionals[0]);
  ensure([values.firefox ? FIREFOX : ANY_BROWSER]);
  const useFirefox = values.firefox ?? !findChromium();
  const built = await run('wxt', ['build', '-b', useFirefox ? 'firefox' : 'chrome']);
  if (built !== 0) throw new Error('The build failed; the lines above say why.');

  const site = target.folder === null ? null : await serve({ folder: target.folder });
  const address = site ? `${site.address}/${encodeURIComponent(target.name)}` : target.name;
  try {
    if (values.headless ?? !hasDisplay()) {
      const room = await (useFirefox ? firefoxRoom() : chromiumRoom());
      try {
        return await readAndSave(room, address);
      } finally {
        await room.close();
      }
    }
    await (useFirefox ? showInFirefox(address) : showInChromium(address));
    return 0;
  } finally {
    await site?.close();
  }
}

/** A file is served on loopback, as browsers keep extensions away from files; an address is opened as it is. */
function findTarget(text = SAMPLE_PAGE): { folder: string | null; name: string } {
  const path = resolve(text.startsWith('file:') ? fileURLToPath(text) : text);
  if (existsSync(path) && statSync(path).isFile()) return { folder: dirname(path), name: basename(path) };
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return { folder: null, name: text };
  throw new Error(`"${text}" is neither a file here nor an address that begins with http:// or https://.`);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function readAndSave(room: ReadingRoom, address: string): Promise<number> {
  await mkdir(OUTPUT, { recursive: true });
  console.log(`\nReading ${address}`);
  await room.open(address).catch((error: unknown) => {
    throw new Error(`${address} could not be opened: ${firstLine(error)}`);
  });

  const popup = await room.clickToolbar();
  await keep('popup.png', popup.picture);
  if (popup.state === 'problem') {
    console.error(`\nThere is no article to show. The popup says:\n\n${indent(popup.text)}\n`);
    console.error(`A picture of it is in ${relative(process.cwd(), OUTPUT)}/popup.png`);
    return 1;
  }

  await keep('reader.png', await room.read());
  const copy = await room.save();
  await copyFile(copy, join(OUTPUT, basename(copy)));
  const article = readStructuredData(await readFile(copy, 'utf8'));
  console.log(`\n${JSON.stringify(article, null, 2)}\n`);

  const folder = relative(process.cwd(), OUTPUT) || '.';
  console.log(`In ${folder}/:\n  popup.png\n  reader.png\n  ${basename(copy)}`);
  return 0;
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  await writeFile(join(OUTPUT, name), picture);
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

async function showInChromium(address: string): Promise<void> {
  const chromium = await launchChromium({ headless: false, forPeople: true });
  const [first] = await chromium.browser.pages();
  await (first ?? (await chromium.browser.newPage())).goto(address);
  await sayHowAndWait('Chromium', new Promise((done) => chromium.browser.once('disconnected', done)));
  await chromium.close();
}

async function showInFirefox(address: string): Promise<void> {
  const firefox = await launchFirefox({ headed: true });
  await firefox.navigate(address);
  await sayHowAndWait('Firefox', firefox.ended);
  await firefox.close();
}

async function sayHowAndWait(name: string, closed: Promise<unknown>): Promise<void> {
  console.log(`\n${name} is open, with Broadsheet in it.`);
  console.log('Click the Broadsheet button (it may be behind the puzzle piece) or press Alt+Shift+K.');
  console.log('Close the browser, or press Ctrl+C here, to end.');
  await closed;
}
