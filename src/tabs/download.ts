import type { SavedFile } from '@/src/save/savedFile';

/** Browsers read the file from memory as they write it, and never say when they are through. */
const KEEP_MS = 120_000;

/**
 * Hands the file to the browser as a download.
 *
 * An anchor, because the `downloads` permission would let us see and change all downloads. The price: whether
 * the reader cancelled, or the disk was full, only the browser knows and shows.
 */
export function download({ name, type, body }: SavedFile): void {
  const url = URL.createObjectURL(new Blob(body, { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
}
