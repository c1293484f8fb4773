import { domainLabel, hostOf } from '@/src/article/metadata/site';
import type { ReaderSettings } from '@/src/settings/readerSettings';
import { domainOf, el } from './elements';
import { interfaceLanguage } from './interfaceLanguage';
import type { Translate } from './messages';

/**
 * Where a picture's address stands until it may be asked for. Hiding a picture does not do: browsers ask for one as soon
 * as it has its address.
 */
const ADDRESS = 'data-address';

export type PictureTest = (address: string) => boolean;

/** Returns a test for which pictures of the article at `articleUrl` the reader wants to be asked for. */
export function wantedPictures(
  { showImages, ownImagesOnly }: ReaderSettings,
  articleUrl: string,
): PictureTest {
  if (showImages && !ownImagesOnly) return () => true;
  const own = siteOf(articleUrl);
  return (address) => !/^https?:/i.test(address) || (showImages && siteOf(address) === own);
}

/** What a site calls itself together with the ending it does so under; hosts of pictures are often below it. */
function siteOf(address: string): string {
  const host = hostOf(address);
  const label = domainLabel(host);
  return label === '' ? host : host.slice(`.${host}`.lastIndexOf(`.${label}.`));
}

/** The attributes of a picture that is asked for only if the reader wants it. */
export function addressOf(src: string, isWanted: PictureTest): Record<string, string> {
  return isWanted(src) ? { src } : { [ADDRESS]: src };
}

/** Keeps pictures of a document in which nothing loads from being asked for once they are shown. */
export function withholdPictures(content: ParentNode, isWanted: PictureTest): void {
  for (const picture of content.querySelectorAll('img[src]')) {
    const src = picture.getAttribute('src') ?? '';
    if (isWanted(src)) continue;
    picture.setAttribute(ADDRESS, src);
    picture.removeAttribute('src');
  }
}

/** Asks for the withheld pictures that the reader wants now; the others say where they are, and come with a click. */
export function askForPictures(shown: ParentNode, isWanted: PictureTest, t: Translate): void {
  for (const picture of shown.querySelectorAll<HTMLImageElement>(`img[${ADDRESS}]`)) {
    const address = picture.getAttribute(ADDRESS) ?? '';
    const button = picture.nextElementSibling;
    const ask = () => {
      picture.src = address;
      picture.removeAttribute(ADDRESS);
    };
    if (isWanted(address)) {
      ask();
      if (button?.matches('.picture-withheld')) button.remove();
    } else if (!picture.matches('.source-logo') && !button?.matches('.picture-withheld')) {
      picture.after(withheld(address, ask, t));
    }
  }
}

function withheld(address: string, ask: () => void, t: Translate): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'button picture-withheld', ...interfaceLanguage(t) },
    t('showPictureFrom', domainOf(address)),
  );
  button.addEventListener('click', (event) => {
    // Within a link the picture is wanted, not the link's page.
    event.preventDefault();
    ask();
    button.remove();
  });
  return button;
}
