import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { onEnd } from './onEnd';

export const ROOT = join(import.meta.dirname, '..');

/** Runs a program of node_modules/.bin (or of the system) in the project's folder, showing what it says; gives its exit code. */
export async function run(command: string, args: string[], env = process.env): Promise<number> {
  const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${env['PATH'] ?? ''}`;
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...env, PATH: path },
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm's programs are .cmd files there
  });
  const forget = onEnd(() => {
    child.kill();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}
