/** Whether two texts say the same to a reader, whatever their spaces, case, quotation marks and full stop. */
export function sameText(one: string, other: string): boolean {
  return squeeze(one) !== '' && squeeze(one) === squeeze(other);
}

/** Returns the letters and digits of a text alone, in lower case. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
