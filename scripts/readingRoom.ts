import { launchChromium } from '../tests/browser/support/chromium';
import { launchFirefox } from '../tests/browser/support/firefox';
import { until } from '../tests/browser/support/keys';

/** A browser with Broadsheet in it, and what a person would do there: open a page, click, read, save. */
export interface ReadingRoom {
  open: (address: string) => Promise<void>;
  /** Clicks the toolbar button; gives what the popup has come to, and its words. */
  clickToolbar: () => Promise<{ state: 'done' | 'problem'; text: string; picture: Uint8Array }>;
  /** Clicks *Read* in the popup and gives a picture of the reader view. */
  read: () => Promise<Uint8Array>;
  /** Clicks *Save* in the reader view and gives the path of the copy, which lasts until the room is closed. */
  save: () => Promise<string>;
  close: () => Promise<void>;
}

const STATE = `document.querySelector('#app')?.dataset.state`;
const TEXT = `document.querySelector('#app').innerText`;
/** Pictures in sight have arrived or failed; those further down wait to be scrolled to. */
const PICTURES_SHOWN = `[...document.images].every((one) => one.complete
  || one.getBoundingClientRect().top > innerHeight)`;

/** A click on the button with this name. */
function click(name: string): string {
  return `[...document.querySelectorAll('button')]
    .find((one) => (one.ariaLabel ?? one.textContent).trim() === ${JSON.stringify(name)})
    .click()`;
}

/** What an expression is in some page. */
type Ask = (expression: string) => Promise<unknown>;

export async function chromiumRoom(): Promise<ReadingRoom> {
  const chromium = await launchChromium({ headless: true });
  const page = await chromium.browser.newPage();
  return {
    async open(address) {
      await page.goto(address, { timeout: 60_000 });
    },
    async clickToolbar() {
      const popup = await chromium.openPopup(page);
      const ask: Ask = (expression) => popup.evaluate(expression);
      const state = await settled(ask);
      await shown(ask);
      return { state, text: String(await ask(TEXT)), picture: await popup.screenshot() };
    },
    async read() {
      const popup = await chromium.extensionPage('popup.html');
      await popup.evaluate(click('Read'));
      const reader = await chromium.reader();
      const ask: Ask = (expression) => reader.evaluate(expression);
      await settled(ask);
      await shown(ask);
      return reader.screenshot();
    },
    async save() {
      const reader = await chromium.reader();
      await reader.evaluate(click('Save'));
      return savedWithWhatCanBeHad((expression) => reader.evaluate(expression), chromium.download());
    },
    close: () => chromium.close(),
  };
}

export async function firefoxRoom(): Promise<ReadingRoom> {
  const firefox = await launchFirefox();
  const askPopup: Ask = (expression) => firefox.popup(`return ${expression}`);
  const ask: Ask = (expression) => firefox.run(`return ${expression}`);
  return {
    open: (address) => firefox.open(address),
    async clickToolbar() {
      await firefox.clickToolbar();
      const state = await settled(askPopup);
      await shown(askPopup);
      return { state, text: String(await askPopup(TEXT)), picture: await firefox.popupScreenshot() };
    },
    async read() {
      await askPopup(click('Read'));
      await firefox.switchTo((tab) => tab.url.startsWith(`${firefox.origin}/reader.html`));
      await settled(ask);
      await shown(ask);
      return firefox.screenshot();
    },
    async save() {
      await ask(click('Save'));
      return savedWithWhatCanBeHad(ask, firefox.download());
    },
    close: () => firefox.close(),
  };
}

/** Where a picture's host wants a permission nobody is there to give, the copy is saved without its pictures. */
async function savedWithWhatCanBeHad(ask: Ask, download: Promise<string>): Promise<string> {
  let isSaved = false;
  const saved = download.finally(() => {
    isSaved = true;
  });
  // Its failure is the caller's to see, below; here it must not go unheard while the view is asked.
  saved.catch(() => undefined);
  await until(
    'the copy or a question',
    async () => isSaved || (await ask(SAVE_WITHOUT)) === true,
    40_000,
  ).catch(() => undefined);
  return saved;
}

/** Presses the button that saves without the pictures in question; `true` if it was there. */
const SAVE_WITHOUT = `(() => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Save without them');
  button?.click();
  return button !== undefined;
})()`;

/** Waits for a page of ours to have an article or to say why not. */
async function settled(ask: Ask): Promise<'done' | 'problem'> {
  return until('an article or a reason why there is none', async () => {
    // A page that is just being opened has no answer yet.
    const state = await ask(STATE).catch(() => undefined);
    return state === 'done' || state === 'problem' ? state : undefined;
  });
}

/** Gives the pictures in sight a moment; a page without them is shown without them. */
async function shown(ask: Ask): Promise<void> {
  await until('the pictures', async () => (await ask(PICTURES_SHOWN)) === true, 10_000).catch(
    () => undefined,
  );
}
