/** `html` as the content of an element in an inert document, as the extraction has it. */
export function bodyOf(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  return page.body.firstElementChild as HTMLElement;
}
