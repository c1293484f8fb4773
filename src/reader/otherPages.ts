import '@/assets/parts.css';
import { busyWhile } from './controls';
import { domainOf, el } from './elements';
import { interfaceLanguage } from './interfaceLanguage';
import type { View } from './view';

/** Offers, below an article of several pages, to put the others there. */
export function offerOtherPages(view: View): void {
  const { article, actions, notice, shown, t } = view;
  const { otherPages } = actions;
  if (!otherPages || !article.furtherPages) return;
  const number = (value: number) => new Intl.NumberFormat(t('interfaceLanguage')).format(value);
  const button = el('button', { type: 'button', class: 'button' }, t('pagesLoad'));
  button.addEventListener(
    'click',
    busyWhile(button, async () => {
      const outcome = await otherPages((page, of) => {
        notice.say(t('pagesLoading', number(page), number(of)));
      });
      // With pages to show, the view is another by now.
      if (!outcome.ok)
        notice.say(
          outcome.reason === 'refused'
            ? t('pagesRefused', domainOf(article.metadata.url))
            : t('pagesFailed', number(outcome.page)),
        );
    }),
  );
  shown.append(
    el(
      'section',
      { class: 'other-pages', ...interfaceLanguage(t) },
      el('p', {}, t('pagesMore', number(article.furtherPages.length))),
      button,
      el('p', { class: 'other-pages-how' }, t('pagesHow')),
    ),
  );
}
