// Written questionnaires, sheets and policies through the engine, up to the verdict.
import { assess, withSettings } from '../../src/core/assess.ts';
import { hold } from '../../src/core/policy/hold.ts';
import { readPolicy } from '../../src/core/policy/read.ts';
import { toReport } from '../../src/core/report.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report, ReportVerdict } from '../../src/model/report.ts';
import type { WrittenPolicy } from '../../src/model/written-config.ts';

export interface Outcome {
  readonly report: Report;
  readonly verdict: ReportVerdict;
}

export interface Besides {
  readonly strict?: boolean;
  readonly today?: string;
  readonly earlier?: Report | null;
}

/** Everything has its own measure unless the text of the item is the same. */
function measuresOf({ pillars }: Questionnaire): Record<string, string> {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  return Object.fromEntries(capabilities.flatMap(({ items }) => items.map((item) => [item.id, `${item.id} ${item.ask}`])));
}

/** How these answers stand against a policy. */
export function verdictOn(
  asked: Questionnaire,
  sheets: readonly AnswerSheet[],
  policy: (report: Report) => WrittenPolicy,
  { strict = false, today = '2026-11-22', earlier = null }: Besides = {},
): Outcome {
  const questionnaire = withSettings(asked, { strict_gates: strict });
  const assessed = assess(questionnaire, sheets);
  const report = toReport(questionnaire, sheets, assessed, {
    version: '0',
    digest: '',
    measures: measuresOf(asked),
    date: null,
    remarks: [],
    whatIf: null,
    earlier,
  });
  const { facts, insights } = assessed;
  return { report, verdict: hold(readPolicy(policy(report)), { report, facts, insights, today }) };
}
