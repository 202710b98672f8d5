// Which answers a condition or a gate means, in words that name no score: "the answer is level 2 or lower".
import type { Comparison, Condition, Cuts } from '../../model/condition.ts';
import type { ChecklistItem, Item, NumberItem } from '../../model/questionnaire.ts';
import { points } from '../figures.ts';
import { amount, earnings, rangeOf, scoreOfTicks } from './earnings.ts';

/** Every item of a questionnaire by its id. */
export type Items = ReadonlyMap<string, Item>;

type Test = (value: number) => boolean;

/** A condition as a clause after "only if". */
export function conditionClause(condition: Condition, items: Items): string {
  return clauseOf(condition, (comparison) => comparisonClause(comparison, items));
}

/** A condition of any depth; `words` says what it is made of. */
export function clauseOf<Leaf extends { readonly kind: string }>(
  condition: Condition<Leaf>,
  words: (leaf: Leaf) => string,
): string {
  if (isLeaf(condition)) return words(condition);
  if (condition.kind === 'not') return `it is not so that ${bracketed(condition.of, words)}`;
  return condition.of.map((part) => bracketed(part, words)).join(condition.kind === 'all' ? ' and ' : ' or ');
}

function isLeaf<Leaf extends { readonly kind: string }>(condition: Condition<Leaf>): condition is Leaf {
  return !['all', 'any', 'not'].includes(condition.kind);
}

/** Groups inside a group stand in brackets. */
function bracketed<Leaf extends { readonly kind: string }>(condition: Condition<Leaf>, words: (leaf: Leaf) => string): string {
  const clause = clauseOf(condition, words);
  const several = !isLeaf(condition) && condition.kind !== 'not' && condition.of.length > 1;
  return several ? `(${clause})` : clause;
}

function comparisonClause(comparison: Comparison, items: Items): string {
  const { figure } = comparison;
  const item = items.get(figure.item);
  if (item === undefined) return `“${figure.item}” is answered`;
  const name = nameOf(item);
  const holds: Test = (value) => isMet(comparison, value);
  if (figure.kind === 'answer') return `the answer to ${name} is ${cutWords(comparison, item)}`;
  if (figure.kind === 'item') return scoreClause(item, holds, name);
  const option = item.type === 'checklist' ? item.options.find(({ id }) => id === figure.option) : undefined;
  return `“${option?.text ?? figure.option}” ${tickedWords(holds)} at ${name}`;
}

/** True if a shown value lies within the cut points. */
export function isMet({ at_least, over, at_most, below }: Cuts, value: number): boolean {
  const shown = Number(points(value));
  return (
    (at_least === undefined || shown >= at_least) &&
    (over === undefined || shown > over) &&
    (at_most === undefined || shown <= at_most) &&
    (below === undefined || shown < below)
  );
}

/** "is ticked", as far as a test tells. */
export function tickedWords(holds: Test): string {
  if (holds(100) && holds(0)) return 'is ticked or not';
  if (holds(100)) return 'is ticked';
  return holds(0) ? 'is not ticked' : 'is both ticked and not ticked';
}

/** "more than 3 minutes and under 6 minutes". */
function cutWords({ at_least, over, at_most, below }: Comparison, item: Item): string {
  const of = (value: number) => amount(value, item.type === 'number' ? item.unit : '');
  return [
    at_least === undefined ? '' : `${of(at_least)} or more`,
    over === undefined ? '' : `more than ${of(over)}`,
    at_most === undefined ? '' : `at most ${of(at_most)}`,
    below === undefined ? '' : `under ${of(below)}`,
  ]
    .filter((cut) => cut !== '')
    .join(' and ');
}

/** A question as it is named in a sentence: “AI as a tool” (T5.2); one without a name by its words. */
export function nameOf({ id, code, title, ask }: Item): string {
  const name = title === id ? ask : title;
  return code === '' || code === title ? `“${name}”` : `“${name}” (${code})`;
}

/** The answers whose score passes a test; without a name the question is the one this stands at. */
export function scoreClause(item: Item, holds: Test, name: string | null = null): string {
  if (item.type === 'checklist') return ticksClause(item, holds, name);
  const met = earnings(item).map(({ score }) => holds(score));
  const subject = name === null ? 'the answer' : `the answer to ${name}`;
  if (!met.includes(true)) return `${subject} is one that does not exist`;
  if (!met.includes(false)) return name === null ? 'it is answered' : `${name} is answered`;
  return `${subject} is ${answersMet(item, met)}`;
}

function answersMet(item: Item, met: readonly boolean[]): string {
  if (item.type === 'level') return runs(met).map(levelWords(met.length)).join(' or ');
  if (item.type === 'number') return runs(met).map(bandsWords(item)).join(' or ');
  const texts = earnings(item).flatMap(({ text }, index) =>
    met[index] ? [item.type === 'yes_no' ? text.toLowerCase() : `“${text}”`] : [],
  );
  return texts.join(' or ');
}

/** First and last place of some that follow each other. */
type Run = readonly [number, number];

/** The places where it is true, as runs. */
function runs(met: readonly boolean[]): Run[] {
  const starts = met.flatMap((is, index) => (is && !met[index - 1] ? [index] : []));
  return starts.map((start) => {
    const end = met.indexOf(false, start);
    return [start, (end === -1 ? met.length : end) - 1];
  });
}

function levelWords(amount: number): (run: Run) => string {
  return ([first, last]) => {
    if (first === last) return `level ${first + 1}`;
    if (last === amount - 1) return `level ${first + 1} or higher`;
    return first === 0 ? `level ${last + 1} or lower` : `level ${first + 1} to ${last + 1}`;
  };
}

function bandsWords(item: NumberItem): (run: Run) => string {
  const { bands } = item;
  return ([first, last]) => rangeOf({ from: bands[first]?.from ?? null, below: bands[last]?.below ?? null }, item);
}

/** Where all boxes weigh the same it can be said how many; elsewhere only which way it goes. */
function ticksClause(item: ChecklistItem, holds: Test, name: string | null): string {
  const at = name === null ? '' : ` at ${name}`;
  const total = item.options.reduce((sum, { weight }) => sum + weight, 0);
  const each = item.options[0]?.weight ?? 0;
  if (item.options.some(({ weight }) => weight !== each)) {
    return `${holds(scoreOfTicks(item, total)) ? 'enough' : 'too little'} is ticked${at}`;
  }
  const met = Array.from({ length: item.options.length + 1 }, (_, ticks) => holds(scoreOfTicks(item, ticks * each)));
  return `${runs(met).map(countWords(met.length)).join(' or ') || 'more than there is'} is ticked${at}`;
}

function countWords(amount: number): (run: Run) => string {
  return ([first, last]) => {
    if (last === amount - 1) return first === 0 ? 'anything or nothing' : `at least ${first}`;
    if (first === last) return first === 0 ? 'nothing' : String(first);
    return first === 0 ? `at most ${last}` : `${first} to ${last}`;
  };
}
