// What the pages add to the view of pain points: one number for each wherever it stands, and its bar along the slots.
import type { Report, ReportSlot } from '../../model/report.ts';
import type { AmbitionView, HitPointView, HitView, PlanLineView, PlanView, SlotView } from '../view/hits-view.ts';
import type { LinkView } from '../view/parts.ts';
import type { ReportView } from '../view/report-view.ts';

export interface HitsPage {
  /** The board: a column for each horizon, empty ones too. */
  readonly columns: readonly HitColumn[];
  /** Impact against effort, the highest value first. */
  readonly points: readonly NumberedPoint[];
  /** The ambition scale, highest first, unclear last. */
  readonly ambitions: readonly RungBar[];
  /** The roadmap along its slots; null without one. */
  readonly timeline: Timeline | null;
  /** By anchor: number and first words, "4 Your driver rang a number…", for where the whole title stands nearby. */
  readonly short: Readonly<Record<string, string>>;
}

export interface RungBar {
  readonly rung: AmbitionView;
  /** Its share of the longest, for a meter. */
  readonly meter: Meter;
  /** As a bar of text; empty for none. */
  readonly bar: string;
}

/** What the helper of that name draws. */
interface Meter {
  readonly text: string;
  readonly tone: string;
}

export interface HitColumn {
  readonly title: string;
  /** "Quick Hits" or "Big Hits". */
  readonly kind: string;
  readonly rows: readonly NumberedHit[];
}

export interface NumberedHit {
  /** Its place in the list, from 1. */
  readonly number: string;
  readonly hit: HitView;
}

export interface NumberedPoint extends NumberedHit {
  readonly point: HitPointView;
  /** Its value as a bar of text. */
  readonly bar: string;
}

export interface Timeline {
  /** True if the capacity was given for this run only. */
  readonly isWhatIf: boolean;
  readonly slots: readonly TimelineSlot[];
  readonly lines: readonly TimelineLine[];
}

export interface TimelineSlot {
  readonly slot: SlotView;
  /** Person-days, as the heading of its row says: "7 of 8"; "7" without a capacity, "none free" where it is 0. */
  readonly load: string;
  /** "4 Big Hits"; null without one. */
  readonly big: string | null;
  /** How full it is, in per cent, for a meter; null without a capacity. */
  readonly full: Meter | null;
}

export interface TimelineLine extends NumberedHit {
  readonly line: PlanLineView;
  /** What it comes after, by number. */
  readonly after: readonly NumberedLink[];
  /** The person-days by slot if there is more than one; else empty. */
  readonly spread: string;
  /** One cell for each slot. */
  readonly cells: readonly TimelineCell[];
}

export interface NumberedLink {
  readonly number: string;
  readonly link: LinkView;
}

export interface TimelineCell {
  /** True while it is at work. */
  readonly isOn: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Person-days in this slot; empty where none are booked. */
  readonly days: string;
}

/** Of more, single blocks are no more to be told apart. */
const MOST_BLOCKS = 20;
const SHARE_BLOCKS = 10;
/** Letters of a title where it is told apart by its number. */
const SHORT = 26;

/** What a page needs beside its view. */
export function hitsPage(report: Report, { map, roadmap }: ReportView): HitsPage {
  const numbers = new Map(map?.rows.map(({ anchor }, index) => [anchor, String(index + 1)]));
  const numbered = (hit: HitView): NumberedHit => ({ number: numbers.get(hit.anchor) ?? '', hit });
  return {
    columns: (map?.horizons ?? []).map(({ title, isQuick, hits }) => ({
      title,
      kind: isQuick ? 'Quick Hits' : 'Big Hits',
      rows: hits.map(numbered),
    })),
    points: (map?.matrix ?? []).map((point) => ({
      ...numbered(point.hit),
      point,
      bar: blocks(point.points / 100, SHARE_BLOCKS),
    })),
    ambitions: rungBars(map?.ambitions ?? []),
    timeline: roadmap === null ? null : timeline(report, roadmap, numbers),
    short: Object.fromEntries(
      [...(map?.rows ?? []), ...(map?.over ?? [])].map(({ anchor, title }) => [anchor, shortName(numbers.get(anchor), title)]),
    ),
  };
}

/** Whole words where there are several. */
function firstWords(title: string): string {
  const end = title.lastIndexOf(' ', SHORT);
  return end > 0 ? title.slice(0, end) : [...title].slice(0, SHORT).join('');
}

/** What is over has no number. */
function shortName(number: string | undefined, title: string): string {
  const cut = title.length <= SHORT ? title : `${firstWords(title).replace(/[\s,;:.–-]+$/, '')}…`;
  return number === undefined ? cut : `${number} ${cut}`;
}

function rungBars(ambitions: readonly AmbitionView[]): RungBar[] {
  const most = Math.max(1, ...ambitions.map(({ count }) => count));
  return ambitions.map((rung) => ({
    rung,
    meter: filled(rung.count / most),
    bar: '█'.repeat(most <= MOST_BLOCKS ? rung.count : Math.ceil((rung.count / most) * MOST_BLOCKS)),
  }));
}

/** A meter without a judgement in its colour. */
function filled(share: number): Meter {
  return { text: String(Math.round(share * 100)), tone: '5' };
}

function blocks(share: number, all: number): string {
  const full = Math.max(0, Math.min(all, Math.round(share * all)));
  return '█'.repeat(full) + '░'.repeat(all - full);
}

function timeline(report: Report, { slots, lines }: PlanView, numbers: ReadonlyMap<string | null, string>): Timeline {
  const planned = new Map(report.roadmap.map((one) => [one.id, one]));
  const slotIds = report.plan.slots.map(({ id }) => id);
  return {
    isWhatIf: report.plan.what_if,
    slots: slots.map((slot, index) => ({
      slot,
      load: load(report.plan.slots[index]),
      big: slot.big === 0 ? null : `${slot.big} Big ${slot.big === 1 ? 'Hit' : 'Hits'}`,
      full: slot.share === null ? null : filled(slot.share),
    })),
    lines: lines.map((line) => {
      const { booked = [] } = planned.get(line.hit.id) ?? {};
      return {
        number: numbers.get(line.hit.anchor) ?? '',
        hit: line.hit,
        line,
        after: inOrder(line.waitsFor.map((link) => ({ number: numbers.get(link.anchor) ?? link.title, link }))),
        spread: line.start === line.finish ? '' : line.booked,
        cells: slotIds.map((id, index) => ({
          isOn: line.start <= index && index <= line.finish,
          isFirst: line.start === index,
          isLast: line.finish === index,
          days: booked
            .filter(({ slot }) => slot === id)
            .map(({ days }) => shortDays(days))
            .join(''),
        })),
      };
    }),
  };
}

function load(slot: ReportSlot | undefined): string {
  if (slot === undefined) return '';
  const { used, days } = slot;
  if (days === null) return shortDays(used);
  return days === 0 && used === 0 ? 'none free' : `${shortDays(used)} of ${shortDays(days)}`;
}

function shortDays(days: number): string {
  return String(Number(days.toFixed(1)));
}

/** By number; one that has none any more behind. */
function inOrder(links: readonly NumberedLink[]): NumberedLink[] {
  const place = ({ number }: NumberedLink) => (/^\d+$/.test(number) ? Number(number) : Number.POSITIVE_INFINITY);
  return links.toSorted((left, right) => (place(left) < place(right) ? -1 : place(left) > place(right) ? 1 : 0));
}
