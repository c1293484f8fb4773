import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../scripts/findBrowsers';
import { removeFolder } from './folders';
import { until } from './keys';

const SERVER = findProgram('speech-dispatcher');
const MODULE = '/usr/lib/speech-dispatcher-modules/sd_espeak-ng';

/** Whether this machine can speak: with Debian's speech-dispatcher and espeak-ng. */
export const HAS_VOICES = SERVER !== null && existsSync(MODULE);

/** How Chromium is told to use them; Firefox does so by itself. */
export const CHROMIUM_WITH_VOICES = ['--enable-speech-dispatcher'];

/**
 * A voice server of its own for the browsers that are started after it: it really speaks, with the voices of
 * espeak-ng, into nothing, as a machine for tests has no loudspeaker.
 */
export async function startVoices(): Promise<{ close: () => Promise<void> }> {
  if (!SERVER) throw new Error('no speech-dispatcher on this machine');
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-voices-'));
  const socket = join(folder, 'speechd.sock');
  await mkdir(join(folder, 'modules'));
  await mkdir(join(folder, 'log'));
  await writeFile(join(folder, '.libao'), 'default_driver=null\n');
  await writeFile(join(folder, 'modules/espeak-ng.conf'), '');
  await writeFile(
    join(folder, 'speechd.conf'),
    `LogLevel 1
LogDir "${folder}/log"
CommunicationMethod "unix_socket"
SocketPath "${socket}"
Timeout 0
AudioOutputMethod "libao"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
`,
  );
  const server = spawn(
    SERVER,
    ['-s', '-C', folder, '-c', 'unix_socket', '-S', socket, '-P', join(folder, 'pid')],
    { stdio: 'ignore', env: { ...process.env, HOME: folder } },
  );
  await until('the voice server', () => existsSync(socket));
  const before = process.env['SPEECHD_ADDRESS'];
  process.env['SPEECHD_ADDRESS'] = `unix_socket:${socket}`;
  return {
    close: async () => {
      if (before === undefined) delete process.env['SPEECHD_ADDRESS'];
      else process.env['SPEECHD_ADDRESS'] = before;
      server.kill();
      await removeFolder(folder);
    },
  };
}
