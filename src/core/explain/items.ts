// How the score of one item came about: from the answer of the one respondent there is, or from all answers.
import type { Answer, AnswerValue } from '../../model/answers.ts';
import type { FoldedItem } from '../../model/assessment.ts';
import type { ChecklistItem, Item, Questionnaire } from '../../model/questionnaire.ts';
import type { ReportFigure, ReportLoss } from '../../model/report.ts';
import { inWords, rangeOf } from '../answer-text.ts';
import { isAudited } from '../quality/evidence.ts';
import { OPINION_AT_MOST } from '../scoring/fold.ts';
import { stored } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';
import { bandAround, scorePlain, tickedWeight } from '../scoring/score-answer.ts';
import { pooledTrace } from './pooled.ts';
import { reverse, type Trace, told } from './trace.ts';

const AUDIT = 'audit: no evidence over an opinion';

/** The answers of the one respondent there is; null for several. */
export type Alone = ReadonlyMap<string, Answer> | null;

/** Null for an item without a score. */
export function itemFigure(folded: FoldedItem, questionnaire: Questionnaire, alone: Alone): ReportFigure | null {
  const value = valueOr(folded.score, null);
  if (value === null) return null;
  if (alone === null) return told(pooledTrace(folded, value, questionnaire));
  const given = alone.get(folded.item.id)?.given;
  if (given?.state !== 'answered') return null;
  const answer = answerTrace(folded.item, given.value);
  return told(isAudited(folded) ? { op: 'at_most', value, title: AUDIT, amount: OPINION_AT_MOST, of: [answer] } : answer);
}

/** What the audit takes from an item; nothing else holds one down. */
export function itemLosses(folded: FoldedItem): ReportLoss[] {
  if (!isAudited(folded)) return [];
  const taken = valueOr(folded.unaudited, 0) - valueOr(folded.score, 0);
  return [{ id: folded.item.id, title: AUDIT, points: stored(taken) }];
}

function answerTrace(item: Item, value: AnswerValue): Trace {
  const plain = plainTrace(item, value);
  return item.reverse ? reverse(plain) : plain;
}

/** From the answer to points, before `reverse`. */
function plainTrace(item: Item, value: AnswerValue): Trace {
  const result = valueOr(scorePlain(item, value), null);
  if (item.type === 'level' && value.kind === 'level') {
    const given: Trace = { op: 'given', value: value.level, title: `level ${value.level}` };
    return { op: 'level', value: result, amount: item.levels.length, of: [given] };
  }
  if (item.type === 'checklist' && value.kind === 'options') {
    return { op: 'share', value: result, amount: item.full_marks_at, of: [tickedTrace(item, value.options)] };
  }
  const said = inWords(item, value);
  if (item.type === 'number' && value.kind === 'number') {
    const range = `${rangeOf(bandAround(item, value.value), item)} ${item.unit}`.trim();
    return { op: 'points', value: result, title: range, of: [{ op: 'given', value: value.value, title: said }] };
  }
  return { op: 'points', value: result, title: said };
}

/** Each option that was ticked counts its weight. */
function tickedTrace(item: ChecklistItem, ticked: readonly string[]): Trace {
  const of = item.options
    .filter(({ id }) => ticked.includes(id))
    .map(({ text, weight }): Trace => ({ op: 'given', value: 1, title: text, weight }));
  return { op: 'sum', value: tickedWeight(item, ticked), of };
}
