// Why a step that lifts a part leaves the overall where it is, and what would not.
import type { Report, ReportGate, ReportMove } from '../../model/report.ts';
import { plain, points } from '../figures.ts';
import { gainWords, noStepSentence } from '../wording/improvements.ts';
import { scopeOf } from '../wording.ts';
import { placedById } from './names.ts';

/** "gate G4 still holds People"; null where the step lifts the overall, or nothing that has a name keeps it. */
export function heldWords(report: Report, { item, overall }: ReportMove): string | null {
  const placed = placedById(report).get(item);
  if (overall !== 0 || placed === undefined) return null;
  const { pillar, counts } = placed;
  if (!counts) return 'it has no weight there';
  if (!pillar.rated) return `${pillar.title} is not rated`;
  const cleared = report.improvements.find((one) => one.item === item)?.clears ?? [];
  const still = [pillar.held_by, report.overall.held_by].find((id) => id !== null && !cleared.includes(id));
  const gate = report.gates.find(({ id }) => id === still);
  return gate === undefined ? null : `gate ${gate.id} still holds ${scopeOf(report, gate)}`;
}

/** Where no step lifts the overall: what holds it. */
export function noStepWords(report: Report): string[] {
  const { shown } = report.overall;
  if (shown === null || Number(points(shown)) >= 100 || report.improvements.some(({ gain }) => gain > 0)) return [];
  return [noStepSentence(report)];
}

/** Every gate that waits for a question: what it asks for, and what clearing it brings. */
export function gatesOfItem(report: Report, id: string): string[] {
  return report.gates
    .filter(({ item, state }) => item === id && state !== 'not_applicable')
    .map((gate) => gateWords(report, gate));
}

function gateWords(report: Report, gate: ReportGate): string {
  const { id, below, cap, state, gain } = gate;
  const asks = `Gate ${id} asks for ${plain(below)} here`;
  const name = scopeOf(report, gate);
  if (state === 'passed') return `${asks} and is passed.`;
  if (state === 'unverified') return `${asks} and could not be judged.`;
  const scope = report.pillars.find((pillar) => pillar.id === gate.scope) ?? report.overall;
  const holds = scope.held_by === id ? `holds ${name} at ${plain(cap)}` : `would hold ${name} at ${plain(cap)}`;
  return `${asks}; it is not passed and ${holds}.${bringsWords(gain)}`;
}

function bringsWords(gain: number | null): string {
  if (gain === null) return '';
  return gain === 0
    ? ' Clearing it alone does not lift the overall.'
    : ` Clearing it lifts the overall by ${gainWords(gain).replace('+', '')}.`;
}
