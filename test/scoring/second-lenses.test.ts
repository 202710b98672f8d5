// The engine of lenses, flags and rules on random questionnaires and sheets: against a second implementation that was written
// from the text alone, and against what must hold whatever is asked and answered. DXREADY_RUNS=20000 makes it longer.

import { describe, expect, it } from 'vitest';
import { checkAuthoring } from '../../src/core/questionnaire/check-authoring.ts';
import { shape } from '../../src/io/shape.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { WrittenFigure, WrittenLens } from '../../src/model/written-questionnaire.ts';
import { fc } from '../support/random.ts';
import { Dice, type RandomCase, randomCase } from './random-rules.ts';
import { both, givenOf, judgedIn, questionnaireOf, report, sheetsOf, turnedRound } from './second-compare.ts';
import { judgeSecond } from './second-lenses.ts';

const runs = Number(process.env.DXREADY_RUNS ?? 200);

const cases = (next: fc.GeneratorValue) => randomCase(new Dice((least, most) => next(fc.integer, { min: least, max: most })));

/** Holds for any case; a smaller one is looked for where it does not. */
function forAny(holds: (one: RandomCase) => void, share = 1): void {
  fc.assert(
    fc.property(fc.gen(), (next) => holds(cases(next))),
    { numRuns: Math.ceil(runs * share) },
  );
}

it('the files are such as a person may write', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (next) => {
      const { written, sheets, packs } = cases(next);
      const shaped = await Promise.all([
        shape('questionnaire', written),
        ...sheets.map((sheet) => shape('answers', sheet)),
        ...packs.map((pack) => shape('trends', pack)),
      ]);
      expect(shaped.flatMap((one) => (one.kind === 'whole' ? [] : one.problems))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe('two implementations', () => {
  it('say the same of every lens, rule and flag', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const { engine, second } = both(report(questionnaire, sheetsOf(one, questionnaire)), judgeSecond(givenOf(one)));
      expect(engine).toEqual(second);
    });
  });
});

describe('whatever is asked and answered', () => {
  it('order never changes what is judged: of items, options, sheets, pain points', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const sheets = sheetsOf(one, questionnaire);
      const turned = sheets.toReversed().map((sheet) => ({ ...sheet, painPoints: sheet.painPoints.toReversed() }));
      expect(judgedIn(report(turnedRound(questionnaire), turned))).toEqual(judgedIn(report(questionnaire, sheets)));
    }, 0.5);
  });

  it('values lie in their range where their parts are points', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const { lenses } = report(questionnaire, sheetsOf(one, questionnaire));
      for (const lens of one.written.lenses?.filter(isOfPoints) ?? []) {
        const { values = {}, kind, top } = lenses.find(({ id }) => id === lens.id) ?? {};
        for (const [name, value] of Object.entries(values)) {
          if (typeof value !== 'number') continue;
          const most = kind === 'dial' && name === 'value' ? (top ?? 0) : name === 'factor' ? 1 : 100;
          const least = name === 'tilt' || name === 'role_gap' ? -100 : name === 'factor' ? 0.5 : 0;
          expect({ name, value, fits: least <= value && value <= most }).toMatchObject({ fits: true });
        }
      }
    }, 0.5);
  });

  it('a value is a number, a part that exists, or null; nothing of a lens without enough', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      for (const { enough, values, parts, reading, says, marks, missing } of report(questionnaire, sheetsOf(one, questionnaire))
        .lenses) {
        for (const value of Object.values(values)) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          else if (value !== null) expect(parts.find(({ id }) => id === value)?.value).not.toBeNull();
        }
        if (enough) expect(Object.values(values).some((value) => value !== null)).toBe(true);
        else
          expect({ values: Object.values(values).filter((value) => value !== null), reading, says, marks }).toEqual({
            values: [],
            reading: null,
            says: null,
            marks: {},
          });
        expect(new Set(missing).size).toBe(missing.length);
      }
    }, 0.5);
  });

  it('nothing is both fired and open; what is open waits for something, unless it does not apply', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const { flags, consistency, open } = report(questionnaire, sheetsOf(one, questionnaire));
      const fired = [...flags, ...consistency].map(({ id }) => id);
      expect([...open.flags, ...open.consistency].filter((id) => fired.includes(id))).toEqual([]);
      expect(open.waiting.map(({ id }) => id)).toEqual([...open.flags, ...open.consistency]);
      for (const { message } of [...flags, ...consistency]) expect(message).not.toMatch(/NaN|undefined/);
    }, 0.5);
  });

  it('how respondents are put together makes no difference to one', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const alone = sheetsOf(one, questionnaire).slice(0, 1);
      const ways = (['role_balanced', 'pooled', 'median'] as const).map((pooling) =>
        judgedIn(report({ ...questionnaire, settings: { ...questionnaire.settings, pooling } }, alone)),
      );
      expect(ways[1]).toEqual(ways[0]);
      expect(ways[2]).toEqual(ways[0]);
    }, 0.25);
  });

  it('a group of one mind is judged as one of them', () => {
    forAny((one) => {
      const settings = { ...one.written.settings, asked: 'everyone' as const, min_cell: 99 };
      const questionnaire = questionnaireOf({ ...one, written: { ...one.written, settings } });
      const [first] = sheetsOf(one, questionnaire);
      if (first === undefined) return;
      const other: AnswerSheet = { ...first, respondent: { ...first.respondent, id: 'other', role: 'other' }, painPoints: [] };
      expect(judgedIn(report(questionnaire, [first, other, other]))).toEqual(judgedIn(report(questionnaire, [first])));
    }, 0.25);
  });

  it('what the author is told can never fire never does', () => {
    forAny((one) => {
      const questionnaire = questionnaireOf(one);
      const told = checkAuthoring(questionnaire).filter(({ code }) => code === 'never-fires');
      const judged = report(questionnaire, sheetsOf(one, questionnaire));
      for (const { path } of told) {
        const [key, place] = path;
        if (key !== 'flags' && key !== 'consistency') continue;
        const id = questionnaire[key][Number(place)]?.id;
        expect(judged[key].map((fired) => fired.id)).not.toContain(id);
      }
    }, 0.5);
  });
});

/** True where every figure is a score from 0 to 100. */
function isOfPoints({ kind, parts, left, right, ease, capacity, history, of, counterweight }: WrittenLens): boolean {
  if (kind === 'amount') return false;
  const figures = [
    ...Object.values(parts ?? {}),
    left,
    right,
    ease,
    capacity,
    history,
    counterweight,
    ...(Array.isArray(of) ? of : []),
  ];
  return figures.every((figure) => figure === undefined || isPoints(figure));
}

function isPoints(figure: WrittenFigure): boolean {
  if (typeof figure === 'string') return true;
  if (figure.answer !== undefined || figure.gap !== undefined || figure.lens !== undefined) return false;
  const list = figure.mean ?? figure.lowest ?? figure.highest ?? figure.spread ?? figure.mean_min ?? [];
  return Object.values(list).every(isPoints);
}
