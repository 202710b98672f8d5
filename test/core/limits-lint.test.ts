// Limits of pain points that do not hang together: each with its place and mend, and the cases beside it that are quiet.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkAuthoring } from '../../src/core/questionnaire/check-authoring.ts';
import { understand } from '../../src/core/questionnaire/understand.ts';
import { type FakeWorld, fakeWorld } from '../cli/fake-world.ts';

const BASE = `
dxready: 1
id: q
version: 1.0.0
title: Q
bands: [{ id: low, from: 0, title: Low }]
pillars:
  - id: p
    title: P
    capabilities: [{ id: c, title: C, items: [{ id: a, type: yes_no, ask: Is it? }] }]
pain_points:
`;

type Expected = readonly [severity: string, path: string, message: string, mend: string];
const error = (path: string, message: string, mend: string): Expected => ['error', path, message, mend];
const warning = (path: string, message: string, mend: string): Expected => ['warning', path, message, mend];

function told(limits: string): Expected[] {
  const { problems } = understand(parse(`${BASE}${limits}`), null, checkAuthoring);
  return problems.map(({ severity, path, message, mend }) => [
    severity,
    path.join('/').replace('pain_points/', ''),
    message,
    mend,
  ]);
}

const NEEDS = 'needs: [none, team, supplier, structural]';
const TWO = `  horizons:
    - { id: now, hit: quick, assume_days: 1, up_to: { effort_days: 5 }, ${NEEDS} }
    - { id: later, hit: big, assume_days: 9 }
`;
const LOW_TO_HIGH = 'order them from low to high';

describe('limits of pain points', () => {
  it.each<[name: string, limits: string, ...expected: Expected[]]>([
    ['none of their own', '  max_big: 2\n'],
    ['own horizons', `${TWO}  no_estimate: later\n  capacity: [3, 8]\n`],
    [
      'a horizon twice',
      `${TWO}    - { id: now, hit: big, assume_days: 9 }\n  no_estimate: now\n`,
      error('horizons/2/id', "the horizon 'now' is used more than once", 'give each its own'),
    ],
    [
      'the usual horizon of what has no estimate is none of them',
      TWO,
      error(
        'horizons',
        "what has neither effort nor time belongs to 'this_year', which is none of the horizons",
        'add no_estimate: now, or another of the horizons',
      ),
    ],
    [
      'a slip in the horizon of what has no estimate',
      `${TWO}  no_estimate: latr\n`,
      error('no_estimate', "there is no horizon 'latr'", 'use one of: now, later'),
    ],
    [
      'limits that fall',
      `  no_estimate: b
  horizons:
    - { id: a, hit: quick, assume_days: 1, up_to: { effort_days: 5, calendar_days: 9 }, ${NEEDS} }
    - { id: b, hit: big, assume_days: 9, up_to: { effort_days: 4, calendar_days: 30, people_changing: 5 } }
    - { id: c, hit: big, assume_days: 9 }
`,
      error('horizons/1/up_to/effort_days', 'the limits of effort_days do not ascend (4 after 5)', LOW_TO_HIGH),
      error('horizons/1/up_to/people_changing', 'the limits of people_changing do not ascend (5 after no limit)', LOW_TO_HIGH),
    ],
    [
      'a need in two horizons, and one in none',
      `  no_estimate: b
  horizons:
    - { id: a, hit: quick, assume_days: 1, needs: [none, team] }
    - { id: b, hit: big, assume_days: 9, needs: [supplier, team] }
`,
      error('horizons/1/needs/1', "'team' stands at the horizon 'a' already", 'keep it at one of the two'),
      warning(
        'horizons',
        "no horizon has the need 'structural', which puts it into the last one, 'b'",
        'add it to the needs of a horizon',
      ),
    ],
    [
      'too few numbers of capacity',
      '  capacity: [5, 15]\n',
      error('capacity', 'capacity does not have one number for each horizon (2 for 5)', 'write them nearest first: [5, 15, ...]'),
    ],
    [
      'classes of ambition',
      `  ambition:
    - { id: top, rung: 2, title: Top, any: [new_offer, new_revenue] }
    - { id: unclear, rung: 2, title: Unclear, any: [saves_cost] }
    - { id: top, rung: 1, title: Low, all: [new_offer, saves_time] }
`,
      error('ambition/2/id', "the ambition class 'top' is used more than once", 'give each its own'),
      error('ambition/1/id', "'unclear' is the name of no class at all", 'choose another id'),
      error('ambition/1/rung', 'the rungs do not descend (2 after 2)', 'order the classes from the highest rung to the lowest'),
      warning(
        'ambition/2/id',
        "'top' can never hold: 'top' above it takes all that it would",
        'ask more of the class above, or take this one out',
      ),
    ],
    [
      'a class that asks for more than the one above',
      `  ambition:
    - { id: top, rung: 2, title: Top, all: [new_offer], any: [saves_cost, saves_time] }
    - { id: low, rung: 1, title: Low, any: [new_offer, saves_cost] }
`,
    ],
    [
      'a class that asks for nothing takes all',
      '  ambition: [{ id: any, rung: 2, title: Any }, { id: low, rung: 1, title: Low, any: [saves_cost] }]\n',
      warning(
        'ambition/1/id',
        "'low' can never hold: 'any' above it takes all that it would",
        'ask more of the class above, or take this one out',
      ),
    ],
    [
      'steps that do not ascend',
      '  priority: { reach: { steps: [5, 5] }, effort: { up_to: [9, 3], divide_by: [1, 2] } }\n',
      error('priority/reach/steps/1', 'the steps of reach do not ascend (5 after 5)', LOW_TO_HIGH),
      error('priority/effort/up_to/1', 'the efforts of up_to do not ascend (3 after 9)', LOW_TO_HIGH),
      error(
        'priority/effort/divide_by',
        'divide_by has 2 numbers, and up_to has 2',
        'write one divisor for each of up_to, and one more for all above',
      ),
    ],
    [
      'fewer efforts than the usual divisors',
      '  priority: { effort: { up_to: [9] } }\n',
      error(
        'priority/effort/up_to',
        'divide_by has 5 numbers, and up_to has 1',
        'write one divisor for each of up_to, and one more for all above',
      ),
    ],
  ])('%s', (_, limits, ...expected) => {
    expect(told(limits)).toEqual(expected);
  });
});

it('those of the page for authors are in order', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/authoring.md', import.meta.url)), 'utf8');
  const [, limits] = /^```yaml\npain_points:\n([\s\S]*?)^```$/m.exec(page) ?? [];
  expect(told(limits ?? '')).toEqual([]);
  expect(limits).toContain('no_estimate');
});

describe('dxready lint', () => {
  let world: FakeWorld;
  beforeAll(() => {
    world = fakeWorld();
  });
  afterAll(() => world.remove());

  it('says line, column and mend, and is not led astray by what the schema found', async () => {
    const limits = `  no_estimate: latr
  horizons:
    - { id: now, hit: quick, assume_days: 1, up_to: { effort_days: 5 }, ${NEEDS} }
    - { id: later, hit: big, assume_days: 9, up_to: { effort_days: 4 } }
  capacity: [5]
  max_big: 0
  priority: { voice: { customer: 2 }, confidence: { low: -1 }, effort: { divide_by: [0, 1, 2, 3, 4] } }
`;
    world.write('q.yaml', `${BASE.trimStart()}${limits}`);
    const { code, stderr, stdout } = await world.run(['lint', 'q.yaml']);
    expect({ code, stdout, stderr: stderr.split('\n') }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": [
          "q.yaml:11:16: error: there is no horizon 'latr'; did you mean later?",
          "q.yaml:14:68: error: the limits of effort_days do not ascend (4 after 5); order them from low to high",
          "q.yaml:15:13: error: capacity does not have one number for each horizon (1 for 2); write them nearest first: [5, 15, ...]",
          "q.yaml:16:12: error: 0 is under 1; write a number of at least 1",
          "q.yaml:17:34: error: 2 is over 1; write a number from 0 to 1",
          "q.yaml:17:58: error: -1 is under 0; write a number of at least 0",
          "q.yaml:17:86: error: 0 is not over 0; write a number over 0",
          "",
        ],
        "stdout": "",
      }
    `);
  });

  it('a warning alone passes', async () => {
    world.write('q.yaml', `${BASE.trimStart()}${TWO.replace(', structural', '')}  no_estimate: later\n`);
    expect(await world.run(['lint', 'q.yaml'])).toEqual({
      code: 0,
      stdout: 'q.yaml: 1 warning\n',
      stderr:
        "q.yaml:11:3: warning: no horizon has the need 'structural', which puts it into the last one, 'later'; add it to the needs of a horizon\n",
    });
  });
});
