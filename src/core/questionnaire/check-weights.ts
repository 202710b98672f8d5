// Weights that change nothing. Source: scoring specification, B 5.
import type { Path, Problem } from '../../model/problem.ts';
import type { Capability, ChecklistItem, Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import { isLess } from '../scoring/numbers.ts';
import type { PlacedItem } from './placed-items.ts';
import { ruledTags, tagsOf } from './tags.ts';

interface Weighed {
  readonly name: string;
  readonly weight: number;
  /** Place of what has the weight. */
  readonly path: Path;
}

/** Weights without effect, of pillars, capabilities, items and options. A selection has the weights of the whole. */
export function checkWeights(questionnaire: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const { pillars, lineage } = questionnaire;
  if (lineage.length > 0) return [];
  const lenses = looker(questionnaire);
  const branches = pillars.map((pillar, p) => ({ pillar, path: ['pillars', p] }));
  return [
    ...idle(branches.map(({ pillar, path }) => ({ name: pillar.id, weight: pillar.weight, path }))),
    ...branches.flatMap(({ pillar, path }) => {
      const capabilities = pillar.capabilities.map((capability, c) => ({ capability, path: [...path, 'capabilities', c] }));
      const weighed = capabilities.map(({ capability, path: place }) => ({
        name: capability.id,
        weight: capability.weight,
        path: place,
      }));
      return [
        ...(pillar.weight === 0 ? lost(weighed, pillar.id) : idle(weighed)),
        ...capabilities.flatMap(({ capability, path: place }) => {
          const without = pillar.weight === 0 ? pillar.id : capability.weight === 0 ? capability.id : null;
          return checkItems(capability, place, without, lenses);
        }),
      ];
    }),
    ...placed.flatMap(({ item, path }) => (item.type === 'checklist' ? checkOptions(item, path) : [])),
  ];
}

/** `without` is what has no weight above the items; null if all has. */
function checkItems({ items }: Capability, path: Path, without: string | null, isInLens: IsInLens): Problem[] {
  const scored = items.map((item, i) => ({ item, path: [...path, 'items', i] })).filter(({ item }) => item.type !== 'text');
  const weighed = scored.map(({ item, path: place }) => ({ name: item.id, weight: item.weight, path: place }));
  if (without !== null) return lost(weighed, without);
  return scored.some(isInLens) ? [] : idle(weighed);
}

type IsInLens = (placed: PlacedItem) => boolean;

/** A lens weighs its members with their own weights, wherever they stand. */
function looker(questionnaire: Questionnaire): IsInLens {
  const ruled = ruledTags(questionnaire);
  return (placed) => tagsOf([placed]).some(({ tag }) => ruled.has(tag));
}

/** Only the proportion of weights side by side counts: one alone does nothing, and neither do several that are the same. */
function idle(all: readonly Weighed[]): Problem[] {
  const [first, ...others] = all.filter(({ weight }) => weight > 0);
  if (first === undefined || first.weight === 1 || others.some(({ weight }) => weight !== first.weight)) return [];
  const path = [...first.path, 'weight'];
  return others.length === 0
    ? [problem('idle-weight', path, `the weight ${first.weight} does nothing: '${first.name}' counts alone here`, 'leave it out')]
    : [
        problem(
          'idle-weight',
          path,
          `the weight ${first.weight} does nothing: all ${others.length + 1} beside each other have the same`,
          'leave it out at all of them, or make them differ',
        ),
      ];
}

function lost(all: readonly Weighed[], without: string): Problem[] {
  return all
    .filter(({ weight }) => weight !== 0 && weight !== 1)
    .map(({ name, weight, path }) =>
      problem(
        'idle-weight',
        [...path, 'weight'],
        `the weight ${weight} of '${name}' counts towards nothing: '${without}' has the weight 0`,
        `leave it out, or give '${without}' a weight`,
      ),
    );
}

/** Without full_marks_at, full marks are the sum of all weights. */
function checkOptions({ options, full_marks_at }: ChecklistItem, path: Path): Problem[] {
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  if (isLess(total, full_marks_at))
    return [
      problem(
        'full-marks',
        [...path, 'full_marks_at'],
        `nobody reaches full marks at ${full_marks_at}: all options together weigh ${total}`,
        `write ${total} or less, or leave it out`,
      ),
    ];
  if (total !== full_marks_at) return [];
  return idle(options.map(({ id, weight }, o) => ({ name: id, weight, path: [...path, 'options', o] })));
}
