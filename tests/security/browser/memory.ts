import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** Tells how many bytes of memory have been needed since, at the worst moment, beyond what was in use. */
export type PeakGrowth = () => Promise<number>;

/**
 * Watches the processes that show pages: not the heap of scripts alone, but all they take of the machine. The kernel
 * keeps the worst moment of each (Linux only; elsewhere the answer is 0). Source of the names: proc(5).
 */
export async function watchMemory(browser: Browser): Promise<PeakGrowth> {
  const before = new Map<number, number>();
  for (const pid of await pageProcesses(browser)) {
    await writeFile(`/proc/${pid}/clear_refs`, FORGET_PEAK).catch(() => undefined);
    before.set(pid, await bytesOf(pid, 'VmRSS'));
  }
  return async () => {
    let growth = 0;
    for (const pid of await pageProcesses(browser))
      growth += (await bytesOf(pid, 'VmHWM')) - (before.get(pid) ?? 0);
    return growth;
  };
}

/** Written to a process's `clear_refs`, it makes the peak what is in use now. */
const FORGET_PEAK = '5';

async function pageProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

async function bytesOf(pid: number, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
}
