// The schemas that are shipped, by name: of files that people write and of what commands print.
import { join } from 'node:path';
import type { Files } from './files.ts';

const ENDING = '.schema.json';

/** Names of all of them, sorted by code unit. */
export function publishedSchemas(home: string, files: Files): string[] {
  const found = files.readdirSync(join(home, 'schemas')).filter((name) => name.endsWith(ENDING));
  return found.map((name) => name.slice(0, -ENDING.length)).sort();
}
