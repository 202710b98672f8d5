// The block at the head of a report: who, when, with what.
import type { Report } from '../../model/report.ts';
import { count, longDate, upperFirst } from '../figures.ts';
import { orNull } from './items.ts';
import type { PairView } from './parts.ts';
import type { TitleView } from './report-view.ts';

/** What stands at the head of a report. */
export function titleView(report: Report): TitleView {
  const { questionnaire, subject } = report;
  const name = orNull(subject.name ?? '');
  const whatIf = report.what_if !== null;
  const full = name === null ? `Readiness report: ${questionnaire.title}` : `${name}: ${questionnaire.title}`;
  const profile = Object.entries(subject).filter(([key, value]) => key !== 'name' && value.trim() !== '');
  return {
    name: name ?? 'Readiness report',
    kind: whatIf ? 'What if: no real result' : 'Readiness report',
    full: whatIf ? `What if: ${full}` : full,
    profile: profile.map(([key, value]) => ({ label: upperFirst(key.replaceAll('_', ' ')), value })),
    facts: facts(report),
  };
}

/** " (Leader)" of one, " (2 Leader, 3 Front line)" of several; nothing where nobody names a role. */
function rolesWords({ roles, respondents }: Report): string {
  const named = roles.filter(({ id }) => id !== 'unspecified');
  if (named.length === 0) return '';
  return ` (${named.map(({ title, respondents: amount }) => (respondents === 1 ? title : `${amount} ${title}`)).join(', ')})`;
}

const REDACTED = 'Notes, names and quotes. Pain points keep their own words: read them before this goes outside.';

function facts(report: Report): PairView[] {
  const { date, questionnaire } = report;
  return [
    ...(date === null ? [] : [{ label: 'Date', value: longDate(date) }]),
    { label: 'Questionnaire', value: `${questionnaire.title}, version ${questionnaire.version}` },
    {
      label: 'Answered by',
      value: `${whoAnswered(report)}${rolesWords(report)}`,
    },
    ...(report.redacted ? [{ label: 'Left out', value: REDACTED }] : []),
  ];
}

/** One person, a room at one sheet, or several sheets with the people behind them. */
function whoAnswered({ respondents, heard: { people } }: Report): string {
  if (respondents === 1) return people === 1 ? 'one respondent' : `${people} people together`;
  const sheets = count(respondents, 'respondent');
  return people <= respondents ? sheets : `${sheets}, ${people} people in all`;
}
