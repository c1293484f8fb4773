/** Rows as a table of Markdown, with its columns in line. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((name, i) => Math.max(...[name, ...rows.map((row) => row[i] ?? '')].map(width)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, i) => pad(cell, widths[i] ?? 0, i > 0)).join(' | ')} |`;
  const rule = `| ${widths.map((w, i) => (i > 0 ? `${'-'.repeat(Math.max(w - 1, 1))}:` : '-'.repeat(w))).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function pad(cell: string, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(cell)));
  return right ? space + cell : cell + space;
}

function width(text: string): number {
  return Array.from(text).length;
}
