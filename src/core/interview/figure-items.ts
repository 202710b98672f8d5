// Which items a figure looks at, so that the interview knows whether it can have a number yet.
import type { Figure } from '../../model/figure.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';

/** Ids of the items the questionnaire has; none for what the answers of one sheet do not give. */
export function itemsBehind(figure: Figure, questionnaire: Questionnaire): string[] {
  const idsIn = (fits: (item: Item, capability: string, pillar: string) => boolean) =>
    questionnaire.pillars.flatMap((pillar) =>
      pillar.capabilities.flatMap(({ id, items }) => items.filter((item) => fits(item, id, pillar.id)).map((item) => item.id)),
    );
  switch (figure.kind) {
    case 'item':
    case 'option':
    case 'answer':
      return idsIn(({ id }) => id === figure.item);
    case 'tag':
      return idsIn((item) => tagsOf(item).includes(figure.tag));
    case 'capability':
      return idsIn((_, capability) => capability === figure.capability);
    case 'pillar':
      return idsIn((_, __, pillar) => pillar === figure.pillar);
    case 'overall':
      return idsIn(() => true);
    case 'mean':
    case 'lowest':
    case 'highest':
    case 'spread':
    case 'mean_min':
      return figure.of.flatMap((member) => itemsBehind(member.figure, questionnaire));
    case 'lens':
    case 'gap':
    case 'hits':
      return [];
    default:
      return figure satisfies never;
  }
}

/** Tags of an item that can be scored, and of its options. */
function tagsOf(item: Item): readonly string[] {
  if (item.type === 'text' || item.weight === 0) return [];
  return 'options' in item ? [...item.tags, ...item.options.flatMap(({ tags }) => tags)] : item.tags;
}
