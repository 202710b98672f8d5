// The interview on a screen: what is shown, what was typed and ticked so far, what a key came to.
import type { Answer } from './answers.ts';
import type { Kept, Move, Stop } from './interview.ts';
import type { Pillar, Role } from './questionnaire.ts';
import type { TrendPack } from './trend.ts';
import type { WrittenTerm } from './written-questionnaire.ts';

/** One key as the interview understands it. */
export interface Key {
  /** What the key is called; empty if it stands for its text. */
  readonly name:
    | ''
    | 'enter'
    | 'newline'
    | 'escape'
    | 'up'
    | 'down'
    | 'left'
    | 'right'
    | 'pageup'
    | 'pagedown'
    | 'home'
    | 'end'
    | 'backspace'
    | 'delete'
    | 'delete-word'
    | 'delete-line'
    | 'editor'
    | 'paste';
  /** What it writes, of a paste all of it; empty for keys that write nothing. */
  readonly text: string;
}

/** Text that is being written, with the caret between the two parts. */
export interface Field {
  readonly before: string;
  readonly after: string;
}

/** Something to choose, with the key that chooses it; no key where there are too many. */
export interface Choice {
  readonly key: string;
  readonly id: string;
  readonly text: string;
}

/** What is asked for at a question besides its answer. */
export type Mode =
  | { readonly kind: 'answer' }
  | {
      readonly kind: 'write';
      readonly what: 'text' | 'reason' | 'note' | 'pain' | 'park' | 'headcount';
      readonly field: Field;
      /** What was chosen before, where two things are asked one after the other. */
      readonly carry: string | null;
    }
  | {
      readonly kind: 'pick';
      readonly what: 'evidence' | 'raised' | 'role';
      readonly choices: readonly Choice[];
      /** Index of the choice that Enter takes; null for none. */
      readonly focus: number | null;
      /** What was written before. */
      readonly carry: string;
    };

/** Keys that ask to be pressed twice: undo, going away from what is not saved, none of these in spite of ticks, the end with open questions. */
export type Armed = 'nothing' | 'undo' | 'abandon' | 'none' | 'finish';

/** What stands in place of the choices. */
export type Aside = 'nothing' | 'help' | 'facilitation';

/** A question on the screen, with what was typed and ticked so far. */
export interface Question {
  readonly stop: Stop;
  readonly kept: Kept;
  /** The answer of an earlier sheet, to be confirmed by Enter; null without one or once answered. */
  readonly earlier: Answer | null;
  /** Both in words; empty where there is none. */
  readonly says: { readonly kept: string; readonly earlier: string };
  /** Titles of the pain points that hang on it. */
  readonly pains: readonly string[];
  readonly choices: readonly Choice[];
  /** Ids of the choices the answer that is kept stands for. */
  readonly chosen: readonly string[];
  /** Roles who may have said it. */
  readonly roles: readonly Role[];
  /** Terms that are explained where they occur. */
  readonly glossary: readonly WrittenTerm[];
  /** What holds for every question of the questionnaire; may be empty. */
  readonly about: string;
  /** True: the keys of a workshop are offered. */
  readonly workshop: boolean;
  readonly mode: Mode;
  /** Index of the choice the marker stands at; null while it stands nowhere. */
  readonly focus: number | null;
  /** Ids of ticked options. */
  readonly ticked: readonly string[];
  /** What was typed into a number. */
  readonly typed: string;
  /** The band the typed number falls into, in words; null without one. */
  readonly band: string | null;
  /** What is wrong with the last key; empty if nothing is. */
  readonly error: string;
  /** What the same key, pressed again, will do although something is lost by it. */
  readonly armed: Armed;
  /** What undo would take back, in words; empty if there is nothing. */
  readonly undoes: string;
  /** Text that Escape has put aside; the same key brings it back. */
  readonly putAside: Extract<Mode, { kind: 'write' }> | null;
  readonly aside: Aside;
  /** Screens scrolled down from where the marker stands. */
  readonly page: number;
}

/** One line of the overview. */
export type OverviewRow =
  | {
      readonly kind: 'pillar';
      readonly id: string;
      readonly title: string;
      readonly settled: number;
      readonly asked: number;
      /** Its first item that is open, or its first. */
      readonly first: string;
    }
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly code: string;
      readonly title: string;
      readonly state: 'answered' | 'na' | 'unknown' | 'later' | 'open';
      /** The answer in words; empty while it is open. */
      readonly text: string;
      /** True: it may stay open, as a trend may. */
      readonly optional: boolean;
    };

/** The overview on the screen. */
export interface Overview {
  /** All rows. */
  readonly rows: readonly OverviewRow[];
  /** Those that match what is searched for. */
  readonly shown: readonly OverviewRow[];
  /** What is searched for; null while nothing is. */
  readonly query: string | null;
  /** Index among the rows that match. */
  readonly at: number;
  /** Item to go back to; null at the end of the interview. */
  readonly from: string | null;
  readonly error: string;
  readonly armed: Armed;
  readonly undoes: string;
}

/** A pause between two pillars on the screen. */
export interface Pause {
  readonly done: Pillar;
  readonly next: Pillar;
  /** Of the pillar that is done: answered, put off, asked. */
  readonly settled: number;
  readonly later: number;
  readonly asked: number;
  /** Pillars ahead with open questions. */
  readonly pillarsLeft: number;
  readonly workshop: boolean;
  readonly error: string;
  readonly armed: Armed;
  readonly undoes: string;
}

/** The screen that offers the trends of a pack. */
export interface Offer {
  readonly pack: TrendPack;
  /** Of its trends: answered. */
  readonly settled: number;
  /** Trends of the packs that come after it. */
  readonly others: number;
  /** About how long all that are open will take, in minutes. */
  readonly minutes: number;
  /** True: Enter leaves them out, as where few questions were promised. */
  readonly skips: boolean;
  readonly error: string;
  readonly armed: Armed;
  readonly undoes: string;
}

/** The screen that collects pain points, one a line. */
export interface Pains {
  /** Titles of those noted so far. */
  readonly noted: readonly string[];
  /** True: the last change was one of them, and can be taken back. */
  readonly canTakeBack: boolean;
  readonly field: Field;
  readonly error: string;
}

/** What stands around a question. */
export interface Surroundings {
  /** Title of the pillar; empty outside any. */
  readonly pillar: string;
  /** Number of the item among those asked in its pillar, from 1, and how many these are. */
  readonly position: number;
  readonly inPillar: number;
  /** False: what is asked here counts in no score. */
  readonly counts: boolean;
  readonly progress: Progress;
  /** What just happened, sentences; empty for nothing. */
  readonly notice: string;
  /** Seconds at this question and in this sitting, and the minutes there are; null where no timer is wished. */
  readonly timer: { readonly question: number; readonly sitting: number; readonly minutes: number | null } | null;
}

/** Whatever is on the screen. */
export type Screen =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'pause'; readonly pause: Pause }
  | { readonly kind: 'pains'; readonly pains: Pains }
  | { readonly kind: 'offer'; readonly offer: Offer }
  | { readonly kind: 'overview'; readonly overview: Overview };

/** How far the interview has come, or among trends how far these have. */
export interface Progress {
  /** Items whose condition holds; trends. */
  readonly asked: number;
  /** Of these: answered, not applicable or unknown. */
  readonly settled: number;
  /** About how long the open items will take, in minutes, rounded up. */
  readonly minutesLeft: number;
}

/** What came of a key: the screen changed, something was decided, or the text wants an editor. */
export type Pressed<Screen> =
  | { readonly kind: 'still'; readonly screen: Screen }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'editor'; readonly screen: Screen; readonly text: string };
