// dxready compare, as its users call it.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const NOW = join(root, 'examples/harbour-lighting');
const THEN = join(NOW, '2025-11');
const FERRY = [
  'score',
  join(root, 'test/compat/sheets/anna.yaml'),
  '--questionnaire',
  join(root, 'test/compat/ferry.yaml'),
  '-f',
  'json',
];

const UNJUDGED = 'The flag RF-SHELF (Paid for and not used) fires now; before it could not be judged.';

const schema = JSON.parse(fs.readFileSync(join(root, 'schemas/comparison.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

async function compared(...argv: readonly string[]): Promise<Comparison> {
  const { code, stdout, stderr } = await world.run(['compare', ...argv, '-f', 'json']);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const comparison: Comparison = JSON.parse(stdout);
  expect(validate(comparison) ? [] : validate.errors).toEqual([]);
  return comparison;
}

/** Saves the report of a sheet or workshop, changed. */
async function save(name: string, place: string, change: (report: Report) => void = () => {}): Promise<string> {
  const { stdout } = await world.run(['score', place, '-f', 'json']);
  const report: Report = JSON.parse(stdout);
  change(report);
  return world.write(name, JSON.stringify(report));
}

describe('two assessments', () => {
  it('tells the story of the shipped example', async () => {
    const { points, steps, whole } = await compared(THEN, NOW);
    expect(points.map(({ date, shown }) => [date, shown])).toEqual([
      ['2025-11-20', 49.8],
      ['2026-11-19', 55.3],
    ]);
    expect(steps).toEqual([whole]);
    const { matched, composition_effect, gate_effect, final_change, gates, unmatched, items, flags, cautions } = whole;
    expect({ matched, composition_effect, gate_effect, final_change }).toMatchObject({
      matched: { items: 60, change: 8.144445, needed: 5.641209, verdict: 'improved' },
      composition_effect: -1.029167,
      gate_effect: -1.608333,
      final_change: 5.506945,
    });
    expect(gates.filter(({ moved }) => moved !== 'same').map(({ id, moved }) => [id, moved])).toEqual([
      ['G4', 'closed'],
      ['G8', 'opened'],
    ]);
    expect(unmatched.map(({ id, why }) => [id, why])).toEqual([
      ['customers.machine_customers', 'before'],
      ['data.record_input', 'before'],
      ['data.one_view', 'before'],
      ['technology.paid_and_used', 'before'],
    ]);
    expect(items.filter(({ change }) => change < 0).map(({ id }) => id)).toEqual(['people.change_lead']);
    expect(flags.map(({ id, moved }) => [id, moved])).toEqual([['RF-SAMETEAM', 'new']]);
    expect(cautions).toEqual([UNJUDGED]);
  });

  it('a saved report says the same as the sheet it was made from', async () => {
    const [then, now] = [await save('then.json', THEN), await save('now.json', NOW)];
    const plain = await compared(THEN, NOW);
    expect(await compared(then, NOW)).toEqual(plain);
    expect(await compared(THEN, now)).toEqual(plain);
    expect(await compared(then, now)).toEqual(plain);
  });

  it('the report of the later one, with the earlier as its baseline, says the same', async () => {
    const { stdout } = await world.run(['score', NOW, '--baseline', THEN, '-f', 'json']);
    const report: Report = JSON.parse(stdout);
    expect(report.comparison).toEqual((await compared(THEN, NOW)).whole);
  });

  it.each(['terminal', 'markdown', 'md', 'html'])('is printed as %s', async (format) => {
    const { code, stdout, stderr } = await world.run(['compare', THEN, NOW, '-f', format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const text of ['Harbour Lighting Ltd', '49.8', '55.3', '8.1', '5.6', 'Change leadership'])
      expect(stdout).toContain(text);
  });

  it('is written to a file', async () => {
    const { code, stdout } = await world.run(['compare', THEN, NOW, '-f', 'html', '-o', 'change.html']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(world.read('change.html')).toMatch(/^<!doctype html>/i);
  });

  it('one of them may come from standard input', async () => {
    const sheet = fs.readFileSync(join(THEN, 'answers/leader.yaml'));
    const { code, stdout } = await world.run(['compare', '-', NOW, '-f', 'json'], { readStdin: async () => sheet });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).whole.matched.change).toBe(8.144445);
  });

  it('is counted with the later questionnaire: a selection leaves out what it does not ask', async () => {
    const quick = join(root, 'test/scenarios/harbour-quick');
    const { questionnaire, whole } = await compared(THEN, quick);
    expect(questionnaire).toMatchObject({ id: 'quick', root: { id: 'full' } });
    expect(whole.matched.items).toBeGreaterThan(10);
    const gone = whole.unmatched.filter(({ why }) => why === 'gone').length;
    expect(gone).toBeGreaterThan(30);
    expect(gone).toBeLessThanOrEqual(whole.before.scored - whole.matched.items);
    expect(whole.cautions).toContainEqual(expect.stringContaining('full 1.0.0 was answered before, quick 1.0.0 after'));
  });

  it('a dxready.yaml says with what its folder is scored', async () => {
    for (const name of ['then', 'now'])
      world.write(`${name}.yaml`, fs.readFileSync(join(name === 'now' ? NOW : THEN, 'answers/leader.yaml')).toString());
    world.write('dxready.yaml', 'dxready: 1\nquestionnaire: quick\n');
    const { code, stdout } = await world.run(['compare', 'then.yaml', 'now.yaml', '-f', 'json']);
    expect({ code, id: JSON.parse(stdout).questionnaire.id }).toEqual({ code: 0, id: 'quick' });
    expect((await compared('then.yaml', 'now.yaml', '--no-config')).questionnaire.id).toBe('full');
  });

  it('with itself nothing has changed, and 0 is returned as ever', async () => {
    const { whole } = await compared(NOW, NOW);
    expect(whole).toMatchObject({
      change: 0,
      final_change: 0,
      matched: { change: 0, verdict: 'unclear' },
      unmatched: [],
      cautions: [],
    });
    const { whole: fallen } = await compared(NOW, THEN);
    expect(fallen.matched.verdict).toBe('declined');
  });

  it('gates and weights of both are those of the later, also where the earlier was scored otherwise', async () => {
    const strict = await world.run(['score', THEN, '--strict-gates', '-f', 'json']);
    const then = world.write('then.json', strict.stdout);
    expect((await compared(then, NOW)).whole).toEqual((await compared(THEN, NOW)).whole);
  });

  it('a question whose wording alone changed stays matched and is named', async () => {
    const then = await save('then.json', THEN, (report) => {
      report.questionnaire.digest = `${report.questionnaire.digest.slice(0, -1)}x`;
      first(report).ask = 'Asked in other words?';
    });
    const { whole } = await compared(then, NOW);
    expect(whole.reworded).toEqual(['strategy.shared_aim']);
    expect(whole.matched.change).toBe(8.144445);
    expect(whole.same_questionnaire).toBe(false);
    expect(whole.cautions).toEqual([
      'The questionnaire is not the same: full 1.0.0 was edited between the two without a new version. Both are counted with the later one.',
      UNJUDGED,
    ]);
  });

  it('a question that is scored in another way is not matched', async () => {
    const then = await save('then.json', THEN, (report) => {
      report.questionnaire.digest = 'sha256:other';
      first(report).measure = 'sha256:other';
    });
    const { whole } = await compared(then, NOW);
    expect(whole.unmatched[0]).toMatchObject({ id: 'strategy.shared_aim', why: 'measure', before: 75, after: 75 });
    expect(whole.matched.items).toBe(59);
  });

  it('without the hash of how it is scored, the kind of question has to do', async () => {
    const then = await save('then.json', THEN, (report) => {
      report.questionnaire.digest = 'sha256:other';
      for (const item of itemsOf(report)) item.measure = '';
      first(report).anchors = ['no', 'yes'];
    });
    const { whole } = await compared(then, NOW);
    expect(whole.unmatched[0]).toMatchObject({ id: 'strategy.shared_aim', why: 'measure' });
    expect(whole.cautions.join('\n')).toContain('did not keep how each question is scored');
  });
});

describe('reports of earlier versions', () => {
  const folder = join(root, 'test/compat/reports');
  it.each(fs.readdirSync(folder))('%s', async (name) => {
    const ferry = [join(root, 'test/compat/sheets/anna.yaml'), '--questionnaire', join(root, 'test/compat/ferry.yaml')];
    const { whole } = await compared(join(folder, name), ...ferry);
    expect(whole.matched).toMatchObject({ items: 5, change: 0, verdict: 'unclear' });
  });
});

function itemsOf({ pillars }: Report) {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

function first(report: Report) {
  const [item] = itemsOf(report);
  if (item === undefined) throw new Error('no item');
  return item;
}

describe('more than two', () => {
  it('make a trend: each step, and the last against the first', async () => {
    const half = await save('half.json', THEN, (report) => {
      report.date = '2026-05-20';
    });
    const { points, steps, whole } = await compared(THEN, half, NOW);
    expect(points.map(({ date }) => date)).toEqual(['2025-11-20', '2026-05-20', '2026-11-19']);
    expect(steps.map(({ matched }) => matched.change)).toEqual([0, 8.144445]);
    expect(whole).toEqual((await compared(THEN, NOW)).whole);
  });

  it('are taken in the order given, with a note where the dates run backwards', async () => {
    const { code, stderr, stdout } = await world.run(['compare', NOW, THEN, NOW, '-f', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).points.map(({ date }: { date: string }) => date)).toEqual([
      '2026-11-19',
      '2025-11-20',
      '2026-11-19',
    ]);
    expect(stderr).toContain(`note: ${NOW} is of 2026-11-19, later than ${THEN} of 2025-11-20: name the earlier first\n`);
    expect((await world.run(['compare', NOW, THEN, '-f', 'json', '--quiet'])).stderr).toBe('');
  });
});

describe('what cannot be compared', () => {
  it.each(['score', 'report'])('%s with a baseline of another questionnaire', async (command) => {
    world.write('ferry.json', (await world.run(FERRY)).stdout);
    const { code, stderr } = await world.run([command, NOW, '--baseline', 'ferry.json', '--quiet']);
    expect(code).toBe(2);
    expect(stderr).toContain(`ferry.json:1:1: error: this answers ferry 1.0.0, ${NOW} answers full 1.0.0`);
  });

  it('every argument tells what is wrong with it', async () => {
    world.write('broken.yaml', 'dxready: 1\nanswers: [');
    const { code, stdout, stderr } = await world.run(['compare', 'nowhere.yaml', 'broken.yaml', NOW]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nowhere.yaml:1:1: error: ');
    expect(stderr).toContain('broken.yaml:2:');
  });

  it('questionnaires that go back to different ones', async () => {
    world.write('ferry.json', (await world.run(FERRY)).stdout);
    const { code, stdout, stderr } = await world.run(['compare', 'ferry.json', NOW, '--quiet']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `ferry.json:1:1: error: this answers ferry 1.0.0, ${NOW} answers full 1.0.0; the two have nothing in common; name a result of full, or of what it is taken from\n`,
    );
  });

  it.each([
    ['earlier', '1.0.0', '2.1.0', 'before.json'],
    ['later', '2.1.0', '1.0.0', 'after.json'],
  ])('another major version names the command that carries the %s over', async (_, before, after, older) => {
    for (const [name, version] of [
      ['before.json', before],
      ['after.json', after],
    ] as const)
      await save(name, NOW, ({ questionnaire }) => {
        questionnaire.version = version;
        questionnaire.root = { id: 'full', version };
      });
    const { code, stderr } = await world.run(['compare', 'before.json', 'after.json']);
    expect(code).toBe(2);
    expect(stderr).toContain(`this answers full ${before}, after.json answers full ${after}`);
    expect(stderr).toContain(`carry the answers that ${older} was made from over first: dxready migrate FILE --to full`);
  });

  it('standard input twice', async () => {
    const { code, stderr } = await world.run(['compare', '-', '-']);
    expect(code).toBe(2);
    expect(stderr).toContain('standard input can be one of the results only');
  });

  it('a file that was read is not written over', async () => {
    const then = await save('then.json', THEN);
    const { code, stderr } = await world.run(['compare', then, NOW, '-f', 'json', '-o', then]);
    expect(code).toBe(2);
    expect(stderr).toContain('it was read to make this');
  });
});

it('another organisation is noted, and so are options that a saved report cannot follow', async () => {
  const then = await save('then.json', join(root, 'examples/bright-bank'));
  const { code, stderr } = await world.run(['compare', then, NOW, '--audit', '-f', 'json']);
  expect(code).toBe(0);
  expect(stderr).toContain(`note: ${then} is a saved report and stays as it is: --audit cannot change it\n`);
  expect(stderr).toContain(`note: ${then} is of Bright Bank`);
});
