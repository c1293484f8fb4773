import type { SiteChoices } from './actions';
import { showDialog } from './dialog';
import { domainOf, el } from './elements';
import type { MessageKey } from './messages';
import type { View } from './view';

/** Shows what is done on the article's site without a click. Each switch may ask the browser for a permission. */
export function showSiteDialog({ actions: { site }, article, t }: View): void {
  if (!site) return;
  const status = el('p', { role: 'status', class: 'quiet' });
  const switches = SWITCHES.map(([name, label]) => {
    const input = el('input', { type: 'checkbox', name });
    return { name, input, row: el('label', { class: 'switch' }, input, el('span', {}, t(label))) };
  });
  const show = (choices: SiteChoices) => {
    for (const { name, input } of switches) input.checked = choices[name];
  };
  for (const { input } of switches) {
    input.addEventListener('change', () => {
      const wanted = { reads: isOn('reads'), marks: isOn('marks') };
      status.textContent = '';
      void site.choose(wanted).then((held) => {
        show(held);
        if (held.reads !== wanted.reads || held.marks !== wanted.marks)
          status.textContent = t('siteNotAllowed');
      });
    });
  }
  const isOn = (name: keyof SiteChoices) => switches.find((one) => one.name === name)?.input.checked ?? false;

  void site.now().then(show);
  showDialog(
    domainOf(article.metadata.url),
    t,
    el('div', { class: 'setting-switches' }, ...switches.map(({ row }) => row)),
    el('p', { class: 'quiet dialog-note' }, t('sitePermission')),
    status,
  );
}

const SWITCHES: [name: keyof SiteChoices, label: MessageKey][] = [
  ['reads', 'siteReads'],
  ['marks', 'siteMarks'],
];
