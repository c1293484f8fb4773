import { el, outboundLink } from './elements';
import { icon } from './icons';
import type { Translate } from './messages';
import { interfaceLanguage } from './interfaceLanguage';

/** Puts words in the place of pictures that do not load: what they show, and where they can be seen. */
export function watchPictures(view: Element, originalUrl: string, t: Translate, signal: AbortSignal): void {
  for (const picture of view.querySelectorAll('img')) {
    const decorative = picture.classList.contains('source-logo');
    const settle = () => {
      picture.classList.remove('is-arriving');
    };
    const giveUp = () => {
      if (decorative) picture.remove();
      else picture.replaceWith(missingPicture(picture.alt, originalUrl, t));
    };
    if (
      !picture.hasAttribute('data-address') &&
      picture.complete &&
      picture.naturalWidth === 0 &&
      picture.src === ''
    ) {
      giveUp();
      continue;
    }
    if (!picture.complete && !decorative && !picture.hasAttribute('height'))
      picture.classList.add('is-arriving');
    picture.addEventListener('load', settle, { once: true, signal });
    picture.addEventListener('error', giveUp, { once: true, signal });
  }
}

function missingPicture(alt: string, originalUrl: string, t: Translate): HTMLElement {
  return el(
    'div',
    { class: 'picture-missing' },
    icon('picture'),
    alt.trim() === '' ? null : el('p', { class: 'picture-alt', dir: 'auto' }, alt),
    el(
      'p',
      interfaceLanguage(t),
      t('pictureMissing'),
      ' ',
      outboundLink(originalUrl, {}, t('viewOnOriginalPage')),
    ),
  );
}
