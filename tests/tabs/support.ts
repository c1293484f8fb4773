import { vi } from 'vitest';

/**
 * Stands in for the browser's Web Locks, which jsdom lacks: one holder a name, the others in turn, or
 * turned away if they asked only in case it was free.
 */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const tails = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const request = async (name: string, ...rest: [LockOptions, Task] | [Task]) => {
    const [options, task] = rest.length === 1 ? [{}, rest[0]] : rest;
    if (options.ifAvailable && held.has(name)) return task(null);
    const before = tails.get(name);
    const run = (async () => {
      await before?.catch(() => undefined);
      held.add(name);
      try {
        return await task({ name, mode: 'exclusive' });
      } finally {
        held.delete(name);
      }
    })();
    tails.set(name, run);
    held.add(name);
    return run;
  };
  return { request: request };
}

type Task = (lock: Lock | null) => unknown;

/** A promise that the test settles when it likes. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    resolve: (value) => {
      settle(value);
    },
  };
}

/** Puts `stand` in the place of a function of the browser; its types also know a form with a callback, which we never use. */
export function standIn<T extends object>(api: T, name: keyof T, stand: (...args: never[]) => unknown): void {
  vi.spyOn(api, name as never).mockImplementation(stand as never);
}
