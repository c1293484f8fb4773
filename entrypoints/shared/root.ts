/** What a page of ours shows, for stylesheets and tests; in `data-state`. */
export type PageState = 'loading' | 'done' | 'problem';

/** The element that everything of a page is shown in. */
export function pageRoot(): HTMLElement {
  const root = document.querySelector<HTMLElement>('#app');
  if (!root) throw new Error('the page has no #app');
  return root;
}

export function setState(root: HTMLElement, state: PageState): void {
  root.dataset['state'] = state;
}
