// What stands behind the parts of a change: which questions were scored only once, which gates hold what, how far the answers carry.
import type {
  ReportComparedSide,
  ReportComparison,
  ReportGateChange,
  ReportPillarChange,
  ReportUnmatched,
} from '../../model/report.ts';
import { count, list, lowerTitle, points, signed } from '../figures.ts';

/** Names in a sentence; the rest is counted. */
const MOST = 10;

/** "Confidence in the answers: low both times (39.7, 48.4); one voice." Null where neither side has any. */
export function confidenceSentence({ before, after }: ReportComparison): string | null {
  if (before.confidence_label === null && after.confidence_label === null) return null;
  const said = ({ confidence, confidence_label }: ReportComparedSide, when: string) =>
    confidence === null || confidence_label === null ? `none ${when}` : `${confidence_label} ${when} (${points(confidence)})`;
  const both =
    before.confidence_label === after.confidence_label && before.confidence !== null && after.confidence !== null
      ? `${after.confidence_label} both times (${points(before.confidence)}, ${points(after.confidence)})`
      : `${said(before, 'before')}, ${said(after, 'now')}`;
  return `Confidence in the answers: ${both}; ${voices(before.respondents, after.respondents)}.`;
}

function voices(before: number, after: number): string {
  const said = (amount: number) => (amount === 1 ? 'one voice' : count(amount, 'voice'));
  return before === after ? said(after) : `${said(before)} before, ${said(after)} now`;
}

/** Where questions that are scored only once score how high, and what that makes of the change. */
export function questionCauses(comparison: ReportComparison): string[] {
  const { unmatched, composition_effect } = comparison;
  const sentences = Object.entries(ONCE).flatMap(([why, { one, many, scores }]) => {
    const items = unmatched.filter((item) => item.why === why);
    const rest = items.length - MOST;
    const named = items.slice(0, rest <= 1 ? items.length : MOST).map((item) => `${item.title} ${scores(item)}`);
    const all = rest <= 1 ? named : [...named, `${rest} more`];
    return items.length === 0 ? [] : [`${count(items.length, 'question')} ${items.length === 1 ? one : many}: ${list(all)}.`];
  });
  if (sentences.length === 0 || isNothing(composition_effect)) return sentences;
  return [...sentences, pullSentence(comparison)];
}

const scoreOf = (value: number | null) => (value === null ? 'no score' : points(value));

/** Why a question counts only once, in words; in the order of this table. */
const ONCE: Readonly<
  Record<
    ReportUnmatched['why'],
    { readonly one: string; readonly many: string; readonly scores: (item: ReportUnmatched) => string }
  >
> = {
  before: {
    one: 'has a score now that had none',
    many: 'have a score now that had none',
    scores: ({ after }) => scoreOf(after),
  },
  after: { one: 'had a score and has none now', many: 'had a score and have none now', scores: ({ before }) => scoreOf(before) },
  new: { one: 'is new in the questionnaire', many: 'are new in the questionnaire', scores: ({ after }) => scoreOf(after) },
  gone: { one: 'is no longer asked', many: 'are no longer asked', scores: ({ before }) => scoreOf(before) },
  measure: {
    one: 'is answered or scored in another way',
    many: 'are answered or scored in another way',
    scores: ({ before, after }) => `${scoreOf(before)}, now ${scoreOf(after)}`,
  },
};

/** What was answered both times may have come further than the score says, or less far. */
function pullSentence({ matched, composition_effect, final_change }: ReportComparison): string {
  const [effect, moved, all] = [composition_effect ?? 0, tenths(matched.change), tenths(final_change)];
  const pull = `That ${effect < 0 ? 'pulls the score down' : 'lifts the score'} by ${points(Math.abs(effect))}`;
  const further = effect < 0 ? moved > all : moved < all;
  if (!further || moved === 0) return `${pull}.`;
  const how =
    effect < 0
      ? moved > 0
        ? 'has come further than its score says'
        : 'has fallen by less than its score says'
      : moved > 0
        ? 'has come less far than its score says'
        : 'has fallen further than its score says';
  return `${pull}: on what was answered both times it ${how}.`;
}

function tenths(value: number | null): number {
  return value === null ? 0 : Math.sign(value) * Number(points(Math.abs(value)));
}

function isNothing(value: number | null): boolean {
  return tenths(value) === 0;
}

/** What a gate looks after. */
interface Scope {
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Of the raw score. */
  readonly change: number | null;
  readonly gateEffect: number | null;
}

function scopeOf({ scope }: ReportGateChange, comparison: ReportComparison): Scope {
  const pillar = comparison.pillars.find(({ id }) => id === scope);
  if (pillar !== undefined) return { ...pillar, change: rawChange(pillar), gateEffect: pillar.gate_effect };
  const { before, after, change, gate_effect } = comparison;
  return { title: 'the overall', before: before.final, after: after.final, change, gateEffect: gate_effect };
}

function rawChange({ change, composition_effect }: ReportPillarChange): number | null {
  return change === null || composition_effect === null ? null : change + composition_effect;
}

/** Gates that moved or that make a difference: the rest has nothing to say. */
export function isTold(gate: ReportGateChange, comparison: ReportComparison): boolean {
  const isLost = gate.before === 'fired' && gate.after === 'unverified';
  const isHeld = gate.holds_before && gate.holds_after && !isNothing(scopeOf(gate, comparison).gateEffect);
  return gate.moved !== 'same' || isLost || isHeld || gate.holds_before !== gate.holds_after;
}

/** "G4 holds People now." Only gates that hold a score on one side at least. */
export function gateCauses(comparison: ReportComparison): string[] {
  return comparison.gates
    .filter((gate) => (gate.holds_before || gate.holds_after) && isTold(gate, comparison))
    .map((gate) => {
      const { title } = scopeOf(gate, comparison);
      if (gate.holds_before && gate.holds_after) return `${gate.id} holds ${title} both times.`;
      return gate.holds_after ? `${gate.id} holds ${title} now.` : `${gate.id} holds ${title} no longer.`;
    });
}

/** "Opened", "Closed", or what else became of it. */
export function gateWord({ moved, after, holds_before, holds_after }: ReportGateChange): string {
  if (moved !== 'same') return moved === 'opened' ? 'Opened' : 'Closed';
  if (after === 'unverified') return 'Not verified';
  if (holds_before && holds_after) return 'Holds both times';
  return holds_after ? 'Holds now' : 'Holds no longer';
}

/** "No longer holds Technology down: Behaviours first is passed." */
export function gateSentence(gate: ReportGateChange, comparison: ReportComparison): string {
  const { title, moved, before, after, holds_before, holds_after } = gate;
  const scope = scopeOf(gate, comparison);
  const why = `${title} ${STATES[after]}.`;
  if (moved === 'opened')
    return holds_before
      ? `No longer holds ${scope.title} down: ${why}`
      : `It held nothing before (${scope.title} stood lower anyway): ${why}`;
  if (before === 'fired' && after === 'unverified') return `It fired before; now nobody has answered ${title}.`;
  if (holds_before && holds_after) return bothTimes(scope, why);
  if (moved === 'same')
    return holds_after
      ? `It fired both times and holds ${at(scope)} now, which stood lower before.`
      : `It fires both times, but ${scope.title} stands lower now.`;
  if (holds_after) return `Now holds ${at(scope)}: ${why}`;
  const isHeld = comparison.gates.some((other) => other.scope === gate.scope && other.holds_after);
  return `It would hold ${scope.title}, ${isHeld ? 'which another gate holds already' : anyway(scope.after)}: ${why}`;
}

const STATES: Readonly<Record<ReportGateChange['after'], string>> = {
  passed: 'is passed',
  fired: 'is not passed',
  unverified: 'is not verified',
  not_applicable: 'does not apply',
};

function anyway(score: number | null): string {
  return score === null ? 'which has no score' : `which stands lower anyway (${points(score)})`;
}

function at({ title, after }: Scope): string {
  return after === null ? title : `${title} at ${points(after)}`;
}

/** How little of what moved is to be seen. */
function bothTimes(scope: Scope, why: string): string {
  const { change, before, after } = scope;
  if (change === null || before === null || after === null) return `Holds ${scope.title} both times: ${why}`;
  const shown = tenths(after - before) === 0 ? 'nothing shows' : `only ${signed(after - before)} shows`;
  return `Holds ${at(scope)} both times: of ${signed(change)} ${shown}.`;
}

/** "People: performing before, building now, without a clear change." Null where the band is the same, or the change is clear. */
export function pillarBandSentence(pillar: ReportPillarChange, titleOf: (band: string) => string): string | null {
  const { title, band_before, band_after, verdict } = pillar;
  if (band_before === null || band_after === null || band_before === band_after) return null;
  if (verdict === 'improved' || verdict === 'declined') return null;
  const why = verdict === 'none' ? 'but nothing can be compared' : 'without a clear change';
  return `${title} changed from ${lowerTitle(titleOf(band_before))} to ${lowerTitle(titleOf(band_after))} ${why}.`;
}
