import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../../scripts/findBrowsers';
import { onEnd } from '../../../scripts/onEnd';
import { removeFolder } from './folders';
import { until } from './keys';

const FIREFOX_BUILD = join(import.meta.dirname, '../../../.output/firefox-mv3');

export const FIREFOX_ID = 'broadsheet@broadsheet.invalid';

/** Quiet, and no request of Firefox's own during the tests. */
const PREFERENCES: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  // A question takes no answer in its first moments, so that nobody is made to click on it; a test means it.
  'security.notification_enable_delay': 0,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** An extension that lies in the profile is taken as it is, without a question or a signature. */
const INSTALLED: typeof PREFERENCES = {
  'extensions.autoDisableScopes': 0,
  'xpinstall.signatures.required': false,
};

const KEYS: Record<string, string> = {
  ctrl: '\uE009',
  shift: '\uE008',
  alt: '\uE00A',
  escape: '\uE00C',
  enter: '\uE007',
  tab: '\uE004',
};

export interface FirefoxTab {
  /** What Marionette calls it. */
  handle: string;
  url: string;
  title: string;
  selected: boolean;
}

/**
 * A real Firefox with the built extension installed, driven over Marionette,
 * the browser's own remote protocol: neither geckodriver nor WebDriver BiDi
 * reaches the toolbar, the popup or the keys of an extension.
 *
 *     const firefox = await launchFirefox();
 *     await firefox.open(`${site.address}/harbour-lights.html`);
 *     await firefox.clickToolbar();                        // a real click: activeTab is granted
 *     const text = await firefox.popup('return document.body.innerText', '[data-state=done]');
 *     await firefox.closePopup();
 *     await firefox.press('alt+shift+K');                  // the real shortcut
 *     await firefox.switchTo((tab) => tab.url.includes('/reader.html'));
 *     const headline = await firefox.run('return document.querySelector("h1").textContent');
 *     await firefox.close();
 */
export class Firefox {
  readonly downloads: string;
  readonly profile: string;
  /** `moz-extension://…` of the installed extension. */
  origin = '';
  /** Settles when Firefox has ended, by itself or not. */
  readonly ended: Promise<void>;
  #process: ChildProcess;
  #connection: Connection;

  constructor(child: ChildProcess, connection: Connection, profile: string, downloads: string) {
    this.#process = child;
    this.#connection = connection;
    this.profile = profile;
    this.downloads = downloads;
    this.ended = new Promise((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    });
  }

  send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    return this.#connection.send(command, parameters);
  }

  async install(build: string, { inPrivate = false } = {}): Promise<void> {
    await this.send('Addon:Install', { path: build, temporary: true, allowPrivateBrowsing: inPrivate });
    await this.findExtension();
  }

  /** Waits for the extension to be there, and learns its address. */
  async findExtension(): Promise<void> {
    const host = await until('the extension to be there', () =>
      this.runInBrowser<string | null>(
        'return WebExtensionPolicy.getByID(args[0])?.mozExtensionHostname ?? null',
        FIREFOX_ID,
      ),
    );
    this.origin = `moz-extension://${host}`;
  }

  /** Closes the page that is opened once, after the installation. */
  async closeWelcome(): Promise<void> {
    await until('the page after the installation', async () =>
      (await this.tabs()).some(({ url }) => url === `${this.origin}/welcome.html`),
    );
    await this.runInBrowser(
      `const tab = [...win.gBrowser.tabs].find((one) => one.linkedBrowser.currentURI.spec === args[0]);
       win.gBrowser.removeTab(tab);`,
      `${this.origin}/welcome.html`,
    );
    await this.switchToFront();
  }

  /** Shows this address in the tab in front. */
  async navigate(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  /** A new tab at this address, in front. */
  async open(url: string): Promise<void> {
    const { handle } = (await this.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
      handle: string;
    };
    await this.send('WebDriver:SwitchToWindow', { handle, focus: true });
    await this.navigate(url);
  }

  /** Runs code in the tab in front; `args` are in `args`, and `return` gives a JSON value back. */
  run<T>(body: string, ...args: unknown[]): Promise<T> {
    return this.#execute<T>(`return (async (...args) => {${body}})(...arguments)`, args);
  }

  /** Runs code in the browser's own window, which is `win`. */
  async runInBrowser<T>(body: string, ...args: unknown[]): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.#execute<T>(
        `return (async (...args) => {
          const win = Services.wm.getMostRecentWindow('navigator:browser'); ${body}
        })(...arguments)`,
        args,
        { sandbox: 'system' },
      );
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Clicks the extension's toolbar button. */
  async clickToolbar(): Promise<void> {
    await this.closePopup();
    await this.runInBrowser(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(args[0]);
       await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win);`,
      FIREFOX_ID,
    );
  }

  /** Runs code in the open popup once `ready` matches there, and gives what it returns. */
  popup<T>(body: string, ready = 'body'): Promise<T> {
    return this.runInBrowser<T>(
      `const script = 'if (!document.querySelector(' + JSON.stringify(args[1]) + ')) return "";'
         + 'return JSON.stringify({ value: (() => {' + args[0] + '})() ?? null });';
       let last = 'there is no popup';
       const end = Date.now() + 60_000;
       while (Date.now() < end) {
         const actor = win.document.querySelector('.webextension-popup-browser')
           ?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
         const answer = await actor?.executeScript(script, [], { timeout: 5000 })
           .catch((error) => { last = String(error); });
         const text = answer && typeof answer === 'object' && 'data' in answer ? answer.data : answer;
         if (text) return JSON.parse(text).value;
         await new Promise((resolve) => win.setTimeout(resolve, 100));
       }
       throw new Error('no ' + args[1] + ' in the popup: ' + last);`,
      body,
      ready,
    );
  }

  /** A picture of the open popup, as PNG. */
  async popupScreenshot(): Promise<Buffer> {
    const base64 = await this.runInBrowser<string>(
      `const popup = win.document.querySelector('.webextension-popup-browser');
       const { width, height } = popup.getBoundingClientRect();
       const bitmap = await popup.browsingContext.currentWindowGlobal
         .drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
       const canvas = new win.OffscreenCanvas(bitmap.width, bitmap.height);
       canvas.getContext('2d').drawImage(bitmap, 0, 0);
       const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
       let text = '';
       for (const byte of bytes) text += String.fromCharCode(byte);
       return win.btoa(text);`,
    );
    return Buffer.from(base64, 'base64');
  }

  /** A picture of the tab in front, as PNG. */
  async screenshot(): Promise<Buffer> {
    const base64 = (await this.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
    return Buffer.from(base64.value, 'base64');
  }

  async closePopup(): Promise<void> {
    await this.runInBrowser(
      `for (const panel of win.document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
       for (let i = 0; i < 100 && win.document.querySelector('.webextension-popup-browser'); i++)
         await new Promise((resolve) => win.setTimeout(resolve, 50));`,
    );
  }

  /** Presses real keys in the browser's window, one after the other: `alt+shift+K`, `escape`, `s`. */
  async press(...presses: string[]): Promise<void> {
    const actions = presses.flatMap((keys) => {
      const values = keys.split('+').map((key) => KEYS[key.toLowerCase()] ?? key);
      return [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.runInBrowser('win.focus(); win.gBrowser.selectedBrowser.focus();');
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      await this.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      await this.send('WebDriver:ReleaseActions');
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  tabs(): Promise<FirefoxTab[]> {
    return this.runInBrowser<FirefoxTab[]>(
      `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
       return win.gBrowser.tabs.filter((tab) => !tab.closing).map((tab) => ({
         handle: NavigableManager.getIdForBrowser(tab.linkedBrowser),
         url: tab.linkedBrowser.currentURI.spec, title: tab.label, selected: tab.selected }));`,
    );
  }

  /** Waits for a tab of this kind, and lets `run` and `screenshot` work in it. */
  async switchTo(wanted: (tab: FirefoxTab) => boolean): Promise<FirefoxTab> {
    return until('a tab to switch to', async () => {
      const tab = (await this.tabs()).find(wanted);
      if (!tab) return undefined;
      try {
        await this.send('WebDriver:SwitchToWindow', { handle: tab.handle, focus: true });
        return tab;
      } catch {
        // It was closed since it was listed.
        return undefined;
      }
    });
  }

  /** Switches `run` to the tab that is in front. */
  async switchToFront(): Promise<FirefoxTab> {
    return this.switchTo((tab) => tab.selected);
  }

  /** Closes every tab but one, empty and in front. */
  async closeTabs(): Promise<void> {
    await this.closePopup();
    await this.open('about:blank');
    await this.runInBrowser('win.gBrowser.removeAllTabsBut(win.gBrowser.selectedTab);');
    await this.switchToFront();
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.runInBrowser('Services.io.offline = args[0];', offline);
  }

  /** Errors that the extension's own pages and scripts have left in the browser console. */
  errors(): Promise<string[]> {
    return this.runInBrowser<string[]>(
      `const { ConsoleAPIStorage } = { ConsoleAPIStorage:
         Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage) };
       const ours = (text) => String(text ?? '').startsWith(args[0]);
       const scripts = Services.console.getMessageArray()
         .filter((one) => one instanceof Ci.nsIScriptError && ours(one.sourceName)
           && !(one.flags & Ci.nsIScriptError.warningFlag) && !(one.flags & Ci.nsIScriptError.infoFlag))
         // What it was asked when its background page was stopped, which nobody there is left to hear.
         .filter((one) => !one.errorMessage.startsWith('Promise rejected after context unloaded'))
         .map((one) => one.errorMessage + ' ' + one.sourceName + ':' + one.lineNumber);
       const logs = ConsoleAPIStorage.getEvents()
         .filter((one) => one.level === 'error' && ours(one.filename))
         .map((one) => [...one.arguments].join(' '));
       return [...scripts, ...logs];`,
      this.origin,
    );
  }

  async downloaded(): Promise<string[]> {
    return readdir(this.downloads);
  }

  /** Waits until one more file than `before` has arrived whole, and gives its path. */
  async download(before: readonly string[] = []): Promise<string> {
    let seen: string | undefined;
    const name = await until('the saved file', async () => {
      const names = await readdir(this.downloads);
      if (names.some((one) => one.endsWith('.part'))) return undefined;
      const added = names.find((one) => !before.includes(one));
      // Firefox keeps the name free with an empty file before it writes, and writes into one that it renames in the end.
      const size = added === undefined ? 0 : await sizeOf(join(this.downloads, added));
      const isThereStill = size > 0 && added === seen;
      seen = added;
      return isThereStill && added;
    });
    return join(this.downloads, name);
  }

  async close({ keepProfile = false } = {}): Promise<void> {
    // Quitting closes the connection, with or without an answer.
    this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    const timer = setTimeout(() => {
      kill(this.#process);
    }, 15_000);
    await this.ended;
    clearTimeout(timer);
    this.#connection.close();
    if (!keepProfile) await removeFolder(this.profile);
    await removeFolder(this.downloads);
  }

  async #execute<T>(script: string, args: unknown[], more: Record<string, unknown> = {}): Promise<T> {
    const answer = (await this.send('WebDriver:ExecuteScript', { script, args, ...more })) as { value: T };
    return answer.value;
  }
}

export interface FirefoxOptions {
  /** Folder of another build than the one users get. */
  build?: string;
  /** The page that opens after the installation stays; else it is closed before anything is tested. */
  keepWelcome?: boolean;
  /** With a window, for a person to look at. */
  headed?: boolean;
  downloads?: string;
  /** Folder of a profile to go on with. */
  profile?: string;
  /** There from the browser's first moment and after its restart, as for someone who has installed it for good. */
  installed?: boolean;
  /** Allowed in private windows, too. */
  inPrivate?: boolean;
  preferences?: Record<string, string | number | boolean>;
}

export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const program = findFirefox();
  if (!program) throw new Error('no Firefox on this machine');
  const extension = options.build ?? FIREFOX_BUILD;
  if (!existsSync(extension)) throw new Error('not built yet: npm run build');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'broadsheet-firefox-')));
  const downloads = options.downloads ?? (await mkdtemp(join(tmpdir(), 'broadsheet-downloads-')));
  const preferences = {
    ...PREFERENCES,
    'browser.download.dir': downloads,
    ...(options.installed && INSTALLED),
    ...options.preferences,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  if (options.installed) {
    await mkdir(join(profile, 'extensions'), { recursive: true });
    // A file of this name whose content is a path stands for the folder there.
    await writeFile(join(profile, 'extensions', FIREFOX_ID), extension);
  }

  const child = spawn(
    program,
    [
      '-marionette',
      '--remote-allow-system-access',
      '-no-remote',
      '-profile',
      profile,
      ...(options.headed ? [] : ['-headless', '-width', '1200', '-height', '900']),
    ],
    { stdio: 'ignore', detached: true },
  );
  const forget = onEnd(() => {
    kill(child);
  });
  child.once('exit', forget);

  try {
    const port = await until(
      'Firefox to start',
      async () => {
        if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}`);
        const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
        return text !== '' && text;
      },
      180_000,
    );
    const connection = await openConnection(Number(port));
    const firefox = new Firefox(child, connection, profile, downloads);
    await firefox.send('WebDriver:NewSession', {});
    await firefox.send('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 120_000 });
    if (options.installed) await firefox.findExtension();
    else await firefox.install(extension, options);
    if (!options.keepWelcome && !options.profile) await firefox.closeWelcome();
    return firefox;
  } catch (error) {
    kill(child);
    await removeFolder(profile);
    throw error;
  }
}

/** The whole group: Firefox has a process for each site, and they outlive a lone parent's SIGKILL for a while. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

interface Connection {
  send: (command: string, parameters: Record<string, unknown>) => Promise<unknown>;
  close: () => void;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
}

/** Marionette speaks `length:json`; a command is `[0, id, name, parameters]`, its answer `[1, id, error, result]`. */
async function openConnection(port: number): Promise<Connection> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let lastId = 0;

  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      for (let frame = nextFrame(); frame; frame = nextFrame()) {
        if (Array.isArray(frame)) settle(frame as [number, number, MarionetteError | null, unknown]);
        else resolve(); // the greeting
      }
    });
    socket.on('close', () => {
      for (const { reject: refuse } of waiting.values()) refuse(new Error('Firefox has gone'));
      waiting.clear();
    });
  });
  socket.on('error', () => undefined); // followed by 'close', which tells those who wait

  function nextFrame(): unknown {
    const colon = received.indexOf(':');
    if (colon === -1) return undefined;
    const end = colon + 1 + Number(received.subarray(0, colon).toString());
    if (received.length < end) return undefined;
    const frame: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
    received = received.subarray(end);
    return frame;
  }

  function settle([, id, error, result]: [number, number, MarionetteError | null, unknown]): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
  }

  return {
    send: (command, parameters) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        const frame = Buffer.from(JSON.stringify([0, id, command, parameters]));
        socket.write(`${frame.length}:`);
        socket.write(frame);
      }),
    close: () => {
      socket.destroy();
    },
  };
}

interface MarionetteError {
  error: string;
  message: string;
}

/** Bytes; none of a file that is gone. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
