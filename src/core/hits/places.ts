// Where pain points hurt: along the journey, by promise, along the chain; beside what the answers say of the same places.
import type { ReportHitPlace, ReportPlaces } from '../../model/report.ts';
import type { JudgedLens } from '../lenses/judged.ts';
import { stored } from '../scoring/numbers.ts';
import type { Hit } from './hit.ts';

/** Fields that place a pain point, with their names where no lens has one. */
const FIELDS = [
  { field: 'journey', title: 'Customer journey' },
  { field: 'cx', title: 'Promises to customers' },
  { field: 'node', title: 'Value chain' },
] as const;

/** A lens belongs to a field if it has a part for most of the places that are named; `titles` are by tag. */
export function placesPart(
  hits: readonly Hit[],
  lenses: readonly JudgedLens[],
  titles: Readonly<Record<string, string>>,
): ReportPlaces[] {
  const live = hits.filter((hit) => hit.live);
  return FIELDS.flatMap(({ field, title }) => {
    const hurt = hurtAt(live, field);
    const named = new Set(hurt.keys());
    if (named.size === 0) return [];
    const lens = lensFor(named, lenses);
    const parts = lens?.parts.filter(({ id }) => isPlace(id, lens, named)) ?? [];
    const ids = new Set([...parts.map(({ id }) => id), ...[...named].toSorted()]);
    return [
      {
        field,
        lens: lens?.lens.id ?? null,
        title: lens?.lens.title ?? title,
        places: [...ids].map((id) => placeOf(id, field, hurt.get(id) ?? [], lens, titles)),
        unplaced: live.filter((hit) => placesOf(hit, field).length === 0).map((hit) => hit.id),
      },
    ];
  });
}

function placesOf({ fields }: Hit, field: string): string[] {
  return (fields.get(field) ?? []).map(String);
}

/** Those that hurt at each place that is named. */
function hurtAt(live: readonly Hit[], field: string): Map<string, Hit[]> {
  const hurt = new Map<string, Hit[]>();
  for (const hit of live)
    for (const place of new Set(placesOf(hit, field))) {
      const others = hurt.get(place);
      if (others === undefined) hurt.set(place, [hit]);
      else others.push(hit);
    }
  return hurt;
}

function lensFor(named: ReadonlySet<string>, lenses: readonly JudgedLens[]): JudgedLens | null {
  const fits = lenses.map((lens) => ({ lens, count: lens.parts.filter(({ id }) => named.has(id)).length }));
  const best = fits.toSorted((left, right) => right.count - left.count)[0];
  return best !== undefined && best.count * 2 > named.size ? best.lens : null;
}

/** Every part that stands in one group with a place that is named; a part of another kind, such as a counterweight, is none. */
function isPlace(id: string, { parts }: JudgedLens, named: ReadonlySet<string>): boolean {
  const groups = new Set(parts.filter((part) => named.has(part.id)).map(({ group }) => group));
  return named.has(id) || parts.some((part) => part.id === id && groups.has(part.group));
}

function placeOf(
  id: string,
  field: string,
  here: readonly Hit[],
  lens: JudgedLens | null,
  titles: Readonly<Record<string, string>>,
): ReportHitPlace {
  const part = lens?.enough ? lens.parts.find((one) => one.id === id) : undefined;
  const score = part?.value ?? null;
  return {
    id,
    title: lens?.parts.find((one) => one.id === id)?.title ?? titles[`${field}:${id}`] ?? titleEnding(id, titles) ?? id,
    score: score === null ? null : stored(score),
    hits: here.map((hit) => hit.id),
    pain: stored(here.reduce((sum, { point }) => sum + (point.impact ?? 0) * (point.reach_pct ?? 0), 0)),
  };
}

/** Links of the chain have tags of their own. */
function titleEnding(id: string, titles: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(titles).find(([tag]) => tag.endsWith(`:${id}`))?.[1];
}
