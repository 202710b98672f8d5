// What holds a number down, and what would move it.
import type { Report, ReportMove, ReportWorking } from '../../model/report.ts';
import { points } from '../figures.ts';
import { gainWords } from '../wording/improvements.ts';
import { effortName } from '../wording.ts';
import { type AmountView, block, type ExplainedView } from './explanation-view.ts';
import { numeral } from './numerals.ts';

/** Points missing to 100, which add up; nothing for what is no score. */
export function lossBlocks(report: Report, { losses, figure }: ReportWorking, decimals: number): ExplainedView[] {
  const value = figure?.value ?? null;
  if (losses.length === 0 || value === null) return [];
  const total = { amount: numeral(100 - value, decimals), says: `in all: 100 - ${numeral(value, decimals)}` };
  const amounts = losses.map((loss): AmountView => ({ amount: numeral(loss.points, decimals), says: lossWords(report, loss) }));
  return [block(LOSSES, { amounts: [...amounts, ...(amounts.length > 1 ? [total] : [])] })];
}

function lossWords({ gates }: Report, { id, title }: ReportWorking['losses'][number]): string {
  return gates.some((gate) => gate.id === id) ? `Gate ${id}, ${title}` : title;
}

/** The steps that would move it most for their effort. */
export function moveBlocks(report: Report, id: string, { moves, kind }: ReportWorking): ExplainedView[] {
  if (moves.length === 0) return [];
  return [block(moveTitle(report, id, kind), { amounts: moves.map((move) => moveView(report, move, kind)) })];
}

/** Title of what keeps the number from 100. The page of a report has another list of that name. */
export const LOSSES = 'What holds it down (points missing to 100)';

/** How the titles of these blocks begin. */
export const MOVES = 'What would move';
const CLEARS = 'What would clear it';

function moveTitle({ lenses }: Report, id: string, kind: ReportWorking['kind']): string {
  const lens = lenses.find((one) => one.id === id);
  if (kind === 'gate') return CLEARS;
  if (kind === 'flag' || kind === 'rule') return `${CLEARS} (any one of these)`;
  if (kind !== 'lens' || lens === undefined)
    return kind === 'item' ? `${MOVES} it` : `${MOVES} it (each step alone, best for its effort first)`;
  return `${MOVES} ${'index' in lens.values ? 'the index' : MAIN[lens.kind]} (each step alone, most first)`;
}

/** What the value is called that a view comes to. */
const MAIN: Readonly<Record<Report['lenses'][number]['kind'], string>> = {
  profile: 'the score',
  path: 'the score',
  balance: 'the tilt',
  load: 'the risk',
  dial: 'the value',
  amount: 'the amount',
  exposure: 'the score',
};

/** A warning is no number, so nothing is gained but that it goes; a gate is worth what the overall gains. */
function moveView(report: Report, move: ReportMove, kind: ReportWorking['kind']): AmountView {
  const says = moveWords(report, move, kind);
  if (kind === 'flag' || kind === 'rule') return { amount: '-', says };
  return { amount: gainWords(kind === 'gate' ? (move.overall ?? move.gain) : move.gain), says };
}

function moveWords(
  { improvements }: Report,
  { item, title, step, gain, overall }: ReportMove,
  kind: ReportWorking['kind'],
): string {
  const effort = effortName(improvements.find((one) => one.item === item)?.effort ?? null);
  const more = [
    ...(effort === null ? [] : [effort]),
    ...(kind === 'overall' || kind === 'gate' || overall === null || points(overall) === points(gain)
      ? []
      : [`overall ${gainWords(overall)}`]),
  ];
  return `${title}: ${step}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
}
