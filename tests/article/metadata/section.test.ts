import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/readMetadata';
import { jsonLd, openPage } from './openPage';

const HEADLINE = 'Harbour opens after long winter';

function sectionOf(
  { head = '', nav = '', above = '' }: { head?: string; nav?: string; above?: string },
  path = '/2024/harbour-opens',
): string | null {
  const page = openPage(
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title>${head}</head><body><nav>${nav}</nav>
    <main><article>${above}<h1>${HEADLINE}</h1><p>The harbour of the town opened on Monday after the longest winter that
    anybody who works there can remember, and the first ships came in before noon.</p></article></main></body></html>`,
    `https://www.daily-example.test${path}`,
  );
  return readMetadata(page).articleSection;
}

const article = (articleSection: unknown): string =>
  jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, articleSection });
const og = (section: string): string => `<meta property="article:section" content="${section}">`;

describe('the section', () => {
  it('is what structured data states', () => {
    expect(sectionOf({ head: article('Shipping') })).toBe('Shipping');
    expect(sectionOf({ head: og('Shipping') })).toBe('Shipping');
  });

  it('is, of several that are stated, the one the address or the page confirms', () => {
    const head = article(['Homepage', 'Coast', 'World']);
    expect(sectionOf({ head }, '/coast/harbour-opens')).toBe('Coast');
    expect(sectionOf({ head, above: '<div class="tag">World</div>' })).toBe('World');
  });

  it('is not whose column it is', () => {
    const above = '<a href="/column/window">The window</a><a href="/author/ann-lee">Ann Lee</a>';
    expect(sectionOf({ above })).toBe('The window');
  });

  it('is, of several that are stated, the one two sources agree on', () => {
    expect(sectionOf({ head: article('Front,Coast') + og('Coast') })).toBe('Coast');
  });

  it('is one section where one text lists several', () => {
    expect(sectionOf({ head: article('Coast, Weather') })).toBe('Coast');
  });

  it('is what the page calls the folder it lies in, where nothing is stated', () => {
    const nav = '<a href="/world/">World</a><a href="/coast/">See all Coast</a><a href="/coast/">Coast</a>';
    expect(sectionOf({ nav }, '/coast/harbour-opens')).toBe('Coast');
  });

  it('is in the letters of the page where the address is in others', () => {
    expect(sectionOf({ nav: '<a href="/economy">経済</a>' }, '/economy/1.html')).toBe('経済');
  });

  it('is no call to act that leads to the same page', () => {
    expect(sectionOf({ nav: '<a href="/letters">Sign up</a>' }, '/letters/harbour')).toBeNull();
  });

  it('is the link or the line made for it above the headline', () => {
    expect(sectionOf({ above: '<div><a href="/c7">Coast</a></div>' })).toBe('Coast');
    expect(sectionOf({ above: '<p class="category">12 May 2024 | Coast</p>' })).toBe('Coast');
  });

  it('is no line above the headline that says something else', () => {
    expect(sectionOf({ above: '<p>Ice breaks in the night</p>' })).toBeNull();
    expect(sectionOf({ above: '<p class="category">12 May 2024</p>' })).toBeNull();
  });

  it('is in words where the page has them, not in the terms of its system', () => {
    const head = og('coast-and-sea');
    expect(sectionOf({ head, above: '<div><a href="/c7">Coast</a></div>' })).toBe('Coast');
    expect(sectionOf({ head })).toBe('coast-and-sea');
  });
});
