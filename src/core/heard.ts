// What was said around the answers: notes, evidence, who said it; and what came up besides them.
import type { AnswerSheet } from '../model/answers.ts';
import type { Item, Role } from '../model/questionnaire.ts';
import type { Report, ReportItem } from '../model/report.ts';

/** Notes of all respondents, one line each, and the best evidence that one of them offered. */
export function saidAround({ id }: Item, sheets: readonly AnswerSheet[]): Pick<ReportItem, 'note' | 'evidence'> {
  const answers = sheets.flatMap(({ answers: given }) => given.get(id) ?? []);
  const notes = answers.flatMap(({ note }) => (note === null || note.trim() === '' ? [] : [note.trim()]));
  const evidence = answers.flatMap((answer) => (answer.evidence === null ? [] : [answer.evidence]));
  return { note: notes.length === 0 ? null : notes.join('\n'), evidence: evidence.length === 0 ? null : Math.max(...evidence) };
}

/** Who gave the answer of the one sheet there is. */
export function saidBy({ id }: Item, sheets: readonly AnswerSheet[], roles: readonly Role[]): Pick<ReportItem, 'by' | 'voices'> {
  const answer = sheets.length === 1 ? sheets[0]?.answers.get(id) : undefined;
  const by = answer?.by ?? null;
  return { by: roles.find((role) => role.id === by)?.title ?? by, voices: answer?.voices ?? null };
}

/** What came up besides the answers, of all sheets. */
export function heardPart(sheets: readonly AnswerSheet[]): Report['heard'] {
  return {
    people: sheets.reduce((sum, { respondent }) => sum + respondent.voices, 0),
    pain_points: sheets.flatMap(({ heard }) => heard.painPoints.map(({ title, raisedBy }) => ({ title, raised_by: raisedBy }))),
    parking_lot: sheets.flatMap(({ heard }) => heard.parkingLot),
  };
}
