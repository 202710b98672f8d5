// Lenses that say less than their author meant: parts that are never named, marks and readings that never apply.
// Source: rules as data, section 7.
import type { Figure } from '../../model/figure.ts';
import type { Lens, ProfileLens } from '../../model/lens.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { partsOf } from '../lenses/value-names.ts';
import { problem } from '../problems.ts';
import { checkMarks } from './check-marks.ts';
import { membersIn, rangeOf } from './figure-range.ts';
import { whyAbsent } from './never-so.ts';
import { endOf, type Outlook, sameAbove } from './outlook.ts';

/** Everything about the lenses but their words, their figures and what can hold. */
export function checkLenses({ lenses, packs }: Questionnaire, outlook: Outlook): Problem[] {
  return lenses.flatMap((lens, l) => {
    const path = ['lenses', l];
    const trends = lens.kind === 'exposure' ? packs.filter(({ id }) => lens.packs.includes(id)) : [];
    return [
      ...checkNeeds(lens, trends.flatMap(({ entries }) => entries).length, path),
      ...(isProfile(lens) ? [...checkOwnMembers(lens, path, outlook), ...checkMarks(lens, path, outlook)] : []),
      ...checkReadings(lens, path, outlook),
      ...checkEnough(lens, path, outlook),
    ];
  });
}

function isProfile(lens: Lens): lens is ProfileLens {
  return lens.kind === 'profile' || lens.kind === 'path';
}

/** Never enough parts, of the whole or of a group. */
function checkNeeds(lens: Lens, trends: number, path: Path): Problem[] {
  if (lens.kind === 'exposure') return needing(lens.needs, trends, 'trends', [...path, 'needs']);
  if (!isProfile(lens)) return [];
  const { needs, parts } = lens;
  if (typeof needs === 'number') return needing(needs, parts.length, 'parts', [...path, 'needs']);
  return Object.entries(needs).flatMap(([group, needed]) =>
    needing(needed, parts.filter((part) => part.group === group).length, `parts in '${group}'`, [...path, 'needs', group]),
  );
}

function needing(needed: number, there: number, what: string, path: Path): Problem[] {
  if (needed <= there) return [];
  const only = there === 0 ? 'are none' : there === 1 ? 'is only 1' : `are only ${there}`;
  const message = `it needs ${needed} of its ${what}, and there ${only}`;
  return [problem('lens-needs', path, message, there === 0 ? 'add some' : `write ${there} or less`)];
}

/** What is wrong with a figure as it is written, or with needs, is told there. */
function checkEnough(lens: Lens, path: Path, outlook: Outlook): Problem[] {
  if (outlook.lenses.get(lens.id)?.canBeEnough !== false) return [];
  const absent = partsOf(lens).filter(({ figure }) => rangeOf(figure, outlook) === null);
  const [reason] = absent.map(({ figure }) => whyAbsent(figure, lens.id, outlook)).filter((one) => one !== null);
  if (reason === undefined) return [];
  return [problem('lens-never', [...path, 'id'], `'${lens.id}' never has enough answers: ${reason.message}`, reason.mend)];
}

/** The lowest is never a part each of whose members stands in another part as well: it says nothing of its own. */
function checkOwnMembers({ parts }: ProfileLens, path: Path, outlook: Outlook): Problem[] {
  const members = parts.map(({ id, figure }) => ({ id, ids: membersIn(figure, outlook), lends: isThere(figure) }));
  return members.flatMap(({ id, ids }) => {
    const others = new Set(members.flatMap((other) => (other.id === id || !other.lends ? [] : [...(other.ids ?? [])])));
    if (ids === null || ids.size === 0 || [...ids].some((one) => !others.has(one))) return [];
    const message = `'${id}' can never be named the lowest: whatever counts for it counts for another part as well`;
    return [problem('shared-part', [...path, 'parts', id], message, 'give it an item of its own, or take it out')];
  });
}

/** True for a figure that exists as soon as one of its members has a score: a part that does not exist lends nothing. */
function isThere(figure: Figure): boolean {
  return (figure.kind === 'tag' || figure.kind === 'item' || figure.kind === 'option') && figure.members <= 1;
}

/** Readings are tried from the top: the first that holds is said. */
function checkReadings(lens: Lens, path: Path, outlook: Outlook): Problem[] {
  const known = outlook.lenses.get(lens.id);
  if (known === undefined) return [];
  const { readings } = lens;
  const end = endOf(known);
  return readings.flatMap(({ id }, index) => {
    const place = [...path, 'readings', index];
    const same = sameAbove(known, index);
    const isTwice = readings.slice(0, index).some((other) => other.id === id);
    return [
      ...(isTwice ? [problem('duplicate-reading', [...place, 'id'], `two readings are called '${id}'`, OTHER_NAME)] : []),
      ...(index === end && index < readings.length - 1 ? [early(id, place)] : []),
      ...(same === null ? [] : [repeated(id, same, place)]),
    ];
  });
}

const OTHER_NAME = 'give each its own name';

function early(id: string, place: Path): Problem {
  const message = `'${id}' always holds, so that no reading below it is ever said`;
  return problem('reading-order', [...place, 'id'], message, "move it to the end, or add 'when'");
}

function repeated(id: string, above: string, place: Path): Problem {
  const message = `'${id}' is never said: '${above}' above holds in the same case`;
  return problem('repeated-reading', [...place, 'when'], message, 'change one of them, or take one out');
}
