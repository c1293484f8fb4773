import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Both browsers have it under this name, and a page gets nothing of a library that is not needed in it. */
declare const chrome: { runtime: { sendMessage: (message: unknown) => unknown } };

/** As much of the Navigation API as is used; TypeScript does not know it yet, nor do older browsers. */
interface Navigation extends EventTarget {
  currentEntry: { url: string | null } | null;
}

/**
 * Put by the browser into pages of the sites that the reader chose, and into no others: says that a page has
 * arrived, and how. A page that the browser gives back as it was does not run it again.
 */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const tell = (how: string) => {
      try {
        chrome.runtime.sendMessage({ type: 'arrived', how });
      } catch {
        // The extension was updated or taken away while the page stayed open: nobody is left to tell.
      }
    };
    const arrive = () => {
      const [navigation] = performance.getEntriesByType('navigation');
      tell((navigation as PerformanceNavigationTiming | undefined)?.type ?? 'reload');
    };
    // A page that is loaded in case it is wanted is in no tab yet.
    const { prerendering } = document as Document & { prerendering?: boolean };
    if (prerendering) document.addEventListener('prerenderingchange', arrive, { once: true });
    else arrive();
    watchAddress(tell);
  },
});

/**
 * Tells of a story that comes without a new page being loaded. Only after a click on a link to it has the reader gone
 * there: pages also change their address for stories that merely come into sight while one scrolls.
 */
function watchAddress(tell: (how: string) => void): void {
  const { navigation } = window as { navigation?: Navigation };
  if (!navigation) return;
  let address = withoutPlace(location.href);
  let clicked = '';
  document.addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
      if (event.isTrusted && link) clicked = withoutPlace(link.href);
    },
    { capture: true, passive: true },
  );
  navigation.addEventListener('currententrychange', (event) => {
    const { navigationType } = event as Event & { navigationType?: string | null };
    const next = withoutPlace(location.href);
    if (next === address) return;
    address = next;
    if (navigationType !== 'push' && navigationType !== 'traverse') return;
    const isWanted = navigationType === 'push' && next === clicked;
    clicked = '';
    whenQuiet(() => {
      if (address === next) tell(isWanted ? 'navigate' : 'back_forward');
    });
  });
}

/** Waits until the page has stopped changing: the address comes first, its story later. */
function whenQuiet(act: () => void): void {
  const end = performance.now() + LONGEST_WAIT_MS;
  let timer = setTimeout(finish, QUIET_MS);
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(finish, Math.max(0, Math.min(QUIET_MS, end - performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
  function finish(): void {
    observer.disconnect();
    act();
  }
}

const withoutPlace = (href: string): string => href.split('#')[0] ?? '';

const QUIET_MS = 400;
const LONGEST_WAIT_MS = 4000;
