import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A stylesheet with those it imports, without its comments. */
function styles(file: string): string {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return css.replace(/@import '([^']+)';/g, (_, other: string) => styles(join(dirname(file), other)));
}

describe('what popup and reader view are both styled with', () => {
  it('asks no size of the window: a popup would be styled anew each time it tries one', () => {
    const view = styles('assets/view.css');
    expect(view).toContain('.source-headline');
    expect(view.match(/@media[^{]*(?:width|height)[^{]*/g)).toBeNull();
  });
});
