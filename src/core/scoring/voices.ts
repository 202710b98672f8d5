// One respondent's answers with their conditions applied: what was asked, and what state each item is in.
// Source: scoring specification, B 3 and B 4.

import type { AnswerSheet } from '../../model/answers.ts';
import type { Score } from '../../model/assessment.ts';
import type { Item } from '../../model/questionnaire.ts';
import { type Finding, judge, type Look } from '../questionnaire/conditions.ts';
import { scoreAnswer } from './score-answer.ts';

/** What one respondent said to one item. */
export type Said =
  | { readonly state: 'answered'; readonly score: Score }
  | { readonly state: 'na' | 'unknown' | 'missing' | 'not_asked' };

export interface Voice {
  readonly sheet: AnswerSheet;
  /** By item id; every item of the questionnaire has an entry. */
  readonly said: ReadonlyMap<string, Said>;
  /** Items whose condition holds. */
  readonly asked: ReadonlySet<string>;
  /** Items answered although their condition is false or open: the answer is kept and does not count. */
  readonly ignored: readonly string[];
}

/**
 * Applies the conditions of all items to one sheet. They are acyclic: lint has seen to it. `byRole`: the sheet is of a group,
 * in which roles are asked different things.
 */
export function listen(sheet: AnswerSheet, items: ReadonlyMap<string, Item>, byRole = false): Voice {
  const said = new Map<string, Said>();
  const asked = new Set<string>();
  const ignored: string[] = [];

  const hear = (item: Item): Said => {
    const known = said.get(item.id);
    if (known !== undefined) return known;
    const outcome = item.when === null ? 'true' : judge(item.when, look);
    const leftOut = byRole && isLeftToOthers(sheet, item);
    const now = leftOut ? NOT_ASKED : outcome === 'true' ? plain(sheet, item) : unasked(outcome);
    if (outcome === 'true') asked.add(item.id);
    else if (sheet.answers.has(item.id)) ignored.push(item.id);
    said.set(item.id, now);
    return now;
  };

  const look: Look = (figure) => {
    const item = items.get(figure.item);
    if (item === undefined) throw new Error(`condition on unknown item ${figure.item}`);
    const heard = hear(item);
    if (heard.state === 'na' || heard.state === 'not_asked') return { kind: 'void' };
    if (heard.state !== 'answered') return { kind: 'open' };
    return find(figure, heard.score, sheet);
  };

  for (const item of items.values()) hear(item);
  return { sheet, said, asked, ignored };
}

/** What respondents said as one role: an answer may be given for another role than the respondent's own. */
export function voicesOf(role: string, voices: readonly Voice[]): Voice[] {
  return voices.flatMap((voice) => {
    const { sheet, said } = voice;
    const isOwn = (id: string) => (sheet.answers.get(id)?.by ?? sheet.respondent.role) === role;
    const speaks = sheet.respondent.role === role || [...sheet.answers.keys()].some(isOwn);
    if (!speaks) return [];
    return [{ ...voice, said: new Map([...said].map(([id, one]) => [id, isOwn(id) ? one : NOT_ASKED])) }];
  });
}

/** In a group, a respondent whose role is not in `who` is not asked, unless they answered all the same. */
function isLeftToOthers({ answers, respondent }: AnswerSheet, { id, who }: Item): boolean {
  return who.length > 0 && !who.includes(respondent.role) && !answers.has(id);
}

const NOT_ASKED: Said = { state: 'not_asked' };

/** Not knowing must never improve a score: an item whose condition is open counts as missing. */
function unasked(outcome: 'false' | 'open'): Said {
  return { state: outcome === 'false' ? 'not_asked' : 'missing' };
}

function plain(sheet: AnswerSheet, item: Item): Said {
  const given = sheet.answers.get(item.id)?.given;
  if (given === undefined) return { state: 'missing' };
  return given.state === 'answered' ? { state: 'answered', score: scoreAnswer(item, given.value) } : { state: given.state };
}

function find(figure: Parameters<Look>[0], score: Score, sheet: AnswerSheet): Finding {
  const given = sheet.answers.get(figure.item)?.given;
  if (given?.state !== 'answered') return { kind: 'open' };
  if (figure.kind === 'option' && given.value.kind === 'options') {
    return { kind: 'number', value: given.value.options.includes(figure.option) ? 100 : 0 };
  }
  if (figure.kind === 'answer' && given.value.kind === 'number') return { kind: 'number', value: given.value.value };
  return score.kind === 'scored' ? { kind: 'number', value: score.value } : { kind: 'open' };
}
