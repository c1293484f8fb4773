export interface ShownDate {
  /** For people, in the reader's own locale, at the hour and in the zone the page gave. */
  text: string;
  /** The same moment on the reader's own clock; `null` if the page gave no zone or it is the reader's. */
  readersClock: string | null;
}

/**
 * Returns how a date is shown. A bare date stays a date: it has no hour, and no zone could move it to the
 * day before. What is not ISO 8601 is shown as it came.
 */
export function showDate(iso: string, locale: string): ShownDate {
  const parts = ISO_8601.exec(iso.trim())?.groups;
  if (!parts) return { text: iso, readersClock: null };
  const { day = '', time, zone } = parts;

  if (time === undefined)
    return { text: format(Date.parse(`${day}T00:00Z`), locale, { dateStyle: 'long' }), readersClock: null };

  const wallClock = Date.parse(`${day}T${time}Z`);
  const shown = format(wallClock, locale, { dateStyle: 'long', timeStyle: 'short' });
  if (zone === undefined) return { text: shown, readersClock: null };
  return { text: `${shown} ${zoneName(zone)}`, readersClock: onReadersClock(wallClock, zone, locale) };
}

/** Whether two dates are the same moment, or the same day if either has no hour. */
export function isSameMoment(one: string, other: string): boolean {
  const days = [one, other].map((iso) => ISO_8601.exec(iso.trim())?.groups);
  const [first, second] = days;
  if (!first || !second) return one === other;
  if (first['time'] === undefined || second['time'] === undefined) return first['day'] === second['day'];
  return Math.abs(Date.parse(one) - Date.parse(other)) < MINUTE_MS;
}

const ISO_8601 =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d)?)(?::?[.,]\d+)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?$/;

const MINUTE_MS = 60_000;

function format(moment: number, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(moment);
}

function zoneName(zone: string): string {
  const minutes = offsetMinutes(zone);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0');
  return zone.startsWith('-') ? -minutes : minutes;
}

function onReadersClock(wallClock: number, zone: string, locale: string): string | null {
  const moment = wallClock - offsetMinutes(zone) * MINUTE_MS;
  if (new Date(moment).getTimezoneOffset() === -offsetMinutes(zone)) return null;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}
