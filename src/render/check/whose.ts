// What an argument of a check is called: by the organisation, where one is named, with the place beside it.
import type { Checked } from '../../model/checked.ts';
import { terminal as oneLine } from '../escape.ts';

/** What is left of a place that is only the folder one stands in. */
const NO_PLACE = 'workshop';

/** Name of the organisation; null if it is not named. */
export function subjectOf({ result }: Pick<Checked, 'result'>): string | null {
  const subject = oneLine(result?.subject ?? '').trim();
  return subject === '' ? null : subject;
}

/** "North Ferry", else the place. */
export function shortName(checked: Pick<Checked, 'name' | 'result'>): string {
  return subjectOf(checked) ?? checked.name;
}

/** "North Ferry (answers/north.yaml)", else the place alone. */
export function fullName(checked: Pick<Checked, 'name' | 'result'>): string {
  const subject = subjectOf(checked);
  return subject === null ? checked.name : `${subject} (${checked.name})`;
}

/** The place, which stays the same at every check; `.` says nothing, so that something else stands for it. */
export function suiteName(checked: Pick<Checked, 'name' | 'result'>): string {
  return /^[.\s\\/]*$/.test(checked.name) ? (subjectOf(checked) ?? NO_PLACE) : checked.name;
}
