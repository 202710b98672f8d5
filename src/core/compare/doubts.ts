// What makes one wonder whether two assessments may be held against each other at all. It comes before every number.

import type { Report, ReportComparedSide, ReportComparison } from '../../model/report.ts';
import { sameOrganisation } from '../organisation.ts';

type Sides = Pick<ReportComparison, 'before' | 'after'>;

/** Said of the names of two organisations; they are left out of a report for people outside. */
export function subjectsSentence({ before, after }: { readonly [side in keyof Sides]: string | null }): string {
  const names = before === null || after === null ? '' : `: ${before} and ${after}`;
  return `These are two organisations${names}.`;
}

/** Where one side does not say whose it is, nobody knows. */
export function onSubjects({ before, after }: Sides): string[] {
  const [one, other] = [nameOf(before), nameOf(after)];
  return one === null || other === null || sameOrganisation(one, other) ? [] : [subjectsSentence({ before: one, after: other })];
}

function nameOf({ name }: ReportComparedSide): string | null {
  const trimmed = name?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Signs mean the opposite of what they say. */
export function onDates({ before, after }: Sides): string[] {
  if (before.date === null || after.date === null || before.date <= after.date) return [];
  return [
    `The one named first is the later one: ${spelled(before.date)} before ${spelled(after.date)}. Read the signs the other way round, or name the earlier first.`,
  ];
}

/** Numbers where they differ, else the roles. */
export function onRespondents(before: Report, after: Report): string {
  const isAmount = before.respondents !== after.respondents;
  const said = (report: Report) =>
    isAmount ? String(report.respondents) : report.roles.map(({ title, respondents }) => `${respondents} ${title}`).join(', ');
  return `Not the same people answered (before ${said(before)}, now ${said(after)}): some judge more strictly than others, so part of the change may be theirs.`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2026-11-21 is 21 November 2026; anything else stays as it is. */
function spelled(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}
