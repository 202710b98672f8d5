// What was checked as SARIF 2.1.0, for services that list findings beside the lines they are about.
import type { Checked } from '../../model/checked.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportBreach } from '../../model/report.ts';
import { harmless } from '../escape.ts';
import { type Spot, spotsOf } from './answers.ts';
import { ruleWords } from './rule-words.ts';
import { breachesOf, breachLabel, fromRoot, problemsOf, problemWords, ruleLine, ruleName } from './standing.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The rule that bad input breaks, and what it asks. */
const INPUT = { id: 'input', words: 'Input that can be checked' };

interface Result {
  readonly ruleId: string;
  readonly level: 'error' | 'warning';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  /** The further answers behind it; an id, so that a page can point at each. */
  readonly relatedLocations?: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** One run; its results are the rules that are not met and what is wrong with the input. */
export function sarif(checked: readonly Checked[]): string {
  const results = checked.flatMap((one) => [
    ...problemsOf(one).map((problem) => problemResult(problem, one.name)),
    ...breachesOf(one).map((breach) => breachResult(breach, one.name)),
  ]);
  const ids = [...new Set(results.map(({ ruleId }) => ruleId))].toSorted();
  const rules = ids.map((id) => ({ id, shortDescription: { text: id === INPUT.id ? INPUT.words : ruleWords(id) } }));
  const run = {
    tool: { driver: { name: 'dxready', rules } },
    results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId) })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function breachResult(breach: ReportBreach, name: string): Result {
  const { rule, severity, message, mend } = breach;
  const [lead, ...others] = spotsOf(breach);
  const answers = lead.says.length === 0 ? '' : `${lead.says.join('; ')}.`;
  const said = [`${breachLabel(breach)}: ${message}`, answers, mend, `Rule: ${ruleLine(breach)}.`];
  return {
    ruleId: rule,
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: harmless(said.filter((sentence) => sentence !== '').join(' ')) },
    locations: [locationOf(lead.file ?? name, lead.line)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map(related) }),
    partialFingerprints: fingerprint(name, ruleName(breach)),
  };
}

function related({ file, line, says }: Spot, index: number): object {
  return { id: index + 1, message: { text: harmless(says.join('; ')) }, ...locationOf(file ?? '', line) };
}

function problemResult(problem: LocatedProblem, name: string): Result {
  const { severity, file, line, code, path } = problem;
  return {
    ruleId: INPUT.id,
    level: severity,
    message: { text: harmless(problemWords(problem)) },
    locations: [locationOf(file === '' ? name : file, Math.max(1, line))],
    partialFingerprints: fingerprint(name, [INPUT.id, code, ...path].join(' ')),
  };
}

/** The same at every check: neither the line nor a number is in it. */
function fingerprint(name: string, what: string): Record<string, string> {
  return { 'rule/v1': harmless(`${isPlace(name) ? name : baseOf(name)} ${what}`) };
}

/** A place in the project; of a file elsewhere its name alone, which says nothing of this machine. */
function locationOf(file: string, line: number | null): object {
  if (!isPlace(file)) return { logicalLocations: [{ name: harmless(baseOf(file)) }] };
  const uri = harmless(fromRoot(file))
    .replace(/\p{Cs}/gu, '\ufffd')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/');
  return { physicalLocation: { artifactLocation: { uri }, ...(line === null ? {} : { region: { startLine: line } }) } };
}

/** False for standard input and for paths from the root of a disk. */
function isPlace(file: string): boolean {
  return !/^(?:[\\/]|[A-Za-z]:|<|-$|$)/.test(file);
}

function baseOf(file: string): string {
  return file.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}
