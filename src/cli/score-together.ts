// Sheets of one questionnaire, scored together as the options have it.
import { type Assessed, assess, withSettings } from '../core/assess.ts';
import { lazily, together } from '../core/lazily.ts';
import type { Held } from '../core/policy/held.ts';
import { hold } from '../core/policy/hold.ts';
import { responseQuality } from '../core/quality/response.ts';
import { remarksOn } from '../core/remarks.ts';
import { reportInParts, wholeReport } from '../core/report.ts';
import { type Change, changeAnswers, whatIfPart } from '../core/what-if.ts';
import type { AnswerSheet } from '../model/answers.ts';
import type { PainPointFile } from '../model/pain-point.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Report } from '../model/report.ts';
import type { LoadedQuestionnaire } from './library.ts';
import type { LoadOptions } from './scoring-options.ts';
import type { World } from './world.ts';

export interface ScoredTogether {
  readonly report: Report;
  /** What whoever leads the talk should know of single sheets, one line each; the report names nobody. */
  readonly notes: readonly string[];
}

/** How they are scored, and what lies beside them. */
export interface Beside extends LoadOptions {
  readonly painPointFile: PainPointFile | null;
  /** An earlier result to hold this one against. */
  readonly earlier: Report | null;
  /** True: parts of the report that nobody looks at need not be worked out. */
  readonly inParts?: boolean;
}

/** One report of all sheets, of which at least one is given, with the changes made. */
export function scoreTogether(
  { questionnaire, digest, measures }: LoadedQuestionnaire,
  sheets: readonly AnswerSheet[],
  changes: readonly Change[],
  { painPointFile, earlier, policy, inParts = false, ...options }: Beside,
  { version }: World,
): ScoredTogether {
  const { asked, given, silent, counted } = prepare(questionnaire, sheets, changes, options);
  const assessed = assess(asked, counted, silent, { file: painPointFile, whatIf: options.whatIfMeans });
  const before = changes.length === 0 ? null : assess(asked, given, silent).assessment;
  const { assessment, voices } = assessed;
  const remarks = remarksOn({ questionnaire: asked, assessment, voices, silent: silent.length });
  const whatIf = before === null ? null : whatIfPart(changes, given, before, assessment);
  const facts = { version, digest, measures, date: options.date, remarks, whatIf, earlier };
  const parts = reportInParts(asked, counted, assessed, facts);
  const verdict = policy === null ? {} : hold(policy, heldOf(parts, assessed, options.today));
  const report = together(parts, { verdict });
  return { report: inParts ? report : wholeReport(report), notes: counted.length === 1 ? [] : worthALook(counted, assessed) };
}

/** What no rule asks for is not worked out. */
function heldOf(report: Report, assessed: Assessed, today: string | null): Held {
  return lazily<Held>({
    report: () => report,
    facts: () => assessed.facts,
    insights: () => assessed.insights,
    today: () => today,
  });
}

/** The questionnaire as it is asked, and the sheets as they count. */
export interface Prepared {
  readonly asked: Questionnaire;
  /** Those who said something. */
  readonly given: readonly AnswerSheet[];
  readonly silent: readonly AnswerSheet[];
  /** The same as those given, with the changes made. */
  readonly counted: readonly AnswerSheet[];
}

/** What is scored: of several sheets those with answers. */
export function prepare(
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  changes: readonly Change[],
  options: Pick<LoadOptions, 'strictGates' | 'audit'>,
): Prepared {
  const spoken = sheets.filter(({ answers }) => answers.size > 0);
  const given = spoken.length > 0 ? spoken : sheets.slice(0, 1);
  const silent = sheets.filter((sheet) => !given.includes(sheet));
  const asked = asAsked(questionnaire, options);
  return { asked, given, silent, counted: changes.length === 0 ? given : changeAnswers(given, changes, asked.settings.asked) };
}

/** With the settings that flags make stricter. */
export function asAsked(
  questionnaire: Questionnaire,
  { strictGates, audit }: Pick<LoadOptions, 'strictGates' | 'audit'>,
): Questionnaire {
  return withSettings(questionnaire, {
    strict_gates: strictGates || questionnaire.settings.strict_gates,
    audit: audit || questionnaire.settings.audit,
  });
}

function worthALook(sheets: readonly AnswerSheet[], assessed: Assessed): string[] {
  return responseQuality(assessed).flatMap((flags, index) =>
    flags.length === 0 ? [] : [`${sheets[index]?.name ?? ''}: worth a look: ${flags.map(({ says }) => says).join(' ')}`],
  );
}
