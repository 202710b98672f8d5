// Items that nobody is ever asked, and gates and scores that no answer moves.

import type { Comparison, Condition } from '../../model/condition.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Gate, Item, Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import { shown } from '../scoring/numbers.ts';
import { canHold, type Reach, reachOf } from './can-hold.ts';
import { cutsInWords } from './cuts-in-words.ts';
import type { PlacedItem } from './placed-items.ts';
import { type PossibleAnswer, possibleAnswers } from './possible-answers.ts';

/** Conditions that cannot be true, gates that fire never or always or hold nothing, answers that all score the same. */
export function checkReachable({ gates }: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const reach = reachOf(
    placed,
    gates.map(({ item }) => item),
  );
  const never = new Set(placed.flatMap(({ item }) => (item.when !== null && !canHold(item.when, reach) ? [item.id] : [])));
  const unasked = placed.flatMap(({ item, path }) =>
    item.when !== null && never.has(item.id) ? [neverAsked(item, item.when, [...path, 'when'], reach, never)] : [],
  );
  return [
    ...unasked,
    ...gates.flatMap((gate, g) => checkGate(gate, ['gates', g], reach, never)),
    ...placed.flatMap(({ item, path }) => (never.has(item.id) ? [] : checkEscape(item, path, gates))),
    ...placed.flatMap(({ item, path }) => checkScores(item, path)),
  ];
}

/** Numbers and choices have the scores their author wrote. */
function checkScores(item: Item, path: Path): Problem[] {
  if ((item.type !== 'number' && item.type !== 'choice') || item.weight === 0) return [];
  const scores = distinct(possibleAnswers(item, []) ?? []);
  if (scores.length !== 1) return [];
  const key = item.type === 'number' ? 'bands' : 'options';
  const mend = 'give them different scores, or the item the weight 0';
  return [problem('one-score', [...path, key], `every answer to '${item.id}' scores ${scores[0]}`, mend, { onKey: true })];
}

function neverAsked(item: Item, when: Condition, path: Path, reach: Reach, never: ReadonlySet<string>): Problem {
  const start = `'${item.id}' can never be asked:`;
  const hopeless = neededIn(when, path).find(({ condition }) => !canHold(condition, reach));
  if (hopeless === undefined)
    return problem('never-asked', path, `${start} its conditions contradict each other`, 'change or take out one of them');
  const { condition, path: place } = hopeless;
  if (condition.kind !== 'compare')
    return problem('never-asked', place, `${start} this cannot come true`, 'change what it compares with, or take it out');
  const { item: id } = condition.figure;
  if (never.has(id))
    return problem('never-asked', place, `${start} it looks at '${id}', which is never asked`, `mend the condition of '${id}'`);
  return problem('never-asked', place, `${start} ${unmet(condition)}`, mendFor(condition, reach));
}

/** The parts that must all be true, with their places. */
function neededIn(condition: Condition, path: Path): { condition: Condition; path: Path }[] {
  if (condition.kind !== 'all') return [{ condition, path }];
  return condition.of.flatMap((part, index) => neededIn(part, [...path, 'all', index]));
}

function unmet({ figure, ...comparison }: Comparison): string {
  const cuts = cutsInWords(comparison);
  switch (figure.kind) {
    case 'item':
      return `no answer to '${figure.item}' scores ${cuts}`;
    case 'option':
      return `option '${figure.option}' of '${figure.item}' counts 100 or 0, never ${cuts}`;
    case 'answer':
      return `no number that '${figure.item}' allows is ${cuts}`;
    default:
      return figure satisfies never;
  }
}

function mendFor({ figure }: Comparison, { items, answers }: Reach): string {
  const item = items.get(figure.item);
  if (figure.kind === 'option') return 'compare with a number between, such as at_least: 50';
  if (figure.kind === 'answer' && item?.type === 'number') return `compare with what it allows: ${rangeOf(item.min, item.max)}`;
  const scores = scoresOf(figure.item, answers);
  return scores.length > MOST_LISTED
    ? `compare with what it can score: ${scores[0]} to ${scores.at(-1)}`
    : `compare with what it can score: ${scores.join(', ')}`;
}

function rangeOf(min: number | null, max: number | null): string {
  if (min === null) return max === null ? 'any number' : `up to ${max}`;
  return max === null ? `${min} and more` : `${min} to ${max}`;
}

/** Most scores that are named one by one. */
const MOST_LISTED = 12;

/** Shown scores the answers to an item can have, the lowest first; none where they are not known. */
function scoresOf(id: string, answers: Reach['answers']): number[] {
  return distinct(answers.get(id) ?? []);
}

function distinct(answers: readonly PossibleAnswer[]): number[] {
  return [...new Set(answers.map(({ score }) => shown(score)))].toSorted((left, right) => left - right);
}

/** A group scores between its lowest and its highest answer, so both ends decide. */
function checkGate({ id, item, below, cap }: Gate, path: Path, { answers }: Reach, never: ReadonlySet<string>): Problem[] {
  if (never.has(item))
    return [
      problem(
        'gate-never',
        [...path, 'item'],
        `'${id}' never fires: '${item}' is never asked`,
        `mend the condition of '${item}'`,
      ),
    ];
  const scores = scoresOf(item, answers);
  const lowest = scores[0] ?? Number.NEGATIVE_INFINITY;
  const highest = scores.at(-1) ?? Number.POSITIVE_INFINITY;
  const found: Problem[] = [];
  if (lowest >= below)
    found.push(
      problem(
        'gate-never',
        [...path, 'below'],
        `no answer to '${item}' scores under ${below}, so none makes '${id}' fire`,
        `raise it over ${lowest}, the lowest score there is`,
      ),
    );
  if (highest < below)
    found.push(
      problem(
        'gate-always',
        [...path, 'below'],
        `every answer to '${item}' scores under ${below}, so '${id}' always fires`,
        `lower it to ${highest}, the highest score there is, or less`,
      ),
    );
  if (cap >= 100)
    found.push(problem('gate-cap', [...path, 'cap'], `'${id}' holds nothing down: no score is over ${cap}`, 'lower the cap'));
  return found;
}

/** A gate nobody can get round looks at an item that always applies. */
function checkEscape({ id, na }: Item, path: Path, gates: readonly Gate[]): Problem[] {
  const gate = na ? gates.find(({ item }) => item === id) : undefined;
  if (gate === undefined) return [];
  const message = `who answers "does not apply" to '${id}' gets round '${gate.id}'`;
  return [problem('gate-na', [...path, 'na'], message, `write na: false at '${id}'`)];
}
