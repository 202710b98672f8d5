// The outputs of a check as a whole, to be read: test/render/check/golden. A change there is a change of what people get.
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/model/checked.ts';
import { bytes, fitting } from '../../../src/render/check/fitting.ts';
import { type CheckFormatName, loadCheckFormat, loadStepSummary } from '../../../src/render/check/formats.ts';
import { standingOf, summaryOf } from '../../../src/render/check/standing.ts';
import {
  aBreach,
  aChecked,
  aMetRule,
  anAnswer,
  anUndecided,
  anUnread,
  aProblem,
  aWarning,
  everyKind,
  firedGates,
  many,
} from './build-checked.ts';
import { flat } from './flat.ts';

const PLAIN = { colour: 0, width: 80 } as const;
const ENDINGS = { text: 'txt', junit: 'xml', github: 'log', markdown: 'md', sarif: 'sarif' } as const;

const RENDERED = Object.keys(ENDINGS) as readonly CheckFormatName[];

async function outputOf(name: CheckFormatName, checked: readonly Checked[]): Promise<string> {
  return (await loadCheckFormat(name))(checked, PLAIN);
}

describe.each(RENDERED)('%s', (name) => {
  it('reads as the golden output', async () => {
    await expect(await outputOf(name, everyKind())).toMatchFileSnapshot(`golden/every-kind.${ENDINGS[name]}`);
  });

  it('is the same each time, and ends with a line break', async () => {
    const output = await outputOf(name, everyKind());
    expect(await outputOf(name, everyKind())).toBe(output);
    expect(output).toMatch(/[^\n]\n$/);
  });

  it('says every rule that is not met', async () => {
    const output = await outputOf(name, everyKind());
    for (const { result } of everyKind())
      for (const { message } of result?.verdict.breaches ?? []) expect(flat(output)).toContain(message);
  });

  it('says what is wrong with the input', async () => {
    expect(await outputOf(name, everyKind())).toMatch(/there is no item ('|&apos;)boats\.hul\1/);
  });

  it('leaves no hole', async () => {
    const holes = /undefined|\bnull\b|NaN|\[object|Infinity/;
    expect(await outputOf(name, everyKind())).not.toMatch(holes);
    expect(await outputOf(name, [aChecked('a.yaml', [])])).not.toMatch(holes);
    expect(await outputOf(name, [anUnread('a.yaml', [])])).not.toMatch(holes);
  });
});

describe('where an argument stands', () => {
  it.each([
    ['passed', [aMetRule()]],
    ['unheld', []],
    ['passed', [aWarning()]],
    ['passed', [anUndecided({ severity: 'warn' })]],
    ['failed', [aBreach()]],
    ['failed', [anUndecided(), aBreach()]],
    ['undecided', [anUndecided()]],
    ['undecided', [anUndecided(), aWarning()]],
  ] as const)('%s', (standing, rules) => {
    expect(standingOf(aChecked('a.yaml', rules))).toBe(standing);
  });

  it('is counted in one line', () => {
    expect(summaryOf(everyKind())).toBe('5 results: 2 passed, 1 not passed, 1 undecided, 1 not checked; 2 warnings');
    expect(summaryOf([aChecked('a.yaml', [aBreach()])])).toBe('1 sheet: 1 not passed');
    expect(summaryOf([])).toBe('0 sheets: nothing was checked');
  });
});

describe('github', () => {
  const breaches = (amount: number, more = {}) =>
    Array.from({ length: amount }, (_, index) => aBreach({ id: `part-${index}`, ...more }));

  it('prints ten of each level, the worst first, and one notice for the others', async () => {
    const failed = breaches(25);
    const warned = breaches(12, { severity: 'warn' });
    const lines = (await outputOf('github', [aChecked('a.yaml', [...warned, anUndecided(), ...failed]), anUnread('b.yaml')]))
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(1);
    expect(lines[0]).toContain('title=dxready%3A not checked (b.yaml)');
    expect(lines.slice(1, 10).every((line) => line.includes('title=dxready%3A Boats at least 50 not met (North Ferry)'))).toBe(
      true,
    );
    expect(lines.at(-2)).toContain('17 more errors and 2 more warnings not shown here');
    expect(lines).toHaveLength(22);
  });

  it('puts failed before undecided and the rest of bad input after both, whatever the order of the arguments', async () => {
    const output = await outputOf('github', [
      aChecked('a.yaml', [anUndecided()]),
      aChecked('b.yaml', [aBreach()]),
      anUnread('c.yaml', [aProblem(), aProblem({ line: 9 })]),
    ]);
    expect([...output.matchAll(/title=\S+ (\w+)/g)].map(([, word]) => word)).toEqual(['not', 'Boats', 'Crew', 'not']);
  });

  it('says that a sheet could not be read even if nothing is known of why', async () => {
    expect(await outputOf('github', [anUnread('a.yaml', [])])).toContain('::error title=dxready%3A not checked::');
  });

  it('annotates every answer: the first of each rule before the second of any, each line once a rule', async () => {
    const boats = aBreach({ answers: [anAnswer(), anAnswer({ title: 'Keel', line: 15 })] });
    const lines = (await outputOf('github', [aChecked('.', [boats, firedGates()])])).split('\n').slice(0, -2);
    expect(lines.map((line) => [Number(/line=(\d+)/.exec(line)?.[1]), /title=dxready%3A (\w+)/.exec(line)?.[1]])).toEqual([
      [14, 'No'],
      [14, 'Boats'],
      [17, 'No'],
      [15, 'Boats'],
    ]);
    expect(lines[0]).toMatch(/::2 gates fired[^%]*%0AHull: level 2, gate G1 fires; Mast: no longer answered%0ARaise Hull/);
    expect(lines[2]).toMatch(/::Sail: level 1, gate G2 fires; Jib: level 1, gate G2 fires%0A2 gates fired/);
  });

  it('counts the answers that GitHub would drop, and drops no rule for them', async () => {
    const answers = Array.from({ length: 9 }, (_, index) => anAnswer({ line: 14 + index }));
    const output = await outputOf('github', [aChecked('.', [aBreach({ answers }), firedGates({ answers })])]);
    expect(output.match(/^::error .*Boats at/gm)).toHaveLength(5);
    expect(output.match(/^::error .*No fired/gm)).toHaveLength(5);
    expect(output).toContain('8 more errors not shown here');
  });

  it('tells the worst of every sheet before a second of any, by how far it is from its bar', async () => {
    const fails = (shown: number, file: string, id = 'boats') => aBreach({ shown, file, id, message: `${shown} ${id}.` });
    const own = (subject: string) => ({ subject });
    const checked = [
      aChecked('a', [fails(45, 'a'), fails(44, 'a', 'crew'), fails(43, 'a', 'sail')], own('A')),
      ...[3, 1, 2].map((shown) => aChecked(`x${shown}`, [fails(40 + shown, `x${shown}`)], own(`X${shown}`))),
      anUnread('y'),
      aChecked('z', [fails(23, 'z')], own('Z')),
      aChecked('b', [aBreach({ unit: 'share', bar: 0.8, shown: 0.7, file: 'b' }), firedGates({ shown: 3, file: 'b' })], own('B')),
    ];
    const lines = (await outputOf('github', checked)).split('\n').filter((line) => line.startsWith('::error'));
    const order = lines.map((line) => /file=([^,]+)/.exec(line)?.[1]);
    expect(order.slice(0, 7)).toEqual(['answers/west.yaml', 'b', 'z', 'x1', 'x2', 'a', 'x3']);
    expect(lines[5]).toContain('::43 sail.');
    expect(order.slice(7, 10)).toEqual(['b', 'a', 'answers/north.yaml']);
  });

  it('says what is wrong with a policy once, and of how many', async () => {
    const broken = aProblem({ file: 'dxready.yaml', line: 3, message: 'there is no pillar' });
    const output = await outputOf('github', [
      ...Array.from({ length: 12 }, (_, index) => anUnread(`team-${index}`, [broken])),
      anUnread('odd', [{ ...broken, severity: 'warning' }]),
    ]);
    expect(output.match(/^::/gm)).toHaveLength(2);
    expect(output).toContain('title=dxready%3A not checked (team-0 and 11 more)::there is no pillar');
    expect(output).not.toContain('not shown here');
  });

  it('puts what stands on no line on no file', async () => {
    const emptied = aProblem({ file: 'west/team-4', line: 0, column: 0, message: 'there is no sheet in answers', mend: '' });
    expect(await outputOf('github', [anUnread('west/team-4', [emptied])])).toMatch(
      /^::error title=dxready%3A not checked::west\/team-4: there is no sheet in answers\n/,
    );
  });

  it('names files from the root, without the dot in front; standard input is none', async () => {
    expect(await outputOf('github', [aChecked('a', [aBreach({ file: './a.yaml' })])])).toContain('::error file=a.yaml,line=14,');
    expect(await outputOf('github', [aChecked('-', [aBreach({ file: '<stdin>' })])])).toMatch(/^::error title=/);
  });
});

describe('markdown', () => {
  it('begins with its marker, and nothing of a file can be taken for it', async () => {
    const output = await outputOf('markdown', [
      aChecked('<!-- dxready:check -->', [aBreach({ message: '<!-- dxready:check -->' })]),
    ]);
    expect(output.split('\n')[0]).toBe('<!-- dxready:check -->');
    expect(output.match(/(?<!\\)<!-- dxready:check -->/g)).toHaveLength(1);
  });

  it('stays under what GitHub takes, cut at a whole section, and says so', async () => {
    const output = await outputOf('markdown', many(3000));
    expect(output.length).toBeLessThan(65_536);
    expect(output).toMatch(/\*\d+ more sections are left out, because/);
    expect(output).toMatch(/^Not listed: 990 passed, \d+ not passed, \d+ not checked\.$/m);
    const sections = output.match(/^### /gm)?.length ?? 0;
    const left = Number(/\*(\d+) more sections/.exec(output)?.[1]);
    expect(sections + left).toBe(2010);
    expect(sections).toBeGreaterThan(50);
    // Every section that is there is whole.
    expect(output.match(/Raise Hull/g)?.length).toBe(output.match(/^### .*not passed$/gm)?.length);
  });

  it('stays under it when every text is long and full of signs', async () => {
    const text = '<@|#1_*`[]$~'.repeat(200);
    const long = Array.from({ length: 300 }, () =>
      aChecked(
        text,
        Array.from({ length: 40 }, () => aBreach({ title: text, message: text, mend: text, file: text })),
      ),
    );
    const output = await outputOf('markdown', long);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toContain('300 more sections are left out');
  });

  it('lists among many those that passed and warn, and does not count them with the others', async () => {
    const passed = Array.from({ length: 28 }, (_, index) => aChecked(`p${index}`, [aMetRule()]));
    const warned = ['w1', 'w2'].map((name) => aChecked(name, [aMetRule(), aWarning()], { subject: null }));
    const output = await outputOf('markdown', [...passed, ...warned, aChecked('f', [aBreach()])]);
    expect(output).toMatch(/^\| w1 \|.*\| passed, 1 warning \|\n\| w2 \|.*\n\| North Ferry \(f\) /m);
    expect(output).toContain('\n\nNot listed: 28 passed.\n');
  });

  it('tells the answers behind several rules once', async () => {
    const answers = Array.from({ length: 9 }, (_, index) => anAnswer({ line: 14 + index }));
    const three = ['boats', 'crew', 'sail'].map((id) => aBreach({ id, answers }));
    const output = await outputOf('markdown', [aChecked('a', three), aChecked('b', three)]);
    expect(output.match(/north\.yaml:22 Hull/g)).toHaveLength(2);
    expect(output.match(/\| the same answers as above \|/g)).toHaveLength(4);
  });

  it('tells only what a reviewer should read', async () => {
    const output = await outputOf('markdown', everyKind());
    expect(output.match(/^### .*$/gm)).toEqual([
      '### North Ferry (answers/north.yaml): not passed',
      '### North Ferry (workshop): undecided',
      '### answers/west.yaml: not checked',
      '### North Ferry (answers/east.yaml): passed',
    ]);
  });

  it('has a summary of a step under 1 MiB, in bytes', async () => {
    const summary = (await loadStepSummary())(many(12_000));
    expect(bytes(summary)).toBeLessThan(1_048_576);
    expect(bytes(summary)).toBeGreaterThan(900_000);
    expect(summary).toContain('more sections are left out');
    expect((await loadStepSummary())(everyKind())).toBe(await outputOf('markdown', everyKind()));
  });
});

describe('what fits', () => {
  it.each([
    [[], 10, [], 0],
    [['aaa', 'bb'], 5, ['aaa', 'bb'], 0],
    [['aaa', 'bbb', 'c'], 5, ['aaa'], 2],
    [['aaaaaa', 'b'], 5, [], 2],
    [['éé', 'é'], 5, ['éé'], 1],
  ] as const)('%j into %i', (pieces, room, taken, left) => {
    expect(fitting<string>(pieces, (piece) => piece, room, bytes)).toEqual({ taken, left });
  });
});
