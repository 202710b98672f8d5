// Sheets of one questionnaire, scored together as the options have it.
import { assess, withSettings } from '../core/assess.ts';
import { remarksOn } from '../core/remarks.ts';
import { toReport } from '../core/report.ts';
import { changeAnswers, whatIfPart } from '../core/what-if.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { Report } from '../model/report.ts';
import type { LoadedQuestionnaire } from './library.ts';
import type { LoadOptions } from './scoring-options.ts';
import { readWhatIf } from './what-if.ts';
import type { World } from './world.ts';

/** One report of all sheets, of which at least one is given. Throws a UserError for a what-if that cannot be understood. */
export function scoreTogether(
  { questionnaire, digest }: LoadedQuestionnaire,
  sheets: readonly AnswerSheet[],
  options: LoadOptions,
  { version }: World,
): Report {
  const spoken = sheets.filter(({ answers }) => answers.size > 0);
  const given = spoken.length > 0 ? spoken : sheets.slice(0, 1);
  const silent = sheets.filter((sheet) => !given.includes(sheet));
  const asked = withSettings(questionnaire, {
    strict_gates: options.strictGates || questionnaire.settings.strict_gates,
    audit: options.audit || questionnaire.settings.audit,
  });
  const changes = readWhatIf(options.whatIf, asked);
  const counted = changes.length === 0 ? given : changeAnswers(given, changes);
  const assessed = assess(asked, counted, silent);
  const before = changes.length === 0 ? null : assess(asked, given, silent).assessment;
  const remarks = remarksOn({ questionnaire: asked, ...assessed, silent: silent.length });
  const whatIf = before === null ? null : whatIfPart(changes, given, before, assessed.assessment);
  return toReport(asked, counted, assessed, { version, digest, date: options.date, remarks, whatIf });
}
