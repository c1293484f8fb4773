/**
 * `npm run audit`: asks the registry for known faults in what ships, and fails if there is one. Where no registry
 * answers (without a network, or behind a mirror that has no audits) it says so, and goes by the advisories that were
 * looked up by hand.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownFaults, LOOKED_UP } from './advisories';
import { ROOT } from './run';

interface Report {
  error?: { summary?: string };
  message?: string;
  metadata?: { vulnerabilities?: { total?: number } };
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: 60_000,
});
const report = parsed(stdout);
const total = report?.metadata?.vulnerabilities?.total;
if (total === undefined) {
  console.log(`No registry answers (${report?.message ?? report?.error?.summary ?? 'no answer'}).`);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const faults = knownFaults(dependencies);
  console.log(`${faults.length} known faults in what ships, by the advisories of ${LOOKED_UP}`);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  console.log(`${total} known faults in what ships`);
  if (total > 0) console.log(stdout);
  process.exitCode = total > 0 ? 1 : 0;
}

function parsed(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    // Not even an error in its own form.
    return null;
  }
}
