/**
 * What the GitHub Advisory Database said of the libraries that ship, for where no registry can be asked. A new library, or a
 * new advisory, is looked up there and put down here, with the day.
 */
export const LOOKED_UP = '2026-11-30';

/** The newest version that an advisory is for, or `null` where there is none for any version. */
const LAST_FAULTY: Record<string, { version: string; advisory: string } | null> = {
  '@mozilla/readability': { version: '0.5.0', advisory: 'GHSA-3p6v-hrg8-8qj7' },
  dompurify: { version: '3.4.12', advisory: 'GHSA-55q2-fjhq-7xh7' },
  valibot: { version: '1.4.1', advisory: 'GHSA-vqpr-j7v3-hqw9' },
  'webextension-polyfill': null,
};

/** A sentence for each of `dependencies` (exact versions by name) that has a known fault or was never looked up. */
export function knownFaults(dependencies: Record<string, string>): string[] {
  return Object.entries(dependencies).flatMap(([name, version]) => {
    const last = LAST_FAULTY[name];
    if (last === undefined) return [`${name} has not been looked up in the advisories.`];
    if (last === null || isNewer(version, last.version)) return [];
    return [`${name} ${version} has a known fault: https://github.com/advisories/${last.advisory}`];
  });
}

const isNewer = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) > 0;
