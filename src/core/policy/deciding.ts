// Which answers decide how a part of the result stands against its bar, and what would mend it: both speak of the same question.
import { OVERALL } from '../../model/questionnaire.ts';
import type { Report, ReportGate, ReportImprovement, ReportItem, ReportMove } from '../../model/report.ts';
import { countingItems } from '../highlights.ts';
import { pointsText } from '../lenses/says.ts';
import { shown } from '../scoring/numbers.ts';
import { type Answer, HEAVIEST, itemIn, standsAt } from './behind.ts';
import { backAgain, type Fallen, fallenAnswer, fallenIn, gained, gainOfBack, ofThem } from './fallen.ts';
import { gateAnswer, isNewlyFired } from './gates.ts';
import type { Held } from './held.ts';
import type { Judged } from './judged.ts';

/** The whole, a pillar or a capability. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** Its items, in order. */
  readonly items: readonly ReportItem[];
  /** The gate that holds it down; null if none does. */
  readonly heldBy: string | null;
}

/** What would mend it, and the answers it speaks of, the one that decides first. */
export type Mend = Pick<Judged, 'mend' | 'answers'>;

/** The overall; a gate on its weakest pillar holds it as well. */
export function wholeOf({ overall, pillars }: Report): Part {
  const weakest = pillars.find(({ id }) => id === overall.weakest);
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return { id: OVERALL, title: 'the overall', items, heldBy: overall.held_by ?? weakest?.held_by ?? null };
}

/** What a score that is too low needs: its gate cleared, what fell back again, else the answers lifted that keep most from it. */
export function lift(part: Part, missing: number, held: Held): Mend {
  const gate = held.report.gates.find(({ id }) => id === part.heldBy);
  const fallen = fallenOf(part, held);
  const [first] = fallen;
  const back = first?.back ?? 0;
  if (gate !== undefined && (back <= 0 || isNewlyFired(gate, held.report))) return clear(gate, part, fallen, missing, held);
  if (first !== undefined) return { mend: backAgain(first, back, missing), answers: fallen.map((one) => movesPart(one, part)) };
  const raised = raise(part, missing, held);
  return raised.answers?.length === 0 ? answerOpen(part, held) : raised;
}

/** What fell, and what the part would gain if it scored again what it did. */
interface Back extends Fallen {
  readonly back: number;
}

/** Those first that cost the part most: its own points, not those of the overall. */
function fallenOf(part: Part, held: Held): Back[] {
  const fallen = fallenIn(new Set(part.items.map(({ id }) => id)), held);
  const all = fallen.map((one) => ({ ...one, back: gainOfBack(one, part.id, held) }));
  return part.id === OVERALL ? all : all.toSorted((left, right) => right.back - left.back);
}

/** "level 4 before, level 1 now; moves Data by -12.5". */
function movesPart(fallen: Back, { id, title }: Part): Answer {
  if (id === OVERALL) return fallenAnswer(fallen);
  const { change, before, now, back } = fallen;
  const points = shown(back) === 0 ? 'less than 0.1' : `−${pointsText(back)}`;
  const moves = back > 0 ? `; moves ${title} by ${points}` : '';
  return { item: change.id, title: change.title, says: `${before} before, ${now} now${moves}` };
}

/** A gate that holds the part: its answer stands first, whatever else fell. */
function clear(gate: ReportGate, part: Part, fallen: readonly Back[], missing: number, held: Held): Mend {
  const own = fallenIn(new Set([gate.item]), held)[0];
  const others = fallen.filter(({ change }) => change.id !== gate.item).map((one) => movesPart(one, part));
  const answers = [gateAnswer(gate, held), ...others];
  if (gate.score === null) return { mend: `Answer “${gate.title}”: until then gate ${gate.id} counts as fired.`, answers };
  const back = own === undefined ? 0 : gainOfBack(own, part.id, held);
  if (own !== undefined && back > 0) return { mend: backAgain(own, back, missing), answers };
  const move = held.report.workings[gate.id]?.moves[0];
  if (move === undefined) return { mend: `Look at “${gate.title}” first.`, answers };
  const gain = (part.id === OVERALL ? move.overall : move.gain) ?? 0;
  return {
    mend: `${gained(missing)} are missing; ${stepOf(move)} clears gate ${gate.id}, which brings ${ofThem(gain, missing)}.`,
    answers,
  };
}

/** The answers that keep most from it, those first whose next step brings something. */
function raise(part: Part, missing: number, held: Held): Mend {
  const { report } = held;
  const steps = new Map(report.improvements.map((step) => [step.item, step]));
  const gainOf = (id: string) => gainIn(part, steps.get(id), report);
  const heaviest = heaviestLosses(part.items);
  const moving = heaviest.filter(({ id }) => gainOf(id) > 0);
  const items = (moving.length > 0 ? moving : heaviest).slice(0, HEAVIEST);
  const answers = items.map((item): Answer => {
    const { id, title } = item;
    const step = steps.get(id);
    const brings = step === undefined ? '' : `; ${step.step} brings ${gained(gainOf(id))}`;
    return { item: id, title, says: `${standsAt(item, held)} now${brings}` };
  });
  const [first] = items;
  if (first === undefined) return { mend: '', answers };
  const step = steps.get(first.id);
  if (step === undefined) return { mend: `Look at “${first.title}” first.`, answers };
  return { mend: `${gained(missing)} are missing; ${stepOf(step)} brings ${ofThem(gainOf(first.id), missing)}.`, answers };
}

function gainIn({ id }: Part, step: ReportImprovement | undefined, { pillars }: Report): number {
  if (step === undefined) return 0;
  if (id === OVERALL) return step.gain;
  return (pillars.some((pillar) => pillar.id === id) ? step.pillar_gain : step.capability_gain) ?? 0;
}

/** What a score that is not settled needs: the question a gate waits for, or the heaviest of its open questions. */
export function settle(part: Part, held: Held): Mend {
  const { gates } = held.report;
  const waiting = gates.find(({ state, scope }) => state === 'unverified' && (part.id === OVERALL || part.id === scope));
  const open = answerOpen(part, held);
  if (waiting === undefined) return open;
  const others = (open.answers ?? []).filter(({ item }) => item !== waiting.item);
  return { mend: `Answer “${waiting.title}”: gate ${waiting.id} waits for it.`, answers: [gateAnswer(waiting, held), ...others] };
}

/** The heaviest of its open questions, else of those that only some could answer. */
export function answerOpen({ items }: Part, held: Held): Mend {
  const inside = new Set(items.map(({ id }) => id));
  const open = held.report.answer_first.filter(({ item }) => inside.has(item)).map(({ item }) => item);
  return answer(open.length > 0 ? open : partlyOpen(items, held), held);
}

/** Questions that count and that some of those who were asked could not answer, the heaviest first. */
function partlyOpen(items: readonly ReportItem[], { facts }: Held): string[] {
  const counting = new Set(countingItems(facts.assessment).map(({ item }) => item.id));
  const gap = ({ coverage, weight, effective_weight }: ReportItem) => (1 - (coverage ?? 1)) * (effective_weight || weight);
  return items
    .filter((item) => counting.has(item.id) && gap(item) > 0)
    .toSorted((left, right) => gap(right) - gap(left))
    .map(({ id }) => id);
}

/** The first of the questions that are open, and how many there are; what a selection leaves out cannot be answered. */
export function answer(open: readonly string[], held: Held): Mend {
  const answers = standing(open, held);
  const [first, ...more] = answers;
  if (first === undefined) return { mend: 'Answer more of the questions.' };
  return { mend: `Answer “${first.title}” first${thenMore(more)}.`, answers };
}

/** How each of these stands now; those that are left out are not told. */
export function standing(ids: readonly string[], held: Held): Answer[] {
  return ids.flatMap((id) => {
    const item = itemIn(id, held.report);
    return item === undefined ? [] : [{ item: id, title: item.title, says: standsAt(item, held) }];
  });
}

/** ", then 2 more". */
export function thenMore(more: readonly unknown[]): string {
  return more.length === 0 ? '' : `, then ${more.length} more`;
}

/** The items that keep most points from the part: by their effective weight, without an overall by their own. */
function heaviestLosses(items: readonly ReportItem[]): ReportItem[] {
  const hasSlopes = items.some(({ effective_weight }) => (effective_weight ?? 0) > 0);
  const loss = ({ score, effective_weight, weight }: ReportItem) =>
    score === null ? 0 : (100 - score) * (hasSlopes ? (effective_weight ?? 0) : weight);
  return items.filter((item) => loss(item) > 0).toSorted((left, right) => loss(right) - loss(left));
}

/** "“Change leadership”, level 2 to level 3,": the subject of a sentence. */
export function stepOf({ title, step }: Pick<ReportMove, 'title' | 'step'>): string {
  return `“${title}”, ${step},`;
}
