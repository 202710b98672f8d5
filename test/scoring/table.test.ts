// The fast way to a row against the careful one: the same numbers to the last bit, and nothing taken for plain in which the
// careful way finds anything to say. On random questionnaires and sheets, on sheets changed in one place, and on the examples.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess, withSettings } from '../../src/core/assess.ts';
import { compileTable, type Mapping, type ScorePlain } from '../../src/core/scoring/table.ts';
import { scoreSheets, scoresOf } from '../../src/core/scoring/table-row.ts';
import type { TableScores } from '../../src/core/scoring/table-sums.ts';
import { conforms, type Keywords, type Schema } from '../../src/io/conforms.ts';
import { schema } from '../../src/io/generated/answers-schema.js';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { shipped } from '../content/shipped.ts';
import { fc } from '../support/random.ts';
import type { Dice } from './random-rules.ts';
import { diceOf, randomSheets } from './random-sheets.ts';
import { questionnaireOf } from './second-compare.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { properties = {}, definitions = {} } = schema as Keywords;
const fits = (key: string, part: unknown) => conforms(part, { allOf: [properties[key] as Schema], definitions });

/** The careful way; null if it has anything to say. */
function careful(written: Mapping, questionnaire: Questionnaire): TableScores | null {
  if (!conforms(written, schema)) return null;
  const options = { name: '', digest: '', lenient: false, writtenFor: null };
  const { sheet, problems } = readSheet(written as unknown as WrittenSheet, questionnaire, options);
  return problems.length > 0 ? null : scoresOf(assess(questionnaire, [sheet]).assessment);
}

function compiled(questionnaire: Questionnaire): ScorePlain {
  return compileTable(questionnaire, fits) ?? (() => null);
}

/** The same questionnaire as it may be asked to score. */
function variants(questionnaire: Questionnaire): Questionnaire[] {
  return [questionnaire, withSettings(questionnaire, { audit: true }), withSettings(questionnaire, { strict_gates: true })];
}

/** What people write where an answer, or a part of one, should stand; some of it fits somewhere. */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, 1, 2, 5, 10, 11, 0.5, 1.5, -1, 50, 100, 100.1, 1e308, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', ' ', 'x', 'unknown', 'none', 'a', 'C ', '1', 'leader', '2026-02-30', '2026-11-22'],
  ...[[], ['x'], ['none'], ['none', 'x'], ['x', 'x'], ['x', 'y'], [1], [[]], {}],
  ...[
    { level: 3 },
    { value: 4 },
    { value: true },
    { option: 'x' },
    { options: ['y'] },
    { options: ['none'] },
    { na: 'Not here.' },
  ],
  ...[
    { na: ' ' },
    { unknown: true },
    { unknown: false },
    { level: 2, na: 'x' },
    { level: 2, evidence: 4 },
    { level: 2, voices: 0 },
  ],
  ...[{ level: 2, target: 6 }, { level: 2, target: 2.5 }, { level: 1, target: 3 }, { value: 5, target: 100 }, { note: 'n' }],
  ...[
    { level: 1, by: ' A' },
    { level: 1, look: true },
    { level: 1, look: 1 },
    { level: 1, x: 1 },
    JSON.parse('{"__proto__": 1}'),
  ],
];
const KEYS = ['level', 'value', 'options', 'option', 'na', 'unknown', 'evidence', 'note', 'target', 'by', 'voices', 'look', 'x'];
const PARTS: Readonly<Record<string, readonly unknown[]>> = {
  subject: [{ name: 'N' }, { size: 3 }, { heritage: 'old' }, { x: 1 }, null],
  date: ['2026-02-28', '2026-02-29', 'today', 1, null],
  respondent: [{ role: 'a' }, { role: 'zz' }, { role: 3 }, { voices: 2 }, { voices: 0 }, null],
  dxready: [1, 2, '1'],
  interview: [{ at: 'i.0', later: ['x'] }, { later: ['x', 'x'] }, { x: 1 }],
  retired: [{ z: 3 }, { z: { level: 99 } }],
  parking_lot: [['What?'], ['']],
  pain_points: [[], [{ id: 'p', title: 'P' }]],
  capacity: [[1]],
  trends: [{}],
  policy: [{}],
  answers: [null, [], {}],
};

/** What only the careful way reads, though nothing is wrong with it: rare in other changes. */
const FOR_THE_CAREFUL = ['pain_points', 'capacity', 'trends'];

/** The sheet with one thing changed. */
function changed(written: WrittenSheet, dice: Dice): Mapping {
  const copy = structuredClone(written) as unknown as Record<string, Record<string, unknown>>;
  const answers = copy.answers ?? {};
  const id = dice.pick([...Object.keys(answers), 'i.0', 'i.99']);
  const answer = answers[id];
  const isForTheCareful = dice.in10(1);
  if (isForTheCareful || dice.in10(2)) {
    const key = dice.pick(isForTheCareful ? FOR_THE_CAREFUL : Object.keys(PARTS));
    return { ...copy, [key]: structuredClone(dice.pick(PARTS[key] ?? [])) };
  }
  if (dice.in10(5) && answer !== null && typeof answer === 'object' && !Array.isArray(answer))
    Object.assign(answer, { [dice.pick(KEYS)]: structuredClone(dice.pick(VALUES)) });
  else answers[id] = structuredClone(dice.pick(VALUES));
  return copy;
}

function holds(written: Mapping, questionnaire: Questionnaire): 'plain' | 'left' | 'refused' {
  const expected = careful(written, questionnaire);
  const found = compiled(questionnaire)(written);
  if (found !== null) expect(found).toStrictEqual(expected);
  return expected === null ? 'refused' : found === null ? 'left' : 'plain';
}

describe('random questionnaires', () => {
  it('give the same numbers to the last bit, and hardly a sound sheet is left to the careful way', () => {
    const seen = { plain: 0, left: 0, refused: 0 };
    const property = fc.property(fc.gen(), (next) => {
      const one = randomSheets(diceOf(next));
      const questionnaire = questionnaireOf(one);
      for (const variant of variants(questionnaire))
        for (const sheet of one.sheets) seen[holds(sheet as unknown as Mapping, variant)] += 1;
    });
    fc.assert(property, { numRuns: 600 });
    expect(seen.refused).toBe(0);
    expect(seen.left / seen.plain).toBeLessThan(0.05);
  });

  it('take nothing for plain in which there is something to tell', () => {
    const seen = { plain: 0, left: 0, refused: 0 };
    const property = fc.property(fc.gen(), (next) => {
      const dice = diceOf(next);
      const one = randomSheets(dice);
      const [sheet] = one.sheets;
      if (sheet !== undefined) seen[holds(changed(sheet, dice), questionnaireOf(one))] += 1;
    });
    fc.assert(property, { numRuns: 1500 });
    expect(Math.min(seen.plain, seen.left, seen.refused)).toBeGreaterThan(100);
  });

  it('add up the same sheet the same way after another one', () => {
    fc.assert(
      fc.property(fc.gen(), (next) => {
        const one = randomSheets(diceOf(next));
        const score = compiled(questionnaireOf(one));
        const sheets = one.sheets as unknown as readonly Mapping[];
        const first = sheets.map(score);
        expect(sheets.map(score)).toStrictEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('score a group as the report does', () => {
    fc.assert(
      fc.property(fc.gen(), (next) => {
        const one = randomSheets(diceOf(next));
        const questionnaire = questionnaireOf(one);
        const options = { name: '', digest: '', lenient: false, writtenFor: null };
        const sheets = one.sheets.map((sheet) => readSheet(sheet, questionnaire, options).sheet);
        expect(scoreSheets(questionnaire, sheets)).toStrictEqual(scoresOf(assess(questionnaire, sheets).assessment));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the examples', () => {
  it.each(['harbour-lighting/answers/leader', 'bright-bank/answers/leader', 'trade-depot/answers/manager'])('%s', (name) => {
    const {
      pain_points: _,
      trends: __,
      capacity: ___,
      capacity_why: ____,
      ...written
    } = load(readFileSync(join(root, `examples/${name}.yaml`), 'utf8')) as Record<string, unknown>;
    const sheet = { ...written, questionnaire: { id: 'full', version: '1.0.0' } };
    for (const variant of variants(shipped('full'))) expect(holds(sheet, variant)).toBe('plain');
  });
});
