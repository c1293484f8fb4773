import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article/article';

/** Real pages with ground truth, kept beside the project and never part of it. */
export const CORPUS = new URL('../../shared/corpus/', import.meta.url);
export const SCORER = new URL('../../shared/bench/score.mjs', import.meta.url);
const FIXTURES = new URL('../tests/fixtures/pages/', import.meta.url);

/** A page and what people found on it; a field that is not there was not looked for. */
export interface TruePage {
  id: string;
  dataset: string;
  category: string;
  url: string;
  domain?: string;
  bodyText?: string;
  standfirst?: string;
  /** Phrases which must be in the text, and phrases which must not. */
  with?: string[];
  without?: string[];
  title?: string;
  authors?: string[];
  datePublished?: string;
  publisher?: string;
  language?: string;
  description?: string;
  section?: string[];
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

/** The project's own pages, in the corpus' shape: what the fixture expects is taken for the truth. */
export function fixturePages(): TruePage[] {
  if (!existsSync(FIXTURES)) return [];
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/page.html`, FIXTURES)))
    .map(({ name }) => {
      const content = readIfThere(`${name}/content.html`);
      const expected = JSON.parse(readIfThere(`${name}/article.json`) ?? '{}') as Partial<
        Article['metadata']
      >;
      return {
        id: name,
        dataset: 'fixtures',
        category: 'news',
        url: expected.url ?? `https://news.example/${name}`,
        ...(content === undefined ? {} : { bodyText: textOfHtml(content) }),
        ...(expected.headline === undefined ? {} : { title: expected.headline }),
        ...(expected.author === undefined ? {} : { authors: expected.author.map((person) => person.name) }),
        ...(expected.datePublished ? { datePublished: expected.datePublished } : {}),
        ...(expected.publisher ? { publisher: expected.publisher.name } : {}),
        ...(expected.inLanguage ? { language: expected.inLanguage } : {}),
        ...(expected.description ? { description: expected.description } : {}),
        ...(expected.articleSection ? { section: [expected.articleSection] } : {}),
        ...(expected.image ? { leadImage: expected.image.url } : {}),
      };
    });
}

export function fixtureHtml(id: string): string {
  return readFileSync(new URL(`${id}/page.html`, FIXTURES), 'utf8');
}

function readIfThere(path: string): string | undefined {
  const file = new URL(path, FIXTURES);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Text of our own tidy fixtures; the corpus' scorer has a better way for pages of others. */
function textOfHtml(html: string): string {
  return html
    .replace(/<figcaption[\s\S]*?<\/figcaption>/g, '')
    .replace(/<\/?(?:p|h\d|li|ul|ol|blockquote|figure|div|table|tr|td|br)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
