const lifetimes = new WeakMap<Element, AbortController>();

/**
 * Starts a new life for what is shown in `root`: whatever was shown there before is told to stop.
 * Every listener, observer and timer of the view hangs on the signal.
 */
export function beginLife(root: Element): AbortController {
  lifetimes.get(root)?.abort();
  const lifetime = new AbortController();
  lifetimes.set(root, lifetime);
  return lifetime;
}
