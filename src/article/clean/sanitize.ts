import createDOMPurify, { type WindowLike } from 'dompurify';

const ALLOWED_TAGS =
  'a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const ALLOWED_ATTR =
  'href src alt title width height colspan rowspan scope start reversed datetime lang dir cite'.split(' ');

/** Returns `content` as HTML that holds nothing but text, pictures and links. Idempotent. */
export function sanitize(content: Element | string, view: WindowLike): string {
  const purify = createDOMPurify(view);
  if (!purify.isSupported) throw new Error('This DOM cannot be sanitized');
  return purify.sanitize(content, { ALLOWED_TAGS, ALLOWED_ATTR, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false });
}
