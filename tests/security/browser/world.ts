/** Runs in a plain web page of the tests, which has no CSP: whatever slips past the sanitizer runs and is counted. */
import messages from '@/assets/public/_locales/en/messages.json';
import type { Article } from '@/src/article/article';
import { extractArticle } from '@/src/article/extract';
import { sanitize } from '@/src/article/clean/sanitize';
import { sanitizedByBrowser } from '@/src/article/clean/browserSanitizer';
import type { Translate } from '@/src/reader/messages';
import { renderReader } from '@/src/reader/renderReader';
import { toHtml } from '@/src/save/html';
import { DEFAULT_READER_SETTINGS } from '@/src/settings/readerSettings';
import { dangersIn, PAYLOADS } from '../payloads';
import { PLACES } from '../places';

let executions = 0;
Object.defineProperty(window, 'ran', {
  set: () => {
    executions += 1;
  },
});

const t: Translate = (key) => messages[key].message;

/** What became of one place of a page. */
export interface Outcome {
  place: string;
  payloads: number;
  articles: number;
  /** Times an article was shown or a copy of one opened. */
  shown: number;
  executions: number;
  errors: string[];
}

/** Shows `article` on the surface and comes back when it has had time to act. */
type Surface = (article: Article) => void | Promise<void>;

/** What shows articles. A new form (library, EPUB, Markdown) joins by its row. */
const SURFACES: Record<string, Surface> = {
  reader: async (article) => {
    const root =
      document.getElementById('root') ??
      document.body.appendChild(Object.assign(document.createElement('div'), { id: 'root' }));
    await renderReader(root, article, DEFAULT_READER_SETTINGS, {}, t);
  },
  'saved copy': async (article) => {
    const { body } = toHtml(article, new Map(), new Date(0), { view: window, t, locale: 'en' });
    await openCopy(body.filter((part) => typeof part === 'string').join(''));
  },
};

/** Stored, sent or imported content never went through the extraction: it is as hostile as it likes. */
const STORED = 'stored content';

export const surfaces = Object.keys(SURFACES);

export const places = [STORED, ...PLACES.map(({ name }) => name)];

/** Every payload at `place`, extracted and shown on `surface`; every `step`th only, if one is given. */
export async function attack(place: string, surface: string, step = 1): Promise<Outcome> {
  const row = PLACES.find(({ name }) => name === place);
  const show = SURFACES[surface];
  if ((!row && place !== STORED) || !show) throw new Error(`No place ${place} or surface ${surface}`);
  const outcome: Outcome = { place, payloads: 0, articles: 0, shown: 0, executions: 0, errors: [] };
  const stored = row ? null : extracted(PLACES[0]?.page('') ?? '');
  if (!row && !stored) throw new Error('The plain page gives no article');
  executions = 0;
  for (const [index, payload] of PAYLOADS.entries()) {
    if (index % step !== 0) continue;
    outcome.payloads += 1;
    try {
      const article = row ? extracted(row.page(payload)) : { ...(stored as Article), content: payload };
      if (!article) continue;
      outcome.articles += 1;
      await show(article);
      outcome.shown += 1;
    } catch (error) {
      outcome.errors.push(`${payload.slice(0, 80)}: ${String(error)}`);
    }
    if (outcome.payloads % 20 === 0) await pause(10);
  }
  await pause(300);
  outcome.executions = executions;
  return outcome;
}

/**
 * What the browser's own sanitizer leaves of every payload that can act, and what it takes out of what the
 * extraction's had cleaned; `null` where the browser has none.
 */
export function browserSanitizer(): { dangers: string[]; lost: string[] } | null {
  const dangers: string[] = [];
  const lost: string[] = [];
  for (const payload of PAYLOADS) {
    const nodes = sanitizedByBrowser(payload, window);
    if (!nodes) return null;
    dangers.push(...dangersIn(asHtml(nodes)));
    // Parsed, as the browser will parse it: what is nested against the rules is another tree then.
    const cleaned = parsed(`<!DOCTYPE html><body>${sanitize(payload, window)}`).body.innerHTML;
    const again = sanitizedByBrowser(cleaned, window);
    if (again && asHtml(again) !== cleaned) lost.push(cleaned);
  }
  return { dangers, lost };
}

function asHtml(nodes: DocumentFragment): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(nodes);
  return holder.innerHTML;
}

/** How long the extraction of `html` takes, parsing not counted, and what it says. */
export function answerTo(html: string): { ms: number; reason: string; length: number } {
  const page = parsed(html);
  const start = performance.now();
  try {
    const result = extractArticle(page);
    const ms = Math.round(performance.now() - start);
    return {
      ms,
      reason: result.ok ? 'article' : result.reason,
      length: result.ok ? result.article.content.length : 0,
    };
  } catch (error) {
    return { ms: Math.round(performance.now() - start), reason: String(error), length: 0 };
  }
}

function extracted(html: string): Article | null {
  const result = extractArticle(parsed(html));
  return result.ok ? result.article : null;
}

/** A copy without its CSP, so that only what was cleaned protects it. */
async function openCopy(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.setAttribute(
    'srcdoc',
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, () => ''),
  );
  document.body.append(frame);
  await loaded;
  frame.remove();
}

/** A page parsed from a string, with a window and an address, as the extractor finds them on a real one. */
function parsed(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const told = {
    URL: 'https://news.example/bridge',
    documentURI: 'https://news.example/bridge',
    defaultView: window,
  };
  const properties = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, { value }]));
  Object.setPrototypeOf(page, Object.create(Object.getPrototypeOf(page) as object, properties) as object);
  return page;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
