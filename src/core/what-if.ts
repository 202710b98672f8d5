// Answers put in place of others, to see what would come of it. Source: the public contract, section 3.
import type { Answer, AnswerSheet } from '../model/answers.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Item } from '../model/questionnaire.ts';
import type { ReportWhatIf } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { inWords } from './answer-text.ts';
import { stored } from './scoring/numbers.ts';
import { valueOr } from './scoring/score.ts';

/** An answer that takes the place of what was said. */
export interface Change {
  readonly item: Item;
  readonly answer: Answer;
}

/** The sheets with the changes, made for everyone who is asked the item or answered it. */
export function changeAnswers(
  sheets: readonly AnswerSheet[],
  changes: readonly Change[],
  asked: Settings['asked'],
): AnswerSheet[] {
  const everyone = sheets.length === 1 || asked === 'everyone';
  return sheets.map((sheet) => {
    const concerned = changes.filter(({ item }) => everyone || sheet.answers.has(item.id) || isFor(item, sheet.respondent.role));
    const answers = concerned.map(({ item, answer }) => [item.id, instead(sheet.answers.get(item.id), answer)] as const);
    return { ...sheet, answers: new Map([...sheet.answers, ...answers]) };
  });
}

function isFor({ who }: Item, role: string): boolean {
  return who.length === 0 || who.includes(role);
}

/** Who said it, and what stands behind it, stays; a note on the old answer says nothing of the new one. */
function instead(before: Answer | undefined, { given }: Answer): Answer {
  const { evidence = null, by = null, target = null, voices = null } = before ?? {};
  return { given, evidence, by, target, voices, note: null };
}

/** What was changed, and what it does to the overall. */
export function whatIfPart(
  changes: readonly Change[],
  sheets: readonly AnswerSheet[],
  before: Assessment,
  after: Assessment,
): ReportWhatIf {
  const was = valueOr(before.overall.final, null);
  const is = valueOr(after.overall.final, null);
  return {
    changes: changes.map(({ item, answer }) => ({
      item: item.id,
      title: item.title,
      from: sheets.length === 1 ? said(item, sheets[0]?.answers.get(item.id)) : null,
      to: said(item, answer) ?? '',
    })),
    before: was === null ? null : stored(was),
    gain: was === null || is === null ? null : stored(is - was),
  };
}

/** An answer in a few words: a level by its number. */
function said(item: Item, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  const { given } = answer;
  if (given.state === 'na') return 'does not apply';
  if (given.state === 'unknown') return 'not known';
  return given.value.kind === 'level' ? `level ${given.value.level}` : inWords(item, given.value);
}
