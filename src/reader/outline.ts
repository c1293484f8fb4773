import { blockAt } from './blocks';
import { el } from './elements';
import type { View } from './view';

/** Lists the headings in the panel; each leads to its place. The one being read is marked whenever the panel opens. */
export function renderOutline(panel: HTMLElement, { shown, bar, t }: View): void {
  const headings = [...shown.querySelectorAll<HTMLElement>('h1, .content :is(h2, h3)')];
  const links = headings.map((heading) => outlineLink(heading, panel));
  panel.replaceChildren(
    el(
      'nav',
      { 'aria-label': t('outline') },
      el(
        'ol',
        { class: 'outline', lang: shown.lang, dir: shown.dir },
        ...links.map((link) => el('li', {}, link)),
      ),
    ),
  );
  const markCurrent = () => {
    const current = Math.max(0, headingBefore(headings, bar.element.getBoundingClientRect().height));
    for (const [index, link] of links.entries())
      link.setAttribute('aria-current', index === current ? 'location' : 'false');
  };
  // Before it is seen: `toggle` comes after, and late on a busy page, with the last place still marked until then.
  panel.addEventListener('beforetoggle', markCurrent);
  markCurrent();
}

function outlineLink(heading: HTMLElement, panel: HTMLElement): HTMLElement {
  const link = el(
    'button',
    { type: 'button', class: `outline-link outline-${heading.tagName.toLowerCase()}` },
    heading.textContent.trim(),
  );
  link.addEventListener('click', () => {
    panel.hidePopover();
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  });
  return link;
}

function headingBefore(headings: HTMLElement[], barHeight: number): number {
  const next = blockAt(headings, barHeight + LINE_PX);
  return next === -1 ? headings.length - 1 : next - (isAbove(headings[next], barHeight) ? 0 : 1);
}

function isAbove(heading: HTMLElement | undefined, barHeight: number): boolean {
  return heading !== undefined && heading.getBoundingClientRect().top <= barHeight + LINE_PX;
}

/** A heading this close to the bar is the one being read. */
const LINE_PX = 40;
