import createDOMPurify from 'dompurify';

/**
 * Returns the article's HTML as nodes, sanitized once more: storage and the page's process are not to be trusted.
 *
 * The nodes still belong to a document in which nothing loads, so that what the view does to pictures and
 * links is done before they are shown.
 */
export function renderContent(html: string): DocumentFragment {
  const purify = createDOMPurify(window);
  if (!purify.isSupported) throw new Error('This DOM cannot be sanitized');
  return purify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true, mathMl: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'video',
      'audio',
      'source',
      'track',
    ],
    FORBID_ATTR: ['style', 'class', 'srcset', 'ping', 'background', 'target'],
    ALLOW_DATA_ATTR: false,
  });
}
