import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THEMES } from '@/src/settings/readerSettings';

type Palette = Record<string, string>;

const CSS = readFileSync('assets/themes.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Every palette of the stylesheet, by the selector it is given to. */
function palettes(): [selector: string, palette: Palette][] {
  return [...CSS.matchAll(/([^{}]+)\{([^{}]+)\}/g)].map(([, selector = '', body = '']) => [
    selector.replace(/\s+/g, ' ').trim(),
    Object.fromEntries(
      [...body.matchAll(/(--[\w-]+):\s*(#[\da-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  ]);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => luminance(palette[name] ?? ''))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: [text: string, background: string, least: number][] = [
  ['--text', '--paper', 7],
  ['--text', '--tint', 7],
  ['--text', '--mark', 7],
  ['--muted', '--paper', 7],
  ['--muted', '--tint', 7],
  ['--link', '--paper', 4.5],
  ['--link', '--tint', 4.5],
  ['--visited', '--paper', 4.5],
  ['--visited', '--tint', 4.5],
  ['--accent', '--paper', 4.5],
  ['--on-accent', '--accent', 4.5],
  ['--edge', '--paper', 3],
];

describe('themes', () => {
  it('has a palette for every theme, and automatic is light or dark', () => {
    const all = palettes();
    for (const theme of THEMES) {
      expect(
        all.some(([selector]) => selector.includes(`'${theme}'`)),
        theme,
      ).toBe(true);
    }
    const automatic = all.find(([selector]) => selector.includes("'auto'"));
    const dark = all.find(([selector]) => selector === "[data-theme='dark']");
    expect(automatic?.[1]).toEqual(dark?.[1]);
  });

  describe.each(palettes())('%s', (_, palette) => {
    it.each(PAIRS)('keeps %s on %s at least at %d:1', (text, background, least) => {
      expect(contrast(palette, text, background)).toBeGreaterThanOrEqual(least);
    });
  });
});
