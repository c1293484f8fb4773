import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Bundles `entry` (TypeScript source) into a script that leaves its exports in the global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    minify: true,
    target: 'chrome120',
    alias: { '@': new URL('..', import.meta.url).pathname },
  });
  const file = result.outputFiles[0];
  if (!file) throw new Error('esbuild gave no output');
  return file.text;
}

export async function launchForBench(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Opens `html` at `url` as the parsed page: its own inline styles apply, its scripts do not run, and nothing is
 * asked of the network.
 */
export async function openPage(page: Page, url: string, html: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  let served = false;
  client.on('Fetch.requestPaused', (event) => {
    if (served) {
      void client.send('Fetch.failRequest', { requestId: event.requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
      return;
    }
    served = true;
    void client.send('Fetch.fulfillRequest', {
      requestId: event.requestId,
      responseCode: 200,
      responseHeaders: [
        { name: 'content-type', value: 'text/html; charset=utf-8' },
        // Refused in the renderer, so that no page waits for a request that would be refused anyway.
        { name: 'content-security-policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
      ],
      body: Buffer.from(html).toString('base64'),
    });
  });
  try {
    await page.goto(url.replace(/#.*$/, ''), { waitUntil: 'domcontentloaded', timeout: 30_000 });
  } finally {
    await client.detach();
  }
}
