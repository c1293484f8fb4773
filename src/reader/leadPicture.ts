import type { ArticleImage } from '@/src/article/article';
import { sameText } from './sameText';
import { el, isWebAddress } from './elements';
import { addressOf, type PictureTest } from './withheldPictures';

/**
 * Returns the article's lead picture as a figure, or `null` if the content shows it already: the same file
 * in another size, or any picture at the very top, which is then another crop of it.
 */
export function leadPicture(
  image: ArticleImage | null,
  content: ParentNode,
  headline: string,
  isWanted: PictureTest,
): HTMLElement | null {
  if (!image || !isWebAddress(image.url) || beginsWithPicture(content)) return null;
  const shown = [...content.querySelectorAll('img')].map((picture) => picture.src);
  if (shown.some((address) => isSamePicture(address, image.url))) return null;

  const caption = image.caption === null || sameText(image.caption, headline) ? null : image.caption.trim();
  const credit =
    image.creditText === null || caption?.includes(image.creditText) ? null : image.creditText.trim();
  return el(
    'figure',
    { class: 'lead' },
    el('img', {
      alt: '',
      ...addressOf(image.url, isWanted),
      referrerpolicy: 'no-referrer',
      fetchpriority: 'high',
    }),
    (caption ?? credit) === null
      ? null
      : el(
          'figcaption',
          { dir: 'auto' },
          caption,
          caption && credit ? ' ' : null,
          credit && el('span', { class: 'picture-credit' }, credit),
        ),
  );
}

/** Whether two addresses are one photograph, served in two sizes or by two hosts. */
export function isSamePicture(one: string, other: string): boolean {
  const [first, second] = [pictureName(one), pictureName(other)];
  return first.address === second.address || (first.stem.length >= MIN_STEM && first.stem === second.stem);
}

function beginsWithPicture(content: ParentNode): boolean {
  const first = [...content.querySelectorAll('img, p, h2, h3, h4, ul, ol, blockquote, table')].find(
    (element) => element.tagName === 'IMG' || element.textContent.trim() !== '',
  );
  return first?.tagName === 'IMG' || first?.closest('figure')?.querySelector('img') != null;
}

function pictureName(address: string): { address: string; stem: string } {
  if (!URL.canParse(address)) return { address, stem: '' };
  const { hostname, pathname } = new URL(originalOf(address));
  const file =
    decodeURIComponent(pathname.replace(/%(?![\da-f]{2})/gi, '%25'))
      .split('/')
      .at(-1) ?? '';
  const stem = file
    .replace(/\.[a-z\d]{2,5}$/i, '')
    .replace(/[-_@](?:\d{2,5}x\d{0,5}|\d{2,5}w|w\d{2,5}|\dx|scaled|large|medium|small)$/i, '')
    .toLowerCase();
  return { address: hostname + pathname, stem };
}

/** Resizing services carry the picture's own address inside theirs. */
function originalOf(address: string): string {
  const carried = /.(https?(?::\/\/|%3A%2F%2F)[^&?]+)/i.exec(address)?.[1];
  const original = carried && decodeURIComponent(carried.replace(/%(?![\da-f]{2})/gi, '%25'));
  return original && URL.canParse(original) ? original : address;
}

/** Shorter file names ("main", "1200") are shared by different pictures. */
const MIN_STEM = 8;
