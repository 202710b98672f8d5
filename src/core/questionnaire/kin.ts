// Questionnaires with the same root are kin: answers carry over by item id, where the item is still the same.
// Source: rules as data, section 11.
import type { Ancestor, Item, Questionnaire } from '../../model/questionnaire.ts';
import { canonical } from './canonical.ts';

/** True if both go back to the same questionnaire, or one to the other. */
export function areKin(one: Questionnaire, other: Questionnaire): boolean {
  return rootOf(one).id === rootOf(other).id;
}

/** The questionnaire that all its kin go back to. */
export function rootOf({ id, version, lineage }: Questionnaire): Ancestor {
  return lineage.at(-1) ?? { id, version };
}

/** What the digest of a questionnaire is taken of: what is asked and how it counts, not where it comes from. */
export function contentOf({ lineage: _, leftOut: __, capacityFactor: ___, ...content }: Questionnaire): string {
  return canonical(content);
}

/** Characters of a digest that are kept of an item: `sha256:` and enough digits to tell the items of one questionnaire apart. */
const KEPT = 'sha256:'.length + 12;

/** By item id, the hash of how it is answered and scored. `digest` is the fingerprint of a text. */
export function measuresOf({ pillars }: Questionnaire, digest: (text: string) => string): Record<string, string> {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return Object.fromEntries(items.map((item) => [item.id, digest(measureOf(item)).slice(0, KEPT)]));
}

/** What the hash of an item is taken of: how answers are given and scored. Wording alone never changes it. */
export function measureOf(item: Item): string {
  const { type, reverse } = item;
  switch (item.type) {
    case 'level':
      return canonical({ type, reverse, levels: item.levels.length });
    case 'checklist': {
      const options = item.options.map(({ id, weight }) => ({ id, weight }));
      return canonical({ type, reverse, options, full_marks_at: item.full_marks_at });
    }
    case 'number':
      return canonical({ type, reverse, bands: item.bands });
    case 'choice':
      return canonical({ type, reverse, options: item.options.map(({ id, score }) => ({ id, score })) });
    case 'yes_no':
    case 'text':
      return canonical({ type, reverse });
    default:
      return item satisfies never;
  }
}
