// The sentences of a report, with the figures in them. Pure: a report in, a finished sentence out.
// Knows no format: no markup, no escaping. Items are worded in wording/items.ts, the method page in wording/method.ts.
import type { Report, ReportGate, ReportPillar, ReportStep } from '../model/report.ts';
import { fraction, list, lowerTitle, percent, plain, points, upperFirst } from './figures.ts';

/** True if no pillar is in scope: nothing that was asked applies. */
export function nothingApplies(report: Report): boolean {
  return report.pillars.every((pillar) => !pillar.in_scope);
}

/** "62.7 of 100: performing. Routine, measured, led." or why there is no such number. */
export function overallSentence(report: Report): string {
  const { shown, band } = report.overall;
  if (nothingApplies(report)) return 'Nothing in this questionnaire applies, so there is no score.';
  if (shown === null) return 'Too little is answered for an overall score.';
  const named = report.bands.find((candidate) => candidate.id === band);
  if (named === undefined) return `${points(shown)} of 100.`;
  return join([`${points(shown)} of 100: ${lowerTitle(named.title)}.`, finished(named.says)]);
}

/** Who shares in the overall: "three quarters the average (46.3), one quarter the weakest pillar, People (37.5)". */
export function madeOfSentence(report: Report): string | null {
  const rated = report.pillars.filter((pillar) => pillar.rated && pillar.weight > 0);
  const weakest = report.pillars.find((pillar) => pillar.id === report.overall.weakest);
  const { lambda } = report.settings;
  if (report.overall.shown === null || weakest === undefined) return null;
  const named = `${weakest.title} (${points(weakest.shown ?? 0)})`;
  if (rated.length === 1) return `The overall is the score of the only pillar that is rated, ${named}.`;
  if (lambda === 0) return 'The overall is the average of the pillars.';
  if (lambda === 1) return `The overall is the score of the weakest pillar, ${named}.`;
  if (rated.every(({ shown }) => points(shown ?? 0) === points(weakest.shown ?? 0)))
    return `The overall is the average of the pillars, each of which stands at ${points(weakest.shown ?? 0)}.`;
  const mostly = `${fraction(1 - lambda)} the average of the ${report.overall.state === 'partial' ? 'rated ' : ''}pillars (${points(averageOf(rated))}), ${fraction(lambda)} the weakest pillar, ${named}`;
  return `The overall is ${mostly}.`;
}

/** Weighted mean of the final scores of these pillars. */
function averageOf(rated: readonly ReportPillar[]): number {
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
  return rated.reduce((sum, { weight, final }) => sum + weight * (final ?? 0), 0) / weights;
}

/** How far the weakest pillar pulls the overall under the average of the pillars; null if it does not show. */
function weakestPull(report: Report): string | null {
  const rated = report.pillars.filter((pillar) => pillar.rated && pillar.weight > 0);
  const weakest = report.pillars.find((pillar) => pillar.id === report.overall.weakest);
  if (weakest === undefined || report.overall.before_caps === null || rated.length < 2) return null;
  // From the numbers as shown, so that a reader who subtracts finds the same.
  const pull = Number(points(averageOf(rated))) - Number(points(report.overall.before_caps));
  if (Number(points(pull)) <= 0) return null;
  return `${weakest.title}, the weakest pillar at ${points(weakest.shown ?? 0)}, pulls the overall ${points(pull)} points under the average of the pillars.`;
}

/** Where the overall can lie once everything is answered; null if nothing is open. */
export function boundsSentence(report: Report): string | null {
  const { low, high } = report.overall;
  if (low === null || high === null || points(low) === points(high)) return null;
  if (report.overall.shown === null) return `With every answer it would lie ${rangeOf(report, low, high)}.`;
  return `${upperFirst(rangeOf(report, low, high))}, depending on what nobody could answer.`;
}

/** The range with its bands and the reasons; null unless there is an overall and it is provisional. */
export function provisionalSentence(report: Report): string | null {
  const { low, high, provisional, shown } = report.overall;
  if (!provisional || shown === null) return null;
  const reasons = provisionalReasons(report);
  const because = reasons.length === 0 ? '' : ` because ${list(reasons)}`;
  if (low === null || high === null) return `Provisional${because}.`;
  return `Provisional${because}: ${rangeOf(report, low, high)}, depending on what nobody could answer.`;
}

function provisionalReasons(report: Report): string[] {
  const unrated = report.pillars.filter((pillar) => pillar.in_scope && !pillar.rated).map((pillar) => pillar.title);
  const gates = report.gates.filter((gate) => gate.state === 'unverified').map((gate) => gate.id);
  const verb = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');
  return [
    ...(unrated.length === 0 ? [] : [`too little of ${list(unrated)} is answered`]),
    ...(gates.length === 0 ? [] : [`${gates.length === 1 ? 'gate' : 'gates'} ${list(gates)} ${verb(gates)} not verified`]),
  ];
}

/** "between 30.0 (starting) and 51.3 (building)". */
export function rangeOf(report: Report, low: number, high: number): string {
  const lowest = bandOf(report, low);
  const highest = bandOf(report, high);
  if (points(low) === points(high)) return `${points(low)}${bracket(lowest)}`;
  if (lowest === highest) return `between ${points(low)} and ${points(high)}${lowest === null ? '' : ` (${lowest} either way)`}`;
  return `between ${points(low)}${bracket(lowest)} and ${points(high)}${bracket(highest)}`;
}

/** Name of the band of a number, judged on the shown value; null in a report without bands. */
export function bandOf(report: Report, value: number): string | null {
  const shown = Number(points(value));
  const band = report.bands.findLast((candidate) => candidate.from <= shown);
  return band === undefined ? null : lowerTitle(band.title);
}

/** How much of what was asked has an answer. */
export function coverageSentence(report: Report): string | null {
  const { coverage } = report.overall;
  if (coverage === null) return null;
  if (coverage >= 1) return 'Everything that applies is answered.';
  return `${percent(coverage)} of what applies is answered, counted by weight.`;
}

/** What keeps the numbers down: fired gates that hold a pillar or the overall. */
export function holdSentences(report: Report): string[] {
  const pillars = report.pillars.map((pillar) => pillarHold(report, pillar));
  return [weakestPull(report), ...pillars, overallHold(report), cutSentence(report)].filter((sentence) => sentence !== null);
}

function pillarHold(report: Report, pillar: ReportPillar): string | null {
  const gate = report.gates.find((candidate) => candidate.id === pillar.held_by);
  if (gate === undefined || pillar.shown === null || pillar.raw === null) return null;
  const band = pillar.rated ? bandOf(report, pillar.shown) : null;
  const score = `${pillar.title} ${points(pillar.shown)}${bracket(band)}`;
  const scored = pillar.capabilities.filter((capability) => capability.weight > 0 && capability.score !== null);
  const before = scored.length === 1 ? 'its only capability' : 'mean of its capabilities';
  return `${score}: ${before} ${points(pillar.raw)}, held at ${plain(gate.cap)} by gate ${gate.id}: ${shortfall(gate)}.`;
}

function overallHold(report: Report): string | null {
  const { held_by, shown, before_caps } = report.overall;
  const gate = report.gates.find((candidate) => candidate.id === held_by);
  if (gate === undefined || shown === null || before_caps === null) return null;
  return `The overall, ${points(before_caps)} by its pillars, is held at ${plain(gate.cap)} by gate ${gate.id}: ${shortfall(gate)}.`;
}

/** The overall after its gates, before a partial one is cut to its bounds; null without an overall. */
export function afterGates(report: Report): number | null {
  const { before_caps, held_by } = report.overall;
  const gate = report.gates.find(({ id }) => id === held_by);
  return before_caps === null || gate === undefined ? before_caps : Math.min(before_caps, gate.cap);
}

function cutSentence(report: Report): string | null {
  const { final, high } = report.overall;
  const before = afterGates(report);
  if (before === null || final === null || points(before) === points(final)) return null;
  const limit = final === high ? 'the most it can be' : 'the least it can be';
  return `Not every pillar is rated, so ${points(before)} is cut to ${points(final)}, ${limit} once everything is answered.`;
}

/** "Behaviours settled before investment scores 25.0, under 50". */
export function shortfall(gate: ReportGate): string {
  if (gate.score === null) return `${gate.title} is not answered, which fires a strict gate`;
  return `${gate.title} scores ${points(gate.score)}, under ${plain(gate.below)}`;
}

/** What a gate does at present, in its four states. */
export function gateSentence(report: Report, gate: ReportGate): string {
  const contested = `Respondents stand on both sides of ${plain(gate.below)}.`;
  return join([stateSentence(report, gate), gate.contested ? contested : '']);
}

function stateSentence(report: Report, gate: ReportGate): string {
  const score = gate.score === null ? null : points(gate.score);
  switch (gate.state) {
    case 'passed':
      return score === null ? `${gate.title} stands.` : `${gate.title} scores ${score}; ${plain(gate.below)} is enough.`;
    case 'fired':
      return firedSentence(report, gate);
    case 'unverified':
      return unverifiedSentence(report, gate);
    case 'not_applicable':
      return `${gate.title} does not apply here or was not asked, so nothing is held.`;
    default:
      return gate.state satisfies never;
  }
}

/** Not knowing is one thing, not having been asked another. */
function unverifiedSentence(report: Report, gate: ReportGate): string {
  const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const stays = `so ${scopeOf(report, gate)} stays provisional until`;
  return items.find(({ id }) => id === gate.item)?.state === 'unknown'
    ? `Nobody could answer ${gate.title}, ${stays} somebody can.`
    : `${gate.title} is not answered, ${stays} it is.`;
}

function firedSentence(report: Report, gate: ReportGate): string {
  const scope = report.pillars.find((pillar) => pillar.id === gate.scope) ?? report.overall;
  const name = scopeOf(report, gate);
  const cap = plain(gate.cap);
  if (scope.held_by === gate.id) return `${upperFirst(shortfall(gate))}. It holds ${name} at ${cap}.`;
  const would = `${upperFirst(shortfall(gate))}. It would hold ${name} at ${cap}`;
  if (scope.held_by !== null) return `${would}, but gate ${scope.held_by} holds it already.`;
  return scope.shown === null ? `${would}.` : `${would}; today ${name} stands lower anyway, at ${points(scope.shown)}.`;
}

/** What a gate holds: the title of a pillar, or the overall. */
export function scopeOf(report: Report, gate: ReportGate): string {
  return report.pillars.find((pillar) => pillar.id === gate.scope)?.title ?? 'the overall';
}

/** When something can be done; null if not stated. */
export function horizonName(report: Report, horizon: string | null): string | null {
  return horizon === null ? null : (report.horizons.find(({ id }) => id === horizon)?.title ?? horizon);
}

/** "1 person-day", "2.5 person-days". */
export function personDays(days: number): string {
  return `${plain(days)} ${days === 1 ? 'person-day' : 'person-days'}`;
}

/** How big something is, in person-days. */
export function effortName(effort: ReportStep['effort']): string | null {
  const names = {
    XS: 'one person-day or less',
    S: 'up to 5 person-days',
    M: 'up to 20 person-days',
    L: 'up to 100 person-days',
    XL: 'more than 100 person-days',
  };
  return effort === null ? null : names[effort];
}

function bracket(word: string | null): string {
  return word === null ? '' : ` (${word})`;
}

function finished(sentence: string): string {
  const text = sentence.trim();
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Sentences one after the other; empty ones are left out. */
export function join(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
