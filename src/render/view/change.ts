// Two assessments held against each other: what counts as change, what moved, and what cannot be compared.
import type { Report, ReportBand, ReportComparison, ReportItemChange, ReportPillarChange } from '../../model/report.ts';
import { list, points, signed } from '../figures.ts';
import {
  bandSentence,
  cautionsApart,
  comparedSentence,
  finalSentence,
  leadSentence,
  neededSentence,
  partsOf,
  readBeside,
  restSentence,
  roundingSentence,
  VERDICTS,
  verdictSentence,
  WHY_NOT,
} from '../wording/change.ts';
import { confidenceSentence, gateSentence, gateWord, isTold, pillarBandSentence } from '../wording/change-causes.ts';
import type {
  BandKeyView,
  ChangeSumView,
  ChangeView,
  GateChangeView,
  ItemChangesView,
  ItemChangeView,
  PillarChangeView,
  SummaryChangeView,
  UnmatchedView,
} from './change-view.ts';
import { itemsById, placedItems } from './items.ts';
import { itemLink } from './links.ts';
import type { LinkView, ScoreView } from './parts.ts';
import { scoreView, toneOfBand, unknownScore } from './score.ts';

/** Of the section, in the contents too. */
export const CHANGE_TITLE = 'Change since last time';
/** Questions in a list; the rest is counted. */
const MOST = 10;

/** What stands around a comparison. */
export interface Around {
  readonly title: string;
  /** Bands from the lowest. */
  readonly bands: Report['bands'];
  readonly linkTo: (id: string, title: string) => LinkView;
  /** Questions without a score either time; null where nobody knows. */
  readonly never: number | null;
  /** An answer so that it can be read beside the earlier one, or alone; as it is where the other answers are not known. */
  readonly wordsOf: (id: string, answer: string, earlier: string | null) => string;
}

/** The comparison of a report; null without one. */
export function comparisonOf({ comparison }: Pick<Report, 'comparison'>): ReportComparison | null {
  return 'before' in comparison ? comparison : null;
}

/** Null if there is nothing to compare with. */
export function changeView(report: Report): ChangeView | null {
  const comparison = comparisonOf(report);
  const { bands } = report;
  const linkTo = (id: string, title: string) => itemLink(report, id, title);
  const wordsOf = (id: string, answer: string, earlier: string | null) =>
    readBeside(itemsById(report, [id])[0]?.item.anchors ?? [], answer, earlier);
  return comparison === null
    ? null
    : viewOf(comparison, { title: CHANGE_TITLE, bands, linkTo, wordsOf, never: neverScored(report, comparison) });
}

/** The same in three lines. */
export function changeLines(report: Report): SummaryChangeView | null {
  const comparison = comparisonOf(report);
  if (comparison === null) return null;
  const [caution = null] = cautionsApart(comparison)[0];
  return { caution, verdict: verdictSentence(comparison), sum: finalSentence(comparison) };
}

/** How many questions that count have a score neither then nor now. */
function neverScored(report: Report, { items, unmatched }: ReportComparison): number {
  const told = new Set([...items, ...unmatched].map(({ id }) => id));
  return placedItems(report).filter(
    ({ item: { id, type, weight, state } }) => type !== 'text' && weight > 0 && state !== 'not_asked' && !told.has(id),
  ).length;
}

/** What stands in the table of the pillars. */
const COLUMNS =
  'Before and Now are final scores. Between them stands what changed: the same questions, questions answered only once (other), and gates; each is rounded. Needed, and the verdict, are for the same questions.';
const PICTURED = 'The scores on the questions answered both times, before gates; not the final ones.';

/** The view of any comparison. */
export function viewOf(comparison: ReportComparison, around: Around): ChangeView {
  const { matched, items, pillars, flags } = comparison;
  const [cautions, doubts] = cautionsApart(comparison);
  const says = [finalSentence(comparison), bandSentence(comparison, around.bands), neededSentence(comparison)];
  const unmatched = unmatchedViews(comparison);
  const flagged = (moved: 'new' | 'gone') => flags.filter((flag) => flag.moved === moved).map(({ title }) => title);
  return {
    title: around.title,
    lead: leadSentence(comparison),
    verdict: verdictSentence(comparison),
    confidence: confidenceSentence(comparison),
    pictured: PICTURED,
    columns: COLUMNS,
    bandNotes: bandNotes(comparison, around),
    state: matched.verdict,
    says: says.filter((sentence) => sentence !== null),
    cautions,
    doubts,
    sum: sumView(comparison),
    pillars: pillars.map((pillar) => pillarView(pillar, around)),
    bands: around.bands.map((band, index) => bandKey(band, index, around)),
    rose: itemChanges(
      items.filter(({ change }) => change > 0),
      comparison,
      around,
    ),
    fell: itemChanges(
      items.filter(({ change }) => change < 0),
      comparison,
      around,
    ),
    gates: gateViews(comparison),
    newFlags: flagged('new'),
    goneFlags: flagged('gone'),
    compared: unmatched.length === 0 ? null : comparedSentence(comparison, around.never),
    unmatched,
  };
}

function bandKey({ title }: ReportBand, index: number, around: Around): BandKeyView {
  return { title, tone: String(toneOfBand(around, index)) };
}

function sumView(comparison: ReportComparison): ChangeSumView | null {
  const { before, after, final_change } = comparison;
  const parts = partsOf(comparison);
  if (parts.every((part) => part.points === 0) || before.final === null || after.final === null || final_change === null)
    return null;
  return {
    parts: parts.map(({ title, points: brought, causes }) => ({ title, points: signed(brought), causes })),
    from: `${points(before.final)} to ${points(after.final)}`,
    total: signed(final_change),
    rounded: roundingSentence(comparison),
  };
}

function pillarView(pillar: ReportPillarChange, around: Around): PillarChangeView {
  const { title, before, after, band_before, band_after, change, composition_effect, gate_effect, needed, verdict } = pillar;
  const moved = band_before !== null && band_after !== null && band_before !== band_after;
  return {
    title,
    before: finalScore(before, around),
    after: finalScore(after, around),
    band: moved ? `${bandTitle(band_before, around)} to ${bandTitle(band_after, around)}` : null,
    change: moveOf(change),
    others: moveOf(composition_effect),
    gates: moveOf(gate_effect),
    needed: needed === null ? '–' : points(needed),
    verdict: VERDICTS[verdict],
    clear: verdict === 'improved' || verdict === 'declined',
  };
}

function moveOf(value: number | null): string {
  return value === null ? '–' : signed(value);
}

function bandTitle(id: string, { bands }: Around): string {
  return bands.find((band) => band.id === id)?.title ?? id;
}

function bandNotes({ pillars }: ReportComparison, around: Around): string[] {
  return pillars
    .map((pillar) => pillarBandSentence(pillar, (band) => bandTitle(band, around)))
    .filter((sentence) => sentence !== null);
}

function finalScore(value: number | null, around: Around): ScoreView {
  return value === null ? unknownScore('–') : scoreView(around, value);
}

function itemChanges(
  moved: readonly ReportItemChange[],
  { pillars }: ReportComparison,
  { linkTo, wordsOf }: Around,
): ItemChangesView | null {
  if (moved.length === 0) return null;
  const rest = moved.slice(MOST);
  const pillarOf = (id: string) => pillars.find((pillar) => pillar.id === id)?.title ?? id;
  const view = (item: ReportItemChange): ItemChangeView => ({
    item: linkTo(item.id, item.title),
    pillar: pillarOf(item.pillar),
    before: points(item.before),
    after: points(item.after),
    was: item.answer_before === null ? null : wordsOf(item.id, item.answer_before, null),
    is: item.answer_after === null ? null : wordsOf(item.id, item.answer_after, item.answer_before),
    effect: signed(item.effect),
  });
  return {
    items: moved.slice(0, MOST).map(view),
    more: restSentence(
      rest.length,
      rest.reduce((sum, { effect }) => sum + effect, 0),
    ),
  };
}

function gateViews(comparison: ReportComparison): GateChangeView[] {
  return comparison.gates
    .filter((gate) => isTold(gate, comparison))
    .map((gate) => ({
      id: gate.id,
      state: gate.moved === 'opened' ? 'passed' : gate.after,
      word: gateWord(gate),
      says: gateSentence(gate, comparison),
    }));
}

function unmatchedViews({ unmatched, reworded, items }: ReportComparison): UnmatchedView[] {
  const groups = Object.entries(WHY_NOT).map(
    ([why, words]) => [words, unmatched.filter((item) => item.why === why).map(({ title }) => title)] as const,
  );
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const changed = ['Worded otherwise, but compared', reworded.map((id) => titles.get(id) ?? id)] as const;
  return [...groups, changed]
    .filter(([, names]) => names.length > 0)
    .map(([why, names]) => ({ why, amount: String(names.length), names: namesOf(names) }));
}

/** The first of many, and how many more. */
function namesOf(names: readonly string[]): string {
  const rest = names.length - MOST;
  return list(rest <= 1 ? names : [...names.slice(0, MOST), `${rest} more`]);
}
