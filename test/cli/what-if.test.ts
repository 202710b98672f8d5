// --what-if and --audit, as their users call them: scored as if something else were answered, or nothing were believed.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/harbour-lighting');
const leader = fs.readFileSync(join(example, 'answers/leader.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

async function scored(...argv: string[]): Promise<Report> {
  const { code, stdout, stderr } = await world.run(['score', ...argv, '--format', 'json', '--quiet']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

function itemOf(report: Report, id: string) {
  const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return items.find((item) => item.id === id);
}

describe('--what-if', () => {
  it('gives exactly the report of a sheet in which that was answered', async () => {
    const changed = leader.replace(
      'strategy.shared_aim: { level: 4, evidence: 2 }',
      'strategy.shared_aim: { level: 1, evidence: 2 }',
    );
    expect(changed).not.toBe(leader);
    world.write('a.yaml', leader);
    world.write('b.yaml', changed);
    const { what_if, ...supposed } = await scored('a.yaml', '--what-if', 'strategy.shared_aim=1');
    const { what_if: none, ...real } = await scored('b.yaml');
    expect(supposed).toEqual(real);
    expect(none).toBeNull();
    expect(what_if?.changes).toEqual([
      { item: 'strategy.shared_aim', title: 'Shared digital aim', from: 'level 4', to: 'level 1' },
    ]);
    const before = await scored('a.yaml');
    expect(what_if?.before).toBe(before.overall.final);
    expect(what_if?.gain).toBeCloseTo((real.overall.final ?? 0) - (before.overall.final ?? 0), 5);
  });

  it.each([
    ['S1.1=5', 100],
    ['s1.1=unknown', null],
    ['customers.six_promises=easy,fast', 33.333333],
    ['customers.six_promises=[easy, fast, convenient]', 50],
    ['customers.six_promises=none', 0],
    ['customers.six_promises=[]', 0],
    ['T1.2=na', null],
    ['people.change_load=0', 100],
  ])('%s', async (change, score) => {
    const report = await scored(example, '--what-if', change);
    const { item = '' } = report.what_if?.changes[0] ?? {};
    expect(itemOf(report, item)?.score).toBe(score);
  });

  it('may be given several times; the last word on an item counts', async () => {
    const report = await scored(example, '--what-if', 'S1.1=1', '--what-if', 'C4.1=none', '--what-if', 'S1.1=5');
    expect(report.what_if?.changes.map(({ item, to }) => [item, to])).toHaveLength(2);
    expect(itemOf(report, 'strategy.shared_aim')?.score).toBe(100);
  });

  it('changes the answer of everyone in a group who is asked', async () => {
    const ofRole = (id: string, role: string, answers: string) =>
      `dxready: 1\nquestionnaire: { id: full, version: 1.0.0 }\nrespondent: { id: ${id}, role: ${role} }\nanswers:\n${answers}`;
    world.write('w/answers/a.yaml', ofRole('a', 'leader', '  strategy.vision_review: 1\n'));
    world.write('w/answers/b.yaml', ofRole('b', 'leader', '  strategy.vision_review: 5\n'));
    world.write('w/answers/c.yaml', ofRole('c', 'frontline', '  customers.six_promises: [easy]\n'));
    const report = await scored('w', '--what-if', 'strategy.vision_review=3');
    expect(itemOf(report, 'strategy.vision_review')).toMatchObject({ score: 50, tally: { answered: 2, not_asked: 1 } });
    expect(report.what_if?.changes[0]?.from).toBeNull();
  });

  it.each([
    ['strategy.shared_aim', '--what-if strategy.shared_aim: it is no change; write item=answer, such as strategy.shared_aim=5'],
    ['customers.six_promises=', '--what-if customers.six_promises=: it is no change'],
    ['strategy.sponsorship=na', 'always applies'],
    ['=4', '--what-if =4: it is no change'],
    ['strategy.shared_aimm=4', "there is no question 'strategy.shared_aimm' in full; did you mean strategy.shared_aim?"],
    ['foo=4', "there is no question 'foo' in full; dxready show full --scores has every id"],
    ['strategy.shared_aim=9', '--what-if strategy.shared_aim=9: 9 is no answer here; write a level from 1 to 5'],
    ['strategy.shared_aim=high', "'high' is no answer here; write a level from 1 to 5"],
    ['customers.six_promises=easy,cheap', "there is no option 'cheap'; options are"],
    ['people.change_load=-1', '-1 lies outside what is allowed'],
  ])('refuses %s with one line, and writes nothing', async (change, message) => {
    const { code, stdout, stderr } = await world.run(['report', example, '--what-if', change]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(fs.readdirSync(world.folder)).toEqual([]);
  });

  it('in a batch refuses only the sheet whose questionnaire does not ask that', async () => {
    world.write('a.yaml', leader);
    world.write('b.yaml', 'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\nanswers: { strategy.customer_test: 3 }\n');
    const { code, stdout, stderr } = await world.run(['score', 'a.yaml', 'b.yaml', '--what-if', 'S1.1=5', '--format', 'json']);
    expect(code).toBe(2);
    const reports: Report[] = JSON.parse(stdout);
    expect(reports.map(({ questionnaire }) => questionnaire.id)).toEqual(['full']);
    expect(stderr).toMatch(/^b\.yaml.*there is no question 'S1\.1' in quick/m);
  });

  it('is for everyone where everyone is asked, and for nobody who is not', async () => {
    const questionnaire = (asked: string) =>
      `dxready: 1\nid: q\nversion: 1.0.0\ntitle: Q\nlanguage: en\nsettings: { asked: ${asked} }\nroles: [{ id: leader }, { id: staff }]\nbands: [{ id: all, from: 0, title: All }]\npillars:\n  - id: p\n    title: P\n    capabilities:\n      - id: c\n        title: C\n        items:\n          - { id: p.x, ask: How?, type: level, levels: [a, b, c, d, e], who: [leader] }\n          - { id: p.y, ask: What?, type: level, levels: [a, b, c, d, e] }\n`;
    const sheet = (id: string, role: string, answers: string) =>
      `dxready: 1\nquestionnaire: { id: q, version: 1.0.0 }\nrespondent: { id: ${id}, role: ${role} }\nanswers: ${answers}\n`;
    world.write('w/answers/a.yaml', sheet('a', 'leader', '{ p.x: 2, p.y: 2 }'));
    world.write('w/answers/b.yaml', sheet('b', 'leader', '{ p.y: 2 }'));
    world.write('w/answers/c.yaml', sheet('c', 'staff', '{ p.y: 2 }'));
    const tally = async (asked: string) => {
      world.write('q.yaml', questionnaire(asked));
      const report = await scored('w', '--questionnaire', 'q.yaml', '--what-if', 'p.x=5');
      return itemOf(report, 'p.x')?.tally;
    };
    expect(await tally('by_role')).toMatchObject({ answered: 2, not_asked: 1 });
    expect(await tally('everyone')).toMatchObject({ answered: 3, not_asked: 0 });
  });

  it('keeps who said it and what stands behind it', async () => {
    const report = await scored(example, '--what-if', 'strategy.shared_aim=5');
    expect(itemOf(report, 'strategy.shared_aim')).toMatchObject({ answer: 5, evidence: 2 });
  });

  it('never takes the place of the real report', async () => {
    expect((await world.run(['report', example])).code).toBe(0);
    const real = world.read('reports/report.html');
    const { code } = await world.run(['report', example, '--what-if', 'S1.1=5', '--format', 'html,md,json']);
    expect(code).toBe(0);
    expect(world.read('reports/report.html')).toBe(real);
    expect(fs.readdirSync(join(world.folder, 'reports')).toSorted()).toEqual([
      'report.html',
      'report.md',
      'what-if.html',
      'what-if.json',
      'what-if.md',
    ]);
  });
});

describe('--audit', () => {
  it('lets an answer without evidence count at most 50, and says so', async () => {
    const plain = await scored(example);
    const audited = await scored(example, '--audit');
    const { score, unsupported } = itemOf(audited, 'strategy.vision_review') ?? {};
    expect({ before: itemOf(plain, 'strategy.vision_review')?.score, score, unsupported }).toEqual({
      before: 75,
      score: 50,
      unsupported: true,
    });
    expect(itemOf(audited, 'strategy.shared_aim')?.score).toBe(75);
    expect((audited.overall.final ?? 0) < (plain.overall.final ?? 0)).toBe(true);
    expect(audited.settings).toMatchObject({ audit: true, changed: expect.arrayContaining(['audit']) });
    expect(audited.evidence.audited).toContain('strategy.vision_review');
    expect(plain.evidence.audited).toEqual([]);
  });

  it('offers evidence as the next step where the answer itself is high', async () => {
    const audited = await scored(example, '--audit');
    const next = audited.improvements.find(({ item }) => item === 'strategy.vision_review');
    expect(next).toMatchObject({ from: 50, to: 75, step: 'evidence for the answer as it is' });
  });
});
