// The line by which an editor finds the schema of a file.
import { dirname, relative } from 'node:path';
import { schemaPath } from '../io/workshop.ts';
import type { World } from './world.ts';

/** Empty where the program is installed far away: a path that leads out of the workshop means nothing on another machine. */
export function schemaLine(path: string, kind: string, { home }: World): string {
  const schema = relative(dirname(path), schemaPath(home, kind)).replaceAll('\\', '/');
  const isNear = !schema.startsWith('..') || !relative(home, path).startsWith('..');
  return isNear ? `# yaml-language-server: $schema=${schema.startsWith('.') ? schema : `./${schema}`}\n` : '';
}
