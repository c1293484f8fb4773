import { el } from './elements';
import { showDialog } from './dialog';
import type { MessageKey, Translate } from './messages';
import type { View } from './view';

/** Lists every key of the view. */
export function showKeyList({ keys, settings, t }: View): void {
  const working = settings.singleKeys ? keys : keys.filter(({ key }) => key.length > 1);
  const rows = working.map(({ key, also, label }) =>
    el(
      'tr',
      {},
      el(
        'td',
        {},
        keyCap(key, t),
        also === undefined ? null : ' ',
        also === undefined ? null : keyCap(also, t),
      ),
      el('td', {}, t(label)),
    ),
  );
  showDialog(
    t('keyList'),
    t,
    el('table', { class: 'key-list' }, el('tbody', {}, ...rows)),
    settings.singleKeys ? null : el('p', {}, t('keysAreOff')),
  );
}

function keyCap(key: string, t: Translate): HTMLElement {
  const name = KEY_NAMES[key];
  return el('kbd', {}, name ? t(name) : key);
}

const KEY_NAMES: Record<string, MessageKey> = { Escape: 'keyEscape', Enter: 'keyEnter', ' ': 'keySpace' };
