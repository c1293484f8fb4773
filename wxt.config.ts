import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { quickStart } from './scripts/quickStart';
import { withoutInnerHtml } from './scripts/withoutInnerHtml';

/**
 * Everything on a page of ours comes from the package, except pictures of the article being read.
 * Trusted Types: HTML reaches a document only through the one policy of src/article/clean/markupPolicy.ts.
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
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types broadsheet',
].join('; ');

function withoutDescriptions(messages: string): string {
  const all = Object.entries(JSON.parse(messages) as Record<string, { message: string }>);
  return JSON.stringify(Object.fromEntries(all.map(([key, { message }]) => [key, { message }])));
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [withoutInnerHtml, quickStart],
    // A part that is loaded later finds most scripts it builds on there; naming them all would cost more than it brings,
    // but for the part that every reader view waits for.
    build: {
      modulePreload: {
        polyfill: false,
        resolveDependencies: (part, files, { hostType }) =>
          hostType === 'html' || part.includes('fullPageTools')
            ? files
            : files.filter((file) => file.endsWith('.css')),
      },
    },
  }),
  hooks: {
    // The scripts that go into a page are no WXT content scripts (why: entrypoints/extract.ts), but lie where these would.
    'entrypoints:resolved': (wxt, entrypoints) => {
      const scripts = entrypoints.filter(({ type }) => type === 'unlisted-script');
      for (const script of scripts) script.outputDir = resolve(wxt.config.outDir, 'content-scripts');
    },
    // What the messages are for is told to translators, not to every reader's browser.
    'build:publicAssets': (_, files) => {
      for (const [at, file] of files.entries()) {
        if (!file.relativeDest.startsWith('_locales') || !('absoluteSrc' in file)) continue;
        const contents = withoutDescriptions(readFileSync(file.absoluteSrc, 'utf8'));
        files[at] = { relativeDest: file.relativeDest, contents };
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    // Never at install: asked for host by host, in the click that saves a copy with its pictures.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    commands: {
      'toggle-reader': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandToggleReader__',
      },
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'save-copy': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandSaveCopy__',
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
      : { minimum_chrome_version: '129', incognito: 'split' as const }),
  }),
});
