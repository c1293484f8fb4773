import { describe, expect, it, vi } from 'vitest';
import type { ArticleMetadata } from '@/src/article/article';
import { sourceCard } from '@/src/reader/sourceCard';
import { NO_PROVENANCE, article, t } from './support';

function card(metadata: Partial<ArticleMetadata>): HTMLElement {
  return sourceCard(article('<p>Words of the story.</p>', metadata), [], () => true, 'en-GB', t);
}

function facts(shown: HTMLElement): Record<string, string> {
  const rows = [...shown.querySelectorAll('.source-facts > div')];
  return Object.fromEntries(
    rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
  ) as Record<string, string>;
}

describe('sourceCard', () => {
  it('leaves out what the page does not state', () => {
    const shown = card({ inLanguage: null });
    expect(Object.keys(facts(shown))).toEqual(['Reading time', 'Original']);
    expect(shown.querySelector('.source-byline, .source-masthead, .source-standfirst, details')).toBeNull();
  });

  it('names the authors with their roles, as a list', () => {
    const author = [
      { name: 'Anna Weber', url: 'https://courier.example/anna', jobTitle: 'Political editor' },
      { name: 'Tomás Ruiz', url: null, jobTitle: null },
      { name: 'Li Na', url: null, jobTitle: null },
    ];
    const byline = card({ author }).querySelector('.source-byline');
    expect(byline?.textContent).toBe('By Anna Weber (Political editor), Tomás Ruiz, and Li Na');
    expect(byline?.querySelector('a')?.rel).toBe('noreferrer noopener');
  });

  it('does not link an author to an address that is no web address', () => {
    const author = [{ name: 'Anna Weber', url: 'javascript:alert(1)', jobTitle: null }];
    expect(card({ author }).querySelector('.source-byline a')).toBeNull();
  });

  it('keeps editors apart from authors', () => {
    const shown = card({ editor: [{ name: 'Li Na', url: null, jobTitle: null }] });
    expect(shown.querySelector('.source-byline')?.textContent).toBe('Edited by Li Na');
  });

  it('gives every date its machine-readable form beneath', () => {
    const shown = card({ datePublished: '2026-11-23', dateModified: '2026-11-24T10:00:00+01:00' });
    expect(facts(shown)).toMatchObject({
      Published: '23 November 2026',
      Updated: '24 November 2026 at 10:00 UTC+1',
    });
    expect([...shown.querySelectorAll('time')].map((time) => time.dateTime)).toEqual([
      '2026-11-23',
      '2026-11-24T10:00:00+01:00',
    ]);
  });

  it('does not say updated when that is when it was published', () => {
    const moment = '2026-11-23T08:12:00Z';
    expect(facts(card({ datePublished: moment, dateModified: moment }))).not.toHaveProperty('Updated');
  });

  it('says updated when no publication date is given', () => {
    expect(facts(card({ dateModified: '2026-11-23' }))).toHaveProperty('Updated', '23 November 2026');
  });

  it('shows the agency, but not one that is the publisher', () => {
    const publisher = { name: 'Reuters', url: null, logo: null };
    expect(facts(card({ creditText: 'Reuters' }))).toHaveProperty('Credit', 'Reuters');
    expect(facts(card({ creditText: 'REUTERS', publisher }))).not.toHaveProperty('Credit');
  });

  it('names the language in words, and a broken tag as it is', () => {
    expect(facts(card({ inLanguage: 'pt-BR' }))).toHaveProperty('Language', 'Brazilian Portuguese');
    expect(facts(card({ inLanguage: 'en_US.UTF-8' }))).toHaveProperty('Language', 'en_US.UTF-8');
  });

  it('links to the canonical address and shows its domain', () => {
    const shown = card({ canonicalUrl: 'https://www.courier.example/harbour' });
    const link = shown.querySelector<HTMLAnchorElement>('.source-original');
    expect([link?.textContent, link?.href]).toEqual([
      'courier.example',
      'https://www.courier.example/harbour',
    ]);
  });

  it('says where each fact was read, on request', async () => {
    const shown = card({ provenance: { ...NO_PROVENANCE, headline: 'json-ld', dateline: 'visible-text' } });
    const rows = () => [...shown.querySelectorAll('details tr')].map((row) => row.textContent);
    expect(shown.querySelector('details')?.open).toBe(false);
    expect(rows()).toEqual([]);
    shown.querySelector('details')?.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => {
      expect(rows()).toEqual(['HeadlineStructured data (JSON-LD)', 'PlaceThe visible text']);
    });
  });

  it('tells of an article for subscribers only when the page says so', () => {
    expect(card({ isAccessibleForFree: false }).querySelector('.source-notice')).not.toBeNull();
    expect(card({ isAccessibleForFree: true }).querySelector('.source-notice')).toBeNull();
  });

  it('marks its own words with their language inside an article of another', () => {
    const imprint = card({ inLanguage: 'ar' }).querySelector<HTMLElement>('.source-imprint');
    expect([imprint?.lang, imprint?.dir]).toEqual(['en', 'ltr']);
  });

  it('names who would have followed the reader, once that is asked for', async () => {
    const shown = sourceCard(
      {
        ...article('<p>Words of the story.</p>', { provenance: { ...NO_PROVENANCE, headline: 'json-ld' } }),
        thirdParties: ['ad.doubleclick.net'],
      },
      [],
      () => true,
      'en-GB',
      t,
    );
    expect(shown.querySelector('.source-trackers')).toBeNull();
    shown.querySelector('.source-provenance')?.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => {
      expect(shown.querySelector('.source-trackers th')?.textContent).toBe('Google');
    });
  });
});
