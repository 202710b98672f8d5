// One row of a table, from the scores of a sheet: rounded as in the report, nothing is decided here.
import type { AnswerSheet } from '../../model/answers.ts';
import type { Assessment, Score, Share } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Row } from '../../model/row.ts';
import { itemsOf, scoreFolded } from '../assess.ts';
import { foldItem } from './fold.ts';
import { shown, stored } from './numbers.ts';
import { valueOr } from './score.ts';
import type { TableScores } from './table-sums.ts';
import { listen } from './voices.ts';

/** Where a row comes from, and of whom it speaks. */
export type RowHead = Pick<Row, 'file' | 'line' | 'subject' | 'respondent' | 'role' | 'date'>;

export function rowOf(head: RowHead, scores: TableScores, { id, version, pillars, bands }: Questionnaire): Row {
  const { final } = scores;
  const edge = final === null ? null : shown(final);
  return {
    file: head.file,
    line: head.line,
    questionnaire: id,
    version,
    subject: head.subject,
    respondent: head.respondent,
    role: head.role,
    date: head.date,
    state: scores.state,
    overall: points(final),
    raw: points(scores.raw),
    band: edge === null ? null : (bands.findLast(({ from }) => edge >= from)?.id ?? null),
    provisional: scores.provisional,
    low: points(scores.low),
    high: points(scores.high),
    coverage: points(scores.coverage),
    gates_fired: scores.fired,
    gates_unverified: scores.unverified,
    pillars: new Map(pillars.map((pillar, index) => [pillar.id, points(scores.pillars[index] ?? null)])),
  };
}

function points(value: number | null): number | null {
  return value === null ? null : stored(value);
}

/** The scores of sheets together, the careful way: those of `assess`, without what a table does not show. */
export function scoreSheets(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): TableScores {
  const { settings } = questionnaire;
  const items = itemsOf(questionnaire);
  const byRole = sheets.length > 1 && settings.asked === 'by_role';
  const voices = sheets.map((sheet) => listen(sheet, items, byRole));
  return scoresOf(scoreFolded(questionnaire, new Map([...items].map(([id, item]) => [id, foldItem(item, voices, settings)]))));
}

/** What a table says of an assessment. */
export function scoresOf({ overall, pillars, gates }: Assessment): TableScores {
  const value = (score: Score | Share) => valueOr(score, null);
  const idsOf = (wanted: string) => gates.filter(({ state }) => state === wanted).map(({ gate }) => gate.id);
  return {
    state: overall.state,
    raw: value(overall.raw),
    final: value(overall.final),
    low: value(overall.low),
    high: value(overall.high),
    coverage: value(overall.coverage),
    provisional: overall.provisional,
    fired: idsOf('fired'),
    unverified: idsOf('unverified'),
    pillars: pillars.map(({ rated, final }) => (rated ? value(final) : null)),
  };
}
