import type { ArticleMetadata } from '@/src/article/article';
import { domainOf, el, outboundLink } from './elements';
import { icon } from './icons';
import type { Translate } from './messages';

export interface Bar {
  element: HTMLElement;
  /** Where the buttons are. */
  tools: HTMLElement;
  progress: { bar: HTMLElement; left: HTMLElement };
}

/** Returns the bar that stays at the top: whose article this is, the way to the original, and the tools. */
export function createBar(metadata: ArticleMetadata, t: Translate): Bar {
  const domain = domainOf(metadata.url);
  const publisher = metadata.publisher?.name ?? null;
  const left = el('span', { class: 'bar-left' });
  const bar = el('div', { class: 'bar-progress', 'aria-hidden': 'true' });
  const tools = el('div', { class: 'bar-tools', role: 'group', 'aria-label': t('tools') });
  const element = el(
    'header',
    { class: 'bar' },
    el(
      'div',
      { class: 'bar-row' },
      el(
        'p',
        { class: 'bar-source' },
        publisher && el('bdi', { class: 'bar-publisher' }, publisher),
        publisher ? ' ' : null,
        outboundLink(
          metadata.url,
          { class: 'bar-original', title: t('openOriginal') },
          el('bdi', {}, domain),
          icon('external'),
          el('span', { class: 'visually-hidden' }, ` ${t('openOriginal')}`),
        ),
      ),
      left,
      tools,
    ),
    bar,
  );
  return { element, tools, progress: { bar, left } };
}
