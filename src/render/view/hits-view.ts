// What a template can show of pain points, their plan, what they suggest and what became of them. See report-view.ts for
// what is true of all views. A number that places something in a picture stands beside its text.
import type { LinkView, PairView } from './parts.ts';

/** The map: every pain point with its class, and what they say together. */
export interface HitsView {
  /** "11 open: 6 Quick Hits, 5 Big Hits. 1 done, 1 stopped." */
  readonly lead: string;
  /** Live ones in the order of the list. */
  readonly rows: readonly HitView[];
  /** Those that are over, by id. */
  readonly over: readonly HitView[];
  /** The board: a column for each horizon, empty ones too. */
  readonly horizons: readonly HitColumnView[];
  /** The ambition scale, highest first, unclear last. */
  readonly ambitions: readonly AmbitionView[];
  /** Impact against effort: those with a value; by value, the highest first. */
  readonly matrix: readonly HitPointView[];
  /** Journey, promises, chain, as far as pain points are placed there. */
  readonly places: readonly PlacesView[];
  /** What stands out, one sentence each. */
  readonly notes: readonly string[];
  /** Shares in a sentence each. */
  readonly shares: readonly string[];
}

export interface HitView {
  readonly id: string;
  /** Anchor of its place in a report. */
  readonly anchor: string;
  /** In customers' words. */
  readonly title: string;
  /** What is done about it; null if not stated. */
  readonly fix: string | null;
  /** "Quick Hit" or "Big Hit". */
  readonly kind: string;
  readonly isQuick: boolean;
  /** "This week". */
  readonly horizon: string;
  /** "effort 2 days, time 5 days". */
  readonly decidedBy: string;
  /** "Quick Hit, this week (decided by ...). Fixed experience. Priority ...", as one paragraph. */
  readonly says: string;
  /** Name of the class of ambition. */
  readonly ambition: string;
  /** Height on the scale, "–" if unclear. */
  readonly rung: string;
  /** One decimal; "–" without one. */
  readonly value: string;
  /** One decimal; "–" without one. */
  readonly priority: string;
  readonly mustFix: boolean;
  /** "2 person-days", "5 person-days assumed". */
  readonly effort: string;
  /** "21 days"; null if not given. */
  readonly time: string | null;
  /** Its owner, and if daily work goes on beside it; null if it has none. */
  readonly owner: string | null;
  /** "low confidence"; null if the estimates are better than that. */
  readonly unsure: string | null;
  /** What can be rehearsed without software; null if nothing is named. */
  readonly firstStep: string | null;
  /** "open", "at work", "done", "stopped". */
  readonly status: string;
  /** Why it has that state; null if not stated. */
  readonly statusWhy: string | null;
  /** What customers said, with day and number; null if nothing is quoted. */
  readonly quote: string | null;
  /** What is missing of it, one sentence each. */
  readonly flags: readonly string[];
  /** Everything else that was said of it, in pairs. */
  readonly facts: readonly PairView[];
  /** Those that neither its line in a list nor the sum of its priority names. */
  readonly besides: readonly PairView[];
  /** Items it hangs on. */
  readonly items: readonly LinkView[];
  /** "This week", "this month to year 2"; null while it has no place in the plan. */
  readonly planned: string | null;
}

export interface HitColumnView {
  readonly title: string;
  readonly isQuick: boolean;
  readonly hits: readonly HitView[];
}

export interface AmbitionView {
  readonly title: string;
  /** "5"; "–" if unclear. */
  readonly rung: string;
  /** How many, as a number for the bar. */
  readonly count: number;
  readonly hits: readonly LinkView[];
}

/** A point of the picture of impact against effort. */
export interface HitPointView {
  /** Its number in the list, from 1. */
  readonly number: number;
  readonly hit: HitView;
  /** Person-days. */
  readonly days: number;
  /** Value in points, 0 to 100. */
  readonly points: number;
}

export interface PlacesView {
  readonly field: 'journey' | 'cx' | 'node';
  readonly title: string;
  /** Where it hurts most, one sentence; null if nothing is placed. */
  readonly says: string | null;
  readonly places: readonly PlaceView[];
  /** Titles of those without a place. */
  readonly unplaced: readonly LinkView[];
}

export interface PlaceView {
  readonly title: string;
  /** What the answers say of it, one decimal; "–" without a score. */
  readonly score: string;
  readonly hits: readonly LinkView[];
  /** Impact x reach together, for the size of a mark. */
  readonly pain: number;
}

/** The roadmap. */
export interface PlanView {
  /** What it rests on, one sentence each. */
  readonly lead: readonly string[];
  readonly slots: readonly SlotView[];
  /** In working order. */
  readonly lines: readonly PlanLineView[];
  /** What did not fit, with its reason. */
  readonly unscheduled: readonly PlanLineView[];
  /** What each owner has on hand, the most first. */
  readonly owners: readonly OwnerView[];
  /** Lines that end too late for their slot, one sentence each. */
  readonly warnings: readonly string[];
}

/** Who is to do how much. */
export interface OwnerView {
  /** The role; "No owner". */
  readonly owner: string;
  /** "3 pain points". */
  readonly hits: string;
  /** "157 person-days". */
  readonly days: string;
  /** "12 in this month, 145 in this year". */
  readonly booked: string;
}

export interface SlotView {
  readonly title: string;
  /** "to 25 November 2026", "26 November to 19 December 2026"; null without dates. */
  readonly dates: string | null;
  /** "7 of 8 person-days"; "7 person-days" while no capacity is given. */
  readonly load: string;
  /** Share of the capacity that is taken, 0 to 1; null without one. */
  readonly share: number | null;
  readonly big: number;
}

export interface PlanLineView {
  /** Its number in the list, from 1. */
  readonly number: number;
  readonly hit: HitView;
  /** Indexes of the first and last slot, for the bar; -1 if it is not scheduled. */
  readonly start: number;
  readonly finish: number;
  /** "This week", "This year to year 2"; "Not scheduled". */
  readonly when: string;
  /** Why there, with what it waits for. */
  readonly reason: string;
  /** What it waits for. */
  readonly waitsFor: readonly LinkView[];
  /** "17 December 2026", of a Big Hit "August 2027": when customers feel it at the earliest; null if that is not known. */
  readonly felt: string | null;
  /** "2 in this week"; the person-days by slot. */
  readonly booked: string;
  readonly isLate: boolean;
}

/** What low answers suggest; at most some of them. */
export interface SuggestionsView {
  readonly lead: string;
  readonly rows: readonly SuggestionView[];
  /** How many more there are; 0 if all are shown. */
  readonly more: number;
}

export interface SuggestionView {
  readonly item: LinkView;
  readonly id: string;
  readonly score: string;
  readonly says: string;
  /** "This week"; null if not stated. */
  readonly when: string | null;
}

/** What became of the pain points. */
export interface FollowUpView {
  /** "3 done, 1 at work, 1 stopped, since 18 November 2025." */
  readonly lead: string;
  readonly rows: readonly FollowedView[];
}

export interface FollowedView {
  readonly link: LinkView;
  /** "done", "at work", "stopped", "open", "no longer in the file". */
  readonly status: string;
  /** "was open"; null without an earlier result, or if nothing changed. */
  readonly was: string | null;
  readonly owner: string | null;
  readonly why: string | null;
  /** What customers said; that nobody has confirmed it, for one that is done. */
  readonly result: string | null;
  /** "The critical few: 25.0 before, 50.0 now (+25.0)", one for each item. */
  readonly items: readonly string[];
}
