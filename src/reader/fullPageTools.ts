import { readingBlocks } from './blocks';
import { panelFor, toolButton } from './controls';
import { el } from './elements';
import { icon, type IconName } from './icons';
import type { MessageKey } from './messages';
import { stepBlocks } from './steps';
import { watchLightbox } from './openPicture';
import { printArticle, watchPrinting } from './printing';
import type { View } from './view';

/** Adds what a whole page has room for: the outline, the menu of less common tools, and the keys of both. */
export function addFullPageTools(view: View): void {
  addOutline(view);
  addSteps(view);
  addMenu(view);
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
function addMenu(view: View): void {
  const { bar, keys, t } = view;
  const button = toolButton('more', t('moreTools'), null);
  const list = el('div', { class: 'menu' });
  const panel = panelFor(button, 'more-panel', t('moreTools'), () => Promise.resolve());
  panel.append(list);
  for (const { name, label, key, run } of menuItems(view)) {
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

interface MenuItem {
  name: IconName;
  label: MessageKey;
  key: string;
  run: () => void;
}

function menuItems(view: View): MenuItem[] {
  return [
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

/** A text with fewer headings is taken in at a glance. */
const MIN_HEADINGS = 3;
