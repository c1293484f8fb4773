import { lowerCase } from './letters';

/**
 * A pattern of words, tried on text in whatever case. It is written in lower case and has no flags: with `i`, and
 * `u` still more, a browser takes two to five times as long to compile it, which it does anew on every page.
 */
export class Wording {
  readonly #pattern: RegExp;

  constructor(source: string) {
    this.#pattern = new RegExp(source);
  }

  test(text: string): boolean {
    return this.#pattern.test(lowerCase(text));
  }

  /** Where in `text` it is found first, or `null`. */
  find(text: string): { index: number; length: number } | null {
    const match = this.#pattern.exec(lowerCase(text));
    return match && { index: match.index, length: match[0].length };
  }

  /** What it finds, as it is written in `text`, or `''`. */
  match(text: string): string {
    const found = this.find(text);
    return found ? text.slice(found.index, found.index + found.length) : '';
  }
}
