// The option --what-if: from `item=answer` on the command line to answers that take the place of others.
import { readAnswer } from '../core/answers/read-answer.ts';
import { itemsOf } from '../core/assess.ts';
import type { Change } from '../core/what-if.ts';
import { ofFile } from '../io/read-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Item, Questionnaire } from '../model/questionnaire.ts';
import type { WrittenAnswer } from '../model/written-sheet.ts';
import { shorten } from './printable.ts';
import { nearest } from './problems.ts';

export interface WhatIf {
  readonly changes: readonly Change[];
  /** One for each word that could not be understood. */
  readonly problems: readonly Problem[];
}

/** The last word on an item counts. */
export function readWhatIf(written: readonly string[], questionnaire: Questionnaire): WhatIf {
  const read = written.map((word) => readChange(word, questionnaire));
  const changes = read.flatMap((one) => ('answer' in one ? [one] : []));
  return {
    changes: [...new Map(changes.map((change) => [change.item.id, change])).values()],
    problems: read.flatMap((one) => ('answer' in one ? [] : [one])),
  };
}

function readChange(word: string, questionnaire: Questionnaire): Change | Problem {
  const at = word.indexOf('=');
  const refuse = (message: string, mend: string) => ofFile('what-if', `--what-if ${shorten(word, 80)}: ${message}`, mend);
  if (at < 1 || word.slice(at + 1).trim() === '')
    return refuse('it is no change', `write item=answer, such as ${example(questionnaire)}`);
  const name = word.slice(0, at).trim();
  const item = itemNamed(name, questionnaire);
  if (item === null)
    return refuse(`there is no question '${shorten(name, 80)}' in ${questionnaire.id}`, mendFor(name, questionnaire));
  const { answer, problems } = readAnswer(plainAnswer(word.slice(at + 1).trim(), item), item, []);
  const [wrong] = problems;
  return answer === null || wrong !== undefined
    ? refuse(wrong?.message ?? 'it is no answer', wrong?.mend ?? 'write another')
    : { item, answer };
}

/** By id or, in any case, by code. */
function itemNamed(name: string, questionnaire: Questionnaire): Item | null {
  const items = [...itemsOf(questionnaire).values()];
  return items.find(({ id }) => id === name) ?? items.find(({ code }) => code.toLowerCase() === name.toLowerCase()) ?? null;
}

function mendFor(name: string, questionnaire: Questionnaire): string {
  const near = nearest(name, [...itemsOf(questionnaire).keys()]);
  return `${near === null ? '' : `did you mean ${near}? `}dxready show ${questionnaire.id} --scores has every id`;
}

/** As it would stand in a sheet. */
function plainAnswer(text: string, { type }: Item): WrittenAnswer {
  if (text === 'unknown') return text;
  if (/^n\/?a$/i.test(text)) return { na: 'Supposed.' };
  if (type === 'checklist') return listed(text);
  if ((type === 'level' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
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
