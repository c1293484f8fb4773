/** The faces nearly every article is set in. */
const FACES = ['1em "Broadsheet Headline"', '1em "Broadsheet Serif"'];

/**
 * Fetches the typefaces of an article while it is being read out of its page, so that its first frame is laid out once
 * and with its own letters. Without a word where the browser refuses: it fetches them again when they are used.
 */
export function fetchFaces(page: Document): void {
  for (const face of FACES) page.fonts.load(face).catch(() => undefined);
}
