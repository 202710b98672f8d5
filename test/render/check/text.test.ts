// The text of a check: what stands first, what is counted, and what keeps to the width of a screen.
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/model/checked.ts';
import { standingOf } from '../../../src/render/check/standing.ts';
import { text } from '../../../src/render/check/text.ts';
import {
  aBreach,
  aChecked,
  aMetRule,
  anAnswer,
  anUnread,
  aProblem,
  aWarning,
  everyKind,
  firedGates,
  many,
} from './build-checked.ts';
import { flat } from './flat.ts';

const PLAIN = { colour: 0, width: 80 } as const;

describe('text', () => {
  it('names everything in words, and adds nothing but colour', () => {
    const coloured = text(everyKind(), { colour: 1, width: 80 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(everyKind(), PLAIN));
    expect(coloured).not.toBe(text(everyKind(), PLAIN));
  });

  it('has no last line for a single argument, and says when no rule is set', () => {
    const output = text([aChecked('a.yaml', [])], PLAIN);
    expect(output).not.toContain('1 sheet');
    expect(output).toContain('No rule is set');
  });

  it('shows of thousands those that did not pass, and counts the others', () => {
    const output = text(many(3000), PLAIN);
    const heads = output.split('\n').filter((line) => /^[A-Z]{3}/.test(line));
    expect(heads).toHaveLength(many(3000).filter((one) => standingOf(one) !== 'passed').length);
    expect(output).not.toMatch(/^PASSED/m);
    expect(output.trimEnd().split('\n').at(-1)).toBe('3000 sheets: 990 passed, 1980 not passed, 30 not checked; 1980 warnings');
  });

  it('names everyone who is warned, however many there are', () => {
    const checked = [...many(30), aChecked('answers/last.yaml', [aMetRule(), aWarning()])];
    const output = text(checked, PLAIN);
    expect(output).toMatch(/^PASSED {2}North Ferry {2}\(answers\/last\.yaml\)\n(?: .*\n)* {2}warning: The answers are 201 days/m);
    expect(output.match(/^PASSED/gm)).toHaveLength(1);
    expect(output.slice(output.indexOf('PASSED  North Ferry  (answers/last.yaml)'))).not.toContain('met: ');
    expect(text(checked, { ...PLAIN, quiet: true })).toContain('(answers/last.yaml)');
  });

  it('tells the answers behind several rules once', () => {
    const answers = [14, 15, 16].map((line) => anAnswer({ line }));
    const others = [14, 15].map((line) => anAnswer({ line }));
    const rules = [
      aBreach({ answers }),
      aBreach({ id: 'crew', answers: answers.toReversed(), line: 14 }),
      aBreach({ answers: others }),
    ];
    const output = text([aChecked('a.yaml', rules), aChecked('b.yaml', rules)], PLAIN);
    expect(output.match(/north\.yaml:16 {2}Hull/g)).toHaveLength(2);
    expect(output.match(/north\.yaml:15 {2}Hull/g)).toHaveLength(4);
    expect(output.match(/^ {4}the same answers as above$/gm)).toHaveLength(2);
    const alone = aBreach({ answers: [anAnswer()] });
    expect(text([aChecked('a.yaml', [alone, alone])], PLAIN).match(/north\.yaml:14 {2}Hull/g)).toHaveLength(2);
  });

  it.each([40, 80, 100])('keeps to %i columns, but for places', (width) => {
    const output = text(everyKind(), { colour: 0, width });
    for (const line of output.split('\n')) if (!/^ +\S+:\d+$/.test(line)) expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('text of one argument', () => {
  it('begins with the organisation, the place beside it, and with what was found before the rule', () => {
    const output = text([aChecked('.', [firedGates()])], PLAIN);
    expect(output).toMatch(/^NOT PASSED {2}North Ferry {2}\(\.\)\n/);
    expect(flat(output)).toContain('failed: 2 gates fired, none allowed: G1 Hull (25.0, under 50), G2 Sail');
    expect(flat(output)).toContain(
      ' answers/north.yaml:14  Hull: level 2, gate G1 fires; Mast: no longer answered answers/north.yaml:17  Sail',
    );
    expect(output).toContain('\n    rule: No fired gates (max_fired_gates)\n');
    expect(text([aChecked('a.yaml', [], { subject: ' ' })], PLAIN)).toMatch(/^NO BAR SET {2}a\.yaml\n/);
  });

  it('shows ten answers and counts the others', () => {
    const answers = Array.from({ length: 12 }, (_, index) => anAnswer({ line: 14 + index }));
    const output = text([aChecked('.', [aBreach({ answers })])], PLAIN);
    expect(output.match(/north\.yaml:\d+ {2}Hull/g)).toHaveLength(10);
    expect(output).toContain('    and 2 more answers\n');
  });

  it.each([40, 80])('keeps a long place whole at %i columns', (width) => {
    const file = `${'a long folder/'.repeat(8)}north.yaml`;
    const breach = aBreach({ file, answers: [anAnswer({ file, says: 'word '.repeat(30).trim() })] });
    const lines = text([aChecked(file, [breach])], { colour: 0, width }).split('\n');
    expect(lines).toContain(`    ${file}:14`);
    expect(lines).toContain(`  (${file})`);
    expect(lines.filter((line) => line.length > width)).toHaveLength(2);
  });

  it('tells up to ten faults, the first of every file among them, and no way round a gate', () => {
    const faults = Array.from({ length: 14 }, (_, index) => aProblem({ line: index + 1 }));
    const mend = 'correct the id, remove the answer, or pass --lenient to leave it out';
    const output = text([anUnread('.', [...faults, aProblem({ file: 'answers/east.yaml', line: 3, mend })])], PLAIN);
    expect(output).toMatch(/^NOT CHECKED {2}\.\n/);
    expect(output.match(/west\.yaml:\d+$/gm)).toHaveLength(9);
    expect(output).toContain('  answers/east.yaml:3\n');
    expect(output).toContain('  and 5 more faults\n');
    expect(flat(output)).toContain("there is no item 'boats.hul'; correct the id or remove the answer");
  });

  it('leaves out what is as it should be where that is asked for', () => {
    const quiet = (checked: readonly Checked[]) => text(checked, { ...PLAIN, quiet: true });
    expect(quiet([aChecked('a.yaml', [aMetRule()])])).toBe('');
    expect(quiet([aChecked('a.yaml', [aMetRule(), aWarning()])])).toMatch(/warning: The answers/);
    const output = quiet(everyKind());
    expect(output).not.toContain('met: ');
    expect(output).not.toContain('answers/south.yaml');
    expect(output).toContain('5 results: 2 passed');
  });
});
