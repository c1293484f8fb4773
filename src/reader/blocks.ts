/** Returns the article's blocks in reading order: what `j` and `k` step through and a position is kept by. */
export function readingBlocks(article: ParentNode): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.parentElement?.closest(`.source-imprint, ${CONTAINERS}`),
  );
}

/** Returns the index of the block at the line where reading goes on, `top` px below the window's edge; -1 for none. */
export function blockAt(blocks: HTMLElement[], top: number): number {
  return blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + 1);
}

const CONTAINERS = 'figure, blockquote, li, .table-scroll, .source-notice';
const BLOCKS = `h1, .source-standfirst, p, h2, h3, h4, h5, h6, li, dt, dd, pre, hr, ${CONTAINERS}`;
