import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { MouseClickOptions, Page } from 'puppeteer-core';
import type { MessageKey } from '@/src/reader/messages';
import messages from '../../../assets/public/_locales/en/messages.json';
import { UNTIL_MS, until } from './keys';

/** What the interface says, as the tests run in English. */
export function words(key: MessageKey): string {
  return messages[key].message;
}

/** Waits until a page of ours shows an article. */
export async function shown(page: Page): Promise<Page> {
  await page.waitForSelector('#app[data-state=done]', { timeout: UNTIL_MS });
  return page;
}

/** Waits until a page of ours says why there is no article, and gives title and advice. */
export async function problem(page: Page): Promise<{ title: string; advice: string }> {
  await page.waitForSelector('#app[data-state=problem]', { timeout: UNTIL_MS });
  return page.evaluate(() => ({
    title: document.querySelector('.problem-title')?.textContent ?? '',
    advice: document.querySelector('.problem-advice')?.textContent ?? '',
  }));
}

/** A real click on the button whose label is `label`, whether there is room to show it or not. */
export async function clickButton(page: Page, label: string, options: MouseClickOptions = {}): Promise<void> {
  const place = await until(`the button "${label}" to stand still`, async () => {
    const [before, after] = [await page.evaluate(placeOf, label), await page.evaluate(placeOf, label)];
    return after && before?.x === after.x && before.y === after.y && after;
  });
  await page.mouse.click(place.x, place.y, options);
}

/** Asked for, and not waited for: a window that is covered draws no frames, and would be waited for in vain. */
function placeOf(label: string): { x: number; y: number } | null {
  const button = [...document.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.textContent).trim() === label,
  );
  if (!button || getComputedStyle(button).visibility === 'hidden') return null;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** The text of the first element that matches, its white space made single; `null` if there is none. */
export function textOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate(
    (wanted) => document.querySelector(wanted)?.textContent.replace(/\s+/g, ' ').trim() ?? null,
    selector,
  );
}

export function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );
}

/** The value of an attribute on every element that matches. */
export function attributesOf(page: Page, selector: string, name: string): Promise<(string | null)[]> {
  return page.evaluate(
    (wanted, attribute) => [...document.querySelectorAll(wanted)].map((one) => one.getAttribute(attribute)),
    selector,
    name,
  );
}

/** What is wrong with a page for people who cannot see it, hear it or use a mouse; one line for each fault. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(path, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } }
    ).axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
    );
  });
}

interface AxeViolation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

export async function inDark(page: Page): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
}

/** A click that closes its own page leaves nobody to report that it is done. */
export function onlyIfClosed(page: Page): (error: unknown) => void {
  return (error) => {
    if (!page.isClosed() && !/closed|detached/i.test(String(error))) throw error;
  };
}
