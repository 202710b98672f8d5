// What would lift the overall, by exact rescoring: gates and the weakest pillar are in it. Source: scoring specification, B 10.
import type { Assessment, FoldedItem, JudgedGate, ScoredPillar } from '../model/assessment.ts';
import type { Effort, Gate, Item, Questionnaire } from '../model/questionnaire.ts';
import { OVERALL } from '../model/questionnaire.ts';
import type { ReportGate, ReportImprovement } from '../model/report.ts';
import type { Assessed } from './assess.ts';
import { countingItems } from './highlights.ts';
import { nextStep, type Step } from './scoring/next-step.ts';
import { isLess, shown, shownFrom, stored } from './scoring/numbers.ts';
import { type Rescore, type Rescored, rescorer } from './scoring/rescore.ts';
import { mapScore, scored, valueOr } from './scoring/score.ts';

/** What an effort divides a gain by. */
const EFFORT: Readonly<Record<Effort, number>> = { XS: 1, S: 1.5, M: 2, L: 3, XL: 4 };
/** The effort of an item that states none. */
const USUAL: Effort = 'M';

/** Every item that can rise, one step each, by gain over effort, then gain, then order; none without an overall. */
export function improvements(questionnaire: Questionnaire, { assessment, voices }: Assessed): ReportImprovement[] {
  if (assessment.overall.final.kind === 'none') return [];
  const rescore = rescorer(questionnaire, assessment);
  const alone = voices.length === 1 ? (voices[0]?.sheet.answers ?? null) : null;
  const all = countingItems(assessment).flatMap((folded) => {
    const step = nextStep(folded, alone?.get(folded.item.id) ?? null, questionnaire.settings.audit);
    return step === null ? [] : [improvement(folded, step, assessment, rescore(raised(folded, step.to)))];
  });
  return all.toSorted((left, right) => right.gain_per_effort - left.gain_per_effort || right.gain - left.gain);
}

/** A gain over the effort it takes; null is the usual one. */
export function overEffort(gain: number, effort: Effort | null): number {
  return gain / EFFORT[effort ?? USUAL];
}

/** The item at another score; what is open in it is raised as far. */
export function raised(folded: FoldedItem, to: number): FoldedItem {
  const by = to - valueOr(folded.score, to);
  const up = (score: FoldedItem['score']) => mapScore(score, (points) => Math.max(0, Math.min(100, points + by)));
  return { ...folded, score: scored(to), low: up(folded.low), high: up(folded.high) };
}

function improvement(folded: FoldedItem, { to, says }: Step, before: Assessment, after: Rescored): ReportImprovement {
  const { item, score } = folded;
  const index = before.pillars.findIndex(({ capabilities }) => holds(capabilities, item));
  const [was, is] = [before.pillars[index], after.pillars[index]];
  const gain = difference(before.overall.final, after.overall.final) ?? 0;
  const clears = before.gates.filter(({ gate, state }) => gate.item === item.id && state === 'fired' && shown(to) >= gate.below);
  const among = before.pillars.filter(({ rated }) => rated).length > 1;
  const lifts = among && was !== undefined && was.pillar === before.overall.weakest && isRaised(was, is);
  return {
    item: item.id,
    title: item.title,
    pillar: was?.pillar.id ?? '',
    from: stored(valueOr(score, 0)),
    to: stored(to),
    step: says,
    effort: item.low?.effort ?? null,
    gain: stored(gain),
    gain_per_effort: stored(overEffort(gain, item.low?.effort ?? null)),
    pillar_gain: gainOf(was, is, ({ final }) => final),
    capability_gain: gainOf(was, is, ({ capabilities }) => capabilities.find(({ items }) => hasItem(items, item))?.score),
    clears: clears.map(({ gate }) => gate.id),
    lifts_weakest: lifts,
    why: whySentence(
      clears.map(({ gate }) => gate),
      lifts ? was.pillar.title : null,
      gain,
      after,
      was?.pillar.id ?? '',
    ),
  };
}

function holds(capabilities: ScoredPillar['capabilities'], item: Item): boolean {
  return capabilities.some(({ items }) => hasItem(items, item));
}

function hasItem(items: readonly FoldedItem[], { id }: Item): boolean {
  return items.some(({ item }) => item.id === id);
}

function isRaised(was: ScoredPillar, is: ScoredPillar | undefined): boolean {
  return is !== undefined && isLess(valueOr(was.final, 0), valueOr(is.final, 0));
}

type Of = ScoredPillar['final'] | undefined;

function gainOf(was: ScoredPillar | undefined, is: ScoredPillar | undefined, read: (pillar: ScoredPillar) => Of): number | null {
  const gain = was === undefined || is === undefined ? null : difference(read(was), read(is));
  return gain === null ? null : stored(gain);
}

function difference(before: Of, after: Of): number | null {
  return before?.kind === 'scored' && after?.kind === 'scored' ? after.value - before.value : null;
}

/** Why it stands where it stands; empty where the figures say it all. */
function whySentence(clears: readonly Gate[], weakest: string | null, gain: number, after: Rescored, id: string): string {
  const gates = clears.map((gate) => gate.id);
  const parts = [
    ...(gates.length === 0 ? [] : [`clears ${gates.length === 1 ? 'gate' : 'gates'} ${gates.join(' and ')}`]),
    ...(weakest === null ? [] : [`lifts the weakest pillar, ${weakest}`]),
    ...(shown(gain) === 0 ? stillHeld(after, id) : []),
  ];
  return parts.join('; ');
}

/** What keeps the overall where it is after the step. */
function stillHeld({ overall, pillars }: Rescored, id: string): string[] {
  if (overall.heldBy !== null) return [`gate ${overall.heldBy.id} still holds the overall`];
  const own = pillars.find(({ pillar }) => pillar.id === id);
  if (own === undefined || own.heldBy === null) return [];
  return [`gate ${own.heldBy.id} still holds ${own.pillar.title}`];
}

/** What the overall and its own scope gain if the item of a fired gate scores exactly the threshold, as it is shown. */
export function clearingGain(
  { gate, state, score }: JudgedGate,
  folded: FoldedItem | undefined,
  assessment: Assessment,
  rescore: () => Rescore,
): Pick<ReportGate, 'gain' | 'scope_gain'> {
  if (state !== 'fired' || score.kind === 'none' || folded === undefined) return { gain: null, scope_gain: null };
  const after = rescore()(raised(folded, shownFrom(gate.below)));
  const overall = difference(assessment.overall.final, after.overall.final);
  const index = assessment.pillars.findIndex(({ pillar }) => pillar.id === gate.scope);
  const scope = gate.scope === OVERALL ? overall : difference(assessment.pillars[index]?.final, after.pillars[index]?.final);
  return { gain: overall === null ? null : stored(overall), scope_gain: scope === null ? null : stored(scope) };
}
