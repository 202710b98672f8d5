// From the condition a person writes at `when` to the one the core judges.
// Source: rules as data, section 6: item, option, answer, all, any and not only.

import type { Comparison, Condition } from '../../model/condition.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { WrittenCondition } from '../../model/written-questionnaire.ts';
import { problem } from '../problems.ts';

const CUTS = ['at_least', 'over', 'at_most', 'below'] as const;
const FIGURES = ['item', 'option', 'answer'] as const;
const WAYS = [...FIGURES, 'all', 'any', 'not'] as const;
const WORDS: readonly string[] = [...CUTS, ...WAYS];

/** Null if it cannot be read; then `problems` says why. */
export function readCondition(written: WrittenCondition, path: Path, problems: Problem[]): Condition | null {
  const foreign = Object.keys(written).filter((key) => !WORDS.includes(key));
  if (foreign.length > 0) {
    problems.push(problem('when-word', path, `'${foreign.join("', '")}' may not be used in 'when'`, `use ${WORDS.join(', ')}`));
    return null;
  }
  const ways = WAYS.filter((key) => written[key] !== undefined);
  if (ways.length > 1) {
    problems.push(
      problem(
        'when-ways',
        path,
        `'when' says several things at once: ${ways.join(', ')}`,
        'put them into a list under all or any',
        { over: path },
      ),
    );
    return null;
  }
  const { all, any, not } = written;
  if (all !== undefined) return readAll('all', all, path, problems);
  if (any !== undefined) return readAll('any', any, path, problems);
  if (not !== undefined) {
    const of = readCondition(not, [...path, 'not'], problems);
    return of === null ? null : { kind: 'not', of };
  }
  return readComparison(written, path, problems);
}

function readAll(kind: 'all' | 'any', parts: readonly WrittenCondition[], path: Path, problems: Problem[]): Condition | null {
  const of = parts.map((part, index) => readCondition(part, [...path, kind, index], problems));
  return of.includes(null) ? null : { kind, of: of.filter((part) => part !== null) };
}

function readComparison(written: WrittenCondition, path: Path, problems: Problem[]): Comparison | null {
  const figure = readFigure(written);
  if (figure === null) {
    problems.push(
      problem(
        'when-figure',
        path,
        "'when' does not say what is compared",
        'name exactly one item, option (as ITEM/OPTION) or answer',
        { over: path },
      ),
    );
    return null;
  }
  const cuts = Object.fromEntries(CUTS.flatMap((cut) => (written[cut] === undefined ? [] : [[cut, written[cut]]])));
  if (Object.keys(cuts).length === 0) {
    problems.push(
      problem('when-cut', path, "'when' compares with nothing", 'add at_least, over, at_most or below', { over: path }),
    );
    return null;
  }
  return { kind: 'compare', figure, ...cuts };
}

function readFigure({ item, option, answer }: WrittenCondition): Comparison['figure'] | null {
  if ([item, option, answer].filter((word) => word !== undefined).length !== 1) return null;
  if (item !== undefined) return { kind: 'item', item };
  if (answer !== undefined) return { kind: 'answer', item: answer };
  const [of, ticked, ...rest] = (option ?? '').split('/');
  return of && ticked && rest.length === 0 ? { kind: 'option', item: of, option: ticked } : null;
}
