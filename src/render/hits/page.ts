// What the hits commands show, in every format: the views of a report that speak of pain points, harmless and with numbers.
import type { HitReport } from '../../model/hit-report.ts';
import { cleaned } from '../cleaned.ts';
import { longDate } from '../figures.ts';
import { hitsView } from '../view/hits.ts';
import type { FollowUpView, HitsView, PlacesView, PlaceView, PlanView, SuggestionsView } from '../view/hits-view.ts';
import type { LinkView } from '../view/parts.ts';
import { followUpView, planView, suggestionsView } from '../view/plan.ts';
import { whatIfSentence } from '../wording/hits.ts';

/** The pictures of the list; `all` is one after the other. */
export const VIEWS = ['table', 'board', 'effort', 'ambition', 'places', 'suggestions', 'all'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Commands as they are typed again, without what only one line needs. */
export interface Commands {
  readonly list: string;
  readonly plan: string;
  /** The plan with other means: its own to start from, or of the file where they were given for this run. */
  readonly otherPlan: string;
  readonly add: string;
  /** The lines that keep means which were tried out; null where none were. */
  readonly keep: string | null;
  /** Null where there are no answers to explain anything with. */
  readonly explain: string | null;
}

export interface HitsPage {
  /** Whose they are; null if nobody says. */
  readonly name: string | null;
  /** "18 November 2026"; null without a date. */
  readonly date: string | null;
  /** That the means were given for this run only; null if they were not. */
  readonly whatIf: string | null;
  /** Null if nobody has named a pain point. */
  readonly map: HitsView | null;
  readonly places: readonly PlacesPart[];
  readonly plan: PlanView | null;
  /** All of them. */
  readonly suggestions: SuggestionsView | null;
  readonly followUp: FollowUpView | null;
  readonly commands: Commands;
  /** False: nothing is said of what to type next. */
  readonly hints: boolean;
}

export interface PlacesPart extends Omit<PlacesView, 'places'> {
  readonly places: readonly PlacePart[];
}

export interface PlacePart extends PlaceView {
  /** True if it joins two of the others. */
  readonly isLink: boolean;
}

/** Everything but the numbers of a report is data of somebody else's: it is made harmless here, at once. */
export function hitsPage(report: HitReport, commands: Commands, hints = true): HitsPage {
  const map = hitsView(report);
  const name = report.subject.name?.trim() ?? '';
  return cleaned({
    name: name === '' ? null : name,
    date: report.date === null ? null : longDate(report.date),
    whatIf: whatIfSentence(report.plan),
    map,
    places: map === null ? [] : placesParts(report, map),
    plan: planView(report),
    suggestions: suggestionsView(report, report.suggestions.length),
    followUp: followUpView(report),
    commands,
    hints,
  });
}

function placesParts({ portfolio }: HitReport, { places: views }: HitsView): PlacesPart[] {
  return views.map((view, index) => {
    const ids = portfolio.places[index]?.places.map(({ id }) => id) ?? [];
    return { ...view, places: view.places.map((place, at) => ({ ...place, isLink: isLink(ids[at] ?? '', ids) })) };
  });
}

/** The id of what joins two places is made of theirs. */
function isLink(id: string, ids: readonly string[]): boolean {
  return ids.some((left) => id.startsWith(`${left}-`) && ids.includes(id.slice(left.length + 1)));
}

/** The number of each in the list, by anchor: the same in every picture, so that people can call it out. */
export function numbersIn({ rows }: HitsView): ReadonlyMap<string, number> {
  return new Map(rows.map(({ anchor }, index) => [anchor, index + 1]));
}

/** "2, 7": numbers for what is linked to. */
export function numbered(links: readonly LinkView[], numbers: ReadonlyMap<string, number>): string {
  return links
    .flatMap(({ anchor }) => numbers.get(anchor ?? '') ?? [])
    .toSorted((left, right) => left - right)
    .join(', ');
}
