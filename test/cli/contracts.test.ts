// Every JSON that a command prints is what its published schema says, on every example and on another subject.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const example = (name: string) => here(`../../examples/${name}`);
const world = fakeWorld();
afterAll(() => world.remove());

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
const schemas = readdirSync(here('../../schemas')).filter((name) => name.endsWith('.schema.json'));
const validators = new Map(
  schemas.map((name) => [
    name.replace('.schema.json', ''),
    ajv.compile(JSON.parse(readFileSync(here(`../../schemas/${name}`), 'utf8'))),
  ]),
);

/** What is wrong with data by the schema of that name; empty if nothing is. */
function faults(name: string, data: unknown): string[] {
  const validate = validators.get(name);
  if (validate === undefined) return [`there is no schema ${name}`];
  if (validate(data)) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const BANK = example('bright-bank');
const SHOP = example('harbour-lighting');
const DEPOT = example('trade-depot');
const FERRY = [here('../compat/sheets/anna-pains.yaml'), '--questionnaire', here('../compat/ferry-lens.yaml')];

/** One JSON value, or a value a line. */
const OUTPUTS: readonly (readonly [schema: string, kind: 'json' | 'each' | 'lines', argv: readonly string[]])[] = [
  ...[BANK, SHOP, DEPOT].map((place) => ['report', 'json', ['score', place, '-f', 'json']] as const),
  ['report', 'json', ['score', ...FERRY, '-f', 'json']],
  ['report', 'json', ['score', SHOP, '-f', 'json', '--what-if', 'strategy.customer_test=5', '--audit', '--strict-gates']],
  ['report', 'json', ['score', SHOP, '-f', 'json', '--baseline', BANK]],
  ['report', 'each', ['score', BANK, SHOP, '-f', 'json']],
  ['report', 'lines', ['score', BANK, SHOP, '-f', 'ndjson']],
  ...['list', 'plan', 'export'].map((what) => ['hits', 'json', ['hits', what, SHOP, '-f', 'json']] as const),
  ['hits', 'json', ['hits', 'list', here('../../examples/trade-depot/pain-points.yaml'), '-f', 'json']],
  ['explanation', 'json', ['explain', SHOP, '--list', '-f', 'json']],
  ['explanation', 'json', ['explain', FERRY[0] ?? '', 'hit:cold-tea', ...FERRY.slice(1), '-f', 'json']],
  ['effective-config', 'json', ['config', SHOP, '-f', 'json']],
  ['comparison', 'json', ['compare', BANK, SHOP, '-f', 'json']],
  ['comparison', 'json', ['compare', example('harbour-lighting/2025-11'), SHOP, SHOP, '-f', 'json']],
  ['report', 'json', ['score', SHOP, '-f', 'json', '--baseline', example('harbour-lighting/2025-11')]],
  ['report', 'json', ['check', SHOP, '-f', 'json', '--min-overall', '10', '--no-strict-gates']],
  ...['full', 'quick', here('../scenarios/allotment/questionnaire.yaml'), here('../compat/ferry.yaml')].map(
    (id) => ['resolved-questionnaire', 'json', ['show', id, '-f', 'json']] as const,
  ),
];

describe('what a command prints as JSON', () => {
  it.each(OUTPUTS)('%s (%s): %j', async (schema, kind, argv) => {
    const { code, stdout, stderr } = await world.run(argv);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const data: unknown[] =
      kind === 'lines'
        ? stdout
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
        : kind === 'each'
          ? JSON.parse(stdout)
          : [JSON.parse(stdout)];
    expect(data.flatMap((one) => faults(schema, one))).toEqual([]);
  });

  it('every number can be explained, by its schema', async () => {
    const { stdout } = await world.run(['explain', SHOP, '--list', '-f', 'json']);
    const kinds: { entries: { id: string }[] }[] = JSON.parse(stdout);
    const ids = kinds.map(({ entries }) => entries[0]?.id ?? '');
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const { stdout: text } = await world.run(['explain', SHOP, id, '-f', 'json']);
      expect({ id, faults: faults('explanation', JSON.parse(text)) }).toEqual({ id, faults: [] });
    }
  });
});

describe('published schemas', () => {
  it.each([...validators.keys()])('%s can be printed', async (name) => {
    const { code, stdout } = await world.run(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(here(`../../schemas/${name}.schema.json`), 'utf8')));
  });

  it('every one is named in the help', async () => {
    const { stdout } = await world.run(['schema', '--help']);
    for (const name of validators.keys()) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('an unknown one names those there are', async () => {
    const { code, stderr } = await world.run(['schema', 'nothing']);
    expect(code).toBe(2);
    for (const name of validators.keys()) expect(stderr).toContain(name);
  });
});
