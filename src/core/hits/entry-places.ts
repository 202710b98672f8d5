// The places a pain point may name, numbered for a person: what a questionnaire calls so, and what others have named.
import type { Lens, LensPart } from '../../model/lens.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { plainName } from './entry-plain.ts';

export interface KnownPlace {
  readonly id: string;
  /** Empty if it says no more than the id. */
  readonly title: string;
}

/** Those with a title of their own, in the order of the lens that shows them, with what joins them there. */
export function placesOf(field: string, { rules, lenses }: Questionnaire): KnownPlace[] {
  const own = Object.entries(rules.titles ?? {}).flatMap(([tag, title]) =>
    tag.startsWith(`${field}:`) ? [knownPlace(tag.slice(field.length + 1), title)] : [],
  );
  const ids = new Set(own.map(({ id }) => id));
  const lens = lenses.find((one) => partsOf(one).filter(({ id }) => ids.has(id)).length * 2 > ids.size);
  const shown = lens === undefined ? [] : partsOf(lens).map(({ id, title }) => knownPlace(id, title));
  return [...shown, ...own.filter(({ id }) => !shown.some((one) => one.id === id))];
}

function partsOf(lens: Lens): readonly LensPart[] {
  return 'parts' in lens ? (lens.parts as readonly LensPart[]) : [];
}

export function knownPlace(id: string, title: string): KnownPlace {
  return { id, title: plainName(title) === plainName(id) ? '' : title };
}

/** What a line of numbers, ids and titles with commas means; `unknown` are those that mean none of the places. */
export function readPlaces(text: string, known: readonly KnownPlace[]): { ids: string[]; unknown: string[] } {
  const parts = text.split(/[;|,]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const read = parts.map((part) => ({ part, id: placeFor(part, known) }));
  return {
    ids: read.map(({ part, id }) => id ?? part),
    unknown: read.flatMap(({ part, id }) => (id === null ? [part] : [])),
  };
}

function placeFor(part: string, known: readonly KnownPlace[]): string | null {
  const plain = plainName(part);
  const exact = known.find(({ id }) => id === part);
  const numbered = /^\d+$/.test(part) ? known[Number(part) - 1] : undefined;
  const alike = plain === '' ? undefined : known.find(({ id, title }) => [plainName(id), plainName(title)].includes(plain));
  return (exact ?? numbered ?? alike)?.id ?? null;
}
