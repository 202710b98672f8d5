// What the user is told about a change, in a sentence.
import type { AnswerState } from '../../model/answers.ts';
import type { Flow, Kept } from '../../model/interview.ts';
import type { Item } from '../../model/questionnaire.ts';
import { inWords } from '../answer-text.ts';
import { askedStops, stopAt } from './plan.ts';

const LONGEST = 60;

/** What was just saved, in a line. */
export function savedWords(item: Item, before: Kept, { answer }: Kept): string {
  if (answer === null) return before.answer === null ? KEPT : `Cleared: ${item.title}.`;
  if (before.answer?.look !== undefined && answer.look === undefined && before.answer.given === answer.given)
    return `Confirmed: ${item.title}.`;
  if (before.answer !== null && before.answer.given === answer.given) return KEPT;
  return sentence(`Saved: ${item.title}: ${shortly(item, answer.given)}`);
}

const KEPT = 'Kept with this question.';

/** What was just noted, and at which question. */
export function painWords(title: string, item: Item | null): string {
  const at = item === null ? '' : `, at ${item.code === '' ? item.title : item.code}`;
  return `Pain point noted${at}: ${title}`;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What undo would take back; empty for nothing. */
export function undoWords({ done, plan }: Flow): string {
  const last = done.at(-1);
  switch (last?.kind) {
    case undefined:
      return '';
    case 'answer':
    case 'later':
      return stopAt(plan, last.item).item.title;
    case 'skip':
      return 'the trends were left out';
    case 'pain':
      return last.pain.title;
    case 'parked':
      return last.text;
    default:
      return last satisfies never;
  }
}

function shortly(item: Item, given: AnswerState): string {
  if (given.state !== 'answered') return given.state === 'na' ? 'does not apply' : 'do not know';
  if (given.value.kind === 'level') return `level ${given.value.level}. ${inWords(item, given.value)}`;
  if (given.value.kind === 'options') return `${given.value.options.length} ticked`;
  const text = inWords(item, given.value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** Conditional items come and go with the answers they look at; their answers are kept. */
export function vanished(before: Flow, after: Flow): string {
  const ids = (flow: Flow) => askedStops(flow.plan, flow.answers).map(({ item }) => item.id);
  const [was, is] = [ids(before), ids(after)];
  const gone = was.filter((id) => !is.includes(id));
  const come = is.filter((id) => !was.includes(id));
  const answered = gone.filter((id) => after.answers.has(id)).length;
  return [
    come.length > 0 ? `${count(come.length)} more because of this answer.` : '',
    gone.length > 0
      ? `${count(gone.length)} fewer because of this answer${answered > 0 ? '; what was answered there is kept' : ''}.`
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function count(number: number): string {
  return number === 1 ? '1 question' : `${number} questions`;
}
