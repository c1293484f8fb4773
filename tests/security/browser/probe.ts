/** Runs in the page before anything else and looks for whatever an extension may leave: `seen()` says what it found. */
const PROBE = `<script>
  const seen = [];
  new MutationObserver((all) => { for (const one of all) seen.push('changed ' + one.type + ' ' + (one.target.nodeName || '')); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ['appendChild', 'insertBefore', 'replaceChild', 'removeChild']) {
    const own = Node.prototype[name];
    Node.prototype[name] = function (...args) { seen.push('called ' + name); return own.apply(this, args); };
  }
  for (const [owner, name] of [[Element.prototype, 'attachShadow'], [Element.prototype, 'setAttribute'], [Document.prototype, 'createElement'], [Document.prototype, 'querySelectorAll'], [window, 'getComputedStyle'], [EventTarget.prototype, 'dispatchEvent'], [window, 'postMessage'], [Storage.prototype, 'setItem']]) {
    const own = owner[name];
    owner[name] = function (...args) { seen.push('called ' + name); return own.apply(this, args); };
  }
  for (const name of ['broadsheetReading', 'browser'])
    Object.defineProperty(window, name, { configurable: true, get() { seen.push('read ' + name); }, set() { seen.push('set ' + name); } });
  for (const type of ['message', 'copy', 'selectionchange', 'beforeprint', 'securitypolicyviolation', 'error', 'unhandledrejection'])
    window.addEventListener(type, () => seen.push('heard ' + type), true);
  /** Which of our files the page can have, by any of the ways there are. */
  window.reached = async (origin, files) => {
    const loads = (file) => new Promise((resolve) => {
      const img = new Image();
      img.onload = () => { resolve(true); };
      img.onerror = () => { resolve(false); };
      img.src = origin + file;
    });
    const fetches = (file) => fetch(origin + file).then(() => true, () => false);
    const found = [];
    for (const file of files) if ((await fetches(file)) || (await loads(file))) found.push(file);
    return found;
  };
  const names = Object.getOwnPropertyNames(window).length;
  window.seenSoFar = () => Object.getOwnPropertyNames(window).length === names + 1 ? seen : [...seen, 'new globals'];
</script>`;

const PROSE = `<p>${'The council voted on Tuesday to rebuild the old bridge across the river, and the mayor signed at once. '.repeat(4)}</p>`;

/** An article that watches what is done to it: `seenSoFar()` says what, `reached(origin, files)` tries our files. */
export function probePage(): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Council votes for new bridge</title></head><body><article><h1>Council votes for new bridge</h1>${PROSE.repeat(5)}</article>${PROBE}</body></html>`;
}
