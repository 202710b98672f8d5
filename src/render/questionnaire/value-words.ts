// What the values of lenses are called: "the tilt", “Front office”. Source: rules as data, section 7.
import type { Figure } from '../../model/figure.ts';
import type { Lens, LensPart } from '../../model/lens.ts';
import { gapRoles, type Names, quoted } from './names.ts';
import { titleOf } from './words.ts';

/** Values that every lens of some kind has. */
const VALUES: Readonly<Record<string, string>> = {
  score: 'the score',
  lowest: 'the lowest part',
  lowest_score: 'the score of the lowest part',
  highest: 'the highest part',
  highest_score: 'the score of the highest part',
  leak: 'the leak',
  leak_from: 'the part before the leak',
  leak_to: 'the part after the leak',
  index: 'the index',
  tilt: 'the tilt',
  lesser: 'the lower side',
  combined: 'both sides combined',
  evenness: 'the evenness',
  load: 'the load',
  risk: 'the risk',
  factor: 'the factor',
  value: 'the dial',
  amount: 'the amount',
  worth: 'the worth',
};

/** A value of a lens as a noun. */
export function valueWords(value: string, lens: Lens | null, names: Names): string {
  if (lens === null) return quoted(value);
  const part = partsOf(lens).find(({ id }) => id === value);
  if (part !== undefined) return partName(part);
  if (value === 'role_gap') return `the score by ${gapRoles(names).join(' minus that by ')}`;
  if (lens.kind === 'exposure') return exposureWords(value, lens.packs, names);
  const [whole = '', ...group] = value.split('.');
  if (!Object.hasOwn(VALUES, whole)) return quoted(memberTitle(value, lens, names));
  const of = group.length === 0 ? '' : ` of ${quoted(titleOf(group.join('.'), names.questionnaire))}`;
  return `${VALUES[whole]}${of}`;
}

/** What a lens says, with the names of its figures in the places where they will stand: "[tilt] points ahead". */
export function spoken(says: string, lens: Lens | null, names: Names): string {
  const filled = says.replace(/\{([^{}\s]+)\}/g, (_, value: string) => {
    const words = valueWords(value, lens, names);
    return `[${words.replace(/^the /, '').replace(/^“([^“”]*)”$/, '$1')}]`;
  });
  return quoted(filled);
}

/** The figures of a lens that have a name, in order; none for an exposure, whose parts are trends. */
export function partsOf(lens: Lens): LensPart[] {
  const given = (...parts: readonly (LensPart | null)[]) => parts.filter((part) => part !== null);
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return given(...lens.parts, lens.counterweight);
    case 'balance':
      return [lens.left, lens.right];
    case 'load':
      return given(lens.ease, lens.capacity, lens.history);
    case 'dial':
      return [...lens.of];
    case 'amount':
      return given(lens.of, lens.beside);
    case 'exposure':
      return [];
    default:
      return lens satisfies never;
  }
}

/** Names of parts that are words of the language; without a title of its own such a part is called by what it does. */
const ROLES: Readonly<Record<string, string>> = {
  left: 'the left side',
  right: 'the right side',
  ease: 'the ease',
  capacity: 'the capacity',
  history: 'the history',
  beside: 'what stands beside',
  counterweight: 'the counterweight',
};

/** “Front office”, or what a part without a title is. */
export function partName({ id, title }: LensPart): string {
  const untitled = title === id || title === id.replace(/[:_-]+/g, ' ');
  return (untitled && Object.hasOwn(ROLES, id) ? ROLES[id] : undefined) ?? quoted(title);
}

function exposureWords(value: string, packs: readonly string[], { questionnaire }: Names): string {
  if (value === 'score') return 'the exposure';
  if (value === 'highest') return 'the trend exposed most';
  const trends = questionnaire.packs.filter(({ id }) => packs.includes(id)).flatMap(({ entries }) => entries);
  return `the exposure to ${quoted(trends.find(({ id }) => id === value)?.says ?? value)}`;
}

/** A member of a map in one of the parts: the title of its name, or of its tag. */
function memberTitle(value: string, lens: Lens, { questionnaire }: Names): string {
  const titles = questionnaire.rules.titles ?? {};
  if (Object.hasOwn(titles, value)) return titleOf(value, questionnaire);
  const figure = partsOf(lens)
    .map((part) => memberOf(value, part.figure))
    .find((found) => found !== null);
  return titleOf(figure?.kind === 'tag' ? figure.tag : value, questionnaire);
}

function memberOf(name: string, figure: Figure): Figure | null {
  if (!('of' in figure) || typeof figure.of === 'string') return null;
  for (const member of figure.of) {
    const found = member.name === name ? member.figure : memberOf(name, member.figure);
    if (found !== null) return found;
  }
  return null;
}
