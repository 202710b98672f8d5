// The vectors of the scoring specification on change and spread, V22 to V25, through real questionnaires and sheets.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/core/compare/compare.ts';
import { frameOf } from '../../src/core/compare/frame.ts';
import { jackknife } from '../../src/core/group/jackknife.ts';
import type { ReportComparison } from '../../src/model/report.ts';
import { type Given, questionnaireFrom, score, sheetFrom, type Tree } from './build-questionnaire.ts';

// biome-ignore lint/suspicious/noExplicitAny: each vector has a shape of its own
type Vector = { readonly id: string; readonly inputs: any; readonly expected: any };

const { vectors } = JSON.parse(readFileSync(new URL('../vectors/scoring-vectors.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

function vector(id: string): Vector {
  const found = vectors.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no vector ${id}`);
  return found;
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** One pillar, or one for each item. */
function tree(count: number, each: 'item' | 'pillar'): Tree {
  const items = Array.from({ length: count }, (_, index) => ({ id: `i${index}`, weight: 1 }));
  const groups = each === 'item' ? [items] : items.map((item) => [item]);
  return {
    pillars: groups.map((group, index) => ({
      id: `p${index}`,
      weight: 1,
      capabilities: [{ id: `c${index}`, weight: 1, items: group }],
    })),
  };
}

async function compared(
  instrument: Tree,
  before: Readonly<Record<string, Given>>,
  after: Readonly<Record<string, Given>>,
): Promise<ReportComparison> {
  const notAsked = Object.keys(before).filter((id) => before[id] === 'not_asked');
  const written = questionnaireFrom(instrument, { notAsked });
  // Where the switch is on, those that hang on it are asked.
  const [earlier, later] = [sheetFrom(before), sheetFrom(after)];
  const asked = notAsked.length === 0 ? later : { ...later, answers: { ...later.answers, switch: true } };
  const [one, other] = [await score(written, [earlier]), await score(written, [asked])];
  return compareReports(frameOf(other), one, other);
}

describe.each(['V22', 'V23'])('%s', (id) => {
  const { inputs, expected } = vector(id);
  const people = Object.entries(inputs as Record<string, number[]>).flatMap(([role, all]) =>
    all.map((points) => ({ role, points })),
  );

  it('leaves out each respondent once', async () => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const balanced = (some: readonly { role: string; points: number }[]) => {
      const roles = [...new Set(some.map(({ role }) => role))];
      return mean(roles.map((role) => mean(some.filter((one) => one.role === role).map(({ points }) => points))));
    };
    const { error, freedom, interval, range, frozen } = jackknife(
      people,
      ({ role }) => role,
      (without) => balanced(people.filter((person) => person !== without)),
    );
    expect({
      se: error === null ? null : round(error, 4),
      df: freedom,
      interval: interval?.map((edge) => round(edge, 1)) ?? null,
      leave_one_out: range?.map((edge) => round(edge, 1)) ?? null,
      frozen,
    }).toEqual({ ...expected, score: undefined });
  });

  it('stands in the report', async () => {
    const sheets = people.map(({ role, points }, index) => sheetFrom({ i0: points }, { id: `r${index}`, role }));
    const { overall } = await score(questionnaireFrom(tree(1, 'item')), sheets);
    expect(overall.shown).toBe(expected.score);
    expect(overall.spread === null ? null : round(overall.spread, 4)).toBe(expected.se);
  });
});

describe('V24', () => {
  const { inputs, expected } = vector('V24');
  const cases = [
    ...(inputs.items_equal_weight as number[]).map((count) => ({ key: String(count), instrument: tree(count, 'item') })),
    { key: 'mean_min_five_items', instrument: tree(5, 'pillar') },
  ];
  it.each(cases)('$key', async ({ key, instrument }) => {
    const ids = instrument.pillars.flatMap(({ capabilities }) =>
      capabilities.flatMap(({ items }) => items.map((item) => item.id)),
    );
    const all = Object.fromEntries(ids.map((id) => [id, 50]));
    const { matched } = await compared(instrument, all, all);
    expect(inputs.answer_error).toBe(12.5);
    expect({ sem: round(matched.error_before ?? 0, 4), mdc: round(matched.needed ?? 0, 4) }).toEqual(expected[key]);
    expect(matched.error_after).toBe(matched.error_before);
  });
});

describe('V25', () => {
  it('tells progress from a question that is new', async () => {
    const { inputs, expected } = vector('V25');
    const { before, after, change, composition_effect, matched, items, unmatched } = await compared(
      inputs.instrument,
      inputs.before,
      inputs.after,
    );
    expect({
      before: before.raw,
      after: after.raw,
      change,
      matched_change: matched.change,
      composition_effect,
      needed: round(matched.needed ?? 0, 1),
      verdict: matched.verdict,
      items_up: items.filter((item) => item.change > 0).map(({ id }) => id),
      items_down: items.filter((item) => item.change < 0).map(({ id }) => id),
    }).toEqual(expected);
    expect(unmatched).toEqual([{ id: 'n', code: '', title: 'n', why: 'before', before: null, after: 0 }]);
  });
});
