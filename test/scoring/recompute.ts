// Every number of a working worked out again from the numbers it was made from, by the sentences of schemas/report.schema.json
// alone (ReportFigure, ReportClause) and nothing of the engine.
import type { Report, ReportClause, ReportFigure, ReportGate } from '../../src/model/report.ts';

/** Half of the last decimal kept, and a little: what a number may be off by when it is read. */
const OFF = 5.1e-7;

/** Each step of the tree that does not follow from its parts, in words; empty if all do. */
export function faults(figure: ReportFigure, at: string = figure.op): string[] {
  const parts = figure.of ?? [];
  const below = parts.flatMap((part, index) => faults(part, `${at}/${index}.${part.op}`));
  const wrong = follows(figure) ? [] : [`${at}: ${figure.value} does not follow from ${JSON.stringify(figure)}`];
  return [...below, ...wrong];
}

/** True for what was found elsewhere, and for what its parts come to. */
function follows(figure: ReportFigure): boolean {
  const { op, value, held, of: parts } = figure;
  if (value !== null && Math.abs(value - Number(value.toFixed(6))) > 1e-9) return false;
  if (held === true) return value === null;
  if (parts === undefined || FOUND.includes(op)) return true;
  const values = parts.map((part) => part.value);
  const result = apply(figure, values);
  if (result === null || value === null) return result === value;
  return Math.abs(result - value) <= OFF + play(figure, values, result);
}

/** Steps whose number is not worked out here. */
const FOUND: readonly ReportFigure['op'][] = ['score', 'given', 'points', 'hidden'];

/** What the result may be off by, since each part is rounded. */
function play(figure: ReportFigure, values: readonly (number | null)[], result: number): number {
  const moved = (index: number, by: number) => {
    const other = apply(
      figure,
      values.map((value, place) => (value === null || place !== index ? value : value + by)),
    );
    return other === null ? 0 : Math.abs(other - result);
  };
  return values.reduce<number>((sum, _, index) => sum + Math.max(moved(index, OFF), moved(index, -OFF)), 1e-9);
}

/** The result of a step; null if it has none. */
function apply({ op, amount = Number.NaN, of: parts = [] }: ReportFigure, values: readonly (number | null)[]): number | null {
  const weighed = values.flatMap((value, index) => {
    const weight = parts[index]?.weight ?? 1;
    return value === null || weight === 0 ? [] : [{ value, weight }];
  });
  const numbers = weighed.map(({ value }) => value);
  const mean = () => total(weighed.map(({ value, weight }) => weight * value)) / total(weighed.map(({ weight }) => weight));
  switch (op) {
    case 'mean':
      return weighed.length === 0 ? null : mean();
    case 'lowest':
      return weighed.length === 0 ? null : Math.min(...numbers);
    case 'highest':
      return weighed.length === 0 ? null : Math.max(...numbers);
    case 'mean_min':
      return weighed.length === 0 ? null : (1 - amount) * mean() + amount * Math.min(...numbers);
    default:
      return values.includes(null) ? null : ofAll(op, amount, values as readonly number[], parts);
  }
}

/** Steps that need every part. */
function ofAll(op: ReportFigure['op'], amount: number, values: readonly number[], parts: readonly ReportFigure[]): number | null {
  const [first = Number.NaN, second = Number.NaN] = values;
  switch (op) {
    case 'level':
      return (100 * (first - 1)) / (amount - 1);
    case 'share':
      return Math.min(100, (100 * first) / amount);
    case 'reverse':
      return 100 - first;
    case 'at_most':
      return Math.min(first, amount);
    case 'at_least':
      return Math.max(first, amount);
    case 'spread':
      return Math.max(...values) - Math.min(...values);
    case 'sum':
      return total(values.map((value, index) => (parts[index]?.weight ?? 1) * value));
    case 'minus':
      return first - second;
    case 'product':
      return (first * second) / amount;
    case 'scale':
      return amount * first;
    case 'root':
      return first * second < 0 ? null : Math.sqrt(first * second);
    case 'hits':
      return values.length < 2 ? first : second === 0 ? null : (100 * first) / second;
    default:
      throw new Error(`${op} is not described`);
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What a report says of what was judged. */
export interface Judged extends Pick<Report, 'lenses' | 'flags' | 'consistency' | 'open'> {
  readonly gates: readonly Pick<ReportGate, 'id' | 'state'>[];
}

/** Each clause whose outcome does not follow from what it is made of or names, and each figure in it that does not. */
export function clauseFaults(clause: ReportClause, report: Judged, at: string = clause.op): string[] {
  const parts = clause.of ?? [];
  const below = parts.flatMap((part, index) => clauseFaults(part, report, `${at}/${index}.${part.op}`));
  const figures = clause.figure === undefined ? [] : faults(clause.figure, `${at}:${clause.figure.op}`);
  const wrong = outcomes(clause, report).includes(clause.outcome) ? [] : [`${at}: ${JSON.stringify(clause)}`];
  return [...below, ...figures, ...wrong];
}

type Outcomes = readonly ReportClause['outcome'][];

/** What the outcome may be: one, unless the figure is hidden or lies on the edge of two shown numbers. */
function outcomes({ op, outcome, of: parts = [], ...clause }: ReportClause, report: Judged): Outcomes {
  const each = parts.map((part) => part.outcome);
  const whole = (decisive: 'true' | 'false', otherwise: 'true' | 'false') =>
    each.includes(decisive) ? decisive : each.includes('open') ? 'open' : otherwise;
  switch (op) {
    case 'all':
      return [whole('false', 'true')];
    case 'any':
      return [whole('true', 'false')];
    case 'not':
      return [each[0] === 'open' ? 'open' : each[0] === 'true' ? 'false' : 'true'];
    case 'compare':
      return clause.is === undefined ? compared(clause) : unanswered(clause);
    case 'gate':
      return gated(clause, report.gates.find(({ id }) => id === clause.id)?.state);
    case 'reads':
      return read(
        clause,
        report.lenses.find(({ id }) => id === clause.id),
      );
    case 'rule':
      return fired(clause.id, report.consistency, report.open.consistency);
    case 'flag':
      return fired(clause.id, report.flags, report.open.flags);
    default:
      return op satisfies never;
  }
}

type Leaf = Omit<ReportClause, 'op' | 'outcome' | 'of'>;

/** A strict gate that nobody could answer. */
function unanswered({ is, figure, below }: Leaf): Outcomes {
  return is === 'unanswered' && figure?.value === null && below !== undefined ? ['true'] : [];
}

/** One that a selection leaves out is not known; one that could not be verified may have fired. */
function gated({ is }: Leaf, state: ReportGate['state'] | undefined): Outcomes {
  if (state === undefined || (state === 'unverified' && is !== state && is !== 'not_applicable')) return ['open'];
  return [state === is ? 'true' : 'false'];
}

/** Of readings that do not hold the report does not say which are open. */
function read({ is }: Leaf, lens: Report['lenses'][number] | undefined): Outcomes {
  if (lens === undefined || !lens.enough) return ['open'];
  return lens.reading === is ? ['true'] : ['false', 'open'];
}

function fired(id: string | undefined, all: readonly { readonly id: string }[], open: readonly string[]): Outcomes {
  if (open.some((one) => one === id)) return ['open'];
  return [all.some((one) => one.id === id) ? 'true' : 'false'];
}

function compared({ figure, title = '', of_at_least = 0, ...cuts }: Leaf): Outcomes {
  const base = figure?.op === 'hits' ? (figure.of?.[1]?.value ?? null) : null;
  if (base !== null && base < of_at_least) return ['false' as const];
  const value = figure?.value ?? null;
  if (figure?.op === 'hidden' && value === null) return ['true', 'false', 'open'];
  if (value === null) return ['open' as const];
  const decimals = title.endsWith('factor') ? [1, 2] : [1];
  const shown = decimals.flatMap((places) => [value - OFF, value, value + OFF].map((near) => roundHalfUp(near, places)));
  return shown.map((points) => {
    const holds =
      points >= (cuts.at_least ?? Number.NEGATIVE_INFINITY) &&
      points > (cuts.over ?? Number.NEGATIVE_INFINITY) &&
      points <= (cuts.at_most ?? Number.POSITIVE_INFINITY) &&
      points < (cuts.below ?? Number.POSITIVE_INFINITY);
    return holds ? ('true' as const) : ('false' as const);
  });
}

/** Halves away from zero. */
function roundHalfUp(value: number, places: number): number {
  const scale = 10 ** places;
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
}
