import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const argued = [...readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8').matchAll(/^\| `([^`]+)`\s+\|/gm)].map(
  ([, name]) => name,
);

/** What our pages may do. A change here is a change of what is promised in SECURITY.md. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src https: http: data: blob:; font-src 'self'; connect-src https: http:; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types broadsheet";

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_security_policy?: { extension_pages?: string };
}

describe.each(['chrome', 'firefox'])('the manifest of the %s build', (browser) => {
  const file = join(ROOT, `.output/${browser}-mv3/manifest.json`);
  // Without a build there is nothing to look at; `npm test` builds both before its browser tests.
  const isBuilt = existsSync(file);
  const manifest = (isBuilt ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Manifest;

  it.runIf(isBuilt)('asks for what docs/privacy.md argues, and for no host at install', () => {
    expect(manifest.permissions?.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    const asked = [
      ...(manifest.permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    expect(asked.toSorted()).toEqual(argued.toSorted());
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  it.runIf(isBuilt)('lets no page in', () => {
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'content_scripts',
      'update_url',
      'sandbox',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it.runIf(isBuilt)('keeps the CSP of our pages', () => {
    expect(manifest.content_security_policy?.extension_pages).toBe(CSP);
  });
});
