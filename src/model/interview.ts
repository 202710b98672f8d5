// The interview as data: what is asked, what was answered, where it stands, what was decided.
import type { Answer, AnswerState } from './answers.ts';
import type { Capability, Item, Pillar, Questionnaire } from './questionnaire.ts';
import type { Trend, TrendPack } from './trend.ts';

/** What is said around an answer, which may be noted before the answer itself. */
export type Annotation = Pick<Answer, 'note' | 'evidence' | 'by' | 'voices'>;

/** A pain point noted in passing. */
export interface PainNote {
  readonly id: string;
  /** In customers' words. */
  readonly title: string;
  /** One of the closed list of the format; null if not stated. */
  readonly raisedBy: string | null;
  /** Ids of the items it hangs on: of one that was noted at a question, this one. */
  readonly items: readonly string[];
  /** True while it waits for an estimate: neither effort nor time is known, and it is not over. */
  readonly isUnsized: boolean;
}

/** Where the interview stands. */
export type Place =
  | { readonly kind: 'item'; readonly item: string }
  /** Between two pillars; `to` is the item that comes next. */
  | { readonly kind: 'pause'; readonly from: string; readonly to: string }
  /** Pain points are asked for as a subject of their own, before the item `to`. */
  | { readonly kind: 'pains'; readonly to: string }
  /** The trends are offered, which may be left out; `to` is the first question on them. */
  | { readonly kind: 'trends'; readonly to: string }
  /** The list of everything, with the item it was called from; null at the end. */
  | { readonly kind: 'overview'; readonly from: string | null };

/** What a question asks of a trend. */
export interface TrendPart {
  readonly pack: TrendPack;
  readonly trend: Trend;
  readonly asks: 'relevance' | 'readiness';
  /** Items that give the readiness: once one of them is answered the form does not ask for it. */
  readonly from: readonly string[];
}

/** An item with its pillar and capability. */
export interface Stop {
  readonly item: Item;
  readonly capability: Capability;
  readonly pillar: Pillar;
  /** Null for an item of the questionnaire. A question on a trend is one more item, in a pillar that no score knows. */
  readonly trend: TrendPart | null;
}

/** What is fixed while an interview runs. */
export interface Plan {
  readonly questionnaire: Questionnaire;
  /** True: held with a room, which takes its time. */
  readonly workshop: boolean;
  /** Every item in the order of the interview. */
  readonly stops: readonly Stop[];
  /** The questions on trends, which come after all items: how much each matters, and behind it how ready one is. */
  readonly trends: readonly Stop[];
  /** Pillar before which pain points are asked for: null if nowhere. */
  readonly painsBefore: string | null;
  /** Answers of an earlier sheet, by item id, offered for confirmation. */
  readonly earlier: ReadonlyMap<string, Answer>;
}

/** One thing that was changed, with what it was before. */
export type Change =
  | {
      readonly kind: 'answer';
      readonly item: string;
      readonly before: Kept;
      readonly after: Kept;
      /** The item was put off before; undo puts it off again. */
      readonly wasLater: boolean;
    }
  | { readonly kind: 'pain'; readonly pain: PainNote; readonly at: Place; readonly removed: boolean }
  | { readonly kind: 'parked'; readonly text: string; readonly at: Place; readonly removed: boolean };

/** What can be taken back: a change of the sheet, an item that was put off, or the packs of trends that were left out. */
export type Done =
  | Change
  | { readonly kind: 'later'; readonly item: string }
  | { readonly kind: 'skip'; readonly packs: readonly string[]; readonly at: Place };

/** What is kept about an item: an answer with its annotation, or an annotation that waits for its answer. */
export interface Kept {
  readonly answer: Answer | null;
  readonly draft: Annotation | null;
}

/** The interview at one moment. */
export interface Flow {
  readonly plan: Plan;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly drafts: ReadonlyMap<string, Annotation>;
  readonly pains: readonly PainNote[];
  readonly parked: readonly string[];
  readonly place: Place;
  /** Items put off, and pillars of packs whose trends are left out. */
  readonly later: ReadonlySet<string>;
  /** What can be undone, newest last. */
  readonly done: readonly Done[];
}

/** What the user decided at a screen. */
export type Move =
  | { readonly kind: 'give'; readonly given: AnswerState }
  /** The answer stays as it is, or the earlier one is taken over. */
  | { readonly kind: 'keep' | 'later' | 'back' | 'forward' | 'clear' | 'undo' }
  /** The trends that are open are left out. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'pain'; readonly title: string; readonly raisedBy: string | null }
  | { readonly kind: 'park'; readonly text: string }
  | { readonly kind: 'go'; readonly to: Place }
  /** Show the standing so far, finish with the report, or leave: nothing in the flow changes. */
  | { readonly kind: 'standing' | 'finish' | 'leave' };
