/**
 * Rebuilds src/article/clean/data/*.json from the open lists the project keeps as development packages:
 * `npm update third-party-web tidy-url && npm run update:trackers`, then read the diff of the JSON.
 * The extension itself never fetches a list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import thirdPartyWeb from 'third-party-web';
import {
  ALSO_SERVE_CONTENT,
  MORE_PARAMETERS,
  MORE_TRACKERS,
  NO_COMPANIES,
  SOLD_AS,
  NOT_A_TRACKING_PARAMETER,
} from './trackerAdditions';

const DATA = new URL('../src/article/clean/data/', import.meta.url);
/** Not beside the others: these names are for the report, and no click waits for them. */
const REPORT_DATA = new URL('../src/reader/data/', import.meta.url);
const CATEGORIES = new Set(['ad', 'analytics', 'marketing', 'tag-manager']);
/** Pages in the source's crawl on which a company was seen. Rarer ones cost more bytes than they save requests. */
const MIN_PAGES = 1_500;
/** Seen on fewer pages than this a company is not named: the list has to fit the package. */
const MIN_NAMED_PAGES = 400;

const require = createRequire(import.meta.url);
const rules = require('tidy-url/data/rules.js') as { name: string; rules?: string[] }[];

const trackers = readTrackers();
const parameters = readParameters();
await write(new URL('trackers.json', DATA), trackers);
await write(new URL('parameters.json', DATA), parameters);
await write(new URL('trackerCompanies.json', REPORT_DATA), readCompanies());

/** Hosts by their last label, without it: the list is in a script that is injected with every click. */
function readTrackers() {
  const all = new Set(Object.values(MORE_TRACKERS).flat());
  for (const entity of thirdPartyWeb.entities) {
    if (!CATEGORIES.has(entity.category) || entity.totalOccurrences < MIN_PAGES) continue;
    for (const domain of entity.domains) {
      const host = domain.replace(/^\*\./, '');
      if (!isContent(host)) all.add(host);
    }
  }
  const hosts: Record<string, string> = {};
  for (const host of [...all].filter((name) => !isBelow(name, all)).sort()) {
    const dot = host.lastIndexOf('.');
    const suffix = host.slice(dot + 1);
    hosts[suffix] = [hosts[suffix], host.slice(0, dot)].filter(Boolean).join(' ');
  }
  return {
    $comment: `third-party-web ${versionOf('third-party-web')} (MIT) and scripts/trackerAdditions.ts; built by scripts/updateTrackers.ts`,
    hosts: Object.fromEntries(Object.entries(hosts).sort((a, b) => b[1].length - a[1].length)),
  };
}

/** Who is behind a host; of hosts that serve content as well as trackers only the trackers'. */
function readCompanies() {
  const hostsOf = new Map<string, Set<string>>();
  const taken = new Set<string>();
  const add = (company: string, hosts: string[]) => {
    const known = hostsOf.get(company) ?? new Set();
    // Some are listed under a product's name once more.
    for (const host of hosts.map((name) => name.replace(/^\*\./, '')).filter((name) => !taken.has(name))) {
      taken.add(host);
      known.add(host);
    }
    hostsOf.set(company, known);
  };
  for (const { category, company, name, domains, totalOccurrences } of thirdPartyWeb.entities)
    if ((CATEGORIES.has(category) || category === 'social') && totalOccurrences >= MIN_NAMED_PAGES)
      add(company || name, domains);
  const companyOf = new Map(thirdPartyWeb.entities.map(({ name, company }) => [name, company || name]));
  for (const [name, hosts] of Object.entries(MORE_TRACKERS))
    if (!NO_COMPANIES.has(name)) add(companyOf.get(name) ?? SOLD_AS.get(name) ?? name, hosts);
  const companies = [...hostsOf]
    .map(([company, hosts]) => [company, [...hosts].filter((host) => !isContent(host))] as const)
    .map(([company, hosts]) => [
      company,
      hosts
        .filter((host) => !isBelow(host, new Set(hosts)))
        .sort()
        .join(' '),
    ])
    .filter(([, hosts]) => hosts !== '')
    .sort(([one = ''], [other = '']) => one.localeCompare(other, 'en'));
  return {
    $comment: `third-party-web ${versionOf('third-party-web')} (MIT) and scripts/trackerAdditions.ts; built by scripts/updateTrackers.ts`,
    companies: Object.fromEntries(companies) as Record<string, string>,
  };
}

/** Whether a host above `host` is in `all`. */
function isBelow(host: string, all: Set<string>): boolean {
  for (let name = host; name.includes('.');) {
    name = name.slice(name.indexOf('.') + 1);
    if (all.has(name)) return true;
  }
  return false;
}

function isContent(host: string): boolean {
  return ALSO_SERVE_CONTENT.some((content) => host === content || host.endsWith(`.${content}`));
}

function readParameters() {
  const global = rules.find((rule) => rule.name === 'Global')?.rules ?? [];
  if (global.length < 50) throw new Error('tidy-url no longer has its Global rule where it was');
  const names = [...global, ...MORE_PARAMETERS.anywhere.split(' ')]
    .map((name) => name.trim())
    .filter((name) => !NOT_A_TRACKING_PARAMETER.includes(name))
    .filter((name) => !MORE_PARAMETERS.prefixes.some((prefix) => name.startsWith(prefix)));
  return {
    $comment: `tidy-url ${versionOf('tidy-url')} (MIT), its Global rule, and scripts/trackerAdditions.ts; built by scripts/updateTrackers.ts`,
    prefixes: MORE_PARAMETERS.prefixes,
    names: [...new Set(names)].sort().join(' '),
    onHosts: MORE_PARAMETERS.onHosts,
  };
}

function versionOf(name: string): string {
  const path = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

async function write(file: URL, value: unknown): Promise<void> {
  const text = await format(JSON.stringify(value), { parser: 'json', printWidth: 110 });
  writeFileSync(file, text);
  const kib = (gzipSync(JSON.stringify(value)).length / 1024).toFixed(1);
  console.log(`${file.pathname.split('/').at(-1) ?? ''}: ${kib} KiB gzipped`);
}
