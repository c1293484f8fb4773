import { defineConfig } from 'wxt';

/**
 * Everything on a page of ours comes from the package, except pictures of the article being read.
 * Trusted Types: HTML reaches a document only through the one policy in src/reader/content.ts.
 */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: data: blob:',
  "font-src 'self'",
  'connect-src https: http:',
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Broadsheet',
    description: 'A reader mode for news: the article, its source and its pictures, and nothing else.',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    commands: {
      'toggle-reader': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Turn the page into the reader view and back',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'broadsheet@broadsheet.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120', incognito: 'split' as const }),
  }),
});
