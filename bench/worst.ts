import type { TruePage } from './corpus';
import type { Prediction } from './predict';
import type { PageScore, Scorer } from './scorer';

/** A line is there when most of its word sequences are. */
const MOST = 0.6;

/** The worst pages, each with the lines that were missed and the lines that were wrongly kept. */
export function worstPages(
  scorer: Scorer,
  truth: TruePage[],
  scores: PageScore[],
  predictions: Map<string, Prediction>,
  count: number,
): string {
  const byId = new Map(truth.map((page) => [page.id, page]));
  const bodies = scores
    .filter((score) => score.f1 !== undefined && score.f1 < 0.999)
    .sort((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0))
    .slice(0, count)
    .map((score) => {
      const page = byId.get(score.id);
      const found = predictions.get(score.id);
      const text = scorer.htmlToText(found?.html ?? '', { captions: false });
      return [
        `${digits(score.f1)}  precision ${digits(score.p)}  recall ${digits(score.r)}  ${score.id}  ${page?.url ?? ''}`,
        ...(found?.error ? [`    ERROR ${found.error.slice(0, 300)}`] : []),
        ...absentLines(scorer, page?.bodyText ?? '', text).map((line) => `    missed  ${short(line)}`),
        ...absentLines(scorer, text, page?.bodyText ?? '').map((line) => `    kept    ${short(line)}`),
      ].join('\n');
    });
  const phrases = scores
    .filter((score) => score.snip && score.snipOk !== 1)
    .sort((a, b) => faults(b) - faults(a))
    .slice(0, count)
    .map((score) => {
      const page = byId.get(score.id);
      const found = predictions.get(score.id);
      const text = collapse(scorer.htmlToText(found?.html ?? '', { captions: false }));
      return [
        `${faults(score)} wrong  ${score.id}  ${page?.url ?? ''}`,
        ...(found?.error ? [`    ERROR ${found.error.slice(0, 300)}`] : []),
        ...(page?.with ?? [])
          .filter((phrase) => !text.includes(collapse(phrase)))
          .map((p) => `    missed  ${short(p)}`),
        ...(page?.without ?? [])
          .filter((phrase) => text.includes(collapse(phrase)))
          .map((p) => `    kept    ${short(p)}`),
      ].join('\n');
    });
  return [...bodies, ...phrases].join('\n\n');
}

/** Which page measures a metadata field, and what the two sides say. */
const FIELDS: Record<
  string,
  { wrong: (score: PageScore) => boolean; of: (page: TruePage | Prediction) => unknown }
> = {
  title: { wrong: (score) => score.titleNorm === 0, of: (page) => page.title },
  authors: {
    wrong: (score) => (score.authF1 !== undefined && score.authF1 < 1) || score.authSpurious === 1,
    of: (page) => page.authors,
  },
  date: { wrong: (score) => score.dateDay === 0, of: (page) => page.datePublished },
  publisher: { wrong: (score) => score.pubLen === 0, of: (page) => page.publisher },
  language: { wrong: (score) => score.lang === 0, of: (page) => page.language },
  description: { wrong: (score) => score.descr === 0, of: (page) => page.description },
  image: { wrong: (score) => score.image === 0, of: (page) => page.leadImage },
  section: { wrong: (score) => score.section === 0, of: (page) => page.section },
};

/** Every page on which `fields` (separated by commas) are not as people saw them. */
export function wrongFields(
  fields: string,
  truth: TruePage[],
  scores: PageScore[],
  predictions: Map<string, Prediction>,
): string {
  const byId = new Map(truth.map((page) => [page.id, page]));
  return fields
    .split(',')
    .map((name) => {
      const field = FIELDS[name];
      if (!field) throw new Error(`no field ${name}; there are ${Object.keys(FIELDS).join(', ')}`);
      const lines = scores.filter(field.wrong).map((score) => {
        const page = byId.get(score.id);
        const found = predictions.get(score.id);
        return `  ${score.id}\n    truth  ${short(value(page && field.of(page)))}\n    given  ${short(value(found && field.of(found)))}`;
      });
      return `${name}: ${lines.length} pages\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

function absentLines(scorer: Scorer, from: string, inText: string): string[] {
  return from
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .filter((line) => {
      if (collapse(inText).includes(collapse(line))) return false;
      const [both, , missing] = scorer.shingleCounts(line, inText);
      return both + missing === 0 || both / (both + missing) < MOST;
    });
}

const faults = (score: PageScore): number => (score.snip?.[1] ?? 0) + (score.snip?.[2] ?? 0);
const digits = (x: number | undefined): string => (x ?? 0).toFixed(3);
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
const short = (text: string): string => (text.length > 220 ? `${text.slice(0, 220)}…` : text);
const value = (x: unknown): string =>
  typeof x === 'string' ? x : x === undefined || x === null ? '–' : JSON.stringify(x);
