// What the parts of lenses are called, in the words the questionnaire has by now. Source: rules as data, section 7.
import type { Figure } from '../../model/figure.ts';
import type { Lens, LensPart } from '../../model/lens.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';

/** The same questionnaire with the parts of its lenses titled, and the units of what they count. */
export function withPartTitles(questionnaire: Questionnaire): Questionnaire {
  const titleOf = partTitles(questionnaire);
  return { ...questionnaire, lenses: questionnaire.lenses.map((lens) => titled(lens, titleOf, questionnaire)) };
}

type TitleOf = (lens: string, part: LensPart) => string;

function titled(lens: Lens, titleOf: TitleOf, questionnaire: Questionnaire): Lens {
  const part = <Part extends LensPart | null>(one: Part): Part => (one === null ? one : { ...one, title: titleOf(lens.id, one) });
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return { ...lens, parts: lens.parts.map(part), counterweight: part(lens.counterweight) };
    case 'balance':
      return { ...lens, left: part(lens.left), right: part(lens.right) };
    case 'load':
      return { ...lens, ease: part(lens.ease), capacity: part(lens.capacity), history: part(lens.history) };
    case 'dial':
      return { ...lens, of: lens.of.map(part) };
    case 'amount':
      return { ...lens, of: part(lens.of), beside: part(lens.beside), unit: unitOf(lens.of.figure, questionnaire) };
    case 'exposure':
      return lens;
    default:
      return lens satisfies never;
  }
}

/**
 * The title written for `LENS.PART`, for the part, or for its tag; else that of what its figure names; else its id with
 * spaces. `left` or `ease` stand in many lenses: they are looked up with their lens only.
 */
function partTitles({ pillars, lenses, rules }: Questionnaire): TitleOf {
  const titles = rules.titles ?? {};
  const written = (key: string) => (Object.hasOwn(titles, key) ? titles[key] : undefined);
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const items = capabilities.flatMap((capability) => capability.items);
  const named = new Map([...pillars, ...capabilities, ...items, ...lenses].map(({ id, title }) => [id, title]));
  const ofFigure = (figure: Figure): string | undefined => {
    switch (figure.kind) {
      case 'tag':
        return written(figure.tag) ?? figure.tag.slice(figure.tag.indexOf(':') + 1).replaceAll('_', ' ');
      case 'option': {
        const item = items.find(({ id }) => id === figure.item);
        return item !== undefined && 'options' in item ? item.options.find(({ id }) => id === figure.option)?.text : undefined;
      }
      case 'item':
      case 'answer':
        return named.get(figure.item);
      case 'capability':
        return named.get(figure.capability);
      case 'pillar':
        return named.get(figure.pillar);
      case 'lens':
        return named.get(figure.lens ?? '');
      case 'overall':
        return 'Overall';
      default:
        return undefined;
    }
  };
  return (lens, { id, figure }) =>
    written(`${lens}.${id}`) ?? (FIXED.test(id) ? undefined : written(id)) ?? ofFigure(figure) ?? id.replaceAll('_', ' ');
}

const FIXED = /^(left|right|ease|capacity|history|beside|counterweight|of(\.\d+)?)$/;

function unitOf(figure: Figure, { pillars }: Questionnaire): string {
  if (figure.kind !== 'answer') return '';
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const item = items.find(({ id }) => id === figure.item);
  return item?.type === 'number' ? item.unit : '';
}
