import type { Prediction } from './predict';
import { SCORER, type TruePage } from './corpus';

/** One page as the corpus' scorer sees it; a measure which the truth has nothing to say about is missing. */
export interface PageScore {
  id: string;
  dataset: string;
  body?: [number, number, number];
  f1?: number;
  p?: number;
  r?: number;
  snip?: [number, number, number, number];
  snipOk?: number;
  titleNorm?: number;
  authF1?: number;
  authSpurious?: number;
  dateDay?: number;
  pubNorm?: number;
  pubLen?: number;
  lang?: number;
  descr?: number;
  image?: number;
  /** Not the scorer's: the section the page names is one of those people saw. */
  section?: number;
}

export interface Scorer {
  scorePages(
    truth: TruePage[],
    predictions: Map<string, Prediction>,
    options: { captions?: boolean },
  ): PageScore[];
  bodyScore(bodies: [number, number, number][]): { p: number; r: number; f1: number };
  htmlToText(html: string, options: { captions?: boolean }): string;
  shingleCounts(truth: string, text: string): [number, number, number];
  norm(text: string | null | undefined): string;
  authorList(authors: string[] | undefined): string[];
}

export async function loadScorer(): Promise<Scorer> {
  // eslint-disable-next-line no-unsanitized/method -- the address is a constant of corpus.ts
  return (await import(SCORER.href)) as Scorer;
}

export function score(scorer: Scorer, truth: TruePage[], predictions: Map<string, Prediction>): PageScore[] {
  const byId = new Map(truth.map((page) => [page.id, page]));
  return scorer.scorePages(truth, predictions, { captions: false }).map((page) => {
    const sections = byId.get(page.id)?.section;
    if (!sections) return page;
    const given = scorer.norm(predictions.get(page.id)?.section);
    return { ...page, section: sections.some((section) => scorer.norm(section) === given) ? 1 : 0 };
  });
}
