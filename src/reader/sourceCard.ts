import type { Article, ArticleMetadata } from '@/src/article/article';
import { isSameMoment, showDate } from './dates';
import { domainOf, el, outboundLink, withElement, type Child } from './elements';
import { icon } from './icons';
import { interfaceLanguage } from './interfaceLanguage';
import { plural, type MessageKey, type Translate } from './messages';
import { nameList } from './people';
import { readingMinutes, wholeMinutes } from './readingTime';
import { sameText } from './sameText';
import { addressOf, type PictureTest } from './withheldPictures';

/**
 * Returns the article's head: who publishes it, what it is called, who wrote it, when and where.
 * What the page does not state is left out.
 */
export function sourceCard(
  article: Article,
  standfirst: Child[],
  isWanted: PictureTest,
  locale: string,
  t: Translate,
): HTMLElement {
  const { metadata } = article;
  return el(
    'header',
    { class: 'source-card' },
    masthead(metadata, isWanted, t),
    el('h1', { class: 'source-headline', tabindex: -1 }, metadata.headline),
    standfirst.length === 0 ? null : el('p', { class: 'source-standfirst' }, ...standfirst),
    el(
      'div',
      { class: 'source-imprint', ...interfaceLanguage(t) },
      byline(metadata, t),
      facts(article, locale, t),
      provenance(article, t),
    ),
    subscribersNotice(metadata, t),
  );
}

function masthead(
  { publisher, articleSection }: ArticleMetadata,
  isWanted: PictureTest,
  t: Translate,
): HTMLElement | null {
  if (!publisher && !articleSection) return null;
  return el(
    'p',
    { class: 'source-masthead' },
    publisher?.logo
      ? el('img', {
          class: 'source-logo',
          ...addressOf(publisher.logo, isWanted),
          alt: '',
          referrerpolicy: 'no-referrer',
          width: 24,
          height: 24,
        })
      : null,
    publisher && el('bdi', { class: 'source-publisher' }, publisher.name),
    articleSection &&
      el(
        'bdi',
        { class: 'source-section' },
        el('span', { class: 'visually-hidden', ...interfaceLanguage(t) }, t('section'), ' '),
        articleSection,
      ),
  );
}

function byline({ author, editor }: ArticleMetadata, t: Translate): HTMLElement | null {
  if (author.length === 0 && editor.length === 0) return null;
  const language = t('interfaceLanguage');
  return el(
    'p',
    { class: 'source-byline' },
    author.length === 0
      ? null
      : el('span', {}, ...withElement((names) => t('byAuthors', names), ...nameList(author, language))),
    editor.length === 0
      ? null
      : el(
          'span',
          { class: 'source-editor' },
          ...withElement((names) => t('editedBy', names), ...nameList(editor, language)),
        ),
  );
}

function facts(article: Article, locale: string, t: Translate): HTMLElement {
  const { metadata } = article;
  const { datePublished, dateModified } = metadata;
  const updated =
    dateModified !== null && datePublished !== null && isSameMoment(datePublished, dateModified)
      ? null
      : dateModified;
  const original = metadata.canonicalUrl ?? metadata.url;
  return el(
    'dl',
    { class: 'source-facts' },
    fact('published', datePublished && time(datePublished, locale, t), t),
    fact('updated', updated && time(updated, locale, t), t),
    fact('place', metadata.dateline && el('bdi', {}, metadata.dateline), t),
    fact('credit', creditToShow(metadata), t),
    plainFact('readingTime', readingTime(article, t), t),
    plainFact('language', languageName(metadata.inLanguage, t), t),
    plainFact(
      'original',
      outboundLink(
        original,
        { class: 'source-original' },
        el('bdi', {}, domainOf(original)),
        icon('external'),
      ),
      t,
    ),
  );
}

function fact(label: MessageKey, value: Child, t: Translate): HTMLElement | null {
  if (value === null || value === '') return null;
  return el('div', {}, el('dt', {}, t(label)), ' ', el('dd', {}, value));
}

/** A fact that speaks for itself: its label is only heard. */
function plainFact(label: MessageKey, value: Child, t: Translate): HTMLElement | null {
  const shown = fact(label, value, t);
  shown?.querySelector('dt')?.classList.add('visually-hidden');
  return shown;
}

function time(iso: string, locale: string, t: Translate): HTMLElement {
  const { text, readersClock } = showDate(iso, locale);
  return el('time', { datetime: iso, title: readersClock && t('onYourClock', readersClock) }, text);
}

/** The agency or credit line, unless it only repeats a name the card shows anyway. */
function creditToShow({ creditText, publisher, author }: ArticleMetadata): Child {
  if (creditText === null) return null;
  const names = [publisher?.name, ...author.map(({ name }) => name)];
  return names.some((name) => name !== undefined && sameText(name, creditText))
    ? null
    : el('bdi', {}, creditText);
}

function readingTime({ textContent, wordCount, metadata }: Article, t: Translate): string | null {
  if (wordCount === 0) return null;
  return plural(t, 'minutesRead', wholeMinutes(readingMinutes(textContent, wordCount, metadata.inLanguage)));
}

function languageName(tag: string | null, t: Translate): string | null {
  if (tag === null) return null;
  try {
    return new Intl.DisplayNames([t('interfaceLanguage')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that is not well formed; pages write "en_US.UTF-8" and worse.
    return tag;
  }
}

function subscribersNotice({ isAccessibleForFree }: ArticleMetadata, t: Translate): HTMLElement | null {
  if (isAccessibleForFree !== false) return null;
  return el(
    'p',
    { class: 'source-notice', ...interfaceLanguage(t) },
    icon('lock'),
    el('span', {}, t('subscribersOnly')),
  );
}

/** Where each fact was read, and who would have followed the reader: much to say, and loaded when it is asked for. */
function provenance(article: Article, t: Translate): HTMLElement | null {
  if (Object.values(article.metadata.provenance).every((source) => source === null)) return null;
  const details = el('details', { class: 'source-provenance' }, el('summary', {}, t('whereRead')));
  details.addEventListener(
    'toggle',
    () => {
      void import('./provenanceReport').then(({ provenanceReport }) => {
        details.append(...provenanceReport(article, t));
      });
    },
    { once: true },
  );
  return details;
}
