// What holds a number down, and what would move it.
import type { Report, ReportLens, ReportMove, ReportWorking } from '../../model/report.ts';
import { list, percent, points, upperFirst } from '../figures.ts';
import { gainWords } from '../wording/improvements.ts';
import { shareOf } from '../wording/method.ts';
import { loweredWords } from '../wording/trust.ts';
import { effortName, scopeOf } from '../wording.ts';
import { type AmountView, block, type ExplainedView } from './explanation-view.ts';
import { MINUS, numeral } from './numerals.ts';
import { heldWords } from './why-not.ts';

/** Points missing to 100, which add up; nothing for what is no score. */
export function lossBlocks(
  report: Report,
  id: string,
  { losses, figure, kind }: ReportWorking,
  decimals: number,
): ExplainedView[] {
  const value = figure?.value ?? null;
  if (losses.length === 0 || value === null) return [];
  const total = { amount: numeral(100 - value, decimals), says: `in all: 100 ${MINUS} ${numeral(value, decimals)}` };
  const amounts = losses.map(
    (loss): AmountView => ({ amount: numeral(loss.points, decimals), says: lossWords(report, id, loss) }),
  );
  const says = amounts.length > 1 ? [shareWords(report, kind)] : [];
  return [block(LOSSES, { amounts: [...amounts, ...(amounts.length > 1 ? [total] : [])], says })];
}

/** How much each part counts, so that its loss can be redone. */
function shareWords(report: Report, kind: ReportWorking['kind']): string {
  const each = `Each is what the part misses to 100, times its share of the ${kind === 'overall' ? 'overall' : 'average'}`;
  if (kind !== 'overall') return `${each}.`;
  const shares = report.pillars
    .filter(({ id }) => report.overall.contributions[id] !== undefined)
    .map((pillar) => ({ title: pillar.title, share: percent(shareOf(report, pillar)) }));
  const kinds = [...new Set(shares.map(({ share }) => share))];
  const named = kinds.map((share) => {
    const titles = shares.filter((one) => one.share === share).map(({ title }) => title);
    return `${list(titles)} ${share}${titles.length > 1 ? ' each' : ''}`;
  });
  return `${each}: ${named.join('; ')}.`;
}

/** An item loses only what the audit takes. */
function lossWords(report: Report, of: string, { id, title }: ReportWorking['losses'][number]): string {
  if (id === of) return upperFirst(loweredWords(report));
  return report.gates.some((gate) => gate.id === id) ? `Gate ${id}, ${title}` : title;
}

/** The steps that would move it most for their effort. */
export function moveBlocks(report: Report, id: string, { moves, kind }: ReportWorking): ExplainedView[] {
  if (moves.length === 0) return [];
  const amounts = moves.map((move) => moveView(report, id, move, kind));
  return [block(moveTitle(report, id, { kind, moves }), { amounts, says: kind === 'overall' ? [ORDER] : [] })];
}

/** How the steps on the overall are ordered, and what they already contain. */
const ORDER =
  'Ordered by gain over effort: 1 for a person-day or less, 1.5 for up to 5, 2 for up to 20, 3 for up to 100, else 4. ' +
  'Everything is scored again: gates, and another pillar that becomes the weakest, are in the gain.';

/** Title of what keeps the number from 100. The page of a report has another list of that name. */
export const LOSSES = 'What holds it down (points missing to 100)';

/** How the titles of these blocks begin. */
export const MOVES = 'What would';
const CLEARS = `${MOVES} clear it`;

function moveTitle(report: Report, id: string, { kind, moves }: Pick<ReportWorking, 'kind' | 'moves'>): string {
  const lens = report.lenses.find((one) => one.id === id);
  if (kind === 'gate') return `${CLEARS} (points of ${gainOf(report, id, moves)})`;
  if (kind === 'flag' || kind === 'rule') return `${CLEARS} (any one of these)`;
  if (kind === 'lens' && lens !== undefined) return `${MOVES} ${better(lens)} (each step alone, most first)`;
  return kind === 'item' ? `${MOVES} move it` : `${MOVES} move it (each step alone, best for its effort first)`;
}

/** What a gate's step is counted in: the overall, or without one what the gate holds. */
function gainOf(report: Report, id: string, moves: readonly ReportMove[]): string {
  const gate = report.gates.find((one) => one.id === id);
  return moves.some(({ overall }) => overall !== null) || gate === undefined ? 'the overall' : scopeOf(report, gate);
}

/** What a step is for: not of everything is more better. */
function better({ kind, values, parts: [left, right] }: ReportLens): string {
  if ('index' in values) return 'raise the index';
  return kind === 'balance' && left !== undefined && right !== undefined
    ? `bring ${left.title} and ${right.title} closer`
    : BETTER[kind];
}

const BETTER: Readonly<Record<ReportLens['kind'], string>> = {
  profile: 'raise the score',
  path: 'raise the score',
  balance: 'bring the sides closer',
  load: 'lower the risk',
  dial: 'raise the value',
  amount: 'raise the amount',
  exposure: 'lower what is missing',
};

/** A warning is no number, so nothing is gained but that it goes; a gate is worth what the overall gains. */
function moveView(report: Report, id: string, move: ReportMove, kind: ReportWorking['kind']): AmountView {
  const says = kind === 'gate' ? clearWords(report, id, move) : moveWords(report, move, kind);
  if (kind === 'flag' || kind === 'rule') return { amount: '-', says };
  return { amount: gainWords(kind === 'gate' ? (move.overall ?? move.gain) : move.gain), says };
}

/** A gate may ask for more than one step, whose effort is not known. */
function clearWords(report: Report, id: string, { title, step, gain, overall }: ReportMove): string {
  const gate = report.gates.find((one) => one.id === id);
  const isPillar = report.pillars.some((pillar) => pillar.id === gate?.scope);
  const also = gate !== undefined && isPillar && overall !== null && points(gain) !== '0.0';
  return `${title}: ${step}${also ? ` (${scopeOf(report, gate)} ${gainWords(gain)})` : ''}`;
}

function moveWords(report: Report, move: ReportMove, kind: ReportWorking['kind']): string {
  const { item, title, step, gain, overall } = move;
  const effort = effortName(report.improvements.find((one) => one.item === item)?.effort ?? null);
  const held = heldWords(report, move);
  const isSaid = kind === 'overall' || overall === null || (held === null && points(overall) === points(gain));
  const more = [
    ...(effort === null ? [] : [effort]),
    ...(isSaid ? [] : [`overall ${gainWords(overall)}${held === null ? '' : `: ${held}`}`]),
  ];
  return `${title}: ${step}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
}
