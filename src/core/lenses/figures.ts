// From a figure to its number, or none. Source: rules as data, section 6.
import type { FoldedItem, Score, ScoredPillar } from '../../model/assessment.ts';
import type { BlendFigure, Figure, HitsFigure, Stage } from '../../model/figure.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import { matching } from '../hits/where.ts';
import { meanMin, valueOr, weightedMean } from '../scoring/score.ts';
import type { Facts } from './facts.ts';
import { type Found, found, NOTHING, together } from './found.ts';

/** The number, what went in, and what it waits for. Below its floor of members a figure is none. */
export function find(figure: Figure, facts: Facts): Found {
  const all = findSource(figure, facts);
  return all.value === null || all.members.length < figure.members ? { ...all, value: null, members: [] } : all;
}

function findSource(figure: Figure, facts: Facts): Found {
  switch (figure.kind) {
    case 'item':
      return findItem(figure.item, facts.items.get(figure.item)?.score, facts, figure.item);
    case 'option':
      return findItem(figure.item, facts.optionScore(figure.item, figure.option), facts, `${figure.item}/${figure.option}`);
    case 'answer':
      return findItem(figure.item, facts.typedNumber(figure.item), facts, figure.item);
    case 'tag':
      return findTag(figure.tag, facts);
    case 'capability':
      return findCapability(figure.capability, facts);
    case 'pillar':
      return findPillar(figure.pillar, figure.stage, facts);
    case 'overall':
      return findOverall(figure.stage, facts);
    case 'lens':
      return findLensValue(figure.lens, figure.value, facts);
    case 'gap':
      return findGap(figure.of, facts);
    case 'hits':
      return findHits(figure, facts);
    case 'mean':
    case 'lowest':
    case 'highest':
    case 'spread':
    case 'mean_min':
      return findBlend(figure, facts);
    default:
      return figure satisfies never;
  }
}

function findItem(item: string, score: Score | undefined, facts: Facts, member: string): Found {
  const value = score === undefined ? null : valueOr(score, null);
  return value === null ? found(null, [], { items: waits([item], facts) }) : found(value, [member]);
}

/** Those of the items that an answer could still be given for: unanswered, unknown, or left out by a selection. */
function waits(items: readonly string[], { items: folded, leftOut }: Facts): string[] {
  if (items.length === 0) return [];
  return [...new Set(items)].filter((id) => {
    const state = folded.get(id)?.state;
    return state === 'unknown' || state === 'missing' || leftOut.has(id);
  });
}

/** Weighted mean of the scored items and options with the tag. */
function findTag(tag: string, facts: Facts): Found {
  const carriers = facts.tags.of(tag).map(({ id, item, weight, score }) => ({ id, item, weight, part: score() }));
  const scored = carriers.filter(({ part }) => part.kind === 'scored');
  const missing = carriers.filter(({ part }) => part.kind === 'none').map(({ item }) => item);
  return found(
    valueOr(weightedMean(scored), null),
    scored.map(({ id }) => id),
    { items: waits([...missing, ...facts.tags.leftOut(tag)], facts) },
  );
}

function findCapability(id: string, facts: Facts): Found {
  const capabilities = facts.assessment.pillars.flatMap((pillar) => pillar.capabilities);
  const scored = capabilities.find(({ capability }) => capability.id === id);
  return scored === undefined ? found(null) : made(valueOr(scored.score, null), scored.items, facts);
}

/** None for a pillar that is not rated. */
function findPillar(id: string, stage: Stage, facts: Facts): Found {
  const scored = facts.assessment.pillars.find(({ pillar }) => pillar.id === id);
  if (scored === undefined) return found(null);
  const items = itemsThatCount([scored]);
  return made(scored.rated ? valueOr(scored[stage], null) : null, items, facts);
}

function findOverall(stage: Stage, facts: Facts): Found {
  const { overall, pillars } = facts.assessment;
  const value = valueOr(overall[stage], null);
  return made(value, itemsThatCount(value === null ? pillars : pillars.filter(({ rated }) => rated)), facts);
}

/** Items that go into the scores of these pillars. */
function itemsThatCount(pillars: readonly ScoredPillar[]) {
  return pillars.filter(({ pillar }) => pillar.weight > 0).flatMap(itemsOf);
}

/** Those that go into the pillar. */
function itemsOf({ capabilities }: ScoredPillar) {
  return capabilities.filter(({ capability }) => capability.weight > 0).flatMap(({ items }) => items);
}

/** A score rolled up from these items. */
function made(
  value: number | null,
  items: readonly { readonly item: { readonly id: string; readonly weight: number }; readonly score: Score }[],
  facts: Facts,
): Found {
  const counted = items.filter(({ item }) => item.weight > 0);
  const scored = counted.filter(({ score }) => score.kind === 'scored').map(({ item }) => item.id);
  const open = counted.filter(({ score }) => score.kind === 'none').map(({ item }) => item.id);
  return value === null ? found(null, [], { items: waits(open, facts) }) : found(value, scored);
}

/** A value of a lens above, or of the lens whose readings are judged. */
function findLensValue(id: string | null, name: string, { own, lenses }: Facts): Found {
  if (id === null) return found(numberOr(own?.get(name)));
  const judged = lenses.get(id);
  const value = numberOr(judged?.values.get(name));
  return found(value, [], value === null ? (judged?.waiting ?? NOTHING) : NOTHING);
}

function numberOr(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** First gap role minus second, each scored alone and without gates. Source: scoring specification, B 13. */
function findGap(of: string, facts: Facts): Found {
  const [first, second] = gapSides(of, facts);
  return first === null || second === null ? found(null, [], { roles: true }) : found(first - second);
}

/**
 * The scores of the two roles; none of either while fewer of one than may be shown answered anything that goes into it: of three
 * leaders of whom one knew, the score is what that one said, and with the gap it could be worked out. Source: scoring
 * specification, B 6 and B 13.
 */
export function gapSides(of: string, { questionnaire, ofRole }: Facts): [first: number | null, second: number | null] {
  const { gap_roles, min_cell } = questionnaire.settings;
  const [first, second] = gap_roles
    .map(ofRole)
    .filter((alone) => alone !== null && alone.answering(goingInto(of, alone)) >= min_cell);
  return first == null || second == null ? [null, null] : [scoreOf(of, first), scoreOf(of, second)];
}

/** Items whose scores it is made of. */
function goingInto(of: string, { assessment: { pillars } }: Facts): string[] {
  if (of === OVERALL) return idsOf(itemsThatCount(pillars.filter(({ rated }) => rated)));
  const pillar = pillars.find((one) => one.pillar.id === of);
  const capability = pillars.flatMap(({ capabilities }) => capabilities).find((one) => one.capability.id === of);
  if (pillar !== undefined) return idsOf(itemsOf(pillar));
  return capability === undefined ? [of] : idsOf(capability.items);
}

function idsOf(items: readonly FoldedItem[]): string[] {
  return items.filter(({ item, score }) => item.weight > 0 && score.kind === 'scored').map(({ item }) => item.id);
}

function scoreOf(of: string, { assessment, items }: Facts): number | null {
  if (of === OVERALL) return valueOr(assessment.overall.raw, null);
  const pillar = assessment.pillars.find(({ pillar: { id } }) => id === of);
  const capabilities = assessment.pillars.flatMap((one) => one.capabilities);
  const score = pillar?.raw ?? capabilities.find(({ capability }) => capability.id === of)?.score ?? items.get(of)?.score;
  return score === undefined ? null : valueOr(score, null);
}

/** A count always exists; a share of nothing does not. */
function findHits({ where, perCentOf }: HitsFigure, { hits }: Facts): Found {
  if (perCentOf === null) return found(matching(hits, where).length);
  const base = matching(hits, perCentOf);
  if (base.length === 0) return found(null, [], { painPoints: true });
  return found((100 * matching(base, where).length) / base.length);
}

function findBlend(figure: BlendFigure, facts: Facts): Found {
  const each = figure.of.map(({ name, figure: member }) => ({ name, ...find(member, facts) }));
  const values = each.flatMap(({ value }) => value ?? []);
  const enough = values.length >= figure.figures && !(figure.kind === 'spread' && values.length < each.length);
  return {
    value: enough && values.length > 0 ? blend(figure, values) : null,
    members: [...new Set(each.flatMap(({ members }) => members))],
    waiting: together(each.map(({ waiting }) => waiting)),
    named: new Map(each.flatMap(({ name, value, named }) => [...(name === null ? [] : [[name, value] as const]), ...named])),
  };
}

function blend({ kind, share }: BlendFigure, values: readonly number[]): number {
  const parts = values.map((value) => ({ weight: 1, part: { kind: 'scored', value } as const }));
  switch (kind) {
    case 'mean':
      return valueOr(weightedMean(parts), 0);
    case 'mean_min':
      return valueOr(meanMin(parts, share), 0);
    case 'lowest':
      return lowestOf(values);
    case 'highest':
      return highestOf(values);
    case 'spread':
      return highestOf(values) - lowestOf(values);
    default:
      return kind satisfies never;
  }
}

function lowestOf(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value));
}

function highestOf(values: readonly number[]): number {
  return values.reduce((highest, value) => Math.max(highest, value));
}
