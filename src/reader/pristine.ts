/** The article's content as it was before the view changed anything, and which of its elements each shown one is. */
export interface Pristine {
  /** Takes out what a shown element stands for, and returns how to put it back; `null` if it stands for nothing. */
  remove: (shown: Element) => (() => void) | null;
  html: () => string;
  text: () => string;
}

/** Remembers `content` before it is made ready to be read. */
export function pristineOf(content: DocumentFragment): Pristine {
  const copy = content.cloneNode(true) as DocumentFragment;
  const originals = new Map<Element, Element>();
  const copies = [...copy.querySelectorAll('*')];
  for (const [index, element] of [...content.querySelectorAll('*')].entries()) {
    const original = copies[index];
    if (original) originals.set(element, original);
  }
  return {
    remove: (shown) => {
      // A wrapper of ours stands for what it wraps.
      const original = originals.get(shown) ?? originals.get(shown.firstElementChild ?? shown);
      const parent = original?.parentNode;
      if (!original || !parent) return null;
      const next = original.nextSibling;
      original.remove();
      return () => {
        parent.insertBefore(original, next);
      };
    },
    html: () => {
      const holder = copy.ownerDocument.createElement('div');
      holder.append(copy.cloneNode(true));
      return holder.innerHTML;
    },
    text: () => blockText(copy),
  };
}

/** One block a line, as the article's own text has it. */
function blockText(content: DocumentFragment): string {
  const blocks = content.querySelectorAll(
    'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, figcaption, caption, tr',
  );
  const lines = [...blocks]
    .filter((block) => !block.parentElement?.closest('p, li, tr, figcaption'))
    .map((block) => block.textContent.replace(/\s+/g, ' ').trim());
  return lines.filter(Boolean).join('\n');
}
