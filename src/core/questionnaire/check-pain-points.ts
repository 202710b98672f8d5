// Whether the limits of the pain-point classifier and of the roadmap hang together, as far as they are written; what is left
// out has its usual value. Source: rules as data, section 10.
import { FIELD_WORDS } from '../../model/pain-point.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenAmbition, WrittenHorizon, WrittenPainPointLimits } from '../../model/written-questionnaire.ts';
import { UNCLEAR } from '../hits/classify.ts';
import { limitsOf } from '../hits/limits.ts';
import { problem, unknownReference } from '../problems.ts';

const ROOT = ['pain_points'];

/** Paths are those of the file. */
export function checkPainPoints({ rules }: Questionnaire): Problem[] {
  const { pain_points: written } = rules;
  if (written === undefined) return [];
  const { horizons, ambition } = written;
  return [
    ...(horizons === undefined ? [] : checkHorizons(horizons)),
    ...checkNoEstimate(written),
    ...checkCapacity(written),
    ...(ambition === undefined ? [] : checkAmbition(ambition)),
    ...checkSteps(written),
    ...checkEffort(written),
  ];
}

function checkHorizons(horizons: readonly WrittenHorizon[]): Problem[] {
  const keys = ['effort_days', 'calendar_days', 'people_changing'] as const;
  return [
    ...repeated(horizons, 'horizons', 'horizon'),
    ...keys.flatMap((key) => {
      const limits = horizons.map(({ up_to }) => up_to?.[key] ?? Number.POSITIVE_INFINITY);
      return checkAscending(limits, (index) => [...ROOT, 'horizons', index, 'up_to', key], `the limits of ${key}`);
    }),
    ...checkNeeds(horizons),
  ];
}

function repeated(list: readonly { readonly id: string }[], key: string, what: string): Problem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [problem('duplicate-id', [...ROOT, key, index, 'id'], `the ${what} '${id}' is used more than once`, 'give each its own')],
  );
}

/** A limit that is left out has no end; one that stands behind it again is never reached. */
function checkAscending(limits: readonly number[], path: (index: number) => Path, what: string): Problem[] {
  return limits.flatMap((limit, index) => {
    const before = limits[index - 1];
    if (before === undefined || limit > before || limit === Number.POSITIVE_INFINITY) return [];
    const message = `${what} do not ascend (${limit} after ${before === Number.POSITIVE_INFINITY ? 'no limit' : before})`;
    return [problem('not-ascending', path(index), message, 'order them from low to high')];
  });
}

function checkNeeds(horizons: readonly WrittenHorizon[]): Problem[] {
  const twice = horizons.flatMap(({ needs = [] }, index) =>
    needs.flatMap((need, n) => {
      const first = horizons.slice(0, index).find((other) => other.needs?.includes(need));
      if (first === undefined) return [];
      const message = `'${need}' stands at the horizon '${first.id}' already`;
      return [problem('need-twice', [...ROOT, 'horizons', index, 'needs', n], message, 'keep it at one of the two')];
    }),
  );
  const last = horizons.at(-1);
  const missing = FIELD_WORDS.needs.filter((need) => !horizons.some(({ needs }) => needs?.includes(need)));
  return [
    ...twice,
    ...missing.map((need) =>
      warning(
        'need-nowhere',
        ['horizons'],
        `no horizon has the need '${need}', which puts it into the last one, '${last?.id}'`,
        'add it to the needs of a horizon',
        { onKey: true },
      ),
    ),
  ];
}

/** Without it the usual one is meant, which own horizons may not have. */
function checkNoEstimate(written: WrittenPainPointLimits): Problem[] {
  const { horizons, no_estimate } = limitsOf(written);
  const ids = horizons.map(({ id }) => id);
  if (ids.includes(no_estimate)) return [];
  if (written.no_estimate !== undefined)
    return [unknownReference([...ROOT, 'no_estimate'], 'horizon', no_estimate, ids, { over: [...ROOT, 'horizons'] })];
  const message = `what has neither effort nor time belongs to '${no_estimate}', which is none of the horizons`;
  const mend = `add no_estimate: ${ids[0]}, or another of the horizons`;
  return [problem('no-estimate', [...ROOT, 'horizons'], message, mend, { onKey: true, over: [...ROOT, 'horizons'] })];
}

function checkCapacity(written: WrittenPainPointLimits): Problem[] {
  const { horizons, capacity } = limitsOf(written);
  if (capacity === null || capacity.length === horizons.length) return [];
  const message = `capacity does not have one number for each horizon (${capacity.length} for ${horizons.length})`;
  return [problem('capacity-length', [...ROOT, 'capacity'], message, 'write them nearest first: [5, 15, ...]')];
}

function checkAmbition(ambition: readonly WrittenAmbition[]): Problem[] {
  return [
    ...repeated(ambition, 'ambition', 'ambition class'),
    ...ambition.flatMap((step, index) => {
      const path = [...ROOT, 'ambition', index];
      const before = ambition[index - 1];
      const higher = ambition.slice(0, index).find((other) => takesAll(other, step));
      return [
        ...(step.id === UNCLEAR
          ? [problem('reserved-id', [...path, 'id'], `'${UNCLEAR}' is the name of no class at all`, 'choose another id')]
          : []),
        ...(before !== undefined && step.rung >= before.rung
          ? [
              problem(
                'not-descending',
                [...path, 'rung'],
                `the rungs do not descend (${step.rung} after ${before.rung})`,
                'order the classes from the highest rung to the lowest',
              ),
            ]
          : []),
        ...(higher === undefined
          ? []
          : [
              warning(
                'never-holds',
                ['ambition', index, 'id'],
                `'${step.id}' can never hold: '${higher.id}' above it takes all that it would`,
                'ask more of the class above, or take this one out',
              ),
            ]),
      ];
    }),
  ];
}

type Kinds = readonly string[];

/** Each smallest set of kinds with which a class holds. */
function holdsWith({ all = [], any }: WrittenAmbition): readonly Kinds[] {
  return any?.map((kind) => [...all, kind]) ?? [all];
}

/** More kinds never make a class stop holding, so that the smallest sets tell. */
function takesAll(higher: WrittenAmbition, step: WrittenAmbition): boolean {
  return holdsWith(step).every((kinds) => holdsWith(higher).some((enough) => enough.every((kind) => kinds.includes(kind))));
}

function checkSteps({ priority }: WrittenPainPointLimits): Problem[] {
  const steps = priority?.reach?.steps ?? [];
  return checkAscending(steps, (index) => [...ROOT, 'priority', 'reach', 'steps', index], 'the steps of reach');
}

function checkEffort(written: WrittenPainPointLimits): Problem[] {
  const path = [...ROOT, 'priority', 'effort'];
  const { up_to, divide_by } = limitsOf(written).priority.effort;
  const given = written.priority?.effort;
  if (given === undefined) return [];
  const fits = divide_by.length === up_to.length + 1;
  const message = `divide_by has ${divide_by.length} numbers, and up_to has ${up_to.length}`;
  const at = given.divide_by === undefined ? 'up_to' : 'divide_by';
  return [
    ...checkAscending(given.up_to ?? [], (index) => [...path, 'up_to', index], 'the efforts of up_to'),
    ...(fits
      ? []
      : [
          problem('divisors', [...path, at], message, 'write one divisor for each of up_to, and one more for all above', {
            over: path,
          }),
        ]),
  ];
}

function warning(code: string, path: Path, message: string, mend: string, extras: { readonly onKey?: boolean } = {}): Problem {
  return problem(code, [...ROOT, ...path], message, mend, { severity: 'warning', ...extras });
}
