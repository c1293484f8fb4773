import '@/assets/parts.css';
import type { LiveOrder } from '@/src/settings/readerSettings';
import { showDate } from './dates';
import { el } from './elements';
import { interfaceLanguage } from './interfaceLanguage';
import { interfaceLocale } from './messages';
import type { View } from './view';

/** Puts the entries of a live report into the order that the reader likes, and a switch for it above them. */
export function showLiveReport(view: View): void {
  const all = [...view.shown.querySelectorAll<HTMLElement>('.content [role="article"]')];
  const entries = all.filter(({ parentElement }) => parentElement === all[0]?.parentElement);
  if (entries.length < 2) return;
  const locale = interfaceLocale(view.t);
  const written = entries.map((entry) => dressed(entry, locale));
  const places = entries.map((entry) => {
    const place = document.createComment('');
    entry.before(place);
    return place;
  });
  const asOnPage = [...entries.keys()];

  const show = (order: LiveOrder) => {
    const sign = order === 'newest' ? -1 : 1;
    const sorted =
      order === 'page'
        ? asOnPage
        : asOnPage.toSorted((a, b) => sign * ((written[a] ?? 0) - (written[b] ?? 0)) || a - b);
    for (const [index, place] of places.entries()) {
      const entry = entries[sorted[index] ?? index];
      // What the reader removed stays away.
      if (entry?.isConnected) place.after(entry);
    }
  };
  if (view.settings.liveOrder !== 'page') show(view.settings.liveOrder);
  places[0]?.before(orderSwitch(view, seenOrder(view.settings.liveOrder, written), show));
}

/** Marks the line with an entry's time, says it whole where the page only says "an hour ago", and returns the moment. */
function dressed(entry: HTMLElement, locale: string): number {
  const time = entry.querySelector('time');
  if (!time) return NaN;
  time.closest('p')?.classList.add('live-time');
  const { text, readersClock } = showDate(time.dateTime, locale);
  if (!/\d\D\d\d/.test(time.textContent)) time.textContent = text;
  time.title = readersClock ?? text;
  return Date.parse(time.dateTime);
}

/** The order that is seen, whoever chose it. */
function seenOrder(chosen: LiveOrder, written: number[]): LiveOrder {
  if (chosen !== 'page') return chosen;
  const [first, last] = [written[0] ?? 0, written.at(-1) ?? 0];
  return first === last ? 'page' : first > last ? 'newest' : 'oldest';
}

function orderSwitch(view: View, seen: LiveOrder, show: (order: LiveOrder) => void): HTMLElement {
  const { t, actions } = view;
  const names = { newest: t('newestFirst'), oldest: t('oldestFirst') };
  const buttons = (['newest', 'oldest'] as const).map((order) => {
    const button = el('button', { type: 'button', 'aria-pressed': String(order === seen) }, names[order]);
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      show(order);
      view.settings = { ...view.settings, liveOrder: order };
      actions.onChangeSettings?.(view.settings);
    });
    return button;
  });
  return el(
    'div',
    { class: 'live-order', role: 'group', 'aria-label': t('entriesOrder'), ...interfaceLanguage(t) },
    ...buttons,
  );
}
