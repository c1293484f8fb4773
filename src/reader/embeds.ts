import { FILM } from '@/src/article/clean/allowed';
import { domainOf, el } from './elements';
import { icon } from './icons';
import { interfaceLanguage } from './interfaceLanguage';
import type { Translate } from './messages';

/**
 * Shows what stands for a video, a sound, a post, a chart or a map as a still place that says who provides it and what
 * it is called. Nothing of it is loaded; it opens at its source.
 */
export function markEmbeds(content: DocumentFragment, t: Translate): void {
  for (const figure of content.querySelectorAll('figure')) {
    if (figure.querySelector('figure, table, blockquote, pre')) continue;
    const link = figure.querySelector<HTMLAnchorElement>('figcaption > a[href], :scope > a[href]');
    const still = figure.querySelector('img');
    if (!link || (still ? !link.contains(still) || !isRecording(link) : !isAlone(link))) continue;
    const note = el('p', { class: 'embed-note', ...interfaceLanguage(t) }, t('embedNotLoaded'));
    const source = domainOf(link.href);
    if (link.textContent.trim() !== source) note.append(' · ', el('bdi', {}, source));
    if (still) link.append(el('span', { class: 'embed-play' }, icon('play')));
    else nameParts(link);
    link.classList.add('embed-link');
    // A figure within the page's own, which has the caption, is one with it.
    const outer = figure.parentElement?.closest('figure') ?? null;
    const place = outer && !outer.querySelector('img:not(figure figure img)') ? outer : figure;
    place.classList.add('embed');
    if (place !== figure) figure.replaceWith(...figure.childNodes);
    const holder = link.closest('figcaption');
    if (holder) holder.replaceWith(link);
    link.after(note);
  }
}

/** "YouTube: The pier" in two parts, each to look its own way; the words stay as they are. */
function nameParts(link: HTMLAnchorElement): void {
  const words = link.textContent.trim();
  const [, provider = words, title = ''] = /^(.{2,40}?): (.+)$/s.exec(words) ?? [];
  link.replaceChildren(
    el('span', { class: 'embed-mark' }, icon('external')),
    el(
      'span',
      { class: 'embed-words' },
      el('span', { class: 'embed-provider' }, provider),
      title && el('span', { class: 'visually-hidden' }, ': '),
      title && el('span', { class: 'embed-title', dir: 'auto' }, title),
    ),
  );
}

const isAlone = (link: HTMLAnchorElement): boolean =>
  link.parentElement?.textContent.trim() === link.textContent.trim();

/** Whether the address is a film's or a sound's, and not the page of a picture's own link. */
const isRecording = ({ href, type }: HTMLAnchorElement): boolean =>
  type === FILM ||
  /\.(?:mp4|m4v|webm|ogv|mov|m3u8|mpd|mp3|m4a|ogg|oga|opus|wav|aac|flac)(?:$|[?#])/i.test(href);
