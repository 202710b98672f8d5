// How soon a pain point can be gone: the slowest factor decides. Source: scoring specification, C 2.
import { FACTOR, type FactorName } from '../../model/pain-point.ts';
import type { WrittenHorizon } from '../../model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import type { Factor } from './hit.ts';
import type { Limits } from './limits.ts';

type Amount = keyof NonNullable<WrittenHorizon['up_to']>;

/** The factors that are given, by name; those in the column furthest right decide. A factor left out decides nothing. */
export function factorsOf(point: WrittenPainPoint, limits: Limits): Factor[] {
  const { horizons, sizes, no_estimate } = limits;
  const effort = point.effort_days ?? (point.size === undefined ? undefined : sizes[point.size]);
  const { needs, people_changing, calendar_days } = point;
  const last = horizons.length - 1;
  const within = (index: number) => (index < 0 ? last : index);
  const counted = (factor: FactorName, key: Amount, amount: number | undefined) =>
    amount === undefined
      ? []
      : [{ factor, amount, word: null, column: within(horizons.findIndex(({ up_to }) => amount <= (up_to?.[key] ?? Infinity))) }];
  const needed =
    needs === undefined
      ? []
      : [
          {
            factor: FACTOR.needs,
            amount: null,
            word: needs,
            column: within(horizons.findIndex((horizon) => horizon.needs?.includes(needs))),
          },
        ];
  const isUnknown = effort === undefined && calendar_days === undefined;
  const assumed = isUnknown
    ? [
        {
          factor: FACTOR.none,
          amount: null,
          word: null,
          column: within(horizons.findIndex(({ id }) => id === no_estimate)),
        },
      ]
    : [];
  const given = [
    ...counted(FACTOR.effort, 'effort_days', effort),
    ...needed,
    ...counted(FACTOR.people, 'people_changing', people_changing),
    ...counted(FACTOR.time, 'calendar_days', calendar_days),
    ...assumed,
  ];
  const furthest = Math.max(...given.map(({ column }) => column));
  return given.map((factor) => ({ ...factor, decides: factor.column === furthest }));
}
