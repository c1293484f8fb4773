import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  TargetType,
  type Browser,
  type ConsoleMessage,
  type Extension,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findChromium } from '../../../scripts/findBrowsers';
import { removeFolder } from './folders';
import { HAS_SCREEN, until } from './keys';

/** The build that is tested: the one that users get, not the development server's. */
export const CHROME_BUILD = join(import.meta.dirname, '../../../.output/chrome-mv3');

const PATIENCE_MS = 90_000;

/**
 * A real Chromium with the built extension in it.
 *
 *     const chromium = await launchChromium();
 *     const page = await chromium.open(`${site.address}/harbour-lights.html`);
 *     const popup = await chromium.openPopup(page);     // a real click: activeTab is granted
 *     await popup.waitForSelector('[data-state=done]');
 *     await page.bringToFront();
 *     await pressKeys('alt+shift+k');                   // a real key (needs a screen)
 *     const reader = await chromium.reader();
 *     expect(chromium.errors).toEqual([]);
 *     await chromium.close();
 */
export interface Chromium {
  browser: Browser;
  /** Such as `abcdefghijklmnopabcdefghijklmnop`. */
  extensionId: string;
  /** Folder of the profile; give it to the next launch to go on with it. */
  profile: string;
  /** Folder that saved files arrive in. */
  downloads: string;
  /** Uncaught errors and console errors of every page and worker of the extension so far. */
  errors: string[];
  /** A new tab at this address, in front. */
  open: (url: string) => Promise<Page>;
  /** Clicks the toolbar button with this tab in front and gives the popup as a page. */
  openPopup: (page: Page) => Promise<Page>;
  /** The first reader tab that is open, waited for. */
  reader: () => Promise<Page>;
  /** All pages of the extension that are open now and whose file is `file`, such as `reader.html`. */
  pagesOf: (file: string) => Promise<Page[]>;
  /** The first page of the extension at `file`, waited for. */
  extensionPage: (file: string) => Promise<Page>;
  worker: () => Promise<WebWorker>;
  /** The addresses of all tabs, the popup left out. */
  tabAddresses: () => Promise<string[]>;
  /** Waits until one more file than `before` has arrived whole, and gives its path. */
  download: (before?: readonly string[]) => Promise<string>;
  downloaded: () => Promise<string[]>;
  close: (options?: { keepProfile?: boolean }) => Promise<void>;
}

export interface ChromiumOptions {
  /** Folder of another build than the one users get. */
  build?: string;
  /** Without a window. Keys can then not be pressed, and nothing else is lost. */
  headless?: boolean;
  profile?: string;
  downloads?: string;
  /**
   * There from the browser's first moment, as for someone who has installed it, and not loaded a moment later:
   * a restored session may begin with a page of the extension. Chrome itself no longer knows this flag.
   */
  installed?: boolean;
  args?: string[];
  /** What the browser's settings have as the zoom of every page, the extension's own among them: 2 is 200 %. */
  zoom?: number;
  /** With the system set to dark. */
  dark?: boolean;
  /** As a person would see it: downloads go where they usually go, and no bar says that a program drives it. */
  forPeople?: boolean;
  /** The page that opens after the installation stays; else it is closed before anything is tested. */
  keepWelcome?: boolean;
}

export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge on this machine');
  const build = options.build ?? CHROME_BUILD;
  if (!existsSync(build)) throw new Error('not built yet: npm run build');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'broadsheet-chromium-')));
  const downloads = options.downloads ?? (await mkdtemp(join(tmpdir(), 'broadsheet-downloads-')));
  const errors: string[] = [];
  if (options.zoom !== undefined) await keepZoom(profile, options.zoom);

  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? !HAS_SCREEN,
    pipe: true, // extensions can be loaded and clicked only over the pipe
    enableExtensions: options.installed ? true : [build],
    userDataDir: profile,
    defaultViewport: null,
    ...(options.forPeople
      ? { ignoreDefaultArgs: ['--enable-automation'] }
      : { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } }),
    timeout: 120_000,
    protocolTimeout: 120_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-component-update',
      '--window-size=1200,900',
      '--window-position=0,0',
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.installed ? [`--load-extension=${build}`] : []),
      ...(options.args ?? []),
    ],
  });

  const extension = await until('the extension to be loaded', async () => {
    const extensions = [...(await browser.extensions()).values()];
    return extensions.find((one) => one.path === build);
  });
  const extensionId = extension.id;
  const origin = `chrome-extension://${extensionId}/`;
  watchForErrors(browser, origin, errors);

  async function pagesOf(file: string): Promise<Page[]> {
    const targets = browser.targets().filter((target) => isPageAt(target, origin + file));
    // A popup may close between being listed and being taken hold of.
    const pages = await Promise.all(targets.map((target) => target.asPage().catch(() => null)));
    return pages
      .filter((page) => page !== null)
      .filter((page) => !page.isClosed())
      .map(patient);
  }
  const extensionPage = (file: string) =>
    until(`the extension's ${file}`, async () => (await pagesOf(file))[0]);
  if (options.profile === undefined && !options.keepWelcome) await closeWelcome(pagesOf);
  const downloaded = async () => (await readdir(downloads)).filter(isWhole);

  return {
    browser,
    extensionId,
    profile,
    downloads,
    errors,
    pagesOf,
    extensionPage,
    downloaded,
    async open(url) {
      const page = patient(await browser.newPage());
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async openPopup(page) {
      await closePopups(pagesOf);
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      return extensionPage('popup.html');
    },
    reader: () => extensionPage('reader.html'),
    worker: () => workerOf(browser, extension, origin),
    async tabAddresses() {
      const pages = await browser.pages();
      return pages.map((page) => page.url()).filter((url) => url !== `${origin}popup.html`);
    },
    async download(before = []) {
      const name = await until('the saved file', async () => {
        const names = await readdir(downloads);
        if (!names.every(isWhole)) return undefined;
        return names.find((one) => !before.includes(one));
      });
      return join(downloads, name);
    },
    async close({ keepProfile = false } = {}) {
      await browser.close();
      if (!keepProfile) await removeFolder(profile);
      await removeFolder(downloads);
    },
  };
}

async function workerOf(browser: Browser, extension: Extension, origin: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(origin),
    { timeout: 60_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error(`${extension.name} has no worker`);
  return worker;
}

/** Writes the zoom where a new profile has it: as a power of 1.2, for the part of the profile that has no name. */
async function keepZoom(profile: string, zoom: number): Promise<void> {
  const preferences = { partition: { default_zoom_level: { x: Math.log(zoom) / Math.log(1.2) } } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The page that is opened once, after the installation: most tests are of later days. */
async function closeWelcome(pagesOf: Chromium['pagesOf']): Promise<void> {
  const page = await until('the page after the installation', async () => (await pagesOf('welcome.html'))[0]);
  await page.close();
}

async function closePopups(pagesOf: Chromium['pagesOf']): Promise<void> {
  // It may have closed by itself since it was listed.
  for (const popup of await pagesOf('popup.html')) await popup.close().catch(() => undefined);
  await until('the last popup to be gone', async () => (await pagesOf('popup.html')).length === 0);
}

/** Chromium begins a download under a hidden name, goes on under another and gives it its own at the end. */
function isWhole(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.crdownload');
}

/** Half a minute, which puppeteer waits by itself, may pass on a busy machine with nothing wrong. */
function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

function isPageAt(target: Target, url: string): boolean {
  return target.type() === TargetType.PAGE && target.url().split(/[?#]/)[0] === url;
}

/** Collects from each of the extension's pages and workers, from its first line on: earlier messages are replayed. */
function watchForErrors(browser: Browser, origin: string, errors: string[]): void {
  const watched = new WeakSet<object>();
  const watch = async (target: Target) => {
    if (!target.url().startsWith(origin)) return;
    const name = target.url().slice(origin.length);
    const note = (text: string) => errors.push(`${name}: ${text}`);
    const noteConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error') note(`${message.text()} ${message.location().url ?? ''}`.trim());
    };
    const surface = target.type() === TargetType.PAGE ? await target.asPage() : await target.worker();
    if (!surface || watched.has(surface)) return;
    watched.add(surface);
    surface.on('console', noteConsole);
    if ('mainFrame' in surface) surface.on('pageerror', (error) => note(String(error)));
    else surface.on('error', (error) => note(String(error)));
  };
  const begin = (target: Target) => {
    // A popup may be gone before it could be watched; there is nothing to report then.
    watch(target).catch(() => undefined);
  };
  browser.on('targetcreated', begin);
  browser.on('targetchanged', begin);
  browser.targets().forEach(begin);
}
