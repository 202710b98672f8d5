// The figures of lenses, flags and rules with their places in the file, for messages.
import type { RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure, NamedFigure } from '../../model/figure.ts';
import type { Lens, LensPart } from '../../model/lens.ts';
import type { Path } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { partsOf } from '../lenses/value-names.ts';

/** A figure with its place in the file. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly path: Path;
}

/** A part of a lens with its place in the file. */
export interface PlacedPart {
  readonly part: LensPart;
  readonly path: Path;
}

/** Something that fires, with its place in the file. */
export interface PlacedRule {
  readonly id: string;
  readonly when: RuleCondition;
  readonly path: Path;
}

/** Every part of a lens, in order; `path` is the place of the lens. */
export function placeParts(lens: Lens, path: Path): PlacedPart[] {
  const isProfile = lens.kind === 'profile' || lens.kind === 'path';
  return partsOf(lens).map((part, index) => {
    if (isProfile && lens.parts.includes(part)) return { part, path: [...path, 'parts', part.id] };
    return { part, path: lens.kind === 'dial' ? [...path, 'of', index] : [...path, part.id] };
  });
}

/** Consistency rules and flags, in the order they are judged. */
export function placeRules({ consistency, flags }: Pick<Questionnaire, 'consistency' | 'flags'>): PlacedRule[] {
  return [
    ...consistency.map(({ id, when }, r) => ({ id, when, path: ['consistency', r] })),
    ...flags.map(({ id, when }, f) => ({ id, when, path: ['flags', f] })),
  ];
}

/** Every figure of a lens: those of its parts first, then those its readings look at. */
export function figuresOfLens(lens: Lens, path: Path): PlacedFigure[] {
  const readings = lens.readings.flatMap(({ when }, r) =>
    when === null ? [] : figuresIn(when, [...path, 'readings', r, 'when']),
  );
  return [...placeParts(lens, path).flatMap(({ part, path: place }) => withMembers(part.figure, place)), ...readings];
}

/** Every figure a condition looks at, those inside others too. */
export function figuresIn(condition: RuleCondition, path: Path): PlacedFigure[] {
  return leavesOf(condition, path).flatMap(({ leaf, path: place }) =>
    leaf.kind === 'compare' ? withMembers(leaf.figure, place) : [],
  );
}

/** What a condition is made of, with the places. */
export function leavesOf(condition: RuleCondition, path: Path): { readonly leaf: RuleLeaf; readonly path: Path }[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) => leavesOf(part, [...path, condition.kind, index]));
    case 'not':
      return leavesOf(condition.of, [...path, 'not']);
    default:
      return [{ leaf: condition, path }];
  }
}

/** A figure and the figures it is made of. */
export function withMembers(figure: Figure, path: Path): PlacedFigure[] {
  return [
    { figure, path },
    ...membersOf(figure).flatMap(({ name, figure: member }, index) => withMembers(member, [...path, figure.kind, name ?? index])),
  ];
}

/** The figures a figure is made of; none for a plain one. */
export function membersOf(figure: Figure): readonly NamedFigure[] {
  return 'of' in figure && typeof figure.of !== 'string' ? figure.of : [];
}
