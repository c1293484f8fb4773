import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/readMetadata';
import { articlePage, jsonLd } from './openPage';

const HEADLINE = 'Harbour opens after long winter';

const authorsOf = (head: string, rest = ''): string[] =>
  readMetadata(articlePage(head, rest)).author.map(({ name }) => name);
const article = (author: unknown): string => jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, author });

describe('who signs an article', () => {
  it('are initials after the word "by"', () => {
    expect(authorsOf('', '<p>October 19, 2019 by QRX</p>')).toEqual(['QRX']);
    expect(authorsOf('', '<p>By QRX, in Coast, Weather · 31 Jan 2025, 20:02</p>')).toEqual(['QRX']);
  });

  it('are no initials that only structured data has', () => {
    expect(authorsOf(article('QrX'))).toEqual([]);
  });

  it('is not the house behind the name', () => {
    expect(authorsOf(article('Ann Lee'), '<p>By Ann Lee, QRX</p>')).toEqual(['Ann Lee']);
  });

  it('is the agency in a line with the place it wrote from', () => {
    expect(authorsOf('', '<div>AFP, MANILA</div>')).toEqual(['AFP, MANILA']);
  });

  it('is who a name above the date names, with a word of its own between them', () => {
    expect(authorsOf('', '<div>Ann Lee</div><div>am</div><div>Mittwoch, 26.01.2022 - 14:30</div>')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is who an account with a dot belongs to', () => {
    expect(authorsOf('', '<p>Von Ann.Lee am Samstag, 19. Oktober 2019 um 11:14 Uhr</p>')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is not everybody a list in <meta> adds to the author', () => {
    expect(authorsOf(`<meta name="author" content="Prism Média, Ann Lee">${article('Ann Lee')}`)).toEqual([
      'Ann Lee',
    ]);
  });
});
