import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Real pages with ground truth, kept beside the project and never part of it. */
export const CORPUS = new URL('../../shared/corpus/', import.meta.url);
export const SCORER = new URL('../../shared/bench/score.mjs', import.meta.url);

export interface TruePage {
  id: string;
  dataset: string;
  category: string;
  url: string;
  bodyText?: string;
  standfirst?: string;
  with?: string[];
  without?: string[];
  title?: string;
  authors?: string[];
  datePublished?: string;
  publisher?: string;
  language?: string;
  description?: string;
  section?: string;
  leadImage?: string;
}

export function hasCorpus(): boolean {
  return existsSync(new URL('truth.jsonl', CORPUS)) && existsSync(SCORER);
}

export function corpusPages(): TruePage[] {
  return readFileSync(new URL('truth.jsonl', CORPUS), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as TruePage);
}

/** The page as it was fetched, as UTF-8. */
export function corpusHtml(id: string): string {
  return gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, CORPUS))).toString('utf8');
}
