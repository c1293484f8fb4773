import { expect, it } from 'vitest';
import { companyOf, trackerReport } from '@/src/reader/trackerReport';
import { t } from './support';

it('names the company behind a host, and behind what is below it', () => {
  expect(companyOf('pagead2.googlesyndication.com')).toBe('Google');
  expect(companyOf('sb.scorecardresearch.com')).toBe('Scorecard Research');
  expect(companyOf('trc.taboola.com')).toBe('Taboola');
});

it('names nobody behind a host that nobody lists', () => {
  expect(companyOf('images.news.example')).toBeNull();
  expect(companyOf('com')).toBeNull();
});

it('lists each company once, with the hosts it was named by', () => {
  const [, table] = trackerReport(
    ['ad.doubleclick.net', 'images.news.example', 'stats.g.doubleclick.net', 'trc.taboola.com'],
    t,
  );
  expect([...(table?.querySelectorAll('tr') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Googlead.doubleclick.net, stats.g.doubleclick.net',
    'Taboolatrc.taboola.com',
  ]);
});

it('says so where none is known', () => {
  expect(trackerReport(['images.news.example'], t).map(({ textContent }) => textContent)).toEqual([
    'None that is known.',
  ]);
});
