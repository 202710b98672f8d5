// What sheets must agree on to be scored together.
import { organisationKey } from '../core/organisation.ts';
import { areKin } from '../core/questionnaire/kin.ts';
import { ofFile } from '../io/read-text.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { Problem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';

/** A sheet, and the questionnaire it was read with. */
interface One {
  /** Its workshop, where those of several are scored together: an id is one person within it. */
  readonly within: string | null;
  readonly sheet: AnswerSheet;
  readonly with: { readonly questionnaire: Questionnaire };
}

/** What is wrong with a sheet among those it is scored together with. */
export function checkTogether({ sheet, within, with: { questionnaire } }: One, others: readonly One[]): Problem[] {
  const other = others[0]?.with.questionnaire ?? questionnaire;
  const { id } = sheet.respondent;
  const twin = id === null ? undefined : others.find((other) => other.sheet.respondent.id === id && other.within === within);
  return [
    ...(other.id === questionnaire.id
      ? []
      : [
          {
            ...ofFile(
              'mixed-questionnaires',
              `the sheet answers '${questionnaire.id}', others of the group '${other.id}'`,
              areKin(questionnaire, other) ? 'name one for all with --questionnaire' : 'score them apart',
            ),
            path: ['questionnaire', 'id'],
          },
        ]),
    ...(twin === undefined
      ? []
      : [
          {
            ...ofFile(
              'duplicate-respondent',
              `the respondent '${id}' has a sheet already: ${twin.sheet.name}`,
              'give each respondent an id of their own',
            ),
            path: ['respondent', 'id'],
          },
        ]),
  ];
}

/** Most organisations named in a warning. */
const MOST_NAMED = 5;

/** A warning, told of the first that differs, if the sheets name several organisations; null if they name one at most. */
export function checkOrganisations<Sheet extends Pick<One, 'sheet'>>(
  sheets: readonly Sheet[],
): { readonly at: Sheet; readonly problem: Problem } | null {
  const named = new Map<string, Sheet>();
  for (const one of sheets) {
    const key = organisationKey(one.sheet.subject.name);
    if (key !== null && !named.has(key)) named.set(key, one);
  }
  const [, at] = named.values();
  if (at === undefined) return null;
  const names = [...named.values()].map((one) => `'${nameOf(one)}'`);
  const rest = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [];
  const list = [...names.slice(0, MOST_NAMED), ...rest];
  const problem = ofFile(
    'mixed-organisations',
    `sheets of different organisations are scored as one: ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`,
    'score them apart, or give all of them one name',
  );
  return { at, problem: { ...problem, severity: 'warning', path: ['subject', 'name'] } };
}

function nameOf({ sheet: { subject } }: Pick<One, 'sheet'>): string {
  return subject.name?.trim() ?? '';
}
