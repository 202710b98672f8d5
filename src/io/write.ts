// Files are written whole or not at all: to a neighbour first, synced to disk, then renamed over the old one.
import { dirname } from 'node:path';
import type { Files } from './files.ts';

/** Writes UTF-8 text, making the folders above it. Throws the error of the file system and leaves nothing behind. */
export function writeText(path: string, text: string, files: Files): void {
  const neighbour = `${path}.part`;
  files.mkdirSync(dirname(path), { recursive: true });
  const handle = files.openSync(neighbour, 'w');
  try {
    files.writeFileSync(handle, text, 'utf8');
    files.fsyncSync(handle);
    files.closeSync(handle);
    files.renameSync(neighbour, path);
  } catch (error) {
    files.rmSync(neighbour, { force: true });
    throw error;
  }
}
