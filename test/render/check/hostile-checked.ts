// A check with one text in every field that can hold a text of somebody else's.
import type { Checked } from '../../../src/model/checked.ts';
import type { ReportBreach } from '../../../src/model/report.ts';
import { HOSTILE } from '../../support/hostile.ts';
import {
  aBreach,
  aComparison,
  aMetRule,
  anItemChange,
  anUndecided,
  anUnread,
  aProblem,
  aResult,
  aVerdict,
  aWarning,
} from './build-checked.ts';

/** What would act in an output of a check, besides what acts in a report. */
export const TEXTS: Readonly<Record<string, string>> = {
  ...HOSTILE,
  'a command of GitHub': '::error file=x::gotcha',
  'a command on a line of its own': 'one\n::stop-commands::x\n  ::add-mask::y',
  'a command of another service': '##[group]x ##vso[task.complete]y ##teamcity[message]',
  'what GitHub reads back': '%0A::error::x %25 %0D %3A, a,b:c',
  'a command of GitLab': '/close\n/merge',
  'the marker of the comment': '<!-- dxready:check -->',
  'a section of XML': '<![CDATA[x]]>]]><?xml version="1.0"?><!DOCTYPE x>&x;',
  'no characters': 'a\ufffeb\uffffc\ud800',
  nothing: '',
  space: ' \n\t ',
};

/** Every rule and outcome with this text for all of its words. */
export function hostileChecked(text: string): Checked[] {
  const answers = [
    { item: text, title: text, says: text, file: text, line: 15 },
    { item: text, title: text, says: text, file: null, line: null },
  ];
  const words = { id: text, title: text, item: text, file: text, message: text, mend: text, answers };
  const rules: ReportBreach[] = [
    aMetRule(words),
    aBreach({ ...words, rule: text }),
    aBreach(words),
    anUndecided(words),
    aWarning(words),
    anUndecided({ ...words, severity: 'warn' }),
  ];
  const change = anItemChange('x', 50, 25);
  const comparison = aComparison({
    items: [
      { ...change, title: text },
      { ...change, title: text, change: 25 },
    ],
    gates: [
      {
        id: text,
        item: text,
        title: text,
        scope: text,
        before: 'passed',
        after: 'fired',
        moved: 'closed',
        holds_before: false,
        holds_after: true,
      },
    ],
  });
  const cautions = [text];
  const before = { ...comparison.before, date: text, name: text };
  const result = aResult(rules, {
    subject: text,
    date: text,
    band: text,
    comparison: { ...comparison, before, cautions },
    verdict: aVerdict(rules, { date: text }),
    questionnaire: { ...aResult([]).questionnaire, id: text, title: text },
  });
  const problem = aProblem({ message: text, mend: text, file: text, code: text, path: [text] });
  return [
    { name: text, result, problems: [{ ...problem, severity: 'warning' }] },
    anUnread(text, [problem, problem, problem, problem]),
  ];
}
