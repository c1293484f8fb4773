import {
  anchorTextOf,
  describeRange,
  findHighlight,
  HIGHLIGHT_COLOURS,
  piecesOf,
  type AnchorText,
  type Passage,
  type HighlightColour,
} from '@/src/article/highlight';
import type { HighlightStore } from './actions';
import { readingBlocks } from './blocks';
import { el } from './elements';
import { icon } from './icons';
import './moreIcons';
import { interfaceLanguage } from './interfaceLanguage';
import type { MessageKey } from './messages';
import { placeNear } from './placeNear';
import type { View } from './view';

export interface Highlights {
  /** Offers colours for the selection, or for the paragraph that has the focus. */
  mark: () => void;
  /** Opens the list of all, or closes it. */
  list: () => void;
}

/**
 * Lets the reader mark passages in colours, with notes. They are drawn by the browser over the text, whose elements stay
 * as they are: what is being read aloud or found in it stays where it is.
 */
export function startHighlights(view: View, store: HighlightStore, kept: Passage[]): Highlights {
  const { shown, root, signal, t } = view;
  let highlights = kept;
  let ranges = new Map<string, Range>();
  let bar: HTMLElement | null = null;
  let panel: HTMLElement | null = null;
  const content = shown.querySelector('.content') ?? shown;
  const anchor = (): AnchorText => anchorTextOf(content, OURS);

  function draw(): void {
    unsay();
    const text = anchor();
    ranges = new Map(
      highlights.flatMap((highlight): [string, Range][] => {
        const place = findHighlight(highlight, text);
        const pieces = place ? piecesOf(place, text) : [];
        const [first, last] = [pieces[0], pieces.at(-1)];
        if (!first || !last) return [];
        const range = document.createRange();
        range.setStart(first.node, first.from);
        range.setEnd(last.node, last.to);
        return [[highlight.id, range]];
      }),
    );
    for (const colour of HIGHLIGHT_COLOURS) {
      const drawn = highlights
        .filter((one) => one.colour === colour)
        .flatMap(({ id }) => ranges.get(id) ?? []);
      if (drawn.length > 0) CSS.highlights.set(`marked-${colour}`, new Highlight(...drawn));
      else CSS.highlights.delete(`marked-${colour}`);
    }
    const noted = highlights.filter(({ note }) => note !== '').flatMap(({ id }) => ranges.get(id) ?? []);
    if (noted.length > 0) CSS.highlights.set('noted', new Highlight(...noted));
    else CSS.highlights.delete('noted');
    for (const { id, colour } of highlights) {
      const range = ranges.get(id);
      if (range) say(range, t('highlightStart', t(COLOUR_NAMES[colour])), t('highlightEnd'));
    }
    if (panel) fillPanel(panel);
  }

  /**
   * Colours over the text reach nobody who listens to it: words that only they hear stand where each passage begins and
   * ends. Text nodes are split and joined for that, which ranges follow.
   */
  function say(range: Range, before: string, after: string): void {
    const word = (words: string) =>
      el('span', { class: 'visually-hidden highlight-said', ...interfaceLanguage(t) }, ` ${words} `);
    const [first, last] = [word(before), word(after)];
    const end = range.cloneRange();
    end.collapse(false);
    end.insertNode(last);
    range.setEndBefore(last);
    const start = range.cloneRange();
    start.collapse(true);
    start.insertNode(first);
    range.setStartAfter(first);
  }
  function unsay(): void {
    for (const one of content.querySelectorAll('.highlight-said')) {
      const around = one.parentNode;
      one.remove();
      around?.normalize();
    }
  }

  function change(next: Passage[]): void {
    highlights = next.toSorted((one, other) => one.position.start - other.position.start);
    draw();
    void store.save(highlights);
  }
  function put(highlight: Passage): void {
    change([...highlights.filter(({ id }) => id !== highlight.id), highlight]);
  }
  function take(highlight: Passage): void {
    change(highlights.filter(({ id }) => id !== highlight.id));
    view.notice.say(t('highlightRemoved'), {
      label: t('undo'),
      onClick: () => {
        put(highlight);
      },
    });
  }

  function closeBar(): void {
    bar?.remove();
    bar = null;
  }

  function closeUnlessInUse(): void {
    if (!bar?.contains(document.activeElement)) closeBar();
  }

  /** The colours for a new highlight, and the note and the end of one that is there. */
  function openBar(range: Range, existing: Passage | null, takesFocus: boolean): void {
    closeBar();
    const described = existing ?? describeRange(range, anchor());
    if (!described) return;
    let highlight = existing;
    const colours = HIGHLIGHT_COLOURS.map((colour) => {
      const button = barButton(t(COLOUR_NAMES[colour]), el('span', { class: `swatch swatch-${colour}` }));
      button.setAttribute('aria-pressed', String(highlight?.colour === colour));
      button.addEventListener('click', () => {
        setColour(colour);
        for (const [index, other] of colours.entries())
          other.setAttribute('aria-pressed', String(HIGHLIGHT_COLOURS[index] === colour));
      });
      return button;
    });
    const setColour = (colour: HighlightColour) => {
      const { quote, position } = described;
      highlight = {
        id: highlight?.id ?? crypto.randomUUID(),
        created: highlight?.created ?? new Date().toISOString(),
        note: highlight?.note ?? '',
        colour,
        quote,
        position,
      };
      put(highlight);
      getSelection()?.removeAllRanges();
      remove.hidden = false;
    };
    const note = el('textarea', {
      class: 'highlight-note',
      rows: 3,
      maxlength: MAX_NOTE,
      'aria-label': t('highlightNote'),
      placeholder: t('highlightNote'),
      hidden: !existing?.note,
    });
    note.value = existing?.note ?? '';
    note.addEventListener('input', () => {
      if (!highlight) setColour('yellow');
      if (highlight) put((highlight = { ...highlight, note: note.value.trim() }));
    });
    const write = barButton(t('highlightNote'), icon('note'));
    write.addEventListener('click', () => {
      note.hidden = false;
      note.focus();
    });
    const remove = barButton(t('highlightRemove'), icon('trash'));
    remove.hidden = existing === null;
    remove.addEventListener('click', () => {
      if (highlight) take(highlight);
      closeBar();
    });
    const close = barButton(t('close'), icon('close'));
    close.addEventListener('click', closeBar);
    const back = document.activeElement;
    bar = el(
      'section',
      { class: 'highlight-bar', 'aria-label': t('highlight') },
      el('div', { class: 'highlight-tools' }, ...colours, write, remove, close),
      note,
    );
    bar.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      closeBar();
      if (back instanceof HTMLElement) back.focus();
    });
    // A press on a button would end the selection that it is about.
    bar.addEventListener('mousedown', (event) => {
      if (event.target !== note) event.preventDefault();
    });
    root.append(bar);
    placeNear(bar, range.getBoundingClientRect(), view.bar.element.getBoundingClientRect().height);
    if (takesFocus) colours[0]?.focus();
  }

  const offer = () => {
    const range = selectedIn(content);
    if (range) openBar(range, null, false);
  };
  shown.addEventListener(
    'pointerup',
    (event) => {
      // The selection is what it will be only after the event.
      setTimeout(() => {
        if (selectedIn(content)) offer();
        else {
          const hit = highlightAt(event.clientX, event.clientY);
          const range = hit && ranges.get(hit.id);
          if (hit && range && !(event.target instanceof Element && event.target.closest('a')))
            openBar(range, hit, false);
          else closeBar();
        }
      });
    },
    { signal },
  );
  document.addEventListener(
    'keyup',
    (event) => {
      if (event.key.startsWith('Arrow') && event.shiftKey) offer();
    },
    { signal },
  );
  window.addEventListener('scroll', closeUnlessInUse, {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', () => {
    for (const name of [...HIGHLIGHT_COLOURS.map((colour) => `marked-${colour}`), 'noted'])
      CSS.highlights.delete(name);
    unsay();
  });

  function highlightAt(x: number, y: number): Passage | undefined {
    return highlights.find(({ id }) =>
      [...(ranges.get(id)?.getClientRects() ?? [])].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
    );
  }

  function fillPanel(into: HTMLElement): void {
    const close = barButton(t('close'), icon('close'));
    close.addEventListener('click', closePanel);
    const rows = highlights.map((highlight) => {
      const range = ranges.get(highlight.id);
      const jump = el(
        'button',
        { type: 'button', class: `highlight-quote swatch-${highlight.colour}`, disabled: !range },
        el('q', { lang: shown.lang, dir: 'auto' }, shortened(highlight.quote.exact)),
      );
      jump.addEventListener('click', () => {
        if (!range) return;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        openBar(range, highlight, true);
      });
      const remove = barButton(t('highlightRemove'), icon('trash'));
      remove.addEventListener('click', () => {
        take(highlight);
        into.querySelector<HTMLElement>('button')?.focus();
      });
      return el(
        'li',
        {},
        el('div', { class: 'highlight-row' }, jump, remove),
        highlight.note === '' ? null : el('p', { dir: 'auto' }, highlight.note),
        range ? null : el('p', { class: 'highlight-lost' }, t('highlightLost')),
      );
    });
    into.replaceChildren(
      el('div', { class: 'highlights-head' }, el('h2', {}, t('highlights')), close),
      rows.length === 0
        ? el('p', { class: 'highlight-lost' }, t('highlightsNone'))
        : el('ol', { role: 'list' }, ...rows),
    );
  }
  function closePanel(): void {
    panel?.remove();
    panel = null;
  }

  draw();
  return {
    mark: () => {
      const range = selectedIn(content) ?? focusedBlock(shown);
      if (range) openBar(range, null, true);
      else view.notice.say(t('highlightHow'));
    },
    list: () => {
      if (panel) {
        closePanel();
        return;
      }
      panel = el('section', { class: 'highlights', 'aria-label': t('highlights') });
      panel.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        closePanel();
      });
      fillPanel(panel);
      root.append(panel);
      panel.querySelector<HTMLElement>('button')?.focus();
    },
  };
}

function selectedIn(content: Element): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  return range.intersectsNode(content) && range.toString().trim() !== '' ? range : null;
}

function focusedBlock(shown: HTMLElement): Range | null {
  const block = readingBlocks(shown).find(
    (candidate) => candidate === document.activeElement && candidate.closest('.content') !== null,
  );
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  return range;
}

function barButton(label: string, picture: Element): HTMLButtonElement {
  return el('button', { type: 'button', class: 'tool', 'aria-label': label, title: label }, picture);
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).trimEnd()}…`;
}

const COLOUR_NAMES: Record<HighlightColour, MessageKey> = {
  yellow: 'highlightYellow',
  green: 'highlightGreen',
  blue: 'highlightBlue',
  pink: 'highlightPink',
};

/** What the interface put between the article's words. */
const OURS =
  '.live-order, .embed-note, .picture-missing, .print-mark, .print-links, .note-back, .highlight-said';
const MAX_NOTE = 4000;
