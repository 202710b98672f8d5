// What was checked as JUnit XML, which every CI service reads: a suite an argument, a case a rule. schemas/junit.xsd describes it.
import type { Checked, CheckResult } from '../../model/checked.ts';
import type { ReportBreach } from '../../model/report.ts';
import { factsOf, numberWords, overallBounds, overallWords } from './amounts.ts';
import { spotsOf } from './answers.ts';
import { changeWords } from './change-words.ts';
import { placeOf, problemsOf, problemWords, ruleLine, ruleName, STANDING_WORDS, standingOf } from './standing.ts';
import { subjectOf, suiteName } from './whose.ts';
import { attributes, xmlAttribute, xmlText } from './xml.ts';

/** Jenkins takes what stands before the last dot for a package. */
const CLASS = 'dxready.';

/**
 * A case has the same name at every check, so that a service can follow it. One, `input`, says whether the sheet could be read;
 * one, `policy`, is there where no bar is set.
 *
 * A warning is a case that is skipped: Jenkins and GitLab list those apart from what passed and fail no job over them. Words in
 * `system-out` of a passed case are read by nobody.
 */
export function junit(checked: readonly Checked[]): string {
  const names = distinct(checked.map(suiteName));
  const suites = checked.map((one, index) => suiteOf(one, names[index] ?? one.name));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'dxready check', ...countsOf(all) })}>`,
    ...suites.map(suiteText),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly Case[];
}

interface Case {
  readonly className: string;
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  /** Null if it passed. */
  readonly outcome: Outcome | null;
  /** Empty for nothing. */
  readonly output: string;
}

interface Outcome {
  readonly element: 'failure' | 'error' | 'skipped';
  /** Null where the element has none. */
  readonly type: string | null;
  readonly message: string;
  readonly text: string;
}

function suiteOf(checked: Checked, name: string): Suite {
  const { result } = checked;
  const className = `${CLASS}${name.replaceAll('.', '_')}`;
  const rules = result === null ? [] : result.verdict.rules;
  const ruleNames = distinct(rules.map(ruleName));
  const cases = rules.map((rule, index) => ruleCase(rule, ruleNames[index] ?? rule.rule, className));
  return {
    name,
    properties: result === null ? [] : propertiesOf(checked, result),
    cases: [inputCase(checked, className), ...(standingOf(checked) === 'unheld' ? [unheldCase(className)] : []), ...cases],
  };
}

function inputCase(checked: Checked, className: string): Case {
  const problems = problemsOf(checked);
  const lines = problems.map((problem) => {
    const place = `${problem.file}:${Math.max(1, problem.line)}:${Math.max(1, problem.column)}`;
    return `${place}: ${problem.severity}: ${problemWords(problem)}`;
  });
  const head = { className, name: 'input' };
  const text = lines.join('\n');
  if (checked.result !== null) return { ...head, file: null, line: null, outcome: null, output: text };
  const { file = '', line = 0, message = 'it was not checked' } = problems[0] ?? {};
  const outcome = { element: 'error', type: 'input', message, text } as const;
  return { ...head, file: file === '' ? null : file, line: line < 1 ? null : line, outcome, output: '' };
}

/** Green with nothing behind it would be taken for passed. */
function unheldCase(className: string): Case {
  const message = `${STANDING_WORDS.unheld}: nothing was held against it`;
  const outcome = { element: 'skipped', type: null, message, text: message } as const;
  return { className, name: 'policy', file: null, line: null, outcome, output: '' };
}

function ruleCase(rule: ReportBreach, name: string, className: string): Case {
  const { file, line } = rule;
  return { className, name, file, line, outcome: outcomeOf(rule), output: rule.outcome === 'met' ? rule.message : '' };
}

function outcomeOf(rule: ReportBreach): Outcome | null {
  const { severity, outcome, message } = rule;
  if (outcome === 'met') return null;
  const text = detailsOf(rule);
  if (severity === 'error') return { element: 'failure', type: outcome, message, text };
  return {
    element: 'skipped',
    type: null,
    message: `${outcome === 'failed' ? 'warning' : 'warning, undecided'}: ${message}`,
    text,
  };
}

/** GitLab shows this text only, so it repeats the message. */
function detailsOf(rule: ReportBreach): string {
  const { message, mend } = rule;
  const places = spotsOf(rule).map((spot) =>
    [placeOf(spot) ?? '', spot.says.join('; ')].filter((part) => part !== '').join('  '),
  );
  const lines = [message, ...places, mend, `Rule: ${ruleLine(rule)}.`, numberWords(rule)];
  return lines.filter((line) => line !== '').join('\n');
}

function propertiesOf(checked: Checked, result: CheckResult): (readonly [string, string])[] {
  const { questionnaire } = result;
  const subject = subjectOf(checked);
  return [
    ['facts', [...(subject === null ? [] : [subject]), ...factsOf(result)].join(', ')],
    ['questionnaire', `${questionnaire.id} ${questionnaire.version}`],
    ['overall', [overallWords(result), overallBounds(result)].filter((part) => part !== null).join(', ')],
    ...(result.comparison === null ? [] : [['change', changeWords(result.comparison)] as const]),
  ];
}

/** Two of the same name would be taken for one: the later ones are numbered. Classes differ in more than dots. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const keyOf = (name: string) => xmlAttribute(name).replaceAll('.', '_');
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(keyOf(free)); number++) free = `${name} (${number})`;
    taken.add(keyOf(free));
    return free;
  });
}

function countsOf(cases: readonly Case[]) {
  const having = (element: Outcome['element']) => cases.filter(({ outcome }) => outcome?.element === element).length;
  return { tests: cases.length, failures: having('failure'), errors: having('error'), skipped: having('skipped'), time: 0 };
}

function suiteText({ name, properties, cases }: Suite): string {
  const lines = properties.map(([key, value]) => `      <property${attributes({ name: key, value })}/>`);
  return [
    `  <testsuite${attributes({ name, ...countsOf(cases) })}>`,
    ...(lines.length === 0 ? [] : ['    <properties>', ...lines, '    </properties>']),
    ...cases.map(caseText),
    '  </testsuite>',
  ].join('\n');
}

function caseText({ className, name, file, line, outcome, output }: Case): string {
  const start = `    <testcase${attributes({ classname: className, name, file, line, time: 0 })}`;
  if (outcome === null && output === '') return `${start}/>`;
  return [
    `${start}>`,
    ...(outcome === null ? [] : [`      ${outcomeText(outcome)}`]),
    ...(output === '' ? [] : [`      <system-out>${xmlText(output)}</system-out>`]),
    '    </testcase>',
  ].join('\n');
}

function outcomeText({ element, type, message, text }: Outcome): string {
  return `<${element}${attributes({ type, message })}>${xmlText(text)}</${element}>`;
}
