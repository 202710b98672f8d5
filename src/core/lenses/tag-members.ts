// The items and options behind each tag: their weights, scores, and what is missing. Source: the instrument, part (c).
import type { Assessment, FoldedItem, Score } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';

/** One item or option that carries a tag. */
export interface TagMember {
  /** Id of the item, or ITEM/OPTION. */
  readonly id: string;
  readonly item: string;
  /** An option weighs item weight x option weight / mean option weight. */
  readonly weight: number;
  readonly score: () => Score;
}

export interface TagMembers {
  /** Those that count: a weight over 0 at every step up. */
  readonly of: (tag: string) => readonly TagMember[];
  /** Ids of items that carry the tag and that a selection leaves out. */
  readonly leftOut: (tag: string) => readonly string[];
}

type OptionScore = (item: string, option: string) => Score;

/** By tag, in the order of the questionnaire. */
export function tagMembers({ leftOut }: Questionnaire, { pillars }: Assessment, optionScore: OptionScore): TagMembers {
  const byTag = new Map<string, TagMember[]>();
  const add = (tag: string, member: TagMember) => {
    const members = byTag.get(tag);
    if (members === undefined) byTag.set(tag, [member]);
    else members.push(member);
  };
  const gone = new Map<string, string[]>();
  for (const { id, tags } of leftOut.items) for (const tag of new Set(tags)) gone.set(tag, [...(gone.get(tag) ?? []), id]);
  for (const { capabilities } of pillars.filter(({ pillar }) => pillar.weight > 0)) {
    for (const { items } of capabilities.filter(({ capability }) => capability.weight > 0)) {
      for (const folded of items.filter(({ item }) => item.weight > 0 && item.type !== 'text')) {
        for (const tag of folded.item.tags) add(tag, whole(folded));
        for (const { tag, member } of optionMembers(folded, optionScore)) add(tag, member);
      }
    }
  }
  return {
    of: (tag) => byTag.get(tag) ?? [],
    leftOut: (tag) => gone.get(tag) ?? [],
  };
}

function whole({ item: { id, weight }, score }: FoldedItem): TagMember {
  return { id, item: id, weight, score: () => score };
}

function optionMembers({ item }: FoldedItem, optionScore: OptionScore): { tag: string; member: TagMember }[] {
  if (item.type !== 'checklist' && item.type !== 'choice') return [];
  const options = item.options.map((option) => ({ ...option, share: 'weight' in option ? option.weight : 1 }));
  const mean = options.reduce((sum, { share }) => sum + share, 0) / options.length;
  return options
    .filter(({ share }) => share > 0)
    .flatMap(({ id, tags, share }) =>
      tags.map((tag) => ({
        tag,
        member: {
          id: `${item.id}/${id}`,
          item: item.id,
          weight: (item.weight * share) / mean,
          score: () => optionScore(item.id, id),
        },
      })),
    );
}
