import type { View } from './view';

/** Makes the article's pictures open large, by pointer and by keyboard. */
export function watchLightbox({ shown, t, signal }: View): void {
  for (const picture of shown.querySelectorAll<HTMLImageElement>('figure img')) {
    if (picture.closest('a')) continue;
    picture.tabIndex = 0;
    // An empty one says that the picture is decoration, which a control is not.
    if (picture.alt === '') picture.removeAttribute('alt');
    picture.setAttribute('role', 'button');
    picture.setAttribute('aria-label', [t('enlargePicture'), picture.alt].filter(Boolean).join(': '));
    picture.classList.add('can-enlarge');
    const open = () => {
      void import('./lightbox').then(({ showLightbox }) => {
        showLightbox(shown, picture, t);
      });
    };
    picture.addEventListener('click', open, { signal });
    picture.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      },
      { signal },
    );
  }
}
