import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../support/inChromium';
import { shown, textOf } from '../support/view';

const STORY = Array.from(
  { length: 1_500 },
  (
    _,
    i,
  ) => `<p>Paragraph ${i}. The lights along the harbour wall came back on last night, after <a href="/${i}">eleven
    days</a> of darkness that had kept the <em>small boats</em> at their moorings, said the harbour master.</p>
    <div class="box"><span>Box ${i}</span> <a href="/more-${i}">More of this</a></div>`,
).join('');

const here = inChromium({
  routes: {
    '/long.html': `<!doctype html><title>The lights are back</title><article><h1>The lights are back</h1>${STORY}</article>`,
  },
});

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  args: { name?: string; data?: { frames?: { url: string; processId: number }[] } };
}

/** How long each task took that the page's main thread did during `work`, in ms, the longest first. */
async function tasksDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  const categories = ['disabled-by-default-devtools.timeline', '__metadata'];
  await page.tracing.start({ categories });
  await work();
  const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const frames = traceEvents.flatMap(({ args }) => args.data?.frames ?? []);
  const pid = frames.find(({ url }) => url === page.url())?.processId;
  const main = traceEvents.find(
    (event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain' && event.pid === pid,
  );
  return traceEvents
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === main?.tid)
    .map(({ dur = 0 }) => dur / 1000)
    .sort((a, b) => b - a);
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('while a long page is read', () => {
  it('it is let go on again and again', async () => {
    const page = await here.chromium.open(`${here.site.address}/long.html`);
    const tasks = await tasksDuring(page, async () => {
      const popup = await shown(await here.chromium.openPopup(page));
      expect(await textOf(popup, '.content')).toContain('Paragraph 1499.');
    });
    console.log(sum(tasks), tasks.slice(0, 12));
    expect(sum(tasks)).toBeGreaterThan(200);
    expect(tasks[0]).toBeLessThan(sum(tasks) / 3);
  });
});
