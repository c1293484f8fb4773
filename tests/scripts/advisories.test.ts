// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { knownFaults } from '../../scripts/advisories';

describe('the advisories looked up for what ships', () => {
  it('name no version that ships, and leave out no library', async () => {
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).not.toHaveLength(0);
    expect(knownFaults(dependencies)).toEqual([]);
  });

  it('count versions as numbers', () => {
    expect(knownFaults({ dompurify: '3.4.9' })).toHaveLength(1);
    expect(knownFaults({ dompurify: '3.4.12' })).toEqual([
      'dompurify 3.4.12 has a known fault: https://github.com/advisories/GHSA-55q2-fjhq-7xh7',
    ]);
    expect(knownFaults({ dompurify: '3.10.0' })).toEqual([]);
  });

  it('say so of a library that nobody has looked up', () => {
    expect(knownFaults({ 'left-pad': '1.3.0' })).toEqual([
      'left-pad has not been looked up in the advisories.',
    ]);
  });
});
