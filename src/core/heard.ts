// What was said around the answers: notes, who said it; and what came up besides them.
import type { AnswerSheet } from '../model/answers.ts';
import type { Item, Role } from '../model/questionnaire.ts';
import type { Report, ReportItem } from '../model/report.ts';
import type { Hit } from './hits/hit.ts';

/** Notes of all respondents, one line each; null if there is none. */
export function notesOn({ id }: Item, sheets: readonly AnswerSheet[]): string | null {
  const notes = sheets.flatMap(({ answers }) => answers.get(id)?.note?.trim() || []);
  return notes.length === 0 ? null : notes.join('\n');
}

/** Who gave the answer of the one sheet there is. */
export function saidBy({ id }: Item, sheets: readonly AnswerSheet[], roles: readonly Role[]): Pick<ReportItem, 'by' | 'voices'> {
  const answer = sheets.length === 1 ? sheets[0]?.answers.get(id) : undefined;
  const by = answer?.by ?? null;
  return { by: roles.find((role) => role.id === by)?.title ?? by, voices: answer?.voices ?? null };
}

/** What came up besides the answers; the pain points are those of all sheets and of a file of their own. */
export function heardPart(sheets: readonly AnswerSheet[], hits: readonly Hit[]): Report['heard'] {
  return {
    people: sheets.reduce((sum, { respondent }) => sum + respondent.voices, 0),
    pain_points: hits.map(({ title, point }) => ({ title, raised_by: point.raised_by ?? null })),
    parking_lot: sheets.flatMap(({ heard }) => heard.parkingLot),
  };
}
