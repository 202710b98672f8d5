// Marks that no part gets, or that are in each other's way. Source: rules as data, section 7.
import type { Mark, ProfileLens } from '../../model/lens.ts';
import type { Path, Problem } from '../../model/problem.ts';
import { problem } from '../problems.ts';
import { shown } from '../scoring/numbers.ts';
import { hull, type Range, rangeOf } from './figure-range.ts';
import type { Outlook } from './outlook.ts';

/** A part gets the first mark that holds, so that a wider one may stand below a narrower one for what that one leaves. */
export function checkMarks({ marks, parts }: ProfileLens, path: Path, outlook: Outlook): Problem[] {
  const range = hull(parts.map(({ figure }) => rangeOf(figure, outlook)).filter((one) => one !== null));
  return marks.flatMap((mark, m) => checkMark(mark, marks.slice(0, m), range, [...path, 'marks', m]));
}

function checkMark(mark: Mark, above: readonly Mark[], values: Range | null, path: Path): Problem[] {
  if (values !== null && isMissed(mark, values)) {
    const mend = `choose limits between ${shown(values.from)} and ${shown(values.to)}`;
    return [problem('mark-never', path, `no part can have a value for the mark '${mark.id}'`, mend)];
  }
  const cover = above.find((other) => holdsAll(other, mark));
  if (cover !== undefined) {
    const message = `no part gets the mark '${mark.id}': '${cover.id}' above holds all its values`;
    return [problem('mark-never', path, message, 'write the narrower mark first, or change the limits')];
  }
  const half = above.find((other) => overlaps(other, mark) && !holdsAll(mark, other));
  if (half === undefined) return [];
  const both = `${Math.max(fromOf(half), fromOf(mark))} up to ${Math.min(toOf(half), toOf(mark))}`;
  const message = `the marks '${half.id}' and '${mark.id}' both hold values from ${both}`;
  return [problem('mark-overlap', path, message, 'let one begin where the other ends')];
}

const fromOf = ({ at_least }: Mark) => at_least ?? Number.NEGATIVE_INFINITY;
const toOf = ({ below }: Mark) => below ?? Number.POSITIVE_INFINITY;

function isMissed(mark: Mark, { from, to }: Range): boolean {
  return fromOf(mark) >= toOf(mark) || fromOf(mark) > shown(to) || toOf(mark) <= shown(from);
}

function holdsAll(wide: Mark, narrow: Mark): boolean {
  return fromOf(wide) <= fromOf(narrow) && toOf(wide) >= toOf(narrow);
}

function overlaps(one: Mark, other: Mark): boolean {
  return Math.max(fromOf(one), fromOf(other)) < Math.min(toOf(one), toOf(other));
}
