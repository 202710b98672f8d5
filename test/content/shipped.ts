// The shipped instruments as the tests of their content see them: read from the YAML, resolved and checked.
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileShipped } from '../../src/cli/compile-shipped.ts';
import type { World } from '../../src/cli/world.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));
const nowhere = { write: () => {}, isTTY: false, columns: 80 };

/** Nothing of it is looked at but the files. */
const world: World = {
  argv: [],
  env: {},
  cwd: home,
  home,
  version: '0.0.0-test',
  stdout: nowhere,
  stderr: { ...nowhere, write: (text) => process.stderr.write(text) },
  writeBytes: () => {},
  readStdin: async () => new Uint8Array(),
  files: fs,
  terminal: null,
  now: () => 0,
  today: () => '2026-11-21',
  machine: { pid: process.pid, host: 'test', isAlive: () => true, platform: 'linux' },
  onStop: () => () => {},
  called: 'dxready',
};

/** As the build does it, from the YAML; throws if one of them has a problem. */
const compiled = await compileShipped(world);

/** The shipped questionnaire of that id. */
export function shipped(id: string): Questionnaire {
  const found = compiled.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no questionnaire ${id}`);
  return found.loaded.questionnaire;
}

/** All items in order. */
export function itemsOf({ pillars }: Questionnaire): Item[] {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

/** What may be chosen, in words: anchors or options, without "none of these". */
export function choicesOf(item: Item): readonly string[] {
  if (item.type === 'level') return item.levels;
  return item.type === 'checklist' || item.type === 'choice' ? item.options.map(({ text }) => text) : [];
}
