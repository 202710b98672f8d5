// Parts side by side, or one after the other along a path. Source: rules as data, section 7 (profile, path).
import type { Mark, ProfileLens } from '../../model/lens.ts';
import { isLess, shown } from '../scoring/numbers.ts';
import { meanMin, valueOr, weightedMean } from '../scoring/score.ts';
import type { JudgedPart, LensValue } from './judged.ts';
import { PROFILE_VALUES } from './value-names.ts';

type Values = [string, LensValue][];

/** True if enough parts exist, of all or of each group, and a counterweight that is needed. */
export function profileEnough(lens: ProfileLens, parts: readonly JudgedPart[], counterweight: JudgedPart | null): boolean {
  const existing = parts.filter(({ value }) => value !== null);
  const { needs } = lens;
  const enough =
    typeof needs === 'number'
      ? existing.length >= needs
      : Object.entries(needs).every(([group, least]) => existing.filter((part) => part.group === group).length >= least);
  return enough && existing.length > 0 && (counterweight === null || lens.counterweight_optional || counterweight.value !== null);
}

/** The values in the order published. */
export function profileValues(lens: ProfileLens, parts: readonly JudgedPart[], counterweight: JudgedPart | null): Values {
  const { by_group, groups } = lens;
  const wholes = by_group
    ? groups.flatMap((group) =>
        whole(
          lens,
          parts.filter((part) => part.group === group),
          `.${group}`,
        ),
      )
    : whole(lens, parts, '');
  const score = wholes.find(([name]) => name === 'score')?.[1];
  return [
    ...parts.map(({ id, value }): [string, LensValue] => [id, value]),
    ...wholes,
    ...(lens.kind === 'path' ? leak(parts) : []),
    ...weighed(counterweight, typeof score === 'number' ? score : null, by_group),
  ];
}

function whole(lens: ProfileLens, parts: readonly JudgedPart[], suffix: string): Values {
  const existing = parts.filter(({ value }) => value !== null);
  const values = existing.map(({ value }) => value ?? 0);
  const lowest = lowestOf(lens, existing);
  const highest = highestOf(existing);
  const [score, ...others] = PROFILE_VALUES.map((name) => `${name}${suffix}`) as [string, string, string, string, string];
  const [low, lowScore, high, highScore] = others;
  return [
    [score, values.length === 0 ? null : scoreOf(lens, values)],
    [low, lowest?.id ?? null],
    [lowScore, lowest?.value ?? null],
    [high, highest?.id ?? null],
    [highScore, highest?.value ?? null],
  ];
}

function scoreOf({ score, share }: ProfileLens, values: readonly number[]): number {
  const parts = values.map((value) => ({ weight: 1, part: { kind: 'scored', value } as const }));
  switch (score) {
    case 'mean':
      return valueOr(weightedMean(parts), 0);
    case 'mean_min':
      return valueOr(meanMin(parts, share), 0);
    case 'lowest':
      return values.reduce((lowest, value) => Math.min(lowest, value));
    default:
      return score satisfies never;
  }
}

/** A part that borrows all it says is never named. */
function lowestOf({ ties }: ProfileLens, existing: readonly JudgedPart[]): JudgedPart | null {
  let lowest: JudgedPart | null = null;
  for (const part of existing.filter(({ borrowed }) => !borrowed)) {
    const lower = lowest === null || isLess(part.value ?? 0, lowest.value ?? 0);
    const even = lowest !== null && !lower && !isLess(lowest.value ?? 0, part.value ?? 0);
    if (lower || (even && ties === 'last')) lowest = part;
  }
  return lowest;
}

function highestOf(existing: readonly JudgedPart[]): JudgedPart | null {
  let highest: JudgedPart | null = null;
  for (const part of existing) if (highest === null || isLess(highest.value ?? 0, part.value ?? 0)) highest = part;
  return highest;
}

/** The largest fall from a part to the next one that has a value; the first on a tie. */
function leak(parts: readonly JudgedPart[]): Values {
  const existing = parts.filter(({ value }) => value !== null);
  let worst: { fall: number; from: string; to: string } | null = null;
  for (const [index, to] of existing.entries()) {
    const from = existing[index - 1];
    if (from === undefined) continue;
    const fall = (from.value ?? 0) - (to.value ?? 0);
    if (isLess(worst?.fall ?? 0, fall)) worst = { fall, from: from.id, to: to.id };
  }
  return [
    ['leak', worst?.fall ?? 0],
    ['leak_from', worst?.from ?? null],
    ['leak_to', worst?.to ?? null],
  ];
}

function weighed(counterweight: JudgedPart | null, score: number | null, byGroup: boolean): Values {
  if (counterweight === null) return [];
  const { value } = counterweight;
  const index: Values = byGroup ? [] : [['index', score === null || value === null ? null : (score + value) / 2]];
  return [['counterweight', value], ...index];
}

/** The first mark whose range holds the shown value. */
export function markOf({ marks }: ProfileLens, value: number | null): Mark | null {
  if (value === null) return null;
  const points = shown(value);
  return (
    marks.find(({ at_least, below }) => (at_least === null || points >= at_least) && (below === null || points < below)) ?? null
  );
}
