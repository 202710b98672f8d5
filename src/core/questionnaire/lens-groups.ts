// The parts of a profile and their groups. Source: rules as data, section 7.
import type { Path, Problem } from '../../model/problem.ts';
import type { WrittenLens } from '../../model/written-questionnaire.ts';
import { PROFILE_VALUES } from '../lenses/value-names.ts';
import { problem } from '../problems.ts';
import { below, checkAmong, type Spot } from './known.ts';

type Groups = NonNullable<WrittenLens['groups']>;

/** The first group a part stands in; null if it stands in none. */
export function groupOf(part: string, groups: Groups): string | null {
  return Object.keys(groups).find((group) => groups[group]?.includes(part)) ?? null;
}

/** Names of parts that would hide a value of the lens. */
export const TAKEN: readonly string[] = [...PROFILE_VALUES, 'leak', 'leak_from', 'leak_to', 'counterweight', 'index', 'role_gap'];

/** Names that can stand in a slot, and that a reader of YAML keeps in order: figures alone would be sorted. */
export const NAME = /^[A-Za-z][\w-]*$/;

/** A name of a part, a group or a member of a map. */
export function badName(id: string, path: Path): Problem {
  const mend = 'write the letters a to z, digits, _ and -, with a letter first';
  return problem('lens-part', path, `'${id}' is not written as a name has to be`, mend, { onKey: true });
}

/** Groups hold parts of the lens, each in one of them. */
export function checkGroups({ parts = {}, groups = {}, by_group }: WrittenLens, spot: Spot): void {
  const { path, problems } = spot;
  for (const id of Object.keys(parts))
    if (TAKEN.includes(id))
      problems.push(
        problem('lens-part', [...path, 'parts', id], `'${id}' is the name of a value of every such lens`, 'choose another name', {
          onKey: true,
        }),
      );
  for (const id of [...Object.keys(parts), ...Object.keys(groups)])
    if (!NAME.test(id)) problems.push(badName(id, [...path, Object.hasOwn(parts, id) ? 'parts' : 'groups', id]));
  const seen = new Set<string>();
  for (const [group, ids] of Object.entries(groups)) {
    for (const [index, id] of ids.entries()) {
      const at = below(spot, 'groups', group, index);
      checkAmong('part', id, Object.keys(parts), at, ' of this lens');
      if (seen.has(id)) problems.push(problem('lens-group', at.path, `'${id}' stands in a group already`, 'leave it in one'));
      seen.add(id);
    }
  }
  if (by_group && Object.keys(groups).length === 0)
    problems.push(
      problem('lens-group', [...path, 'by_group'], 'there are no groups', 'add groups, or take by_group out', { onKey: true }),
    );
}

/** One number, or one for each group. */
export function checkNeeds({ needs, groups = {} }: WrittenLens, spot: Spot): void {
  if (needs === undefined || typeof needs === 'number') return;
  for (const group of Object.keys(needs))
    checkAmong('group', group, Object.keys(groups), below(spot, 'needs', group), ' of this lens');
}
