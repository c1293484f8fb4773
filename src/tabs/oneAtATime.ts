/**
 * Runs `task` unless one of the same name is still running anywhere in the extension; then does nothing
 * and returns `null`.
 *
 * A Web Lock and not a mark in storage: popup, reader page and worker share it, and when the browser
 * stops a worker in mid-task the lock goes with it, so nothing is ever stuck.
 */
export function unlessRunning<T>(name: string, task: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? task() : null));
}

/** Runs `task` when those of the same name that were begun before it are through. */
export function inTurn<T>(name: string, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, task);
}
