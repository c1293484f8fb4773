import { keyOf } from './text';

const BETWEEN = String.raw`(?:\s[|·•»«›<:~*/\\_-]+\s|\s?[|–—»·｜＿│]\s?|\s::\s|\s-\s?|-{2,}|_)`;
const TAIL = new RegExp(`^(.*\\S)\\s{0,3}${BETWEEN}\\s{0,3}(\\S.*)$`);
const SEPARATED = new RegExp(`(${BETWEEN})`);
const COMMA_TAIL = /^(.*\S)[,:]\s(\S.*)$/;
const HEAD = /^(\S.*?)\s{0,3}(?:\s[|·•»:–—-]\s|\s?[|»]\s?|:\s)\s{0,3}(\S.*)$/;

/** `title` without the site's name at its end or its beginning. */
export function withoutSiteName(title: string, siteNames: string[]): string {
  const names = siteNames.map((name) => keyOf(name).replace(/ /g, '')).filter((name) => name.length > 1);
  let rest = title.slice(0, 600);
  for (let i = 0; i < 4; i++) {
    const tail = TAIL.exec(rest) ?? COMMA_TAIL.exec(rest);
    if (tail?.[1] && tail[2] && isSiteName(tail[2], names)) {
      rest = tail[1];
      continue;
    }
    const head = HEAD.exec(rest);
    if (head?.[1] && head[2] && isSiteName(head[1], names)) {
      rest = head[2];
      continue;
    }
    break;
  }
  // "Ice in the harbour » Daily | All that floats": what follows the name is the site's own motto.
  const parts = rest.split(SEPARATED);
  const at = parts.findIndex((part, index) => index > 1 && names.includes(keyOf(part).replace(/ /g, '')));
  if (at > 1) rest = parts.slice(0, at - 1).join('');
  return rest.trim() || title;
}

/** The parts of titles between separators: "Data stolen - Papers on the net" has two. */
export function titleParts(...titles: string[]): string[] {
  return titles
    .flatMap((title) => title.split(new RegExp(`${BETWEEN}|:\\s`)))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isSiteName(part: string, names: string[]): boolean {
  const key = keyOf(part).replace(/ /g, '');
  if (key.length < 2) return true;
  return names.some(
    (name) =>
      key === name ||
      (key.length > 3 && key.length >= name.length * 0.4 && name.includes(key)) ||
      (name.length > 3 &&
        key.includes(name) &&
        key.length < name.length * 2 &&
        key.length < name.length + 20),
  );
}
