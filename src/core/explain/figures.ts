// A figure of a lens, a flag or a rule with what it was made from. The numbers are those the engine finds.
import type { ScoredCapability } from '../../model/assessment.ts';
import type { BlendFigure, Figure, HitsFigure } from '../../model/figure.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import type { ReportFigure } from '../../model/report.ts';
import { matching } from '../hits/where.ts';
import type { Facts } from '../lenses/facts.ts';
import { figureName, gapRoles, gapSubject, shortened } from '../lenses/figure-name.ts';
import { find, gapSides } from '../lenses/figures.ts';
import type { Found } from '../lenses/found.ts';
import { figuresIn } from '../lenses/value-names.ts';
import { whereInWords } from '../lenses/where-in-words.ts';
import { valueOr } from '../scoring/score.ts';
import { partScore } from './part-score.ts';
import type { Scene } from './scene.ts';
import { type Trace, told } from './trace.ts';
import { valueTitle } from './value-title.ts';

/** As the report holds it. */
export function traceFigure(figure: Figure, scene: Scene): ReportFigure {
  return told(trace(figure, scene));
}

/** The same, exact; `now` is what was found of it. A figure under its floor has no value, whatever was found. */
export function trace(figure: Figure, scene: Scene, now: Pick<Found, 'value' | 'members'> = find(figure, scene)): Trace {
  const made = madeFrom(figure, now.value, scene);
  const members = isOfItems(figure) ? { members: new Set(now.members) } : {};
  return { ...made, ...members, ...(now.value === null && isHeld(figure, scene) && { held: true }) };
}

/** False if it looks at a lens, whose items are found behind it, or at a score that other items can move too. */
function isOfItems(figure: Figure): boolean {
  const all = 'figures' in figure ? figuresIn(figure) : [figure];
  return !all.some((one) => one.kind === 'lens' || one.kind === 'overall' || (one.kind === 'pillar' && one.stage === 'final'));
}

function isHeld(figure: Figure, facts: Facts): boolean {
  const free = 'figures' in figure ? { ...figure, members: 0, figures: 1 } : { ...figure, members: 0 };
  return find(free, facts).value !== null;
}

function madeFrom(figure: Figure, value: number | null, scene: Scene): Trace {
  switch (figure.kind) {
    case 'item':
      return { op: 'score', value, id: figure.item, ...nameOfAbsent(figure, scene) };
    case 'option':
      return { op: 'score', value, ...optionName(figure.item, figure.option, scene), ...coverOf(figure.item, value, scene) };
    case 'answer':
      return { op: 'given', value, id: figure.item, ...nameOfAbsent(figure, scene), ...coverOf(figure.item, value, scene) };
    case 'tag':
      return { op: 'mean', value, title: figureName(figure, scene), of: membersOf(figure.tag, scene) };
    case 'capability':
      return { op: 'score', value, id: figure.capability, ...capabilityBehind(figure.capability, scene) };
    case 'pillar':
      return { op: 'score', value, id: figure.pillar, ...stageName(figure, value, scene), ...pillarBehind(figure, scene) };
    case 'overall': {
      const title = figure.stage === 'raw' ? { title: 'The overall before gates' } : {};
      return { op: 'score', value, id: OVERALL, ...title, ...foundAgain(figure, everyItem(scene)) };
    }
    case 'lens':
      return valueOfLens(figure, value, scene);
    case 'gap':
      return { op: 'minus', value, of: sidesOf(figure.of, scene) };
    case 'hits':
      return countOf(figure, value, scene);
    default:
      return blendOf(figure, value, scene);
  }
}

/** Only the engine knows what gates, bounds and the weakest pillar make of it; `items` are all that may move it. */
function foundAgain(figure: Figure, items: readonly string[]): Pick<Trace, 'after' | 'members'> {
  return { after: ({ facts }) => find(figure, facts()).value, members: new Set(items) };
}

function everyItem({ items }: Scene): string[] {
  return [...items.values()].map(({ item }) => item.id);
}

function capabilityBehind(id: string, { assessment }: Scene): Pick<Trace, 'behind'> {
  const scored = assessment.pillars.flatMap(({ capabilities }) => capabilities).find(({ capability }) => capability.id === id);
  return scored === undefined ? {} : { behind: meanOfItems(scored) };
}

/** Before gates a mean of means; a gate may look at an item of another pillar. */
function pillarBehind(
  figure: Extract<Figure, { kind: 'pillar' }>,
  { assessment }: Scene,
): Pick<Trace, 'behind' | 'after' | 'members'> {
  const scored = assessment.pillars.find(({ pillar }) => pillar.id === figure.pillar);
  if (scored === undefined) return {};
  if (figure.stage === 'final') {
    const own = scored.capabilities.flatMap(({ items }) => items.map(({ item }) => item.id));
    const gates = assessment.gates.filter(({ gate }) => gate.scope === figure.pillar).map(({ gate }) => gate.item);
    return foundAgain(figure, [...own, ...gates]);
  }
  const of = scored.capabilities.map((one) => ({ ...meanOfItems(one), weight: one.capability.weight }));
  return { behind: { op: 'mean', value: valueOr(scored.raw, null), of } };
}

function meanOfItems({ score, items }: ScoredCapability): Trace {
  return {
    op: 'mean',
    value: valueOr(score, null),
    of: items.map(({ item, score: one }) => partScore(item.id, one, item.weight)),
  };
}

/** An item that a selection leaves out has no working that names it. */
function nameOfAbsent(figure: Extract<Figure, { item: string }>, facts: Facts): Pick<Trace, 'title'> {
  return facts.items.has(figure.item) ? {} : { title: figureName(figure, facts) };
}

function optionName(id: string, option: string, facts: Facts): Pick<Trace, 'id' | 'title'> {
  const item = facts.items.get(id)?.item;
  const text = item !== undefined && 'options' in item ? item.options.find((one) => one.id === option)?.text : undefined;
  const title = figureName({ kind: 'item', item: id, members: 0 }, facts);
  return { id: `${id}/${option}`, title: `${title}, “${shortened(text ?? option)}”` };
}

/** What single people ticked or typed is shown nowhere else, unlike the score of an item. */
function coverOf(item: string, value: number | null, scene: Scene): Pick<Trace, 'covered'> {
  return value !== null && scene.isCovered(item) ? { covered: true } : {};
}

/** Every item and option with the tag, those without a score too. */
function membersOf(tag: string, scene: Scene): Trace[] {
  return scene.tags.of(tag).map(({ id, item, weight, score }): Trace => {
    const value = valueOr(score(), null);
    if (id === item) return { op: 'score', value, id, weight };
    const name = optionName(item, id.slice(item.length + 1), scene);
    return { op: 'score', value, ...name, weight, ...coverOf(item, value, scene) };
  });
}

function stageName(figure: Extract<Figure, { kind: 'pillar' }>, value: number | null, facts: Facts): Pick<Trace, 'title'> {
  const title = figureName(figure, facts);
  if (value === null) return { title: `${title}, not rated` };
  return figure.stage === 'raw' ? { title: `${title} before gates` } : {};
}

/** A value of a lens above, or of the one whose readings are looked at. */
function valueOfLens({ lens: id, value: name }: Extract<Figure, { kind: 'lens' }>, value: number | null, scene: Scene): Trace {
  const lens = id === null ? scene.judging : scene.questionnaire.lenses.find((one) => one.id === id);
  if (lens == null) return { op: 'score', value };
  const own = valueTitle(lens, name, scene.questionnaire.packs);
  const behind = scene.traces(lens.id).get(name);
  const title = id === null ? own : `${lens.title}: ${own}`;
  return { op: 'score', value, id: `${lens.id}.${name}`, title, ...(behind && { behind }) };
}

/** The score of each of the two roles, which the report shows nowhere else; none of either while one is too small to be shown. */
function sidesOf(of: string, facts: Facts): Trace[] {
  const values = gapSides(of, facts);
  return gapRoles(facts).map((role, index) => {
    return { op: 'hidden', value: values[index] ?? null, title: `${role} alone: ${gapSubject(of, facts)}` };
  });
}

function countOf({ where, perCentOf }: HitsFigure, value: number | null, { hits }: Facts): Trace {
  if (perCentOf === null) return { op: 'hits', value, title: `Pain points${whereInWords(where)}` };
  const base = matching(hits, perCentOf);
  const some: Trace = { op: 'hits', value: matching(base, where).length, title: `Of these,${whereInWords(where) || ' all'}` };
  const all: Trace = { op: 'hits', value: base.length, title: `Pain points${whereInWords(perCentOf)}` };
  return { op: 'hits', value, of: [some, all] };
}

function blendOf(figure: BlendFigure, value: number | null, scene: Scene): Trace {
  const parts = figure.of.map(({ name, figure: member }) => {
    const part = trace(member, scene);
    const isNamed = name === null || part.id !== undefined || part.title !== undefined;
    return isNamed ? part : { ...part, title: name.replaceAll('_', ' ') };
  });
  return { op: figure.kind, value, ...(figure.kind === 'mean_min' && { amount: figure.share }), of: parts };
}
