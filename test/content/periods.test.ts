// Which stretch of time an answer is about. What is counted or remembered needs a period (QAS-99, problem type 3d); where a
// question names none, the last 12 months hold. So a question that asks for a number, for things that hold or happened, or
// for the past must name its period, say that it means now or the usual case, or stand below with the reason why not.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/questionnaire.ts';
import { choicesOf, itemsOf, shipped } from './shipped.ts';

const items = itemsOf(shipped('full'));

/** `in the last 30 days`, `last full working week`, `within two years`, `over two years ago`, `of the last year`. */
const PERIOD = /\b(last|past|within|over|this) (\w+ ){0,3}(day|week|month|quarter|year)s?\b/i;
/** What somebody can look at today, or knows as the rule. */
const NOW = /\b(now|today|currently|at (this|the) moment|at present|usual|usually|normally|at least (daily|weekly|monthly))\b/i;
const PAST = /\b(did|was|were|has|have|had)\b/i;

/** Words in quotation marks are somebody's question, not ours. */
function withoutQuotes(text: string): string {
  return text.replace(/(?<!\w)'[^']*'(?!\w)/g, '');
}

function namesItsTime(text: string): boolean {
  return PERIOD.test(withoutQuotes(text)) || NOW.test(withoutQuotes(text));
}

/** The questions that name no time and stand on no list. */
function timeless(asked: readonly Item[], known: Readonly<Record<string, string>>): string[] {
  return asked
    .filter(({ ask, code }) => !namesItsTime(ask) && !Object.hasOwn(known, code))
    .map(({ code, ask }) => `${code}: ${ask}`);
}

/** By code, why a question may leave its period open. */
const COUNTS_OF_WHAT_STANDS = {
  'D2.1': 'how many must be opened can be tried out on the spot',
  'D3.1': 'a dashboard can be looked at',
};
const LISTS_OF_WHAT_HOLDS = {
  'D2.2': 'whether figures can be reached and are checked is seen by looking',
  'T2.3': 'whether a handover runs clean is seen by following one case',
};
const ORDERS_OF_EVENTS = {
  'C5.1': 'the past comes before the moment that is asked about; nothing is remembered',
};

describe('periods', () => {
  it.each([
    'in the last 30 days',
    'last week',
    'in the last quarter',
    'in your last full working week',
    'in the last three years',
    'over two years',
    'at this moment',
  ])('%s is one', (words) => expect(namesItsTime(`What happened ${words}?`)).toBe(true));

  it.each(["What is 'going on right now'?", 'What is over the line?', 'How long does it take?'])('%s has none', (ask) =>
    expect(namesItsTime(ask)).toBe(false),
  );
});

describe('questions that need one', () => {
  it('numbers', () => {
    const numbers = items.filter(({ type }) => type === 'number');
    expect(timeless(numbers, COUNTS_OF_WHAT_STANDS)).toEqual([]);
  });

  it('checklists', () => {
    const checklists = items.filter(({ type }) => type === 'checklist');
    expect(timeless(checklists, LISTS_OF_WHAT_HOLDS)).toEqual([]);
  });

  it('questions about the past, in the question or in every answer', () => {
    /** A level that builds on another has its period from there. */
    const dated = (text: string) => namesItsTime(text) || text.startsWith('As level ');
    const past = items.filter((item) => {
      const choices = choicesOf(item);
      return PAST.test(withoutQuotes(item.ask)) && !(choices.length > 0 && choices.every(dated));
    });
    expect(timeless(past, ORDERS_OF_EVENTS)).toEqual([]);
  });
});
