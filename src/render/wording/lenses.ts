// What a lens comes to, in words: names for its values, numbers as they are shown. Rows of its parts stand in view/lens-rows.ts.
// Knows the kinds of lenses and the names of their values, no lens by its id.
import type { Report, ReportLens } from '../../model/report.ts';
import { list, plain, points, upperFirst } from '../figures.ts';

/** A value with its name. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** An id as words: `data_driven` is "data driven". */
export function idWords(id: string): string {
  return id.replaceAll('_', ' ');
}

/** The name of a part or trend of a lens; its id in words if the lens has no such part. */
function partTitle({ parts, trends }: ReportLens, id: string): string {
  return parts.find((part) => part.id === id)?.title ?? trends.find((trend) => trend.id === id)?.says ?? idWords(id);
}

/** A number that is counted: whole where it is whole, else one decimal. */
function amountText(value: number): string {
  return points(value).replace(/\.0$/, '');
}

/** Two decimals, halves away from zero; one figure of a load is a factor close to 1. */
function twoDecimals(value: number): string {
  return (Math.floor(value * 100 + 0.5 + 1e-6) / 100).toFixed(2);
}

/** What the parts of a lens come to together; values that do not exist are left out. */
export function lensFacts(report: Report, lens: ReportLens): Fact[] {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return [...profileFacts(lens), ...leakFact(lens), ...roleFact(report, lens)];
    case 'balance':
      return balanceFacts(lens);
    case 'load':
      return [...fact('Risk', number(lens, 'risk'), points), ...fact('Factor for plans', number(lens, 'factor'), twoDecimals)];
    case 'dial':
      return fact('On the dial', number(lens, 'value'), (value) => `${points(value)} of ${plain(lens.top ?? 100)}`);
    case 'amount':
      return amountFacts(lens);
    case 'exposure':
      return [...fact('Missing to be ready for what matters', number(lens, 'score'), points), ...mostExposed(lens)];
    default:
      return lens.kind satisfies never;
  }
}

function number({ values }: ReportLens, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

function name({ values }: ReportLens, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' ? value : null;
}

function fact(label: string, value: number | null, shown: (value: number) => string): Fact[] {
  return value === null ? [] : [{ label, value: shown(value) }];
}

function profileFacts(lens: ReportLens): Fact[] {
  const groups = Object.keys(lens.values).flatMap((key) => (key.startsWith('score.') ? [key.slice('score'.length)] : []));
  return [
    ...['', ...groups].flatMap((group) => {
      const of = group === '' ? '' : ` of ${idWords(group.slice(1))}`;
      return [
        ...fact(`Score${of}`, number(lens, `score${group}`), points),
        ...extreme(lens, `Lowest${of}`, `lowest${group}`, `lowest_score${group}`),
        ...(name(lens, `highest${group}`) === name(lens, `lowest${group}`)
          ? []
          : extreme(lens, `Highest${of}`, `highest${group}`, `highest_score${group}`)),
      ];
    }),
    ...fact('Index', number(lens, 'index'), points),
  ];
}

function extreme(lens: ReportLens, label: string, key: string, score: string): Fact[] {
  const part = name(lens, key);
  const value = number(lens, score);
  if (part === null || value === null) return [];
  return [{ label, value: `${list(sharing(lens, part, value))} (${points(value)})` }];
}

/** The part that is named, then those beside it whose value looks the same. */
function sharing(lens: ReportLens, named: string, shared: number): string[] {
  const group = 'score' in lens.values ? null : lens.parts.find(({ id }) => id === named)?.group;
  const beside = lens.parts.filter(
    ({ id, value, thin, group: own }) =>
      id !== named && id !== 'counterweight' && !thin && (group === null || own === group) && looks(value, shared),
  );
  return [partTitle(lens, named), ...beside.map(({ title }) => title)];
}

function looks(value: number | null, like: number): boolean {
  return value !== null && points(value) === points(like);
}

function leakFact(lens: ReportLens): Fact[] {
  const leak = number(lens, 'leak');
  const [from, to] = [name(lens, 'leak_from'), name(lens, 'leak_to')];
  if (leak === null) return [];
  if (points(leak) === '0.0' || from === null || to === null) return [{ label: 'Largest fall', value: 'none' }];
  const between = `from ${partTitle(lens, from)} to ${partTitle(lens, to)}`;
  return [{ label: 'Largest fall', value: `${pointsWord(leak)}, ${between}` }];
}

/** How far the first of the two roles that are compared stands above the second. */
function roleFact(report: Report, lens: ReportLens): Fact[] {
  const gap = number(lens, 'role_gap');
  const [first, second] = report.settings.gap_titles;
  if (gap === null || first === undefined || second === undefined) return [];
  const level = points(gap) === '0.0';
  const value = level ? 'the same' : `${pointsWord(Math.abs(gap))} ${gap > 0 ? 'higher' : 'lower'}`;
  return [{ label: `${upperFirst(first)} against ${second}`, value }];
}

function balanceFacts(lens: ReportLens): Fact[] {
  const tilt = number(lens, 'tilt');
  const [left, right] = lens.parts;
  const ahead = (tilt ?? 0) > 0 ? left : right;
  const level = tilt === null || ahead === undefined || points(tilt) === '0.0';
  return [
    ...fact('Ahead', tilt, (value) => (level ? 'neither' : `${ahead.title}, by ${pointsWord(Math.abs(value))}`)),
    ...fact('Both together (geometric mean)', number(lens, 'combined'), points),
    ...fact('Evenness (100 is level)', number(lens, 'evenness'), points),
  ];
}

function amountFacts(lens: ReportLens): Fact[] {
  const unit = lens.unit === null || lens.unit.trim() === '' ? '' : ` ${lens.unit}`;
  return [
    ...fact(lens.parts[0]?.title ?? 'Amount', number(lens, 'amount'), (value) => `${amountText(value)}${unit}`),
    ...fact('Worth about', number(lens, 'worth'), amountText),
  ];
}

function mostExposed(lens: ReportLens): Fact[] {
  const trend = name(lens, 'highest');
  return trend === null ? [] : [{ label: 'Most exposed', value: partTitle(lens, trend) }];
}

/** "1.0 point", "12.5 points". */
function pointsWord(value: number): string {
  return `${points(value)} ${points(value) === '1.0' ? 'point' : 'points'}`;
}
