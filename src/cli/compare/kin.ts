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
      const sheet = older.saved ? 'FILE' : shellWords([older.name]);
      const what = older.saved ? `the answers that ${older.name} was made from` : 'the older answers';
      return ofFile(
        'other-major',
        `${both}; another major version asks other things`,
        `carry ${what} over first: ${called} migrate ${sheet} --to ${shellWords([newer.id])}`,
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

function isOlder({ root: one }: ReportQuestionnaire, { root: other }: ReportQuestionnaire): boolean {
  return Number.parseInt(one.version, 10) < Number.parseInt(other.version, 10);
}

function described({ id, version, root }: ReportQuestionnaire): string {
  return `${id} ${version}${root.id === id ? '' : ` (of ${root.id} ${root.version})`}`;
}

/** Why a result cannot be held against its baseline; none without one. */
export function checkBaseline(
  report: Report | null,
  { earlier, baseline }: { readonly earlier?: Report | null; readonly baseline: string | null },
  name: string,
  world: Pick<World, 'called'>,
): LocatedProblem[] {
  if (report === null || !earlier || baseline === null) return [];
  return checkKin({ name: nameOf(baseline), report: earlier, saved: true }, { name: nameOf(name), report, saved: false }, world);
}
