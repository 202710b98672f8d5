// Who wins: flags over the environment, that over the file, and the file over the defaults. Every key, every source.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { layUnder } from '../../../src/cli/config/apply.ts';
import { KEYS } from '../../../src/cli/config/keys.ts';
import type { ScoringOptions } from '../../../src/cli/scoring-options.ts';
import type { World } from '../../../src/cli/world.ts';
import type { EffectiveConfig, EffectiveValue } from '../../../src/model/effective-config.ts';
import { fakeWorld } from '../fake-world.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = (name: string) => JSON.parse(fs.readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema('effective-config'));
const world = fakeWorld();
afterAll(() => world.remove());
beforeEach(() => fs.rmSync(join(world.folder, 'dxready.yaml'), { force: true }));

async function effective(env: Readonly<Record<string, string>>, ...more: string[]): Promise<EffectiveConfig> {
  const { code, stdout, stderr } = await world.run(['config', '-f', 'json', ...more], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const data: EffectiveConfig = JSON.parse(stdout);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return data;
}

function valueIn({ values }: EffectiveConfig, key: string): EffectiveValue | undefined {
  return values.find((value) => value.key === key);
}

const CONDITION = { not: { flag: 'RF-AIWILD' } };

/** Key, what the file says and what that comes to, what the variable says and what that comes to. */
const TABLE: readonly (readonly [key: string, written: unknown, value: unknown, word: string | null, said: unknown])[] = [
  ['questionnaire', 'quick', 'quick', 'full', 'full'],
  ['answers', 'teams/*.yaml', ['teams/*.yaml'], 'a.yaml, b/*.yaml', ['a.yaml', 'b/*.yaml']],
  ['pain_points', 'pains.yaml', 'pains.yaml', 'other.yaml', 'other.yaml'],
  ['reports', 'out/reports', 'out/reports', '../elsewhere', '../elsewhere'],
  ['formats', ['json', 'csv'], ['json', 'csv'], 'html,pdf', ['html', 'pdf']],
  ['group', true, true, 'false', false],
  ['policy.min_overall', 60, 60, '61.5', 61.5],
  ['policy.min_pillar', 50, 50, 'technology=50,data=40', { technology: 50, data: 40 }],
  ['policy.min_capability', { one_trusted_view: 40 }, { one_trusted_view: 40 }, '45', 45],
  ['policy.min_lens', { 'human_touch.lesser': 40 }, { 'human_touch.lesser': 40 }, 'tilt.tilt=-20', { 'tilt.tilt': -20 }],
  ['policy.min_coverage', '80%', '80%', '0.9', 0.9],
  ['policy.min_confidence', 50, 50, '55', 55],
  ['policy.max_fired_gates', 1, 1, '0', 0],
  ['policy.strict_gates', false, false, 'true', true],
  ['policy.baseline', 'baseline/may.json', 'baseline/may.json', '/tmp/june.json', '/tmp/june.json'],
  ['policy.max_drop', 5, 5, '0', 0],
  ['policy.max_withdrawn', 0, 0, '2', 2],
  ['policy.whole_baseline', true, true, 'false', false],
  ['policy.targets_met', true, true, 'false', false],
  ['policy.max_age_days', 180, 180, '90', 90],
  ['policy.require', [CONDITION], [CONDITION], null, null],
  ['policy.undecided', 'warn', 'warn', 'error', 'error'],
  ['policy.warn', ['max_drop'], ['max_drop'], 'max_age_days,require', ['max_age_days', 'require']],
];

function write(key: string, value: unknown, name = 'dxready.yaml'): void {
  const [first = '', second] = key.split('.');
  const indent = second === undefined ? '' : `${first}:\n  `;
  world.write(name, `dxready: 1\n${indent}${second ?? first}: ${JSON.stringify(value)}\n`);
}

describe('every key', () => {
  it('is in the table, and in the schema', () => {
    const { properties, definitions } = schema('config');
    const names = [
      ...Object.keys(properties).filter((name) => name !== 'dxready' && name !== 'policy'),
      ...Object.keys(definitions.WrittenPolicy.properties).map((name) => `policy.${name}`),
    ];
    expect(KEYS.map(({ name }) => name)).toEqual(names);
    expect(TABLE.map(([key]) => key)).toEqual(names);
  });

  it.each(TABLE)('%s', async (key, written, value, word, said) => {
    const { variable = null, fallback = null, path = [] } = KEYS.find(({ name }) => name === key) ?? {};
    const bare = { file: null, line: null, variable: null };
    expect(valueIn(await effective({}), key)).toMatchObject({ ...bare, value: fallback, source: 'default' });
    write(key, written);
    const inFile = { ...bare, value, source: 'file', file: 'dxready.yaml', line: path.length + 1 };
    expect(valueIn(await effective({}), key)).toMatchObject(inFile);
    expect(valueIn(await effective({}, '--no-config'), key)).toMatchObject({ value: fallback, source: 'default' });
    if (variable === null || word === null) return;
    expect(valueIn(await effective({ [variable]: word }), key)).toMatchObject({
      ...inFile,
      value: said,
      source: 'environment',
      variable,
    });
    expect(valueIn(await effective({ [variable]: ' ' }), key), 'an empty variable says nothing').toMatchObject(inFile);
  });
});

describe('flags', () => {
  const options = async (flags: ScoringOptions, env: Readonly<Record<string, string>> = {}) => {
    const told: string[] = [];
    const stderr = { write: (text: string) => told.push(text), isTTY: false, columns: 80 };
    const here = { env, cwd: world.folder, home: root, files: fs, stderr, argv: ['score'], called: 'dxready' };
    const runs = await layUnder(['a.yaml', 'b.yaml'], flags, here as unknown as World);
    expect(told).toEqual([]);
    return runs.map(({ args, options: { questionnaire, painPoints, group } }) => ({ args, questionnaire, painPoints, group }));
  };

  it('win over variables, these over the file, and the file over the defaults', async () => {
    const both = ['a.yaml', 'b.yaml'];
    expect(await options({})).toEqual([{ args: both, group: false }]);
    world.write('dxready.yaml', 'dxready: 1\nquestionnaire: quick\npain_points: file.yaml\ngroup: true\n');
    expect(await options({})).toEqual([{ args: both, questionnaire: 'quick', painPoints: 'file.yaml', group: true }]);
    const env = { DXREADY_QUESTIONNAIRE: 'full', DXREADY_PAIN_POINTS: 'env.yaml', DXREADY_GROUP: 'false' };
    expect(await options({}, env)).toEqual([{ args: both, questionnaire: 'full', painPoints: 'env.yaml', group: false }]);
    const flags = { questionnaire: 'flag.yaml', painPoints: 'flag.yaml', group: true };
    expect(await options(flags, env)).toEqual([{ args: both, ...flags }]);
    expect(await options({ group: false })).toMatchObject([{ group: false }]);
  });

  it('--config reads another file, and wins over DXREADY_CONFIG', async () => {
    write('reports', 'found');
    write('reports', 'named', 'other/named.yaml');
    write('reports', 'in-variable', 'variable.yaml');
    const env = { DXREADY_CONFIG: 'variable.yaml' };
    const reports = async (...args: Parameters<typeof effective>) => valueIn(await effective(...args), 'reports')?.value;
    expect(await reports({})).toBe('found');
    expect(await reports(env)).toBe('in-variable');
    expect(await reports(env, '--config', 'other/named.yaml')).toBe('other/named');
    expect(await reports(env, '--no-config')).toBe('reports');
  });
});
