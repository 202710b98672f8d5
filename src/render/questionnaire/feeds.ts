// What feeds a part of a lens, question by question: "the mean of C2.1 Known before needed and C3.1 Finishing the main action".
import type { Figure } from '../../model/figure.ts';
import { figureWords, floorWords } from './figure-words.ts';
import { leftOutWith, type Member, membersOf, taggedWith } from './members.ts';
import { itemLabel, itemName, type Names, optionName } from './names.ts';

/** A figure with the questions behind it; what a selection leaves out is said too. */
export function feedWords(figure: Figure, names: Names): string {
  switch (figure.kind) {
    case 'item':
    case 'option':
      return listed(membersOf(figure, names), names) || figureWords(figure, names);
    case 'answer':
      return typedWords(figure.item, listed(membersOf(figure, names), names), names);
    case 'tag':
      return `${taggedWords(figure.tag, names)}${floorWords(figure)}${leftOutWords([figure.tag], names)}`;
    case 'mean':
    case 'lowest':
    case 'highest':
    case 'spread':
    case 'mean_min':
      return `${figureWords(figure, names)}, fed by ${listed(membersOf(figure, names), names) || 'nothing that is asked'}${leftOutWords(tagsIn(figure), names)}`;
    default:
      return figureWords(figure, names);
  }
}

/** A selection may leave the item out. */
function typedWords(item: string, here: string, names: Names): string {
  return here === ''
    ? `nothing that is asked${itemName(item, names) === item ? '' : `. Left out: ${itemName(item, names)}`}`
    : `the number typed at ${here}`;
}

function taggedWords(tag: string, names: Names): string {
  const members = taggedWith(tag, names);
  if (members.length === 0) return 'nothing that is asked';
  return `${members.length > 1 ? 'the mean of ' : ''}${listed(members, names)}`;
}

/** In the order of the questionnaire, options behind their item. */
function listed(members: readonly Member[], names: Names): string {
  const labels = [...names.items.values()].flatMap((item) => {
    const here = members.filter((member) => member.item === item);
    const options = here.flatMap(({ option }) => (option === null ? [] : [optionName(item.id, option, names)]));
    const whole = here.length > options.length;
    return [...(whole ? [itemLabel(item)] : []), ...(options.length > 0 ? [`${itemLabel(item)}: ${options.join(', ')}`] : [])];
  });
  return labels.join('; ');
}

function leftOutWords(tags: readonly string[], names: Names): string {
  const gone = new Set(tags.flatMap((tag) => leftOutWith(tag, names)));
  return gone.size === 0 ? '' : `. Left out: ${[...gone].map(itemLabel).join('; ')}`;
}

function tagsIn(figure: Figure): string[] {
  if (figure.kind === 'tag') return [figure.tag];
  return 'of' in figure && typeof figure.of !== 'string' ? figure.of.flatMap((member) => tagsIn(member.figure)) : [];
}
