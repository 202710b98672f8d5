// The option --what-if: from `item=answer` on the command line to answers that take the place of others.
import { readAnswer } from '../core/answers/read-answer.ts';
import { itemsOf } from '../core/assess.ts';
import type { Change } from '../core/what-if.ts';
import type { Item, Questionnaire } from '../model/questionnaire.ts';
import type { WrittenAnswer } from '../model/written-sheet.ts';
import { UserError } from './exit.ts';
import { nearest } from './problems.ts';

/** Throws a UserError for what cannot be understood. The last word on an item counts. */
export function readWhatIf(written: readonly string[], questionnaire: Questionnaire): Change[] {
  const changes = written.map((word) => readChange(word, questionnaire));
  return [...new Map(changes.map((change) => [change.item.id, change])).values()];
}

function readChange(word: string, questionnaire: Questionnaire): Change {
  const at = word.indexOf('=');
  if (at < 1) throw new UserError(`--what-if ${word} is no change; write item=answer, such as ${example(questionnaire)}`);
  const item = itemNamed(word.slice(0, at).trim(), questionnaire);
  const { answer, problems } = readAnswer(plainAnswer(word.slice(at + 1).trim(), item), item, []);
  const [wrong] = problems;
  if (answer === null || wrong !== undefined)
    throw new UserError(`--what-if ${word}: ${wrong?.message ?? 'it is no answer'}; ${wrong?.mend ?? 'write another'}`);
  return { item, answer };
}

/** By id or, in any case, by code. */
function itemNamed(name: string, questionnaire: Questionnaire): Item {
  const items = [...itemsOf(questionnaire).values()];
  const found = items.find(({ id }) => id === name) ?? items.find(({ code }) => code.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(
    name,
    items.map(({ id }) => id),
  );
  const meant = near === null ? '' : `; did you mean ${near}?`;
  throw new UserError(`--what-if: there is no question '${name}' in ${questionnaire.id}${meant}`);
}

/** As it would stand in a sheet: a list for a checklist, else a number, a yes or no, or a word. */
function plainAnswer(text: string, { type }: Item): WrittenAnswer {
  if (text === 'unknown') return text;
  if (type === 'checklist') return listed(text);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'yes_no' && /^(true|yes)$/i.test(text)) return true;
  if (type === 'yes_no' && /^(false|no)$/i.test(text)) return false;
  return text;
}

/** `a,b` or `[a, b]`; `none` or `[]` for nothing ticked. */
function listed(text: string): string[] {
  const inside = text.replace(/^\[(.*)\]$/, '$1');
  return inside
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function example(questionnaire: Questionnaire): string {
  const item = [...itemsOf(questionnaire).values()].find(({ type }) => type === 'level');
  return item === undefined ? 'item=4' : `${item.id}=${item.type === 'level' ? item.levels.length : 1}`;
}
