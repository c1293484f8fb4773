import { rm } from 'node:fs/promises';

/** Removes a folder and all in it, patiently: a browser's processes write for a moment after it has closed. */
export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
