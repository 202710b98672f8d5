// Whether one result may be held against another. Source: rules as data, section 11.
import { kinship } from '../../core/compare/match.ts';
import { nameOf } from '../../io/files.ts';
import { ofFile } from '../../io/read-text.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { Report, ReportQuestionnaire } from '../../model/report.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';

/** A result, and how the user named it. */
export interface Named {
  readonly name: string;
  readonly report: Report;
  /** True for a saved report; answers are carried over in the sheet it was made from. */
  readonly saved: boolean;
  /** True if it is a baseline, which a check can write anew. */
  readonly isBaseline?: boolean;
  /** The file of its questionnaire; none where its id will do. */
  readonly questionnaire?: string | null;
}

const APART: readonly string[] = ['other-major', 'not-kin'];

/** True for a problem of two results that cannot be held against each other. */
export function isApart({ code }: Problem): boolean {
  return APART.includes(code);
}

/** Why `earlier` cannot be held against `later`; none if it can. The problem is told of the earlier. */
export function checkKin(earlier: Named, later: Named, { called }: Pick<World, 'called'>): LocatedProblem[] {
  const found = problemOf(earlier, later, called);
  return found === null ? [] : [{ ...found, file: earlier.name, line: 0, column: 0 }];
}

function problemOf(earlier: Named, later: Named, called: string): Problem | null {
  const [before, after] = [earlier.report.questionnaire, later.report.questionnaire];
  const both = `this answers ${described(before)}, ${later.name} answers ${described(after)}`;
  switch (kinship(before, after)) {
    case 'near':
      return null;
    case 'other_major': {
      const [older, newer] = isOlder(before, after) ? [earlier, after] : [later, before];
      return ofFile(
        'other-major',
        `${both}; another major version asks other things`,
        carryOver(older, (newer === after ? later : earlier).questionnaire ?? newer.id, called),
      );
    }
    case 'none':
      return ofFile(
        'not-kin',
        `${both}; the two have nothing in common`,
        `name a result of ${after.id}, or of what it is taken from`,
      );
  }
}

/** A saved report cannot be carried over, only the answers it was made from. */
function carryOver({ name, saved, isBaseline }: Named, to: string, called: string): string {
  const migrate = (file: string) => `${called} migrate ${file} --to ${shellWords([to])}`;
  if (!saved) return `carry the older answers over first: ${migrate(shellWords([name]))}`;
  if (!isBaseline) return `carry the answers that ${name} was made from over first: ${migrate('FILE')}`;
  const sheets = `name as baseline the answers it was made from, carried over with ${migrate('FILE')}`;
  return `write it anew with check --update-baseline, or ${sheets}`;
}

function isOlder({ root: one }: ReportQuestionnaire, { root: other }: ReportQuestionnaire): boolean {
  return Number.parseInt(one.version, 10) < Number.parseInt(other.version, 10);
}

function described({ id, version, root }: ReportQuestionnaire): string {
  return `${id} ${version}${root.id === id ? '' : ` (of ${root.id} ${root.version})`}`;
}

/** What a baseline is called that was saved; a sheet is mostly YAML, and a workshop a folder. */
const SAVED = /(\.json|^-)$/i;

interface BaselineOptions {
  readonly earlier?: Report | null;
  readonly baseline: string | null;
  /** The file or id that was named; null if none was. */
  readonly questionnaire: string | null;
}

/** Why a result cannot be held against its baseline; none without one. */
export function checkBaseline(
  report: Report | null,
  { earlier, baseline, questionnaire }: BaselineOptions,
  name: string,
  world: Pick<World, 'called'>,
): LocatedProblem[] {
  if (report === null || !earlier || baseline === null) return [];
  const before = { name: nameOf(baseline), report: earlier, saved: SAVED.test(baseline), isBaseline: true };
  return checkKin(before, { name: nameOf(name), report, saved: false, questionnaire }, world);
}
