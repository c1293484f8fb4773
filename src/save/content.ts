import type { Article, ArticleImage } from '@/src/article/article';
import { sanitizeToFragment } from '@/src/article/clean/sanitize';
import { domainOf, isWebAddress, type Attributes, type Child } from '@/src/reader/elements';
import { isSamePicture } from '@/src/reader/leadPicture';
import type { Translate } from '@/src/reader/messages';
import { removeRepeatedHeadline, takeStandfirst } from '@/src/reader/standfirst';
import type { Maker } from './elements';
import type { Picture } from './picture';

/** The article's content as the copy shows it. */
export interface CopyContent {
  /** The text, in a document where no picture loads; without what the source card shows above it. */
  nodes: Node[];
  standfirst: Child[];
  /** The lead picture, if the text does not show it already. */
  leadPicture: ArticleImage | null;
  /** Addresses of all pictures, the lead picture first, each once. */
  pictureUrls: string[];
}

/** Returns the content, sanitised anew: it comes from a page's process or from storage, and neither is to be trusted. */
export function copyContent({ content, metadata }: Article, view: Window & typeof globalThis): CopyContent {
  const body = sanitizeToFragment(content, view);
  removeRepeatedHeadline(body, metadata.headline);
  const standfirst = takeStandfirst(body, metadata.description);
  const leadPicture = missingLeadPicture(metadata.image, body);
  const shown = [...body.querySelectorAll('img')].map(addressOf).filter((address) => address !== null);
  return {
    nodes: [...body.childNodes],
    standfirst,
    leadPicture,
    pictureUrls: [...new Set(leadPicture ? [leadPicture.url, ...shown] : shown)],
  };
}

/** Puts the pictures into their places, or what is left of each that could not be had. */
export function showPictures(
  text: HTMLElement,
  pictures: ReadonlyMap<string, Picture>,
  words: Attributes,
  make: Maker,
  t: Translate,
): void {
  for (const image of [...text.querySelectorAll('img')]) {
    const address = addressOf(image);
    const picture = address === null ? undefined : pictures.get(address);
    if (picture && address !== null) setPicture(image, picture, address);
    else replaceMissing(image, address, words, make, t);
  }
}

/** Returns the lead picture as a figure, with its caption and credit whether or not the picture could be had. */
export function showLeadPicture(
  lead: ArticleImage | null,
  pictures: ReadonlyMap<string, Picture>,
  words: Attributes,
  make: Maker,
  t: Translate,
): HTMLElement | null {
  if (!lead) return null;
  const caption = [lead.caption, lead.creditText].filter((part) => part !== null).join(' ');
  const figure = make('figure', { class: 'lead' }, make('img', { src: lead.url, alt: '' }));
  if (caption) figure.append(make('figcaption', { dir: 'auto' }, caption));
  showPictures(figure, pictures, words, make, t);
  return figure;
}

function missingLeadPicture(image: ArticleImage | null, body: DocumentFragment): ArticleImage | null {
  if (!image || !isWebAddress(image.url) || beginsWithPicture(body)) return null;
  const isShown = [...body.querySelectorAll('img')].some((shown) => isSamePicture(shown.src, image.url));
  return isShown ? null : image;
}

/** A picture at the very top is the lead picture, whatever size or crop the metadata name. */
function beginsWithPicture(body: DocumentFragment): boolean {
  const first = [...body.querySelectorAll('img, p, h2, h3, h4, ul, ol, blockquote, table')].find(
    (element) => element.tagName === 'IMG' || element.textContent.trim() !== '',
  );
  return (
    first !== undefined && (first.tagName === 'IMG' || first.closest('figure')?.querySelector('img') != null)
  );
}

/** The address a picture is asked for at, or the picture itself if the page carried it in its markup. */
function addressOf(image: HTMLImageElement): string | null {
  const address = image.getAttribute('src') ?? '';
  return isWebAddress(address) || address.startsWith('data:image/') ? address : null;
}

function setPicture(image: HTMLImageElement, picture: Picture, address: string): void {
  image.setAttribute('src', picture.dataUrl);
  if (isWebAddress(address)) image.setAttribute('data-source', address);
}

function replaceMissing(
  image: HTMLImageElement,
  address: string | null,
  words: Attributes,
  make: Maker,
  t: Translate,
): void {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const note = make('span', { class: 'missing' });
  note.append(alt ? make('span', { class: 'alt' }, alt) : make('span', words, t('copyPictureMissing')));
  // A link cannot hold another one; parsers would take it apart.
  const around = image.closest('a');
  image.replaceWith(note);
  if (address === null || !isWebAddress(address)) return;
  const link = make(
    'a',
    { class: 'missing-link', href: address, rel: 'noreferrer noopener', ...words },
    t('copyPictureLink', domainOf(address)),
  );
  (around ?? note.lastChild)?.after(' ', link);
}
