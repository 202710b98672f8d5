// The parts of a lens as rows of a table, and the same as a picture in letters for a screen.
import type { Report, ReportLens, ReportLensPart } from '../../model/report.ts';
import { isChain } from '../charts/lens-chain.ts';
import { plain, points, upperFirst } from '../figures.ts';
import { idWords } from '../wording/lenses.ts';
import type { LensRowView, LensView } from './lens-view.ts';
import type { ScoreView } from './parts.ts';
import { plainScore, scoreView, unknownScore } from './score.ts';

/** Trends in a picture of letters. */
const FIRST_TRENDS = 3;

/** A row a part. What stands in a unit of its own is no row, and of a load the load is, not the ease it comes from. */
export function lensRows(report: Report, lens: ReportLens): LensRowView[] {
  const [, ...others] = lens.parts;
  // The steps and links of a chain are told apart by their names.
  const named = (part: ReportLensPart) => (isChain(lens) ? { ...part, group: null } : part);
  switch (lens.kind) {
    case 'load':
      return [loadRow(lens), ...others.map((part) => row(report, part)), ...memberRows(report, lens)];
    case 'amount':
      return others.map((part) => row(report, part));
    case 'exposure':
      return [];
    default:
      return [...lens.parts.map((part) => row(report, named(part))), ...memberRows(report, lens)];
  }
}

function row(report: Report, part: ReportLensPart): LensRowView {
  const { title, group, value } = part;
  const score = value === null ? unknownScore('–') : partScore(report, value);
  return { title: upperFirst(title), group: group === null ? null : upperFirst(idWords(group)), score, note: noteOf(part) };
}

/** The part that a kind of lens sets against all others. */
const APART = 'counterweight';

function noteOf({ id, value, mark, thin }: ReportLensPart): string {
  if (value === null) return 'no answer';
  const notes = [id === APART ? 'beside the score' : null, mark, thin ? THIN : null];
  return notes.filter((note) => note !== null).join(', ');
}

/** Few answers went in, or none that is its own. */
const THIN = 'thin: rests on little';

/** In the tone of its band where it can be a score. */
function partScore(report: Report, value: number): ScoreView {
  return value >= 0 && value <= 100 ? scoreView(report, value) : plainScore(value);
}

/** More of a load is worse, so it has no tone. */
function loadRow({ values, parts }: ReportLens): LensRowView {
  const load = values.load;
  const known = typeof load === 'number';
  const note = known ? (parts[0]?.thin ? THIN : '') : 'no answer';
  return { title: 'Load', group: null, score: known ? plainScore(load) : unknownScore('–'), note };
}

/** Figures a part is made of, where they have names of their own. */
function memberRows(report: Report, { named }: ReportLens): LensRowView[] {
  return named.map(({ id, title, value, part }) => {
    const member = row(report, { id, title, value, group: null, mark: null, thin: false, members: [], missing: [] });
    return { ...member, note: value === null ? member.note : `part of ${part}` };
  });
}

/** Pieces in a line: a walk with its steps, a chain with its links, sides with bars, or parts with numbers. */
export function lensStrip(
  lens: ReportLens,
  { rows, trends, facts }: Pick<LensView, 'rows' | 'trends' | 'facts'>,
): readonly string[] {
  if (isChain(lens)) return chainStrip(rows.slice(0, lens.parts.filter(({ group }) => group !== null).length));
  const told = facts.slice(0, 1).map(({ label, value }) => `${label} ${value}`);
  switch (lens.kind) {
    case 'path':
      return pathStrip(lens, rows);
    case 'balance':
      return separated(rows.slice(0, lens.parts.length).map((side) => `${numbered(side)} ${side.score.bar}`));
    case 'dial':
      return dialStrip(lens);
    case 'exposure':
      return separated(trends.slice(0, FIRST_TRENDS).map(({ says, score }) => `${says} ${score.text}`));
    case 'load':
      return separated([...rows.map(noted), ...told]);
    case 'amount':
      return separated([...told, ...rows.map(noted)]);
    default:
      return profileStrip(rows);
  }
}

/** Parts that are known, group by group, and how many are not. */
function profileStrip(rows: readonly LensRowView[]): string[] {
  const known = rows.filter(({ score }) => score.known);
  const pieces = known.map((part, index) => {
    const starts = part.group !== null && part.group !== known[index - 1]?.group;
    return `${starts ? `${part.group}: ` : ''}${noted(part)}`;
  });
  const quiet = rows.length - known.length;
  return separated([...pieces, ...(quiet === 0 ? [] : [`${quiet} without an answer`])]);
}

function noted(part: LensRowView): string {
  return `${numbered(part)}${part.note === '' || !part.score.known ? '' : ` (${part.note})`}`;
}

function numbered({ title, score }: LensRowView): string {
  return `${title} ${score.known ? score.text : '?'}`;
}

function separated(pieces: readonly string[]): string[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? piece : `${piece} ·`));
}

/** "Screen 80.0", "─25.0─ Front 70.0". */
function chainStrip(rows: readonly LensRowView[]): string[] {
  return rows.flatMap((part, index) => {
    if (index % 2 === 1) return [];
    const link = rows[index - 1]?.score;
    return [`${link === undefined ? '' : `─${link.known ? link.text : '?'}─ `}${numbered(part)}`];
  });
}

/** "Awareness 60.0", "→ Consider 50.0", "↘ Action 20.0" where most is lost. */
function pathStrip({ parts, values }: ReportLens, rows: readonly LensRowView[]): string[] {
  return rows.map((part, index) => {
    const falls = typeof values.leak === 'number' && points(values.leak) !== '0.0' && values.leak_to === parts[index]?.id;
    return `${index === 0 ? '' : falls ? '↘ ' : '→ '}${noted(part)}`;
  });
}

/** The bar of a dial is full at its top. */
function dialStrip({ values, top }: ReportLens): string[] {
  const { value } = values;
  return typeof value === 'number'
    ? [plainScore((100 * value) / (top ?? 100)).bar, `${points(value)} of ${plain(top ?? 100)}`]
    : [];
}
