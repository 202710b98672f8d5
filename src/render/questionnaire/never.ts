// What a selection can never judge: a figure that hangs on items left out is none, and a gate on them is dropped.
// Source: rules as data, section 6.
import type { RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure } from '../../model/figure.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Lens, LensPart, ProfileLens } from '../../model/lens.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { membersOf } from './members.ts';
import { type Names, namesIn } from './names.ts';
import { partsOf } from './value-words.ts';

export interface Never {
  /** Lenses whose needs cannot be met. */
  readonly lenses: readonly Lens[];
  /** Flags and rules that cannot fire. */
  readonly flags: readonly Flag[];
  readonly rules: readonly ConsistencyRule[];
}

/** Nothing in a questionnaire that leaves nothing out. */
export function neverJudged(questionnaire: Questionnaire): Never {
  if (questionnaire.leftOut.items.length === 0) return { lenses: [], flags: [], rules: [] };
  const names = namesIn(questionnaire);
  return {
    lenses: questionnaire.lenses.filter((lens) => !canBeJudged(lens, names)),
    flags: questionnaire.flags.filter(({ when }) => !canBe(true, when, names)),
    rules: questionnaire.consistency.filter(({ when }) => !canBe(true, when, names)),
  };
}

function canBeJudged(lens: Lens, names: Names): boolean {
  const has = ({ figure }: LensPart) => canExist(figure, { ...names, lens });
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return hasItsNeeds(lens, has);
    case 'balance':
      return has(lens.left) && has(lens.right);
    case 'load':
      return has(lens.ease) && has(lens.capacity);
    case 'dial':
      return lens.of.every(has);
    case 'amount':
      return has(lens.of);
    case 'exposure':
      return true;
    default:
      return lens satisfies never;
  }
}

function hasItsNeeds({ parts, needs, counterweight, counterweight_optional }: ProfileLens, has: (part: LensPart) => boolean) {
  if (counterweight !== null && !counterweight_optional && !has(counterweight)) return false;
  const there = parts.filter(has);
  if (there.length === 0) return false;
  if (typeof needs === 'number') return there.length >= needs;
  return Object.entries(needs).every(([group, needed]) => there.filter((part) => part.group === group).length >= needed);
}

/** True if some answers give the figure a number. */
function canExist(figure: Figure, names: Names): boolean {
  switch (figure.kind) {
    case 'lens':
      return hasValue(figure.lens, figure.value, names);
    case 'gap':
    case 'hits':
      return true;
    case 'item':
    case 'option':
    case 'answer':
    case 'tag':
    case 'capability':
    case 'pillar':
    case 'overall':
      return membersOf(figure, names).length >= Math.max(1, figure.members);
    default: {
      const there = figure.of.filter((member) => canExist(member.figure, names)).length;
      const enough = figure.kind === 'spread' ? there === figure.of.length : there >= figure.figures;
      return enough && membersOf(figure, names).length >= figure.members;
    }
  }
}

/** A value of a lens exists if the lens can be judged; one that is a part, if that part exists too. */
function hasValue(id: string | null, value: string, names: Names): boolean {
  const lens = id === null ? names.lens : names.questionnaire.lenses.find((candidate) => candidate.id === id);
  if (lens === null || lens === undefined) return false;
  const part = partsOf(lens).find((candidate) => candidate.id === value);
  return canBeJudged(lens, names) && (part === undefined || canExist(part.figure, { ...names, lens }));
}

/** True if a condition can have that outcome rather than stay open. */
function canBe(outcome: boolean, condition: RuleCondition, names: Names): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const each = (condition.kind === 'all') === outcome;
      const can = (part: RuleCondition) => canBe(outcome, part, names);
      return each ? condition.of.every(can) : condition.of.some(can);
    }
    case 'not':
      return canBe(!outcome, condition.of, names);
    default:
      return canLeafBe(outcome, condition, names);
  }
}

function canLeafBe(outcome: boolean, leaf: RuleLeaf, names: Names): boolean {
  const { gates, lenses, consistency, flags } = names.questionnaire;
  switch (leaf.kind) {
    case 'compare':
      return canExist(leaf.figure, names);
    case 'gate':
      return gates.some(({ id }) => id === leaf.gate);
    case 'reads': {
      const lens = lenses.find(({ id }) => id === leaf.lens);
      const when = lens?.readings.find(({ id }) => id === leaf.reading)?.when ?? null;
      if (lens === undefined || !canBeJudged(lens, names)) return false;
      return !outcome || when === null || canBe(true, when, { ...names, lens });
    }
    case 'rule':
    case 'flag': {
      const judged = (leaf.kind === 'rule' ? consistency : flags).find(({ id }) => id === leaf.id);
      return judged !== undefined && canBe(outcome, judged.when, names);
    }
    default:
      return leaf satisfies never;
  }
}
