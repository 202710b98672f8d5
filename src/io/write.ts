// Files are written whole or not at all: to a neighbour first, synced to disk, then renamed.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Writes UTF-8 text, making the folders above it. Throws the error of the file system. */
export async function writeText(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await writeFileAtomic(path, text, { encoding: 'utf8' });
}
