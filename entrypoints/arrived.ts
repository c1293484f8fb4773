import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Both browsers have it under this name, and a page gets nothing of a library that is not needed in it. */
declare const chrome: { runtime: { sendMessage: (message: unknown) => unknown } };

/**
 * Put by the browser into pages of the sites that the reader chose, and into no others: says that a page has
 * arrived, and how. A page that the browser gives back as it was does not run it again.
 */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const tell = () => {
      const [navigation] = performance.getEntriesByType('navigation');
      const how = (navigation as PerformanceNavigationTiming | undefined)?.type ?? 'reload';
      chrome.runtime.sendMessage({ type: 'arrived', how });
    };
    // A page that is loaded in case it is wanted is in no tab yet.
    const { prerendering } = document as Document & { prerendering?: boolean };
    if (prerendering) document.addEventListener('prerenderingchange', tell, { once: true });
    else tell();
  },
});
