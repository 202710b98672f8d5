// Figures of lenses, flags and rules that never exist: tags that nothing carries, floors that nothing reaches.
// Source: rules as data, section 6.
import type { Lens } from '../../model/lens.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import { membersIn } from './figure-range.ts';
import type { Outlook } from './outlook.ts';
import { figuresIn, figuresOfLens, membersOf, type PlacedFigure, placeParts, placeRules, withMembers } from './placed-figures.ts';

/** Every figure that cannot exist as it is written. `carried` are the tags there are, those of items left out too. */
export function checkFigures(questionnaire: Questionnaire, outlook: Outlook, carried: ReadonlySet<string>): Problem[] {
  const check = (placed: PlacedFigure) => checkFigure(placed, outlook, carried);
  return [
    ...questionnaire.lenses.flatMap((lens, l) => {
      const path = ['lenses', l];
      return isEmpty(lens, path, outlook)
        ? [emptyLens(lens, path)]
        : [...figuresOfLens(lens, path).flatMap(check), ...checkRoleGap(lens, path, outlook)];
    }),
    ...placeRules(questionnaire).flatMap(({ when, path }) => figuresIn(when, [...path, 'when']).flatMap(check)),
  ];
}

/** None of its parts has a member; a lens of one part is told as that part. */
function isEmpty(lens: Lens, path: Path, outlook: Outlook): boolean {
  const members = placeParts(lens, path).map(({ part }) => membersIn(part.figure, outlook));
  return members.length > 1 && members.every((ids) => ids?.size === 0);
}

function emptyLens({ id }: Lens, path: Path): Problem {
  const message = `'${id}' looks at nothing: no item or option that counts has a tag of one of its parts`;
  return problem('empty-lens', [...path, 'id'], message, 'correct the tags, or give them to items');
}

function checkFigure(placed: PlacedFigure, outlook: Outlook, carried: ReadonlySet<string>): Problem[] {
  const { figure, path } = placed;
  if (figure.kind === 'tag' && !outlook.tags.has(figure.tag)) return [emptyTag(figure.tag, path, carried)];
  if (figure.kind === 'gap' && !outlook.hasGap) return [noGapRoles('this gap never exists', path)];
  return [...checkMembers(placed, outlook), ...checkCount(placed)];
}

function emptyTag(tag: string, path: Path, carried: ReadonlySet<string>): Problem {
  if (carried.has(tag))
    return problem(
      'empty-tag',
      path,
      `nothing with the tag '${tag}' counts: it has no weight, or is never asked`,
      'give an item with this tag a weight, or take this out',
    );
  return problem(
    'empty-tag',
    path,
    `no item or option has the tag '${tag}'`,
    'correct it, or give it to the items that belong here',
    {
      suggest: { given: tag, among: [...carried] },
    },
  );
}

/** What stands inside and has no member is told there. */
function checkMembers({ figure, path }: PlacedFigure, outlook: Outlook): Problem[] {
  const members = membersIn(figure, outlook);
  const isToldInside = withMembers(figure, path).some((inside) => membersIn(inside.figure, outlook)?.size === 0);
  if (members === null || members.size >= figure.members || isToldInside) return [];
  return [floor('members', figure.members, members.size, 'items and options', path)];
}

function checkCount({ figure, path }: PlacedFigure): Problem[] {
  const count = membersOf(figure).length;
  if (!('figures' in figure) || count === 0 || count >= figure.figures) return [];
  return [floor('figures', figure.figures, count, 'figures', path)];
}

function floor(key: string, asked: number, there: number, what: string, path: Path): Problem {
  const message = `'${key}' asks for ${asked} ${what}, and there ${there === 1 ? 'is' : 'are'} only ${there}`;
  return problem('figure-floor', [...path, key], message, `write ${there} or less, or add some`);
}

function checkRoleGap(lens: Lens, path: Path, { hasGap }: Outlook): Problem[] {
  const isAsked = 'role_gap' in lens && lens.role_gap;
  return isAsked && !hasGap ? [noGapRoles("'role_gap' never exists", [...path, 'role_gap'])] : [];
}

function noGapRoles(what: string, path: Path): Problem {
  return problem('gap-roles', path, `${what}: no two roles are compared`, 'name two under settings.gap_roles');
}
