import { isReachable } from '@/src/article/clean/hosts';
import type { Picture } from '@/src/save/picture';
import type { MissingPicture } from '@/src/save/saveOutcome';
import { fetchHere, fetchInTab, pictureFromDataUrl, type PictureFetch } from './fetchPicture';

/** More than browsers send to one host at once, so that the network sets the pace and memory stays bounded. */
const PARALLEL = 16;
/** All pictures of one copy. A file this large still opens everywhere; base64 adds a third. */
const MAX_TOTAL_BYTES = 80_000_000;

export interface PictureSource {
  articleUrl: string;
  /** The tab that still shows the article, or `null`. */
  articleTab: number | null;
  /** Called after each picture. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface FetchedPictures {
  pictures: ReadonlyMap<string, Picture>;
  missing: MissingPicture[];
}

/** Fetches pictures in parallel. What cannot be had is said with its reason; this never rejects, except when stopped. */
export async function fetchPictures(
  urls: readonly string[],
  source: PictureSource,
): Promise<FetchedPictures> {
  const pictures = new Map<string, Picture>();
  const missing: MissingPicture[] = [];
  const waiting = [...new Set(urls)];
  const total = waiting.length;
  let bytes = 0;

  async function fetchNext(): Promise<void> {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      source.signal?.throwIfAborted();
      const result = bytes < MAX_TOTAL_BYTES ? await fetchOne(url, source) : TOO_MUCH;
      if (result.ok && bytes + result.picture.bytes <= MAX_TOTAL_BYTES) {
        bytes += result.picture.bytes;
        pictures.set(url, result.picture);
      } else {
        missing.push({ url, reason: result.ok ? 'too-large' : result.reason });
      }
      source.onProgress?.(pictures.size + missing.length, total);
    }
  }

  await Promise.all(Array.from({ length: Math.min(PARALLEL, total) }, fetchNext));
  source.signal?.throwIfAborted();
  return { pictures, missing };
}

const TOO_MUCH: PictureFetch = { ok: false, reason: 'too-large' };

async function fetchOne(url: string, { articleUrl, articleTab }: PictureSource): Promise<PictureFetch> {
  if (url.startsWith('data:')) return pictureFromDataUrl(url);
  if (!URL.canParse(url)) return { ok: false, reason: 'unreachable' };
  const { protocol, hostname } = new URL(url);
  // Files on the reader's own disk: browsers let no page read them.
  if (protocol !== 'https:' && protocol !== 'http:') return { ok: false, reason: 'unreachable' };
  if (!isReachable(hostname, hostOf(articleUrl))) return { ok: false, reason: 'private-address' };

  const here = await fetchHere(url);
  if (here.ok || here.reason !== 'refused' || articleTab === null) return here;
  return fetchInTab(articleTab, url);
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}
