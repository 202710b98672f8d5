// Rule on how many gates fire, and how a gate is told as the answer behind a breach.
import type { Policy } from '../../model/policy.ts';
import type { Report, ReportGate } from '../../model/report.ts';
import { pointsText } from '../lenses/says.ts';
import { type Answer, itemIn, standsAt } from './behind.ts';
import { fallenIn, gained } from './fallen.ts';
import type { Held } from './held.ts';
import { allowedUpTo, count, type Judged, staysWithin } from './judged.ts';

/** A gate that nobody could answer for may have fired: it counts towards the high bound. */
export function maxFiredGates({ maxFiredGates: bar }: Policy, held: Held): Judged[] {
  if (bar === null) return [];
  const { report } = held;
  const fired = report.gates.filter(({ state }) => state === 'fired');
  const waiting = report.gates.filter(({ state }) => state === 'unverified');
  const range = { shown: fired.length, low: fired.length, high: fired.length + waiting.length };
  const outcome = staysWithin(range, bar);
  const title = bar === 0 ? 'No fired gates' : `At most ${count(bar, 'fired gate')}`;
  const fresh = fired.filter((gate) => isNewlyFired(gate, report));
  const message = [
    `${count(fired.length, 'gate')} fired, ${allowedUpTo(bar)}${listed(fired)}`,
    ...(fresh.length === 0 ? [] : [`new since the baseline: ${fresh.map(({ id }) => id).join(', ')}`]),
    ...(waiting.length === 0 ? [] : [`nobody could answer for ${count(waiting.length, 'more', 'more')}${listed(waiting)}`]),
  ].join('; ');
  const head = {
    rule: 'max_fired_gates',
    id: null,
    title,
    bar,
    unit: 'gates',
    ...range,
    outcome,
    message: `${message}.`,
  } as const;
  const gravest = (outcome === 'undecided' ? waiting : fired).toSorted(byGravity(report));
  const [first] = gravest;
  if (outcome === 'met' || first === undefined) return [{ ...head, mend: '' }];
  return [{ ...head, mend: clear(first, held), answers: gravest.map((gate) => gateAnswer(gate, held)) }];
}

/** True if it holds a score now and held none in the baseline. */
export function isNewlyFired({ id }: ReportGate, { comparison }: Report): boolean {
  return 'matched' in comparison && comparison.gates.some((gate) => gate.id === id && gate.moved === 'closed');
}

/** "level 4 before, level 2 now: gate G1 fires; new since the baseline". */
export function gateAnswer(gate: ReportGate, held: Held): Answer {
  const { id, item, state } = gate;
  const [fallen] = fallenIn(new Set([item]), held);
  const found = itemIn(item, held.report);
  const now = found === undefined ? 'no answer' : standsAt(found, held);
  const stands = fallen === undefined ? now : `${fallen.before} before, ${fallen.now} now`;
  const fires = state === 'fired' ? `gate ${id} fires` : `gate ${id} waits for it`;
  const fresh = isNewlyFired(gate, held.report) ? '; new since the baseline' : '';
  return { item, title: gate.title, says: `${stands}: ${fires}${fresh}` };
}

function listed(gates: readonly ReportGate[]): string {
  return gates.length === 0 ? '' : `: ${gates.map(inWords).join(', ')}`;
}

/** "G4 Change leadership (25.0, under 50)". */
function inWords({ id, title, score, below }: ReportGate): string {
  return `${id} ${title} (${score === null ? 'not answered' : `${pointsText(score)}, under ${below}`})`;
}

/** Those that are new since the baseline first, then those whose clearing brings most. */
function byGravity(report: Report): (left: ReportGate, right: ReportGate) => number {
  const isNew = (gate: ReportGate) => Number(isNewlyFired(gate, report));
  return (left, right) => isNew(right) - isNew(left) || (right.gain ?? 0) - (left.gain ?? 0) || left.cap - right.cap;
}

function clear({ id, title, score, gain, below }: ReportGate, { report }: Held): string {
  if (score === null) return `Answer “${title}”: gate ${id} rests on it.`;
  const step = report.workings[id]?.moves[0]?.step ?? `at ${below} points`;
  const brings = gain === null || gain <= 0 ? '' : `, which brings the overall ${gained(gain)}`;
  return `“${title}”, ${step}, clears gate ${id}${brings}.`;
}
