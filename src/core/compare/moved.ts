// Gates that opened or closed, flags that are new or gone.
import type { GateState } from '../../model/condition.ts';
import type { Report, ReportFlag, ReportFlagChange, ReportGateChange } from '../../model/report.ts';
import type { Frame } from './frame.ts';
import { holds, type Side } from './side.ts';

/** Every gate of the frame, on both sides. */
export function gateChanges({ gates, pillars }: Frame, before: Side, after: Side): ReportGateChange[] {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return gates.map(({ id, item, scope }) => {
    const [was, is] = [before.gates.get(id) ?? 'not_applicable', after.gates.get(id) ?? 'not_applicable'];
    const title = items.find((one) => one.id === item)?.title ?? item;
    const held = { holds_before: holds(before, id), holds_after: holds(after, id) };
    return { id, item, title, scope, before: was, after: is, moved: movedBy(was, is), ...held };
  });
}

/** A gate that nobody can judge any more has not opened. */
function movedBy(before: GateState, after: GateState): ReportGateChange['moved'] {
  if (before !== 'fired') return after === 'fired' ? 'closed' : 'same';
  return after === 'passed' || after === 'not_applicable' ? 'opened' : 'same';
}

/**
 * The new ones first, each gravest first. What could not be judged on one side, or is not in its questionnaire, is neither new
 * nor gone.
 */
export function flagChanges(before: Report, after: Report): ReportFlagChange[] {
  const fresh = after.flags.filter((flag) => !fires(before, flag) && !isOpen(before, flag) && isKnown(after, before, flag));
  const gone = before.flags.filter((flag) => !fires(after, flag) && !isOpen(after, flag) && isKnown(before, after, flag));
  return [
    ...fresh.map(({ id, title }) => ({ id, title, moved: 'new' as const })),
    ...gone.map(({ id, title }) => ({ id, title, moved: 'gone' as const })),
  ];
}

/** Flags that fired before and that now nobody can judge. */
export function flagsLost(before: Report, after: Report): ReportFlag[] {
  return before.flags.filter((flag) => isOpen(after, flag));
}

/** Flags that fire now and that before nobody could judge, or was asked for. */
export function flagsUnjudged(before: Report, after: Report): ReportFlag[] {
  return after.flags.filter((flag) => !fires(before, flag) && (isOpen(before, flag) || !isKnown(after, before, flag)));
}

function fires({ flags }: Report, { id }: ReportFlag): boolean {
  return flags.some((flag) => flag.id === id);
}

function isOpen({ open }: Report, { id }: ReportFlag): boolean {
  return open.flags.includes(id);
}

/** Whether the other questionnaire has the flag as well. Before reports said so, only the workings told. */
function isKnown(report: Report, other: Report, { id }: ReportFlag): boolean {
  const { questionnaire, open, workings } = other;
  return report.questionnaire.digest === questionnaire.digest || (open.known_flags?.includes(id) ?? Object.hasOwn(workings, id));
}
