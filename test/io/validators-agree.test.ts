// `conforms` says yes or no for every file that is read, the compiled validator says what is wrong: they must agree, or
// a file would be refused without a reason. Held against each other on our files and on thousands of mutations of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { conforms, type Schema } from '../../src/io/conforms.ts';
import { validate as validateAnswers } from '../../src/io/generated/answers.js';
import { schema as answersSchema } from '../../src/io/generated/answers-schema.js';
import { validate as validateBrand } from '../../src/io/generated/brand.js';
import { schema as brandSchema } from '../../src/io/generated/brand-schema.js';
import { validate as validateIdeas } from '../../src/io/generated/ideas.js';
import { schema as ideasSchema } from '../../src/io/generated/ideas-schema.js';
import { validate as validateQuestionnaire } from '../../src/io/generated/questionnaire.js';
import { schema as questionnaireSchema } from '../../src/io/generated/questionnaire-schema.js';
import { validate as validateReport } from '../../src/io/generated/report.js';
import { schema as reportSchema } from '../../src/io/generated/report-schema.js';
import { fakeWorld } from '../cli/fake-world.ts';
import { fc } from '../support/random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): unknown => load(readFileSync(join(root, file), 'utf8'));

interface Kind {
  readonly schema: Schema;
  readonly validate: ValidateFunction;
  readonly samples: unknown[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  questionnaire: {
    schema: questionnaireSchema,
    validate: validateQuestionnaire,
    samples: ['questionnaires/quick.yaml', 'questionnaires/full.yaml', 'test/scenarios/tea-room/questionnaire.yaml'].map(read),
  },
  answers: {
    schema: answersSchema,
    validate: validateAnswers,
    samples: ['harbour-lighting/answers/leader', 'bright-bank/answers/leader', 'trade-depot/answers/manager'].map((name) =>
      read(`examples/${name}.yaml`),
    ),
  },
  ideas: { schema: ideasSchema, validate: validateIdeas, samples: [read('questionnaires/ideas.yaml')] },
  brand: { schema: brandSchema, validate: validateBrand, samples: [{ dxready: 1, brand: { name: 'Über 漢' } }] },
  report: { schema: reportSchema, validate: validateReport, samples: [] },
};

/** Files of people with what the shipped ones do not use. */
const RARE = {
  answers: {
    dxready: 1,
    questionnaire: { id: 'q', version: '1.0.0-rc.1+2', digest: 'sha256:1' },
    respondent: { role: 'r', voices: 2 },
    subject: { size: 40, heritage: 'new' },
    answers: {
      a: { options: ['x', 'y'] },
      b: { option: 'x', target: 50 },
      c: { na: 'n', look: true },
      d: { unknown: true },
      e: false,
      f: [],
      g: 'unknown',
    },
    trends: { '2024': { t: 3, u: 'unknown', v: { relevance: 2, readiness: 'aware' } } },
    pain_points: [
      {
        id: 'p',
        title: 'P',
        quote: { text: 'q', date: '2026-01-01', count: 3 },
        impact: 4,
        cx_test: true,
        value: ['saves_cost', 'saves_time'],
        journey: ['a', 'b'],
        time_lost: { customer: 1 },
      },
    ],
    capacity: [1, 2.5],
    max_big: 2,
    retired: { z: 3 },
  },
  brand: {
    dxready: 1,
    brand: {
      logo: 'logo.svg',
      logo_alt: 'A lamp',
      colours: { accent: '#7A1f4b', accent_dark: '#eac', paper: '#fff' },
      font: "'Über Sans', 游ゴシック",
      footer: 'Foot',
    },
  },
  ideas: {
    dxready: 1,
    kind: 'ideas',
    ideas: [{ id: 'a', source: 's', says: 'A.', how: 'B.', where: [{ scoring: 1, item: 'x' }] }],
  },
  questionnaire: {
    dxready: 1,
    id: 'child',
    version: '1.0.0',
    title: 'Child',
    extends: { id: 'quick', version: '1.0.0' },
    only: ['a', 'b'],
    words: { customer: 'citizen' },
  },
};

beforeAll(async () => {
  const world = fakeWorld();
  for (const name of ['harbour-lighting', 'trade-depot']) {
    const { stdout } = await world.run(['score', join(root, 'examples', name), '--format', 'json']);
    KINDS.report?.samples.push(JSON.parse(stdout));
  }
  world.remove();
});

/** Values that sit on the edges of the schemas. */
const EDGES: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  1,
  2,
  4,
  5,
  10,
  11,
  0.5,
  -1,
  100,
  100.1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  'x',
  'unknown',
  'a b',
  '1.0.0',
  '1.0',
  'sha256:',
  'level',
  'checklist',
  'number',
  'choice',
  'text',
  'yes_no',
  'XS',
  '😀',
  [],
  [''],
  ['x', 'x'],
  [1, 1],
  [[], []],
  [{}, {}],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  {},
  { x: 1 },
  { id: 'x' },
  { item: 'x', at_least: 3 },
  { na: '' },
  { level: 3 },
  { extends: 1 },
  JSON.parse('{"__proto__": 1}'),
  { constructor: 1 },
];
const KEYS = [
  'x',
  'id',
  'type',
  'when',
  'level',
  'extends',
  'only',
  'weight',
  'score',
  'options',
  '__proto__',
  'constructor',
  'toString',
  '',
];

/** Two entries of every list are enough to mutate, and quicker. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : value.slice(0, 2).map(shortened);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const few = entries.length > 60 ? entries.filter((_, index) => index % 20 === 0) : entries;
  return Object.fromEntries(few.map(([key, part]) => [key, shortened(part)]));
}

type Holder = Record<string | number, unknown>;

/** Every mapping and list inside, the outermost first. */
function holdersIn(value: unknown): Holder[] {
  if (value === null || typeof value !== 'object') return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

type Mutation = readonly [kind: 'drop' | 'set' | 'add' | 'swap' | 'nest' | 'double', where: number, which: number, what: number];

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom('drop', 'set', 'add', 'swap', 'nest', 'double'),
  fc.nat(),
  fc.nat(),
  fc.nat(),
);

function mutate(value: unknown, [kind, where, which, what]: Mutation): void {
  const holders = holdersIn(value);
  const holder = holders[where % holders.length] ?? {};
  const keys = Object.keys(holder);
  const key = keys[which % Math.max(1, keys.length)] ?? 'x';
  const other = keys[what % Math.max(1, keys.length)] ?? 'x';
  const put = (at: string, given: unknown) =>
    Object.defineProperty(holder, at, { value: given, enumerable: true, configurable: true, writable: true });
  switch (kind) {
    case 'drop':
      if (Array.isArray(holder)) holder.splice(which % (holder.length + 1), 1);
      else delete holder[key];
      return;
    case 'add':
      put(
        Array.isArray(holder) ? String(holder.length) : (KEYS[which % KEYS.length] ?? 'x'),
        structuredClone(EDGES[what % EDGES.length]),
      );
      return;
    case 'set':
      put(key, structuredClone(EDGES[what % EDGES.length]));
      return;
    case 'swap':
      [holder[key], holder[other]] = [holder[other], holder[key]];
      return;
    case 'nest':
      put(key, what % 2 === 0 ? [holder[key]] : { x: holder[key] });
      return;
    case 'double':
      put(Array.isArray(holder) ? String(holder.length) : `${key}2`, structuredClone(holder[key]));
      return;
    default:
      kind satisfies never;
  }
}

/** `undefined` cannot come out of a file: as a value it is what is not there. */
const asRead = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'number' && !Number.isFinite(part) ? `number:${part}` : part)),
    (_, part) => (typeof part === 'string' && part.startsWith('number:') ? Number(part.slice(7)) : part),
  );

describe.each(['questionnaire', 'answers', 'ideas', 'brand', 'report'] as const)('%s', (name) => {
  const { schema, validate, samples } = KINDS[name] as Kind;
  const all = () => [...samples, ...(name === 'report' ? [] : [RARE[name]])];

  it('both accept our files', () => {
    expect(all().length).toBeGreaterThan(1);
    for (const sample of all()) expect([conforms(sample, schema), validate(sample)]).toEqual([true, true]);
  });

  it('both refuse what has nothing to do with it', () => {
    for (const edge of EDGES) expect([conforms(edge, schema), validate(edge)]).toEqual([false, false]);
  });

  it('they agree on thousands of mutations, of which many pass and many do not', () => {
    const verdicts = { true: 0, false: 0 };
    const choice = all().map(shortened);
    const property = fc.property(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 3 }), (which, mutations) => {
      const copy = structuredClone(choice[which % choice.length]);
      for (const one of mutations) mutate(copy, one);
      const data = asRead(copy);
      const verdict = conforms(data, schema);
      verdicts[`${verdict}`] += 1;
      if (validate(data) !== verdict)
        throw new Error(`conforms says ${verdict}, the compiled validator ${JSON.stringify(validate.errors)}`);
    });
    fc.assert(property, { numRuns: 2000 });
    expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(60);
  });
});
