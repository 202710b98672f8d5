// Where a pain point hurts and what it waits for, as a person names it: by number, id or title.
import { type KnownPlace, knownPlace, placesOf, readPlaces } from '../../core/hits/entry-places.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { shorten } from '../printable.ts';
import { nearest } from '../problems.ts';
import type { Place } from './target.ts';

/** Where the pain point stands, or will stand. */
export interface Spot {
  readonly place: Place;
  readonly file: string;
  /** Null for a new one. */
  readonly old: WrittenPainPoint | null;
}

const FIELDS: readonly string[] = ['journey', 'node', 'cx', 'depends_on'];
/** Longest title, so that it stays on its line. */
const LONGEST = 60;

export function isPlacing(field: string): boolean {
  return FIELDS.includes(field);
}

/** What the questionnaire or other pain points name, those of the questionnaire first. */
export function knownFor(field: string, { place, old }: Spot): KnownPlace[] {
  const points = place.files.flatMap((file) => file.points);
  const others = points.filter(({ id }) => id !== old?.id).map(({ id, title }) => knownPlace(id, title));
  const known = field === 'depends_on' ? others : isPlacing(field) ? [...asked(field, place), ...used(field, points)] : [];
  return known
    .filter(({ id }, index) => known.findIndex((one) => one.id === id) === index)
    .map(({ id, title }) => ({ id, title: shorten(title, LONGEST) }));
}

function asked(field: string, { questionnaire }: Place): KnownPlace[] {
  return questionnaire === null ? [] : placesOf(field, questionnaire);
}

function used(field: string, points: readonly object[]): KnownPlace[] {
  return points.flatMap((point) => [Reflect.get(point, field) ?? []].flat()).map((id) => knownPlace(String(id), ''));
}

/** As ids with commas. */
export function placesIn(field: string, text: string, spot: Spot): string {
  return readPlaces(text, knownFor(field, spot)).ids.join(', ');
}

/** What is wrong with them, empty if nothing is. Where only other pain points name places, one may be the first to name another. */
export function wrongPlaces(field: string, text: string, spot: Spot): string {
  const known = knownFor(field, spot);
  const { unknown } = readPlaces(text, known);
  const isClosed = asked(field, spot.place).length > 0;
  const wrong = known.length === 0 ? undefined : unknown.find((part) => isClosed || /^\d+$/.test(part));
  if (wrong === undefined) return '';
  const near = nearest(
    wrong,
    known.map(({ id }) => id),
  );
  const mend = near === null || /^\d+$/.test(wrong) ? 'write numbers or ids of the list' : `did you mean ${near}?`;
  return `'${shorten(wrong, LONGEST)}' is not in the list; ${mend}`;
}
