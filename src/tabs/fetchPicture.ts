import { browser } from 'wxt/browser';
import { pictureType, SNIFFED_BYTES, type Picture } from '@/src/save/picture';
import type { MissingReason } from '@/src/save/saveOutcome';

/** Larger than any photograph a news site shows; a wall against endless answers. */
export const MAX_PICTURE_BYTES = 16_000_000;
/** After this the reader waits for one picture only. */
const TIMEOUT_MS = 30_000;

export type PictureFetch = { ok: true; picture: Picture } | { ok: false; reason: MissingReason };

/** Fetches a picture as this page of the extension may: from its cache, from hosts that let anyone read, from hosts with a permission. */
export async function fetchHere(url: string): Promise<PictureFetch> {
  return toPicture(await readPicture(url, MAX_PICTURE_BYTES, TIMEOUT_MS));
}

/**
 * Fetches a picture as the article's own page may, in whose tab a script may run while it is there.
 * Firefox lets nothing else read the article's own host without a permission; Chromium lets our pages, too.
 */
export async function fetchInTab(tabId: number, url: string): Promise<PictureFetch> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: readPicture,
      args: [url, MAX_PICTURE_BYTES, TIMEOUT_MS],
    });
    // The tab's process is the site's, and may answer anything.
    const reading: unknown = injection?.result;
    return isReading(reading) ? toPicture(reading) : { ok: false, reason: 'unreachable' };
  } catch {
    // The tab is closed or went to another site.
    return { ok: false, reason: 'refused' };
  }
}

/** Returns the picture in a `data:` address of the page's own, if it is one. */
export function pictureFromDataUrl(url: string): PictureFetch {
  const base64 = /^data:image\/[\w.+-]+;base64,([A-Za-z\d+/]+={0,2})$/.exec(url)?.[1];
  return base64 === undefined ? { ok: false, reason: 'not-a-picture' } : toPicture({ base64 });
}

type Reading = { base64: string } | { reason: MissingReason };

/**
 * Reads one picture's bytes, without cookies and without saying where the reader is.
 *
 * Uses nothing from outside itself, because it is also sent into the article's tab as text. Base64 and not
 * bytes, because only JSON comes back from there.
 */
async function readPicture(url: string, maxBytes: number, timeoutMs: number): Promise<Reading> {
  const request: RequestInit = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  };
  try {
    const response = await fetch(url, request);
    if (!response.ok) return { reason: response.status >= 500 ? 'unreachable' : 'not-found' };
    if (Number(response.headers.get('content-length')) > maxBytes) {
      await response.body?.cancel();
      return { reason: 'too-large' };
    }
    return await base64Of(response);
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return { reason: 'too-slow' };
    return { reason: (await isAnswered()) ? 'refused' : 'unreachable' };
  }

  /** A host that answers a request whose answer stays closed to us refuses only to let us read it. */
  async function isAnswered(): Promise<boolean> {
    const enough = new AbortController();
    try {
      await fetch(url, {
        ...request,
        mode: 'no-cors',
        signal: AbortSignal.any([enough.signal, AbortSignal.timeout(timeoutMs)]),
      });
      return true;
    } catch {
      return false;
    } finally {
      enough.abort();
    }
  }

  async function base64Of(response: Response): Promise<Reading> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      chunks.push(part.value);
      length += part.value.length;
      if (length > maxBytes) {
        await reader?.cancel();
        return { reason: 'too-large' };
      }
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { base64: await encoded(bytes) };
  }

  /** Chromium before 140 has no `toBase64`; its other way goes through another process and takes several times as long. */
  async function encoded(
    bytes: Omit<Uint8Array<ArrayBuffer>, 'toBase64'> & Partial<Uint8Array>,
  ): Promise<string> {
    if (bytes.toBase64) return bytes.toBase64();
    const dataUrl = await new Promise<string>((resolve, reject) => {
      const converter = new FileReader();
      converter.onload = () => {
        resolve(typeof converter.result === 'string' ? converter.result : '');
      };
      converter.onerror = () => {
        reject(converter.error ?? new Error('not converted'));
      };
      converter.readAsDataURL(new Blob([bytes], { type: 'image/*' }));
    });
    return dataUrl.slice(dataUrl.indexOf(',') + 1);
  }
}

function toPicture(reading: Reading): PictureFetch {
  if ('reason' in reading) return { ok: false, reason: reading.reason };
  const { base64 } = reading;
  const type = pictureType(firstBytes(base64));
  if (type === null) return { ok: false, reason: 'not-a-picture' };
  const bytes = Math.floor((base64.length * 3) / 4);
  const dataUrl = `data:${type};base64,${base64}`;
  return { ok: true, picture: { dataUrl, part: new Blob([dataUrl]), type, bytes } };
}

function isReading(value: unknown): value is Reading {
  if (typeof value !== 'object' || value === null) return false;
  if ('base64' in value)
    return typeof value.base64 === 'string' && /^[A-Za-z\d+/]*={0,2}$/.test(value.base64);
  return (
    'reason' in value && typeof value.reason === 'string' && REASONS.some((reason) => reason === value.reason)
  );
}

/** What `readPicture` can answer. */
const REASONS: readonly MissingReason[] = ['refused', 'unreachable', 'not-found', 'too-slow', 'too-large'];

function firstBytes(base64: string): Uint8Array {
  const characters = Math.ceil(SNIFFED_BYTES / 3) * 4;
  return Uint8Array.from(atob(base64.slice(0, characters)), (character) => character.charCodeAt(0));
}
