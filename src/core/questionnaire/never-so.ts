// Why a condition can never come true, and how to mend it.
import type { RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { Path, Problem } from '../../model/problem.ts';
import { problem } from '../problems.ts';
import { canCome } from './can-come-true.ts';
import { cutsInWords } from './cuts-in-words.ts';
import { membersIn, rangeOf } from './figure-range.ts';
import type { Outlook } from './outlook.ts';
import { withMembers } from './placed-figures.ts';
import { spanOf, within } from './spans.ts';

/** What can never be so, and the lens whose values it may name alone. */
export interface Subject {
  readonly lens: string | null;
  /** Such as "'x' can never fire". */
  readonly subject: string;
}

interface Reason {
  readonly message: string;
  readonly mend: string;
}

/** None if the reason is told where it lies. The condition is known never to come true. */
export function whyNever(
  condition: RuleCondition,
  path: Path,
  outlook: Outlook,
  { lens, subject }: Subject,
  code: string,
): Problem[] {
  const enough = lens === null ? [] : [lens];
  const isHopeless = (part: RuleCondition) => !canCome([{ condition: part, wanted: 'true' }], outlook, { enough });
  const hopeless = neededIn(condition, path).find((part) => isHopeless(part.condition));
  const found = hopeless === undefined ? CONTRADICTION : reasonOf(hopeless.condition, lens, outlook);
  if (found === null) return [];
  return [problem(code, hopeless?.path ?? path, `${subject}: ${found.message}`, found.mend)];
}

const CONTRADICTION: Reason = {
  message: 'its conditions contradict each other',
  mend: 'change or take out one of them',
};

/** The parts that must all be true, with their places. */
function neededIn(condition: RuleCondition, path: Path): { condition: RuleCondition; path: Path }[] {
  if (condition.kind !== 'all') return [{ condition, path }];
  return condition.of.flatMap((part, index) => neededIn(part, [...path, 'all', index]));
}

/** Null if it is told at the figure. */
function reasonOf(condition: RuleCondition, lens: string | null, outlook: Outlook): Reason | null {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'not':
      return isToldInside(condition, outlook)
        ? null
        : { message: 'this cannot come true', mend: 'change what it compares with, or take it out' };
    case 'compare':
      return compared(condition, lens, outlook);
    case 'gate':
      return { message: `no answer makes '${condition.gate}' ${condition.is}`, mend: `mend the gate '${condition.gate}'` };
    case 'reads': {
      const { reading } = condition;
      return { message: `'${condition.lens}' never reads '${reading}'`, mend: `mend that lens, or take this out` };
    }
    case 'rule':
    case 'flag':
      return { message: `'${condition.id}' never fires`, mend: `mend '${condition.id}'` };
    default:
      return condition satisfies never;
  }
}

/** Every way to make it true waits for a figure that cannot exist as it is written; of no way at all the reader has told. */
function isToldInside(condition: RuleCondition, outlook: Outlook): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every((part) => isToldInside(part, outlook));
    case 'not':
      return isToldInside(condition.of, outlook);
    case 'compare':
      return rangeOf(condition.figure, outlook) === null && isTold(condition.figure, outlook);
    default:
      return false;
  }
}

function compared(leaf: Extract<RuleLeaf, { kind: 'compare' }>, lens: string | null, outlook: Outlook): Reason | null {
  const range = rangeOf(leaf.figure, outlook);
  if (range === null) return whyAbsent(leaf.figure, lens, outlook);
  const name = nameOf(leaf.figure, lens);
  const cuts = cutsInWords(leaf);
  const isEmpty = within(
    { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY, steps: spanOf(leaf.figure, range).steps },
    leaf,
  );
  if (isEmpty.length === 0) return { message: `no number is ${cuts}`, mend: 'swap the limits, or take one out' };
  const bounds = boundsInWords(range);
  return { message: `${name} is ${bounds}, never ${cuts}`, mend: `compare with a number ${bounds}` };
}

function boundsInWords({ from, to }: { readonly from: number; readonly to: number }): string {
  const [low, high] = [Math.round(from * 100) / 100, Math.round(to * 100) / 100];
  if (low === high) return `always ${low}`;
  if (!Number.isFinite(high)) return `from ${low} up`;
  return Number.isFinite(low) ? `from ${low} to ${high}` : `up to ${high}`;
}

/** Why a figure never exists; null if it is told where that lies. `lens` is the one that looks at it. */
export function whyAbsent(figure: Figure, lens: string | null, outlook: Outlook): Reason | null {
  const { never, lenses } = outlook;
  const inside = withMembers(figure, []).map((placed) => placed.figure);
  const unasked = inside.flatMap((one) => ('item' in one && never.has(one.item) ? [one.item] : []))[0];
  if (unasked !== undefined)
    return { message: `it looks at '${unasked}', which is never asked`, mend: `mend the condition of '${unasked}'` };
  if (isTold(figure, outlook)) return null;
  const mute = inside.find((one) => one.kind === 'lens' && !lenses.get(one.lens ?? '')?.canBeEnough);
  if (mute?.kind === 'lens') return { message: `'${mute.lens}' never has enough answers`, mend: `mend the lens '${mute.lens}'` };
  return { message: `${nameOf(figure, lens)} never exists`, mend: 'look at something else' };
}

/** Something in it cannot exist as it is written. */
function isTold(figure: Figure, outlook: Outlook): boolean {
  return withMembers(figure, []).some(({ figure: one }) => {
    if (one.kind === 'gap') return !outlook.hasGap;
    const members = membersIn(one, outlook);
    const isShort = 'figures' in one && one.of.length < one.figures;
    return isShort || (members !== null && members.size < Math.max(one.members, one.kind === 'tag' ? 1 : 0));
  });
}

function nameOf(figure: Figure, lens: string | null): string {
  switch (figure.kind) {
    case 'item':
      return `the score of '${figure.item}'`;
    case 'option':
      return `'${figure.item}/${figure.option}'`;
    case 'answer':
      return `what is typed at '${figure.item}'`;
    case 'tag':
      return `'${figure.tag}'`;
    case 'capability':
      return `'${figure.capability}'`;
    case 'pillar':
      return `'${figure.pillar}'`;
    case 'overall':
      return 'the overall score';
    case 'lens':
      return figure.lens === lens ? `'${figure.value}'` : `'${figure.value}' of '${figure.lens}'`;
    case 'gap':
      return 'a gap';
    case 'hits':
      return figure.perCentOf === null ? 'a count' : 'a share';
    case 'mean':
    case 'lowest':
    case 'highest':
    case 'spread':
      return `the ${figure.kind}`;
    case 'mean_min':
      return 'the mean with the lowest';
    default:
      return figure satisfies never;
  }
}
