import { describe, expect, it } from 'vitest';
import { plural, type Translate } from '@/src/reader/messages';
import { t } from './support';

describe('plural', () => {
  it('chooses the form the language of the messages has for the number', () => {
    const polish: Translate = (key) =>
      (
        ({ interfaceLanguage: 'pl', minutesLeft_few: 'kilka', minutesLeft_other: 'inne' }) as Record<
          string,
          string
        >
      )[key] ?? '';
    expect(plural(polish, 'minutesLeft', 3)).toBe('kilka');
    expect(plural(polish, 'minutesLeft', 5)).toBe('inne');
    expect(plural(t, 'minutesLeft', 1200)).toBe('1,200 min left');
  });
});
