import type { ArticleMetadata, Person } from '@/src/article/article';
import { isSameMoment, showDate } from '@/src/reader/dates';
import { domainOf, isWebAddress, withElement, type Attributes, type Child } from '@/src/reader/elements';
import type { MessageKey, Translate } from '@/src/reader/messages';
import { sameText } from '@/src/reader/sameText';
import type { CopyContent } from './content';
import type { Maker } from './elements';
import type { Picture } from './picture';

interface CardMaker {
  make: Maker;
  t: Translate;
  locale: string;
  /** Language and direction of our own words. */
  words: Attributes;
}

/** Returns the head of the copy: where it comes from, and how complete it is. What the page did not state is left out. */
export function copyCard(
  metadata: ArticleMetadata,
  { standfirst, pictureUrls }: CopyContent,
  pictures: ReadonlyMap<string, Picture>,
  savedAt: Date,
  card: CardMaker,
): HTMLElement {
  const { make, words, t } = card;
  const saved = pictureUrls.filter((url) => pictures.has(url)).length;
  return make(
    'header',
    { class: 'card' },
    masthead(metadata, pictures, card),
    make('h1', {}, metadata.headline),
    standfirst.length === 0 ? null : make('p', { class: 'standfirst' }, ...standfirst),
    byline(metadata, card),
    make(
      'dl',
      words,
      fact('published', metadata.datePublished && time(metadata.datePublished, card), card),
      fact('updated', updated(metadata, card), card),
      fact('place', metadata.dateline && make('bdi', {}, metadata.dateline), card),
      fact('credit', credit(metadata, card), card),
      fact('language', languageName(metadata.inLanguage, t), card),
      fact('original', original(metadata.canonicalUrl ?? metadata.url, card), card),
      fact(
        'copySaved',
        make('time', { datetime: savedAt.toISOString() }, momentOf(savedAt, card.locale)),
        card,
      ),
      pictureUrls.length === 0
        ? null
        : fact(
            'copyPictures',
            t('copyPicturesCount', ...[saved, pictureUrls.length].map((n) => count(n, t))),
            card,
          ),
    ),
    metadata.isAccessibleForFree === false
      ? make('p', { class: 'notice', ...words }, t('subscribersOnly'))
      : null,
  );
}

function masthead(
  { publisher, articleSection }: ArticleMetadata,
  pictures: ReadonlyMap<string, Picture>,
  { make }: CardMaker,
): HTMLElement | null {
  if (!publisher && !articleSection) return null;
  const icon = publisher?.logo ? pictures.get(publisher.logo) : undefined;
  return make(
    'p',
    { class: 'masthead' },
    icon ? make('img', { src: icon.dataUrl, alt: '', height: 24 }) : null,
    publisher && make('bdi', { class: 'publisher' }, publisher.name),
    publisher && articleSection ? ' ' : null,
    articleSection && make('bdi', { class: 'section' }, articleSection),
  );
}

function byline({ author, editor }: ArticleMetadata, card: CardMaker): HTMLElement | null {
  if (author.length === 0 && editor.length === 0) return null;
  const { make, t, words } = card;
  return make(
    'p',
    { class: 'byline', ...words },
    author.length === 0
      ? null
      : make('span', {}, ...withElement((names) => t('byAuthors', names), ...names(author, card))),
    author.length > 0 && editor.length > 0 ? ' ' : null,
    editor.length === 0
      ? null
      : make('span', {}, ...withElement((names) => t('editedBy', names), ...names(editor, card))),
  );
}

function names(people: Person[], { make, t }: CardMaker): Child[] {
  const parts = new Intl.ListFormat(t('interfaceLanguage'), { type: 'conjunction' }).formatToParts(
    people.map((_, index) => String(index)),
  );
  return parts.map(({ type, value }) => {
    const person = people[Number(value)];
    if (type !== 'element' || !person) return value;
    const name = make('bdi', {}, person.name);
    const shown = person.url && isWebAddress(person.url) ? link(person.url, make, name) : name;
    return person.jobTitle ? make('span', {}, shown, ' (', make('bdi', {}, person.jobTitle), ')') : shown;
  });
}

function updated({ datePublished, dateModified }: ArticleMetadata, card: CardMaker): Child {
  if (dateModified === null) return null;
  if (datePublished !== null && isSameMoment(datePublished, dateModified)) return null;
  return time(dateModified, card);
}

function time(iso: string, { make, locale }: CardMaker): HTMLElement {
  return make('time', { datetime: iso }, showDate(iso, locale).text);
}

/** The agency or credit line, unless it only repeats a name the card shows anyway. */
function credit({ creditText, publisher, author }: ArticleMetadata, { make }: CardMaker): Child {
  if (creditText === null) return null;
  const shown = [publisher?.name ?? '', ...author.map(({ name }) => name)];
  return shown.some((name) => sameText(name, creditText)) ? null : make('bdi', {}, creditText);
}

/** The whole address, because a copy may be printed or outlive the site. */
function original(url: string, { make }: CardMaker): Child {
  return isWebAddress(url)
    ? link(url, make, make('bdi', { class: 'address' }, url))
    : make('bdi', {}, domainOf(url));
}

function link(href: string, make: Maker, ...children: Child[]): HTMLElement {
  return make('a', { href, rel: 'noreferrer noopener' }, ...children);
}

function languageName(tag: string | null, t: Translate): string | null {
  if (tag === null) return null;
  try {
    return new Intl.DisplayNames([t('interfaceLanguage')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not well formed; pages write "en_US.UTF-8" and worse.
    return tag;
  }
}

function momentOf(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(moment);
}

function count(number: number, t: Translate): string {
  return new Intl.NumberFormat(t('interfaceLanguage')).format(number);
}

function fact(label: MessageKey, value: Child, { make, t }: CardMaker): HTMLElement | null {
  if (value === null || value === '') return null;
  return make('div', {}, make('dt', {}, t(label)), ' ', make('dd', {}, value));
}
