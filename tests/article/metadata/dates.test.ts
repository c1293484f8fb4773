import { describe, expect, it } from 'vitest';
import { dateInAddress, findDate, parseDate } from '../../../src/article/metadata/dates';

describe('a date in structured data', () => {
  it.each([
    ['2026-03-01T08:30:00+05:30', '2026-03-01T08:30:00+05:30'],
    ['2026-03-01T08:30:00+0530', '2026-03-01T08:30:00+05:30'],
    ['2026-03-01 08:30', '2026-03-01T08:30'],
    ['2026-03-01T08:30:00.123Z', '2026-03-01T08:30:00Z'],
    ['Sun, 01 Mar 2026 08:30:00 GMT', '2026-03-01T08:30:00Z'],
    ['20260301', '2026-03-01'],
    ['1772353800', '2026-03-01T08:30:00Z'],
    ['Sun Mar  1 08:30:00 UTC 2026', '2026-03-01T08:30:00Z'],
    ['1403/02/14', '2024-05-03'],
  ])('%s keeps what it says', (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  it('stays a date when it is only a date', () => {
    expect(parseDate('2026-03-01')).toBe('2026-03-01');
  });

  it('is nothing when there is no such day', () => {
    expect(parseDate('2026-02-30')).toBeNull();
    expect(parseDate('0000-00-00 00:00:00')).toBeNull();
    expect(parseDate('soon')).toBeNull();
    expect(parseDate('0001-01-01T00:00:00Z')).toBeNull();
    expect(parseDate('1970-01-01T00:00:00Z')).toBeNull();
  });
});

describe('a date in words', () => {
  it.each([
    ['Published: 12 September 2023', '2023-09-12'],
    ['September,12,2023', '2023-09-12'],
    ['Sept. 12th, 2023', '2023-09-12'],
    ['12. März 2023, 14:05 Uhr', '2023-03-12T14:05'],
    ['Publié le 1er août 2023 à 18h05', '2023-08-01T18:05'],
    ['3 de mayo de 2022', '2022-05-03'],
    ['15 marca 2021', '2021-03-15'],
    ['14 сентября 2021 года', '2021-09-14'],
    ['5 Kasım 2020', '2020-11-05'],
    ['٥ مارس ٢٠٢١', '2021-03-05'],
    ['2024年5月3日 10時15分', '2024-05-03T10:15'],
    ['2024년 5월 3일', '2024-05-03'],
    ['3 สิงหาคม 2567', '2024-08-03'],
    ['12 सितंबर 2023', '2023-09-12'],
    ['2023. október 5.', '2023-10-05'],
    ['ngày 12 tháng 9 năm 2023', '2023-09-12'],
    ['令和6年5月3日', '2024-05-03'],
    ['平成元年1月8日', '1989-01-08'],
    ['民國113年5月3日', '2024-05-03'],
    ['2024年5月3日（金）午後3時30分', '2024-05-03T15:30'],
    ['2024. 5. 3. 오후 3:30', '2024-05-03T15:30'],
    ['2024年5月3日 上午10:05', '2024-05-03T10:05'],
    ['۱۴ اردیبهشت ۱۴۰۳', '2024-05-03'],
    ['1 فروردین 1400', '2021-03-21'],
    ['3 تشرين الثاني 2024', '2024-11-03'],
    ['3 พ.ค. 2567', '2024-05-03'],
    ['3 พ.ค. 67', '2024-05-03'],
    ['3 Mayıs 2024 Cuma 10:00', '2024-05-03T10:00'],
    ['15 февраля 2024 г. в 10:00', '2024-02-15T10:00'],
    ['3 мај 2024', '2024-05-03'],
    ['3. svibnja 2024.', '2024-05-03'],
    ['3. juuni 2024', '2024-06-03'],
    ['3 Ogos 2024', '2024-08-03'],
    ['Jumat, 03 Mei 2024 10:00 WIB', '2024-05-03T10:00+07:00'],
  ])('%s', (written, iso) => {
    expect(findDate(written)?.iso).toBe(iso);
  });

  it('reads the afternoon and an offset that means one thing only', () => {
    expect(parseDate('November 9, 2023 4:41 PM EST')).toBe('2023-11-09T16:41-05:00');
    expect(parseDate('November 9, 2023 4:41 PM ET')).toBe('2023-11-09T16:41');
  });

  it('reads 3/4 by the country', () => {
    expect(parseDate('3/4/2020')).toBe('2020-04-03');
    expect(parseDate('3/4/2020', { monthFirst: true })).toBe('2020-03-04');
    expect(parseDate('13/4/2020', { monthFirst: true })).toBe('2020-04-13');
  });

  it('is not seen in a version, a price or a score', () => {
    expect(findDate('Version 1.2.3 costs 12.50 and won 3-2')).toBeNull();
  });
});

describe('a date in an address', () => {
  it.each([
    ['https://daily-example.test/2020/03/14/story', '2020-03-14'],
    ['https://daily-example.test/2020/mar/14/story', '2020-03-14'],
    ['https://daily-example.test/story-20200314', '2020-03-14'],
    ['https://daily-example.test/a/12345678', null],
  ])('%s', (address, date) => {
    expect(dateInAddress(address)).toBe(date);
  });
});
