// Steps up, targets and answers that nobody gave, in words.
import type { Report, ReportChange, ReportFurthest, ReportGate } from '../../model/report.ts';
import { list, plain, points, signed } from '../figures.ts';
import { scopeOf } from '../wording.ts';

/** How the steps were found. */
export const STEPS_LEAD =
  'Each step was tried alone and everything scored again, with gates and the weakest pillar. ' +
  'What gains most for its effort stands first. Gains do not add up.';

/** Why questions stand where steps would. */
export const QUESTIONS_LEAD =
  'Too little is answered to say what would lift the score. These open questions weigh most; shares are of the average of all pillars.';

/** That every step leaves the overall where it is, and what would not. */
export function noStepSentence({ gates }: Report): string {
  const best = gates.toSorted((left, right) => (right.gain ?? 0) - (left.gain ?? 0)).find(({ state }) => state === 'fired');
  if (best === undefined || (best.gain ?? 0) <= 0) return 'No single step lifts the overall; more than one thing holds it.';
  return `No single step is enough; clearing gate ${best.id} lifts the overall by ${liftWords(best.gain ?? 0)}.`;
}

/** Why claims stand where steps would. */
export const CLAIMS_LEAD =
  'No answer can score higher. These claim 75 or more on an opinion alone; what would prove them stands beside each.';

/** "+1.2"; what is too small to show is not shown as nothing. */
export function gainWords(gain: number): string {
  return gain > 0 && points(gain) === '0.0' ? 'under 0.1' : signed(gain);
}

/** What is too small to show is not shown as nothing. */
function liftWords(gain: number): string {
  return gain > 0 && points(gain) === '0.0' ? 'less than 0.1' : points(gain);
}

/** What the overall and its pillar gain once this gate alone is cleared; null unless it fired and was scored again. */
export function clearingSentence(report: Report, gate: ReportGate): string | null {
  const { gain, scope_gain, state, scope } = gate;
  if (state !== 'fired') return null;
  const pillar = report.pillars.some(({ id }) => id === scope) && scope_gain !== null && points(scope_gain) !== '0.0';
  const lifts = [
    ...(gain === null ? [] : [`the overall by ${liftWords(gain)}`]),
    ...(pillar ? [`${scopeOf(report, gate)} by ${points(scope_gain)}`] : []),
  ];
  if (lifts.length === 0) return null;
  const holds = gain === 0 ? stillHolding(report, gate) : null;
  return `Clearing it alone lifts ${list(lifts)}${holds === null ? '' : `; ${holds}`}.`;
}

/** What keeps the overall where it is once this gate is cleared; null if nothing that has a name does. */
function stillHolding(report: Report, gate: ReportGate): string | null {
  const pillar = report.pillars.find(({ id }) => id === gate.scope);
  const overall = otherGate(report, gate, report.overall, 'the overall');
  if (overall !== null || pillar === undefined) return overall;
  return pillar.rated
    ? otherGate(report, gate, pillar, pillar.title)
    : `${pillar.title} is not rated, so it does not count in the overall`;
}

function otherGate(
  { gates }: Report,
  cleared: ReportGate,
  held: { readonly caps: readonly string[]; readonly shown: number | null },
  name: string,
): string | null {
  const still = gates.find(
    ({ id, cap }) => id !== cleared.id && held.caps.includes(id) && held.shown !== null && points(cap) === points(held.shown),
  );
  return still === undefined ? null : `gate ${still.id} still holds ${name} at ${plain(still.cap)}`;
}

/** "2 of 5 targets are met, 1 cannot be judged."; null without targets. */
export function targetsSentence({ targets: { all, met } }: Report): string | null {
  const open = all.filter((target) => target.met === null).length;
  if (all.length === 0) return null;
  if (all.length === 1) return `The target ${open === 1 ? 'cannot be judged yet' : `is ${met === 1 ? '' : 'not '}met`}.`;
  if (open === all.length) return `None of the ${all.length} targets can be judged yet.`;
  if (met === all.length) return `All ${met} targets are met.`;
  const unjudged = open === 0 ? '' : `, ${open} cannot be judged`;
  return `${met === 0 ? 'None' : met} of ${all.length} targets ${met < 2 ? 'is' : 'are'} met${unjudged}.`;
}

/** What is true of all targets. */
export const NOT_SET_OFF = 'What is over one target is never set off against another.';

/** "25.0 missing to 50, which costs the overall 2.0". */
export function furthestWords({ gap, target, weighted }: ReportFurthest): string {
  return `${points(gap)} missing to ${plain(target)}, which costs the overall ${points(weighted)}`;
}

/** "75: 25.0 missing", from the numbers as shown, so that a reader who subtracts finds the same; null without a target. */
export function targetWords(target: number | null, score: number | null): string | null {
  return target === null ? null : `${plain(target)}: ${gapWords(target, score) ?? 'no score yet'}`;
}

/** "25.0 missing", "met"; null without a score. Met is what reaches the target as it is written, as in the bars of a policy. */
function gapWords(target: number, score: number | null): string | null {
  if (score === null) return null;
  const reached = Number(points(score));
  if (reached >= target) return 'met';
  const gap = Number(points(target)) - reached;
  return gap > 0 ? `${points(gap)} missing` : 'less than 0.1 missing';
}

/** "Shared digital aim: level 4 instead of level 2"; of a group it is the answer of everyone who is asked. */
export function changeWords({ title, from, to }: ReportChange, group = false): string {
  if (group) return `${title}: ${to} for everyone who is asked`;
  return from === to
    ? `${title}: ${to}, as answered; nothing changed`
    : `${title}: ${to}${from === null ? '' : ` instead of ${from}`}`;
}

/** "Overall 49.1 instead of 47.6 (+1.5)." */
export function whatIfSentence({ overall, what_if }: Report): string {
  const before = what_if?.before == null ? null : Number(points(what_if.before));
  const { shown } = overall;
  if (shown === null) return `There is no overall${before === null ? ', as before' : `; as answered it is ${points(before)}`}.`;
  if (before === null) return `Overall ${points(shown)}; as answered there is none.`;
  if (what_if?.gain === 0) return `Overall ${points(shown)}, as answered.`;
  return `Overall ${points(shown)} instead of ${points(before)} (${gainBetween(shown, before, what_if?.gain ?? 0)}).`;
}

/** Two numbers that are rounded may lie further apart than they are. */
function gainBetween(shown: number, before: number, gain: number): string {
  if (signed(shown - before) === signed(gain)) return signed(gain);
  return `${gain !== 0 && points(Math.abs(gain)) === '0.0' ? 'under 0.1' : signed(gain)} before rounding`;
}

/** That this is no result. */
export const NOBODY = 'Nobody gave these answers.';
