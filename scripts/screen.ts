import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { findProgram } from './findBrowsers';
import { onEnd } from './onEnd';

/**
 * A screen of its own for the browsers under test, so that real keys can be
 * pressed, and never into the windows of whoever runs the tests.
 *
 * @returns the environment for what shall appear there, and how to end it; `null` where there is no Xvfb
 */
export async function openScreen(): Promise<{ env: NodeJS.ProcessEnv; close: () => void } | null> {
  const xvfb = findProgram('Xvfb');
  const windowManager = findProgram('openbox');
  if (!xvfb || !windowManager) return null;

  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(server)}`;
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: display };
  delete env['WAYLAND_DISPLAY'];
  // Without a window manager no window ever has the focus, and keys go nowhere.
  const manager = spawn(windowManager, [], { env, stdio: 'ignore' });

  const close = () => {
    forget();
    manager.kill();
    server.kill();
  };
  const forget = onEnd(close);
  await untilManaged(env);
  return { env, close };
}

/** The number of the display, which Xvfb writes once it is ready. */
async function firstLine(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb was started without a pipe for its display number');
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => {
      reject(new Error(`Xvfb did not start: it ended with code ${code ?? 'none'}`));
    });
    server.once('error', reject);
    pipe.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });
}

async function untilManaged(env: NodeJS.ProcessEnv): Promise<void> {
  const end = Date.now() + 30_000;
  while (spawnSync('xdotool', ['get_num_desktops'], { env, stdio: 'ignore' }).status !== 0) {
    if (Date.now() > end) throw new Error('openbox did not start on the virtual screen');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
