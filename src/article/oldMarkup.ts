import { rename, textOf, unwrap } from './dom';

/** A cell with more text than this, in several paragraphs, is a column of the page. In characters. */
const MIN_COLUMN = 800;

/**
 * Makes divisions of the tables under `root` that only arrange the page: what stands in them is not tabular, and the
 * rules for running text apply. Tables of data stay.
 */
export function openLayoutTables(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].filter(isForLayout)) {
    for (const part of [
      ...table.querySelectorAll('caption, col, colgroup, thead, tbody, tfoot, tr, td, th'),
    ]) {
      if (part.closest('table') !== table) continue;
      if (/^(?:TD|TH|CAPTION)$/.test(part.tagName)) rename(part, 'div');
      else unwrap(part);
    }
    rename(table, 'div');
  }
}

function isForLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('h1')) return true;
  const cells = [...table.querySelectorAll('td')].filter((cell) => cell.closest('table') === table);
  const columns = cells.filter((cell) => textOf(cell).length > MIN_COLUMN && isParted(cell));
  return columns.length > 0 && columns.length * 3 >= cells.length;
}

const isParted = (cell: Element): boolean => cell.querySelector('p + p, br + br, table') !== null;

/** Makes divisions of the spans under `root` in which blank lines part paragraphs. */
export function openSpans(root: Element): void {
  for (const second of root.querySelectorAll('span br + br')) {
    if (!followsBreak(second)) continue;
    for (let at = second.parentElement; at?.tagName === 'SPAN'; at = at.parentElement) at = rename(at, 'div');
  }
}

/** Whether nothing to read stands between a break and the one before it. */
function followsBreak(second: Element): boolean {
  let before = second.previousSibling;
  while (before?.nodeType === 3 && !/\S/.test(before.nodeValue ?? '')) before = before.previousSibling;
  return before?.nodeName === 'BR';
}
