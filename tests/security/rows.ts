/** A piece of a page, and what it is. */
export interface Kind {
  kind: string;
  html: string;
}

/** What must go: `mark` is a word or a host that must not be found afterwards. */
export interface Advert extends Kind {
  mark: string;
}

/** What must stay: these words, and these parts of addresses. */
export interface Kept extends Kind {
  texts: string[];
  addresses: string[];
}

export function ad(kind: string, html: string, mark = 'UNWANTED'): Advert {
  return { kind, html, mark };
}

/** The mark is the first host in `html`. */
export function pixel(kind: string, html: string): Advert {
  return { kind, html, mark: /(?:https?:)?\/\/([^/?"\s)]+)/.exec(html)?.[1] ?? 'UNWANTED' };
}

export function keep(kind: string, html: string, texts: string[], addresses: string[] = []): Kept {
  return { kind, html, texts, addresses };
}
