// A World for tests: real files below a temporary folder, everything that is written kept as text.
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/cli/world.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface FakeWorld {
  /** The folder the user stands in. */
  readonly folder: string;
  /** Writes a file below the folder. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  readonly run: (argv: readonly string[], changes?: Partial<World>) => Promise<Ran>;
  readonly remove: () => void;
}

export function fakeWorld(): FakeWorld {
  const folder = fs.mkdtempSync(join(tmpdir(), 'dxready-'));
  return {
    folder,
    write: (name, content) => {
      const path = join(folder, name);
      fs.mkdirSync(dirname(path), { recursive: true });
      fs.writeFileSync(path, content);
      return path;
    },
    read: (name) => fs.readFileSync(join(folder, name), 'utf8'),
    run: async (argv, changes = {}) => {
      const texts = { stdout: '', stderr: '' };
      const out = (name: keyof typeof texts) => ({
        write: (text: string) => {
          texts[name] += text;
        },
        isTTY: false,
        columns: 80,
      });
      const world: World = {
        argv,
        env: {},
        cwd: folder,
        home,
        version: '0.0.0-test',
        stdout: out('stdout'),
        stderr: out('stderr'),
        writeBytes: (bytes) => {
          texts.stdout += Buffer.from(bytes).toString('latin1');
        },
        readStdin: async () => new Uint8Array(),
        files: fs,
        terminal: null,
        now: () => 0,
        today: () => '2026-11-21',
        machine: { pid: process.pid, host: 'test', isAlive: () => true, platform: 'linux' },
        onStop: () => () => {},
        called: 'dxready',
        ...changes,
      };
      return { code: await main(world), ...texts };
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
