// The parts of a profile and their groups. Source: rules as data, section 7.
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
const TAKEN: readonly string[] = [...PROFILE_VALUES, 'leak', 'leak_from', 'leak_to', 'counterweight', 'index', 'role_gap'];

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
  const seen = new Set<string>();
  for (const [group, ids] of Object.entries(groups)) {
    for (const [index, id] of ids.entries()) {
      const at = below(spot, 'groups', group, index);
      checkAmong('part of this lens', id, Object.keys(parts), at);
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
    checkAmong('group of this lens', group, Object.keys(groups), below(spot, 'needs', group));
}
