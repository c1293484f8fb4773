import { el } from './elements';
import type { View } from './view';

/** Prints the article once its pictures are there; those far down have not been loaded until now. */
export async function printArticle({ shown }: View): Promise<void> {
  const pictures = [...shown.querySelectorAll('img')];
  for (const picture of pictures) picture.loading = 'eager';
  const arrived = Promise.allSettled(pictures.map((picture) => picture.decode()));
  await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  window.print();
}

/** Lists where the text's links lead at its end for as long as it is being printed, if the reader wants that. */
export function watchPrinting(view: View): void {
  const { shown, signal, t } = view;
  let list: HTMLElement | null = null;
  const remove = () => {
    list?.remove();
    list = null;
    for (const mark of shown.querySelectorAll('.print-mark')) mark.remove();
  };
  window.addEventListener(
    'beforeprint',
    () => {
      remove();
      if (!view.settings.printLinks) return;
      const addresses = markLinks(shown);
      if (addresses.length === 0) return;
      list = el(
        'section',
        { class: 'print-links' },
        el('h2', {}, t('printedLinks')),
        el('ol', {}, ...addresses.map((address) => el('li', {}, el('bdi', {}, address)))),
      );
      shown.append(list);
    },
    { signal },
  );
  window.addEventListener('afterprint', remove, { signal });
}

/** Numbers the links of the text; one address has one number. */
function markLinks(shown: HTMLElement): string[] {
  const addresses: string[] = [];
  for (const link of shown.querySelectorAll<HTMLAnchorElement>(
    '.content a[href^="http"]:not(.picture-missing a)',
  )) {
    if (!addresses.includes(link.href)) addresses.push(link.href);
    link.after(el('sup', { class: 'print-mark' }, String(addresses.indexOf(link.href) + 1)));
  }
  return addresses;
}

/** A page without its last picture is better than none. */
const PATIENCE_MS = 4000;
