// A questionnaire as the core consumes it: short forms written out, defaults filled in, references checked.
// What a person writes is in written-questionnaire.ts.
import type { Condition } from './condition.ts';
import type { Figure } from './figure.ts';
import type { ConsistencyRule, Flag } from './flag.ts';
import type { Lens } from './lens.ts';
import type { Settings } from './settings.ts';
import type { TrendPack } from './trend.ts';
import type { WrittenFinding, WrittenQuestionnaire } from './written-questionnaire.ts';

export type Effort = 'XS' | 'S' | 'M' | 'L' | 'XL';

/** A named range of shown scores, from its lower edge up to the next band. */
export interface Band {
  readonly id: string;
  /** Lower edge in shown points; the first is 0, the others ascend. */
  readonly from: number;
  readonly title: string;
  /** What the band means, in one sentence; may be empty. */
  readonly says: string;
}

/** What to do about an item that scores low. */
export interface Recommendation {
  readonly advice: string;
  /** Id of a horizon of the questionnaire; null if it does not say when. */
  readonly horizon: string | null;
  /** Size in person-days: XS one day or less, S up to 5, M up to 20, L up to 100, XL more. */
  readonly effort: Effort;
}

/** What every kind of item has. */
export interface ItemBase {
  /** Stable for ever; answers are kept under it. */
  readonly id: string;
  /** Display number such as `S2.1`; may be empty. */
  readonly code: string;
  /** Short name; the code or the id where the questionnaire gives none. */
  readonly title: string;
  /** The question. */
  readonly ask: string;
  /** What a low or a high score says about the organisation, as a clause. */
  readonly finding?: WrittenFinding | undefined;
  /** Weight inside the capability, from 0; 0 is shown and never counts. */
  readonly weight: number;
  /** True: the score s counts as 100 - s. */
  readonly reverse: boolean;
  readonly why: string;
  readonly measures: string;
  /** What would show the answer to be true. */
  readonly proof: string;
  /** Roles best placed to answer; empty means every role. */
  readonly who: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  /** True: "does not apply" may be answered. */
  readonly na: boolean;
  readonly low: Recommendation | null;
  /** Asked only if this holds; null means always. */
  readonly when: Condition | null;
}

/** Ordered levels, each in words. Level n of K scores 100 (n - 1)/(K - 1). */
export interface LevelItem extends ItemBase {
  readonly type: 'level';
  /** Lowest first, 2 to 10. */
  readonly levels: readonly string[];
}

export interface ChecklistOption {
  readonly id: string;
  readonly text: string;
  /** What it says if the option is not ticked (low) or ticked (high). */
  readonly finding?: WrittenFinding | undefined;
  /** Share of the marks, from 0. */
  readonly weight: number;
  readonly tags: readonly string[];
}

/** Boxes to tick. Scores 100 x ticked weight / full_marks_at, at most 100. */
export interface ChecklistItem extends ItemBase {
  readonly type: 'checklist';
  readonly options: readonly ChecklistOption[];
  /** Wording of the exclusive "none of these". */
  readonly none: string;
  /** Ticked weight that earns 100 points; the sum of all weights unless written. */
  readonly full_marks_at: number;
}

/** Values from `from` (included) up to `below` (excluded) earn `score`. */
export interface NumberBand {
  /** Null: open downwards. */
  readonly from: number | null;
  /** Null: open upwards. */
  readonly below: number | null;
  /** 0 to 100. */
  readonly score: number;
}

export interface NumberItem extends ItemBase {
  readonly type: 'number';
  readonly unit: string;
  /** Smallest allowed value; null means no limit. */
  readonly min: number | null;
  /** Largest allowed value; null means no limit. */
  readonly max: number | null;
  /** True: whole numbers only. */
  readonly whole: boolean;
  /** Ascending, without gap or overlap over the allowed values. */
  readonly bands: readonly NumberBand[];
}

export interface YesNoItem extends ItemBase {
  readonly type: 'yes_no';
}

export interface ChoiceOption {
  readonly id: string;
  readonly text: string;
  /** 0 to 100. */
  readonly score: number;
  readonly tags: readonly string[];
}

/** One of several options, each with its score. */
export interface ChoiceItem extends ItemBase {
  readonly type: 'choice';
  readonly options: readonly ChoiceOption[];
}

/** Free words; never scored. */
export interface TextItem extends ItemBase {
  readonly type: 'text';
}

export type Item = LevelItem | ChecklistItem | NumberItem | YesNoItem | ChoiceItem | TextItem;

export interface Capability {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** What a low or a high score says about the organisation, before what its items say. */
  readonly finding?: WrittenFinding | undefined;
  /** Weight inside the pillar, from 0. */
  readonly weight: number;
  /** Score it should reach, 0 to 100; null without a target of its own. */
  readonly target: number | null;
  readonly items: readonly Item[];
}

export interface Pillar {
  readonly id: string;
  readonly title: string;
  /** Guiding question; may be empty. */
  readonly asks: string;
  /** Weight in the overall, from 0. */
  readonly weight: number;
  /** Score it should reach, 0 to 100; null: that of the settings. */
  readonly target: number | null;
  readonly capabilities: readonly Capability[];
}

/** The scope of a gate that holds the whole rather than one pillar. */
export const OVERALL = 'overall';

/** Holds a score down while one foundation is missing. */
export interface Gate {
  readonly id: string;
  /** Id of the item it looks at. */
  readonly item: string;
  /** Fires if the shown item score is under this. */
  readonly below: number;
  /** Highest score its scope may have while it fires. */
  readonly cap: number;
  /** Id of a pillar, or `overall`. */
  readonly scope: string;
  readonly why: string;
}

/** A stretch of time from now, such as this week; the soonest stands first. */
export interface Horizon {
  readonly id: string;
  readonly title: string;
}

export interface Role {
  readonly id: string;
  readonly title: string;
}

/** Keys that later stages read; carried as written so that the digest covers them. */
export type CarriedRules = Pick<
  WrittenQuestionnaire,
  'pain_points' | 'orders' | 'titles' | 'sources' | 'glossary' | 'migrations' | 'track_record' | 'review_after_days'
>;

/** A questionnaire that another one is taken from. */
export interface Ancestor {
  readonly id: string;
  /** Semantic version it had then. */
  readonly version: string;
}

/** An item that is left out, with what lenses and rules would find it by. */
export interface LeftOutItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Tags of the item and of its options. */
  readonly tags: readonly string[];
}

/** What a selection leaves out of the questionnaires it is taken from. */
export interface LeftOut {
  readonly items: readonly LeftOutItem[];
  /** Ids of gates that looked at one of those items. */
  readonly gates: readonly string[];
}

export interface Questionnaire {
  readonly id: string;
  /** The questionnaires it is taken from, the nearest first; empty if it stands alone. Those with the same root are kin. */
  readonly lineage: readonly Ancestor[];
  readonly leftOut: LeftOut;
  /** Semantic version: major = items removed or rescored, minor = added, patch = wording. */
  readonly version: string;
  readonly title: string;
  /** What a respondent should know before the first question; may be empty. */
  readonly about: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly settings: Settings;
  readonly bands: readonly Band[];
  readonly pillars: readonly Pillar[];
  readonly gates: readonly Gate[];
  readonly roles: readonly Role[];
  /** Soonest first. */
  readonly horizons: readonly Horizon[];
  /** A lens may look at those above it. */
  readonly lenses: readonly Lens[];
  readonly consistency: readonly ConsistencyRule[];
  /** Gravest first. */
  readonly flags: readonly Flag[];
  /** What every slot of the roadmap is multiplied by, 0 to 1; null for 1. */
  readonly capacityFactor: Figure | null;
  /** Trend packs that are asked for, in that order. */
  readonly packs: readonly TrendPack[];
  readonly rules: CarriedRules;
}
