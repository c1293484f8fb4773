import { el } from './elements';
import { icon, type IconName } from './icons';
import './moreIcons';
import type { Translate } from './messages';

/** Shows a picture as large as the window, with its caption, and the article's other pictures before and after it. */
export function showLightbox(article: HTMLElement, opened: HTMLImageElement, t: Translate): void {
  const pictures = [...article.querySelectorAll<HTMLImageElement>('figure img.can-enlarge[src]')];
  let at = pictures.indexOf(opened);

  const stage = el('div', { class: 'lightbox-stage', tabindex: 0, role: 'group' });
  const caption = el('p', { class: 'lightbox-caption', 'aria-live': 'polite' });
  const count = el('span', { class: 'lightbox-count' });
  const previous = lightboxButton('previous', t('previousPicture'), () => {
    show(at - 1);
  });
  const next = lightboxButton('next', t('nextPicture'), () => {
    show(at + 1);
  });
  const zoom = lightboxButton('find', t('zoomPicture'), () => {
    toggleZoom();
  });
  const close = lightboxButton('close', t('close'), () => {
    dialog.close();
  });
  const dialog = el(
    'dialog',
    { class: 'lightbox', 'aria-label': t('picture') },
    el('div', { class: 'lightbox-bar' }, count, previous, next, zoom, close),
    stage,
    caption,
  );

  const wasDragged = panByDragging(stage);

  function show(index: number): void {
    const picture = pictures[index];
    if (!picture) return;
    at = index;
    stage.classList.remove('is-zoomed');
    zoom.setAttribute('aria-pressed', 'false');
    const large = el('img', {
      src: picture.currentSrc || picture.src,
      alt: picture.alt,
      referrerpolicy: 'no-referrer',
    });
    large.draggable = false;
    large.addEventListener('click', () => {
      if (!wasDragged()) toggleZoom();
    });
    stage.replaceChildren(large);
    stage.setAttribute('aria-label', picture.alt || t('picture'));
    const words = picture.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? '';
    caption.textContent = words || picture.alt;
    caption.dir = 'auto';
    caption.lang = article.lang;
    count.textContent =
      pictures.length > 1 ? t('pictureCount', String(index + 1), String(pictures.length)) : '';
    previous.hidden = next.hidden = pictures.length < 2;
    previous.disabled = index === 0;
    next.disabled = index === pictures.length - 1;
  }

  function toggleZoom(): void {
    const isZoomed = stage.classList.toggle('is-zoomed');
    zoom.setAttribute('aria-pressed', String(isZoomed));
    if (isZoomed)
      stage.scrollTo(
        (stage.scrollWidth - stage.clientWidth) / 2,
        (stage.scrollHeight - stage.clientHeight) / 2,
      );
  }

  dialog.addEventListener('keydown', (event) => {
    const isZoomed = stage.classList.contains('is-zoomed');
    if (event.key === 'ArrowRight' && !isZoomed) show(at + 1);
    else if (event.key === 'ArrowLeft' && !isZoomed) show(at - 1);
    else if (event.key === '+' || event.key === 'z') toggleZoom();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    if (wasDragged()) return;
    if (event.target === dialog || event.target === stage) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    (pictures[at] ?? opened).focus();
  });
  show(at);
  document.body.append(dialog);
  dialog.showModal();
  stage.focus();
}

/**
 * Moves an enlarged picture with the mouse or pen that drags it; fingers scroll it by themselves. Returns whether the
 * click that follows is only the end of a drag.
 */
function panByDragging(stage: HTMLElement): () => boolean {
  let from: { x: number; y: number } | null = null;
  let dragged = false;
  stage.addEventListener('pointerdown', (event) => {
    dragged = false;
    if (event.pointerType === 'touch' || event.button !== 0 || !stage.classList.contains('is-zoomed')) return;
    from = { x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop };
  });
  stage.addEventListener('pointermove', (event) => {
    if (!from) return;
    const [left, top] = [from.x - event.clientX, from.y - event.clientY];
    if (!dragged && Math.hypot(left - stage.scrollLeft, top - stage.scrollTop) < DRAG_PX) return;
    if (!dragged) stage.setPointerCapture(event.pointerId);
    dragged = true;
    stage.classList.add('is-dragged');
    stage.scrollTo({ left, top, behavior: 'instant' });
  });
  const end = () => {
    from = null;
    stage.classList.remove('is-dragged');
  };
  stage.addEventListener('pointerup', end);
  stage.addEventListener('pointercancel', end);
  return () => dragged;
}

/** A hand that clicks moves this much without meaning to. */
const DRAG_PX = 4;

function lightboxButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', onClick);
  return button;
}
