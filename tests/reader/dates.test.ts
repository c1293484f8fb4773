import { describe, expect, it } from 'vitest';
import { isSameMoment, showDate } from '@/src/reader/dates';

describe('showDate', () => {
  it('keeps the hour and the zone the page gave', () => {
    expect(showDate('2026-11-23T08:12:00+05:30', 'en-GB').text).toBe('23 November 2026 at 08:12 UTC+5:30');
  });
  it('leaves a bare date a date', () => {
    expect(showDate('2026-11-23', 'de').text).toBe('23. November 2026');
  });
  it('names no zone when the page gave none', () => {
    expect(showDate('2026-11-23T08:12', 'en-GB')).toEqual({
      text: '23 November 2026 at 08:12',
      readersClock: null,
    });
  });
  it('calls Z and +00:00 UTC', () => {
    expect(showDate('2026-11-23T08:12:00Z', 'en-GB').text).toMatch(/08:12 UTC$/);
    expect(showDate('2026-11-23T08:12:00.000+0000', 'en-GB').text).toMatch(/08:12 UTC$/);
  });
  it("tells the reader's own hour for a zone that is not theirs", () => {
    const zone = new Date('2026-11-23T00:00Z').getTimezoneOffset() === -345 ? '+03:00' : '+05:45';
    expect(showDate(`2026-11-23T08:12:00${zone}`, 'en-GB').readersClock).toMatch(
      /November 2026 at \d\d:\d\d$/,
    );
  });
  it('shows what is no ISO date as it came', () => {
    expect(showDate('last Tuesday', 'en').text).toBe('last Tuesday');
  });
});

describe('isSameMoment', () => {
  it('knows one moment in two zones', () => {
    expect(isSameMoment('2026-11-23T08:12:00+01:00', '2026-11-23T07:12:00Z')).toBe(true);
  });
  it('takes a bare date for the whole day', () => {
    expect(isSameMoment('2026-11-23', '2026-11-23T17:00:00Z')).toBe(true);
    expect(isSameMoment('2026-11-23', '2026-11-24T17:00:00Z')).toBe(false);
  });
});
