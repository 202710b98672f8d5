// The policy as flags say it, over what dxready.yaml and the environment say.
import { readShare } from '../../core/policy/read.ts';
import { type Bars, type Policy, RULES, type RuleName } from '../../model/policy.ts';
import { UserError } from '../exit.ts';
import { nearest } from '../problems.ts';

/** The flags of a policy as commander hands them over. */
export interface PolicyOptions {
  readonly minOverall?: string;
  readonly minPillar?: readonly string[];
  readonly minCapability?: readonly string[];
  readonly minLens?: readonly string[];
  readonly minCoverage?: string;
  readonly minConfidence?: string;
  readonly maxFiredGates?: string;
  /** False: none may fire. */
  readonly firedGates?: boolean;
  readonly maxDrop?: string;
  readonly maxWithdrawn?: string;
  readonly wholeBaseline?: boolean;
  readonly targetsMet?: boolean;
  readonly maxAgeDays?: string;
  readonly undecided?: string;
  readonly warn?: readonly string[];
}

/** What they say, and nothing else. Throws a UserError for a value that is none. */
export function readFlags(options: PolicyOptions): Partial<Policy> {
  const { minOverall, minPillar, minCapability, minLens, minCoverage, minConfidence, undecided, warn } = options;
  const { maxDrop, maxWithdrawn, maxAgeDays } = options;
  if (options.firedGates === false && options.maxFiredGates !== undefined)
    throw new UserError('--no-fired-gates and --max-fired-gates contradict each other; give one of them');
  const maxFiredGates = options.firedGates === false ? '0' : options.maxFiredGates;
  return {
    ...(minOverall !== undefined && { minOverall: pointsIn('--min-overall', minOverall) }),
    ...(minPillar !== undefined && { minPillar: barsIn('--min-pillar', minPillar) }),
    ...(minCapability !== undefined && { minCapability: barsIn('--min-capability', minCapability) }),
    ...(minLens !== undefined && { minLens: lensBars(minLens) }),
    ...(minCoverage !== undefined && { minCoverage: shareIn('--min-coverage', minCoverage) }),
    ...(minConfidence !== undefined && { minConfidence: pointsIn('--min-confidence', minConfidence) }),
    ...(maxFiredGates !== undefined && { maxFiredGates: wholeIn('--max-fired-gates', maxFiredGates, 'gates') }),
    ...(maxDrop !== undefined && { maxDrop: pointsIn('--max-drop', maxDrop) }),
    ...(maxWithdrawn !== undefined && { maxWithdrawn: wholeIn('--max-withdrawn', maxWithdrawn, 'answers') }),
    ...(options.wholeBaseline === true && { wholeBaseline: true }),
    ...(options.targetsMet === true && { targetsMet: true }),
    ...(maxAgeDays !== undefined && { maxAgeDays: wholeIn('--max-age-days', maxAgeDays, 'days') }),
    ...(undecided !== undefined && { undecided: undecidedIn(undecided) }),
    ...(warn !== undefined && { warn: rulesIn(warn) }),
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function pointsIn(flag: string, word: string, whole = word): number {
  const points = NUMBER.test(word.trim()) ? Number(word) : Number.NaN;
  if (points >= 0 && points <= 100) return points;
  throw new UserError(`${flag} ${whole}: '${word}' is no number of points; write one from 0 to 100`);
}

function shareIn(flag: string, word: string): number {
  const share = readShare(word);
  if (share !== null) return share;
  throw new UserError(`${flag} ${word} is no share; write it as 80% or 0.8`);
}

function wholeIn(flag: string, word: string, what: string): number {
  if (/^\d{1,9}$/.test(word.trim())) return Number(word);
  throw new UserError(`${flag} ${word} is no number of ${what}; write a whole number from 0`);
}

/** One number for all, or ID=NUMBER. */
function barsIn(flag: string, words: readonly string[]): Bars {
  const all = words.filter((word) => !word.includes('=')).map((word) => pointsIn(flag, word));
  const each = words
    .filter((word) => word.includes('='))
    .map((word) => {
      const [id, bar] = split(word);
      if (id === '') throw new UserError(`${flag} ${word} names nothing; write ID=NUMBER, or one number for all`);
      return [id, pointsIn(flag, bar, word)] as const;
    });
  return { all: all.at(-1) ?? null, each: Object.fromEntries(each) };
}

/** LENS.VALUE=NUMBER, in the unit of the value. */
function lensBars(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    words.map((word) => {
      const [key, bar] = split(word);
      if (!/^[^.]+\../.test(key) || !NUMBER.test(bar.trim()))
        throw new UserError(`--min-lens ${word} is no bar; write LENS.VALUE=NUMBER`);
      return [key, Number(bar)] as const;
    }),
  );
}

function split(word: string): readonly [before: string, after: string] {
  const at = word.indexOf('=');
  return at < 0 ? [word.trim(), ''] : [word.slice(0, at).trim(), word.slice(at + 1)];
}

function undecidedIn(word: string): Policy['undecided'] {
  if (word === 'error' || word === 'warn') return word;
  throw new UserError(`--undecided ${word} is neither error nor warn; write one of them`);
}

/** Names of rules as the file or as a flag has them. */
function rulesIn(words: readonly string[]): RuleName[] {
  const names = words.flatMap((word) => word.split(',')).map((word) => word.trim().replace(/^--/, '').replaceAll('-', '_'));
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const rule = RULES.find((one) => one === name);
      if (rule !== undefined) return rule;
      const near = nearest(name, RULES);
      const mend = near === null ? `use any of: ${RULES.join(', ')}` : `did you mean ${near}?`;
      throw new UserError(`--warn: there is no rule '${name}'; ${mend}`);
    });
}
