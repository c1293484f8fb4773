import { build } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type Protocol } from 'puppeteer-core';
import { withoutInnerHtmlInBundles } from '../scripts/withoutInnerHtml';

/** Bundles `entry` (TypeScript source) into a script that leaves its exports in the global `name`. */
export async function bundle(entry: string, name: string, minify = true): Promise<string> {
  const root = new URL('..', import.meta.url).pathname;
  const result = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    minify,
    target: 'chrome129',
    charset: 'utf8',
    alias: { '@': root },
    // What is measured is what is shipped.
    plugins: [withoutInnerHtmlInBundles],
  });
  const file = result.outputFiles[0];
  if (!file) throw new Error('esbuild gave no output');
  return file.text;
}

export async function launchForBench(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: true,
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // No page of the past stays in memory, no address leads anywhere, and none is changed to https.
      '--disable-features=BackForwardCache,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
}

/** Scripts are refused by policy, not switched off, so that `<noscript>` is text here as it is for the extension. */
const SCRIPTS_OFF_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export interface World {
  evaluate: (expression: string) => Promise<unknown>;
  /** Compiles anew each time: a reader's click finds no compiled script either. */
  load: (script: string) => Promise<void>;
}

let opened = 0;
let loads = 0;

/**
 * One tab that shows pages from memory under their own address. It speaks the protocol itself: a page object of
 * the driver puts scripts into every frame of every page, which doubles the time of a run.
 */
export class BenchTab {
  #html: string | undefined;

  private constructor(
    private readonly session: CDPSession,
    private readonly frameId: string,
  ) {}

  static async open(browser: Browser, options: { scriptingOff?: boolean } = {}): Promise<BenchTab> {
    const root = await browser.target().createCDPSession();
    const address = `about:blank#bench-${opened++}`;
    await root.send('Target.createTarget', { url: address });
    const target = await browser.waitForTarget((t) => t.url() === address);
    const session = await target.createCDPSession();
    await session.send('Page.enable');
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 1280,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    if (options.scriptingOff) await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    const { frameTree } = await session.send('Page.getFrameTree');
    const tab = new BenchTab(session, frameTree.frame.id);
    await tab.#serve();
    await root.detach();
    return tab;
  }

  async #serve(): Promise<void> {
    this.session.on('Fetch.requestPaused', ({ requestId }) => {
      const html = this.#html;
      this.#html = undefined;
      const answer =
        html === undefined
          ? // "Aborted" leaves the page where it is; any other reason would replace it by an error page.
            this.session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
          : this.session.send('Fetch.fulfillRequest', {
              requestId,
              responseCode: 200,
              responseHeaders: [
                { name: 'content-type', value: 'text/html; charset=utf-8' },
                { name: 'content-security-policy', value: SCRIPTS_OFF_POLICY },
              ],
              body: Buffer.from(html).toString('base64'),
            });
      answer.catch(() => undefined);
    });
    await this.session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
  }

  /** Shows `html` at `url` as the parsed page: its own inline styles apply, its scripts do not run. */
  async show(url: string, html: string): Promise<void> {
    this.#html = html;
    const timeout = AbortSignal.timeout(60_000);
    const parsed = new Promise<void>((resolve, reject) => {
      this.session.once('Page.domContentEventFired', () => {
        resolve();
      });
      timeout.addEventListener('abort', () => {
        reject(new Error(`${url} was not parsed within a minute`));
      });
    });
    const { errorText } = await this.session.send('Page.navigate', { url: url.replace(/#.*$/, '') });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await parsed;
    // Nobody clicks before there is something to see: the page's own layout is not the extractor's time.
    await this.session.send('Runtime.evaluate', { expression: 'document.documentElement.offsetHeight' });
  }

  /** A world of its own beside the page's, as a content script has one. */
  async emptyWorld(): Promise<World> {
    const { executionContextId: contextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: this.frameId,
      worldName: 'bench',
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
        expression,
        contextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    };
    return {
      evaluate,
      load: async (script) => {
        await evaluate(`${script}\n;0//${loads++}`);
      },
    };
  }

  /**
   * Milliseconds the page's main thread has computed so far. Other programs of a busy machine do not count in it;
   * on an idle one the difference of two readings is the time that passed.
   */
  async computed(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const thread = metrics.find(({ name }) => name === 'ThreadTime');
    if (!thread) throw new Error('this browser does not say how long its main thread has computed');
    return thread.value * 1000;
  }

  /** Where the main thread was, sampled while `work` went on. */
  async profile(work: () => Promise<void>): Promise<Protocol.Profiler.Profile> {
    await this.session.send('Profiler.enable');
    await this.session.send('Profiler.setSamplingInterval', { interval: 200 });
    await this.session.send('Profiler.start');
    await work();
    return (await this.session.send('Profiler.stop')).profile;
  }

  async close(): Promise<void> {
    await this.session.send('Page.close');
  }
}
