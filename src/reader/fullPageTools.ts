import '@/assets/tools.css';
import { readingBlocks } from './blocks';
import { panelFor, toolButton } from './controls';
import { el } from './elements';
import { icon, type IconName } from './icons';
import './moreIcons';
import type { MessageKey } from './messages';
import { stepBlocks } from './steps';
import { watchFootnotes } from './footnotes';
import { watchLightbox } from './openPicture';
import { printArticle, watchPrinting } from './printing';
import type { HighlightStore } from './actions';
import type { Find } from './find';
import type { Highlights } from './highlights';
import type { ReadAloud } from './readAloud';
import type { View } from './view';

/** Adds what a whole page has room for: the outline, the menu of less common tools, and the keys of both. */
export function addFullPageTools(view: View): void {
  addListen(view);
  addOutline(view);
  addSteps(view);
  const highlighting = view.actions.highlights ? addHighlights(view, view.actions.highlights) : null;
  addMenu(view, highlighting);
  view.keys.push({ key: 'z', label: 'undo', run: view.notice.undo });
  watchFootnotes(view);
  watchLightbox(view);
  watchPrinting(view);
}

function addOutline(view: View): void {
  const { shown, bar, keys, t } = view;
  if (shown.querySelectorAll('.content :is(h2, h3)').length < MIN_HEADINGS) return;
  const button = toolButton('outline', t('outline'), null);
  const panel = panelFor(button, 'outline-panel', t('outline'), async (into) => {
    const { renderOutline } = await import('./outline');
    renderOutline(into, view);
  });
  bar.tools.prepend(button, panel);
  keys.push({
    key: 'o',
    label: 'outline',
    run: () => {
      button.click();
    },
  });
}

function addListen(view: View): void {
  const { bar, keys, t } = view;
  if (!('speechSynthesis' in window)) return;
  let reading: ReadAloud | null = null;
  let isOpening = false;
  const open = async () => {
    if (isOpening) return;
    isOpening = true;
    const { openReadAloud } = await import('./readAloud');
    reading = openReadAloud(view, () => {
      reading = null;
      button.setAttribute('aria-pressed', 'false');
      button.focus();
    });
    button.setAttribute('aria-pressed', 'true');
    isOpening = false;
  };
  const button = toolButton('listen', t('listen'), () => {
    if (reading) reading.close();
    else void open();
  });
  button.setAttribute('aria-pressed', 'false');
  bar.tools.prepend(button);
  const toggle = () => {
    if (reading) reading.toggle();
    else void open();
  };
  keys.push(
    { key: 'l', label: 'listenToggle', run: toggle },
    { key: ',', label: 'listenBack', run: () => reading?.skip(-1) },
    { key: '.', label: 'listenForward', run: () => reading?.skip(1) },
  );
}

function addSteps(view: View): void {
  const step = (by: 1 | -1) => () => {
    stepBlocks(readingBlocks(view.shown), by, view.bar.element.getBoundingClientRect().height);
  };
  view.keys.push(
    { key: 'j', also: 'n', label: 'nextParagraph', run: step(1) },
    { key: 'k', label: 'previousParagraph', run: step(-1) },
  );
}

/** The less common tools, each a line in the menu and a key. */
function addMenu(view: View, highlighting: MenuItem[] | null): void {
  const { bar, keys, t } = view;
  const button = toolButton('more', t('moreTools'), null);
  const list = el('div', { class: 'menu' });
  const panel = panelFor(button, 'more-panel', t('moreTools'), () => Promise.resolve());
  panel.append(list);
  for (const { name, label, key, run } of [...(highlighting ?? []), ...menuItems(view)]) {
    const item = el(
      'button',
      { type: 'button', class: 'menu-item' },
      icon(name),
      el('span', {}, t(label)),
      el('kbd', { 'aria-hidden': 'true' }, key),
    );
    item.addEventListener('click', () => {
      panel.hidePopover();
      run();
    });
    list.append(item);
    keys.push({ key, label, run });
  }
  bar.tools.append(button, panel);
}

/** Highlights are drawn as soon as the article is shown; their code comes only if there are some, or with the first. */
function addHighlights(view: View, store: HighlightStore): MenuItem[] {
  const kept = store.load();
  let started: Promise<Highlights> | null = null;
  const start = () =>
    (started ??= Promise.all([import('./highlights'), kept]).then(([{ startHighlights }, highlights]) =>
      startHighlights(view, store, highlights),
    ));
  void kept.then((highlights) => (highlights.length > 0 ? start() : null));
  // The first selection brings the code; the mouse button is still down then.
  view.shown.addEventListener('selectstart', () => void start(), { once: true, signal: view.signal });
  return [
    {
      name: 'highlight',
      label: 'highlight',
      key: 'h',
      run: () =>
        void start().then(({ mark }) => {
          mark();
        }),
    },
    {
      name: 'highlights',
      label: 'highlights',
      key: 'm',
      run: () =>
        void start().then(({ list }) => {
          list();
        }),
    },
  ];
}

interface MenuItem {
  name: IconName;
  label: MessageKey;
  key: string;
  run: () => void;
}

function menuItems(view: View): MenuItem[] {
  return [
    {
      name: 'find',
      label: 'findInArticle',
      key: '/',
      run: find(view),
    },
    {
      name: 'guide',
      label: 'lineGuide',
      key: 'g',
      run: lineGuide(view),
    },
    {
      name: 'remove',
      label: 'removeMode',
      key: 'x',
      run: removing(view),
    },
    ...(view.actions.site ? [siteItem(view)] : []),
    {
      name: 'fullScreen',
      label: 'fullScreen',
      key: 'f',
      run: () => {
        void (document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen());
      },
    },
    {
      name: 'print',
      label: 'print',
      key: 'p',
      run: () => {
        void printArticle(view);
      },
    },
    {
      name: 'keyboard',
      label: 'keyList',
      key: '?',
      run: () => {
        void import('./keyList').then(({ showKeyList }) => {
          showKeyList(view);
        });
      },
    },
  ];
}

function siteItem(view: View): MenuItem {
  const run = () => {
    void import('./siteDialog').then(({ showSiteDialog }) => {
      showSiteDialog(view);
    });
  };
  return { name: 'site', label: 'site', key: 't', run };
}

function find(view: View): () => void {
  let opened: Find | null = null;
  return () => {
    if (opened) {
      opened.focus();
      return;
    }
    void import('./find').then(({ openFind }) => {
      opened ??= openFind(view, () => {
        opened = null;
      });
    });
  };
}

function lineGuide(view: View): () => void {
  let end: (() => void) | null = null;
  return () => {
    if (end) {
      end();
      end = null;
      return;
    }
    void import('./lineGuide').then(({ startLineGuide }) => {
      end ??= startLineGuide(view);
    });
  };
}

function removing(view: View): () => void {
  let end: (() => void) | null = null;
  return () => {
    if (end) {
      end();
      return;
    }
    void import('./removeMode').then(({ startRemoving }) => {
      end ??= startRemoving(view, () => {
        end = null;
      });
    });
  };
}

/** A text with fewer headings is taken in at a glance. */
const MIN_HEADINGS = 3;
