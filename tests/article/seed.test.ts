import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOf } from './story';
import { openPage } from './metadata/openPage';

/** The page this project started from, beside the project and not part of it. */
const SEED = join(import.meta.dirname, '../../../shared/seed');
const hasSeed = existsSync(join(SEED, 'expected.json'));

if (!hasSeed) console.warn('The seed pages are not beside the project: their test is left out.');

interface Expected {
  title: string;
  datePublished: string;
  editor: string;
  section: string;
  credit: string;
  dateline: string;
  publisher: string;
  language: string;
  bodyStartsWith: string;
  bodyEndsWith: string;
  paragraphs: number;
  mustContain: string[];
  mustNotContain: string[];
}

describe.skipIf(!hasSeed)('the page the project started from', () => {
  const read = (name: string): string => readFileSync(join(SEED, name), 'utf8');
  const expected = hasSeed ? (JSON.parse(read('expected.json')) as Expected) : ({} as Expected);

  describe.each(['joomla-elements.html', 'escaped-text.html'])('%s', (name) => {
    const article = hasSeed
      ? articleOf(openPage(read(name), 'https://capital-journal.test/politics/102-north-korean-leader'))
      : null;
    const lines = article?.textContent.split('\n') ?? [];

    it('gives its metadata, which only stands in its text', () => {
      expect(article?.metadata).toMatchObject({
        headline: expected.title,
        datePublished: expected.datePublished,
        editor: [{ name: expected.editor }],
        articleSection: expected.section,
        creditText: expected.credit,
        dateline: expected.dateline,
        publisher: { name: expected.publisher },
      });
      expect(article?.metadata.inLanguage?.split('-')[0]).toBe(expected.language);
    });

    it('gives its body complete and in order', () => {
      const body = new DOMParser().parseFromString(article?.content ?? '', 'text/html').body;
      expect(body.querySelectorAll('p')).toHaveLength(expected.paragraphs);
      expect(lines.filter((line) => line.length > 60)).toHaveLength(expected.paragraphs);
      expect(lines.map((line) => line.slice(0, 60))).toEqual(
        expect.arrayContaining(expected.mustContain) as string[],
      );
      const positions = expected.mustContain.map((start) => article?.textContent.indexOf(start) ?? -1);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
      expect(lines.find((line) => line.length > 60)?.startsWith(expected.bodyStartsWith)).toBe(true);
      expect(article?.textContent.endsWith(expected.bodyEndsWith)).toBe(true);
    });

    it.each(hasSeed ? expected.mustNotContain : [])('gives nothing of “%s”', (text) => {
      expect(article?.textContent).not.toContain(text);
      expect(article?.content).not.toContain(text);
    });
  });
});
