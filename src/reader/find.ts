import { el } from './elements';
import { icon, type IconName } from './icons';
import './moreIcons';
import { plural } from './messages';
import type { View } from './view';

export interface Find {
  focus: () => void;
}

/** Opens a field that finds words in the article alone, and marks where they are. */
export function openFind(view: View, onClosed: () => void): Find {
  const { root, shown, t } = view;
  const life = new AbortController();
  let found: Range[] = [];
  let at = 0;

  const field = el('input', {
    type: 'search',
    'aria-label': t('findInArticle'),
    placeholder: t('findInArticle'),
    enterkeyhint: 'search',
  });
  const count = el('p', { class: 'find-count', role: 'status' });
  const panel = el(
    'section',
    { class: 'find', role: 'search', 'aria-label': t('findInArticle') },
    field,
    count,
    findButton('up', t('findPrevious'), () => {
      goTo(at - 1);
    }),
    findButton('down', t('findNext'), () => {
      goTo(at + 1);
    }),
    findButton('close', t('close'), close),
  );

  function search(): void {
    found = occurrences(shown, field.value);
    at = 0;
    mark();
    count.textContent =
      field.value.trim() === ''
        ? ''
        : found.length === 0
          ? t('findNothing')
          : plural(t, 'findCount', found.length);
    if (found.length > 0) goTo(0);
  }
  function goTo(index: number): void {
    if (found.length === 0) return;
    at = (index + found.length) % found.length;
    mark();
    count.textContent = t('pictureCount', String(at + 1), String(found.length));
    const box = found[at]?.getBoundingClientRect();
    if (box && (box.top < 90 || box.bottom > window.innerHeight - 90)) {
      window.scrollTo({ top: window.scrollY + box.top - window.innerHeight * 0.35, behavior: 'instant' });
    }
  }
  function mark(): void {
    const current = found[at];
    CSS.highlights.set('found', new Highlight(...found));
    if (current) CSS.highlights.set('found-current', new Highlight(current));
    else CSS.highlights.delete('found-current');
  }
  function close(): void {
    life.abort();
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-current');
    panel.remove();
    onClosed();
  }

  const { signal } = life;
  field.addEventListener('input', search);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field) goTo(at + (event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  view.signal.addEventListener('abort', close, { signal });
  root.append(panel);
  field.focus();
  return {
    focus: () => {
      field.select();
    },
  };
}

/** Returns every place of `wanted` in the article: whatever the case, and with any run of spaces for a space. */
export function occurrences(shown: HTMLElement, wanted: string): Range[] {
  const needle = wanted.trim();
  if (needle === '') return [];
  const pattern = new RegExp(needle.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('details:not([open]), .visually-hidden')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // A block's end is no word's middle: "left" and "By" of two paragraphs are not "leftBy".
    if (nodes.length > 0 && blockOf(node) !== blockOf(nodes.at(-1)?.node)) text += '\n';
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return [...text.matchAll(pattern)].flatMap((match) => {
    const range = document.createRange();
    const first = nodes.findLast(({ start }) => start <= match.index);
    const end = match.index + match[0].length;
    const last = nodes.findLast(({ start }) => start < end);
    if (!first || !last) return [];
    range.setStart(first.node, Math.min(first.node.length, match.index - first.start));
    range.setEnd(last.node, Math.min(last.node.length, end - last.start));
    return [range];
  });
}

function blockOf(node: Text | undefined): Element | null {
  return (
    node?.parentElement?.closest(
      'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, figcaption, caption, blockquote, div',
    ) ?? null
  );
}

function findButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', onClick);
  return button;
}
