// Generated from schemas/questionnaire.schema.json by `npm run generate`. Do not edit: change the schema.

export type WrittenWhereValue = string | number | boolean | (string | number | boolean)[];
export type WrittenFigures =
  | WrittenFigure[]
  | {
      /**
       * The figure of this name: a tag (name:name), an option (item/option), an item id, or a mapping.
       */
      [k: string]: WrittenFigure;
    };
export type WrittenFigure =
  | string
  | {
      /**
       * Score of this item, 0 to 100: the id of an item.
       */
      item?: string;
      /**
       * One option of a checklist, written ITEM/OPTION: 100 if ticked, 0 if not, and in a group the share folded as scores are.
       */
      option?: string;
      /**
       * Weighted mean of all scored items and options that carry this tag, 0 to 100.
       */
      tag?: string;
      /**
       * What was typed at this number item, in the unit of the item: the id of a number item.
       */
      answer?: string;
      /**
       * Raw score of this capability, 0 to 100: the id of a capability.
       */
      capability?: string;
      /**
       * Score of this pillar, 0 to 100 and none if the pillar is not rated: the id of a pillar.
       */
      pillar?: string;
      /**
       * Which score of the pillar is meant, before the gates (raw) or after them (final); without it raw.
       */
      stage?: 'raw' | 'final';
      /**
       * The overall score, 0 to 100, before the gates (raw) or after them (final).
       */
      overall?: 'raw' | 'final';
      /**
       * The id of a lens further up whose value is taken: goes with "value".
       */
      lens?: string;
      /**
       * Name of a value of the lens named in "lens"; inside a lens and without "lens" a value of that lens itself.
       */
      value?: string;
      /**
       * Difference between the two roles in settings.gap_roles, first minus second, in points: "overall" or the id of an item, capability or pillar.
       */
      gap?: string;
      /**
       * How many pain points match these fields; an empty mapping matches every one.
       */
      hits?: WrittenWhere;
      /**
       * Turns the count of "hits" into its share, in per cent, of the pain points that match these fields.
       */
      per_cent_of?: WrittenWhere;
      /**
       * Mean of the figures that exist.
       */
      mean?: WrittenFigures;
      /**
       * Lowest of the figures that exist.
       */
      lowest?: WrittenFigures;
      /**
       * Highest of the figures that exist.
       */
      highest?: WrittenFigures;
      /**
       * Highest minus lowest figure, and none if one of them is missing.
       */
      spread?: WrittenFigures;
      /**
       * Mean of the figures pulled towards the lowest of them by "share".
       */
      mean_min?: WrittenFigures;
      /**
       * Strength of the lowest figure in "mean_min", from 0 (plain mean) to 1 (lowest); without it 0.5.
       */
      share?: number;
      /**
       * Fewest scored items and options that must have gone in, under which the figure is none; without it 1.
       */
      members?: number;
      /**
       * Fewest figures of the list that must exist, under which the figure is none; without it 1.
       */
      figures?: number;
    };

/**
 * A questionnaire of dxready as a person writes it: short forms allowed, defaults left out.
 */
export interface WrittenQuestionnaire {
  /**
   * Version of the file format, always 1.
   */
  dxready: 1;
  /**
   * Stable short name of the questionnaire, by which sheets and other questionnaires refer to it.
   */
  id: string;
  /**
   * Version of the content as three numbers: the first changes when items are removed or rescored, the second when some are added, the third with wording.
   */
  version: string;
  /**
   * Name of the questionnaire as readers see it.
   */
  title: string;
  /**
   * What a respondent should know before the first question, in two or three sentences; without it nothing is shown.
   */
  about?: string;
  /**
   * Language of the texts as a short code; without it en.
   */
  language?: string;
  /**
   * Numbers and choices of the arithmetic; without it the usual ones.
   */
  settings?: WrittenSettings;
  /**
   * Bands of the scale from 0 to 100, ascending, the first from 0; needed unless "extends" is there.
   *
   * @minItems 1
   */
  bands?: WrittenBand[];
  /**
   * The pillars in the order they are shown; needed unless "extends" is there.
   *
   * @minItems 1
   */
  pillars?: WrittenPillar[];
  /**
   * Gates that hold a score down while a foundation is missing; without it none.
   */
  gates?: WrittenGate[];
  /**
   * Views across the pillars, in the order they are worked out; without it none.
   */
  lenses?: WrittenLens[];
  /**
   * Risk flags, gravest first; without it none.
   */
  flags?: WrittenFlag[];
  /**
   * Rules for answers that sit badly together; without it none.
   */
  consistency?: WrittenConsistencyRule[];
  /**
   * Ids of the trend packs that are asked for, in quotes; without it none.
   */
  trends?: string[];
  /**
   * Shown with the risks: the organisation's own record beside what is known elsewhere; without it nothing is said.
   */
  track_record?: WrittenTrackRecord;
  /**
   * Days after which the assessment should be made again, from its date; without it no next review is named.
   */
  review_after_days?: number;
  /**
   * Limits of the pain-point classifier and of the roadmap; without it the usual ones.
   */
  pain_points?: WrittenPainPointLimits;
  /**
   * Roles respondents may have; another role in a sheet is a warning, and without this list any role will do.
   */
  roles?: WrittenRole[];
  /**
   * Orders of presentation; without it the order of the file.
   */
  orders?: WrittenOrders;
  /**
   * Words for tags, parts of lenses and options, by their id; without one the id with spaces is shown.
   */
  titles?: {
    [k: string]: string;
  };
  /**
   * Texts the questionnaire goes back to, by the key items and flags use; without it none.
   */
  sources?: {
    [k: string]: WrittenSource;
  };
  /**
   * Terms explained to readers; without it none.
   */
  glossary?: WrittenTerm[];
  /**
   * The questionnaire this one selects from or words anew; without it the questionnaire stands alone.
   */
  extends?: WrittenParent;
  /**
   * Ids of the items a selection keeps, in the order and tree of the parent; without it all of them.
   *
   * @minItems 1
   */
  only?: string[];
  /**
   * Whole words replaced in every text of the parent that "change" does not replace, old word to new word.
   */
  words?: {
    [k: string]: string;
  };
  /**
   * What an overlay words or weighs differently; without it nothing.
   */
  change?: WrittenChange;
  /**
   * New items by the id of the capability of the parent they join, which makes this a questionnaire of its own kind; without it none.
   */
  add?: {
    /**
     * @minItems 1
     */
    [k: string]: WrittenItem[];
  };
  /**
   * How answers to older major versions are carried over, oldest first; without it only the ids are matched.
   */
  migrations?: WrittenMigration[];
}
export interface WrittenSettings {
  /**
   * Share of the weakest pillar in the overall score, 0 (plain mean) to 1 (weakest pillar alone); without it 0.25.
   */
  lambda?: number;
  /**
   * Least coverage, as a share from 0 to 1, from which a pillar is rated; without it 0.5.
   */
  pillar_min_coverage?: number;
  /**
   * Least share of the pillar weights in scope, 0 to 1, that must be rated before an overall score is shown; without it 0.6.
   */
  partial_min_weight?: number;
  /**
   * How several respondents are folded: mean of the role means, plain mean of all, or median; without it role_balanced.
   */
  pooling?: 'role_balanced' | 'pooled' | 'median';
  /**
   * Fewest respondents a role needs to be shown on its own, 1 or more; without it 3.
   */
  min_cell?: number;
  /**
   * Assumed error of one answer in points, over 0, from which the smallest change that counts is worked out; without it 12.5 (half a level of five).
   */
  answer_error?: number;
  /**
   * Score from 0 to 100 that every pillar should reach; without it 60.
   */
  target?: number;
  /**
   * Whether a gate whose item has no answer fires; without it false, and the result is marked provisional instead.
   */
  strict_gates?: boolean;
  /**
   * Whether an answer with evidence 0, or none stated, counts at most 50; without it false.
   */
  audit?: boolean;
  /**
   * The two roles whose difference is the perception gap, the first minus the second; without it no gap is worked out.
   *
   * @minItems 2
   * @maxItems 2
   */
  gap_roles?: string[];
  /**
   * Who counts as asked in a group: by_role goes by the "who" of each item, everyone takes all; without it by_role.
   */
  asked?: 'by_role' | 'everyone';
}
/**
 * One band of the scale from 0 to 100; it ends where the next one begins.
 */
export interface WrittenBand {
  /**
   * Short name of the band, used in files and reports as data.
   */
  id: string;
  /**
   * Score at which the band begins, 0 to 100; the first band begins at 0 and the others ascend.
   */
  from: number;
  /**
   * Name of the band as readers see it.
   */
  title: string;
  /**
   * What the band means, in one sentence; without it only the name is shown.
   */
  says?: string;
}
/**
 * One of the pillars of the assessment, the top level under the overall score.
 */
export interface WrittenPillar {
  /**
   * Stable short name of the pillar, not shared with anything else in the questionnaire.
   */
  id: string;
  /**
   * Name of the pillar as readers see it.
   */
  title: string;
  /**
   * The one question the pillar answers; without it only the title is shown.
   */
  asks?: string;
  /**
   * Weight of the pillar in the overall score, any number from 0 (shown, not scored); without it 1.
   */
  weight?: number;
  /**
   * Score from 0 to 100 that this pillar should reach; without it the target of the settings holds.
   */
  target?: number;
  /**
   * The capabilities of the pillar, in the order they are shown; at least one.
   *
   * @minItems 1
   */
  capabilities: WrittenCapability[];
}
/**
 * A capability: a handful of items that together describe one ability of the organisation.
 */
export interface WrittenCapability {
  /**
   * Stable short name of the capability, not shared with anything else in the questionnaire.
   */
  id: string;
  /**
   * Name of the capability as readers see it.
   */
  title: string;
  /**
   * What the capability is about, in one sentence; without it only the title is shown.
   */
  about?: string;
  /**
   * Headlines about the organisation, said when the capability scores under 50 (low) or from 75 on (high), each before what its items say; without it nothing is said.
   */
  finding?: WrittenFinding;
  /**
   * Weight of the capability inside its pillar, any number from 0 (shown, not scored); without it 1.
   */
  weight?: number;
  /**
   * Score from 0 to 100 that this capability should reach; without it it has none of its own.
   */
  target?: number;
  /**
   * The items of the capability, in the order they are asked; at least one.
   *
   * @minItems 1
   */
  items: WrittenItem[];
}
/**
 * What a score says about the organisation, in words a manager would use; at least one side.
 */
export interface WrittenFinding {
  /**
   * Said of a low score, without a full stop at the end.
   */
  low?: string;
  /**
   * Said of a high score, without a full stop at the end.
   */
  high?: string;
}
/**
 * An item: one question with the rule that turns its answer into a score from 0 to 100.
 */
export interface WrittenItem {
  /**
   * Stable id of the item, best written pillar.slug; answers are kept under it, so it never changes its meaning.
   */
  id: string;
  /**
   * Display number beside the question, in quotes if it looks like a number; without it the id is shown.
   */
  code?: string;
  /**
   * Short name of the item for tables and lists; without it the question is shown.
   */
  title?: string;
  /**
   * The question itself, in one sentence.
   */
  ask: string;
  /**
   * What the answer says about the organisation, as a clause that can stand behind a headline and a colon: low when the item scores under 50, high from 75 on. A number may use {answer}, a checklist {ticked} and {all}; without it the answer itself is shown.
   */
  finding?: WrittenFinding;
  /**
   * Kind of answer: one of worded levels, ticks in a list, a number, yes or no, one choice, or free text (never scored).
   */
  type: 'level' | 'checklist' | 'number' | 'yes_no' | 'choice' | 'text';
  /**
   * The wording of every level, lowest first, 2 to 10 of them; they score evenly from 0 to 100 (level items only).
   *
   * @minItems 2
   * @maxItems 10
   */
  levels?: string[];
  /**
   * The options to tick (checklist) or to choose from (choice), in the order they are shown.
   *
   * @minItems 1
   */
  options?: WrittenOption[];
  /**
   * Wording of the answer that nothing on the checklist is true, scored 0; without it "None of these".
   */
  none?: string;
  /**
   * Sum of ticked option weights that earns 100 points, over 0 (checklist only); without it the sum of all option weights.
   */
  full_marks_at?: number;
  /**
   * Scores by range for a number item; together they cover every allowed value and do not overlap.
   *
   * @minItems 1
   */
  bands?: WrittenNumberBand[];
  /**
   * Unit of the number as readers see it (number only); without it the number stands alone.
   */
  unit?: string;
  /**
   * Smallest number allowed, anything lower is an input error (number only); without it there is no lower end.
   */
  min?: number;
  /**
   * Largest number allowed, anything higher is an input error (number only); without it there is no upper end.
   */
  max?: number;
  /**
   * Whether only whole numbers are allowed (number only); without it false.
   */
  whole?: boolean;
  /**
   * Weight of the item inside its capability, any number from 0 (shown, not scored); without it 1.
   */
  weight?: number;
  /**
   * Whether the score is turned round at the end, so that 100 becomes 0; without it false.
   */
  reverse?: boolean;
  /**
   * Why the question is asked, shown to the respondent on request; without it nothing is shown.
   */
  why?: string;
  /**
   * What the item measures, for authors and the method page; without it nothing is shown.
   */
  measures?: string;
  /**
   * What would show the answer to be true; without it no proof is asked for.
   */
  proof?: string;
  /**
   * Roles best placed to answer, who in a group count as asked; without it everybody.
   */
  who?: string[];
  /**
   * Labels in the form name:name by which lenses and rules find the item; without it the item is in no lens by tag.
   */
  tags?: string[];
  /**
   * Keys of the entries in "sources" that the item goes back to; without it none are named.
   */
  sources?: string[];
  /**
   * Whether "does not apply" is offered as an answer; without it true, and items of gates are best set to false.
   */
  na?: boolean;
  /**
   * What to do when the item scores under 50; without it the wording of the next level is the advice.
   */
  low?: WrittenRecommendation;
  /**
   * When the item is asked, judged on the answers of the same respondent with item, option, answer, all, any and not only; without it always.
   */
  when?: WrittenCondition;
}
/**
 * One option of a checklist or of a choice.
 */
export interface WrittenOption {
  /**
   * Stable short name of the option inside its item; answers are kept under it.
   */
  id: string;
  /**
   * Wording of the option.
   */
  text: string;
  /**
   * In a checklist: what it says about the organisation if this option is not ticked while the item scores under 50 (low), or ticked while it scores from 75 on (high); without it the item speaks.
   */
  finding?: WrittenFinding;
  /**
   * Weight of the option among the ticked ones, any number from 0 (checklist only); without it 1.
   */
  weight?: number;
  /**
   * Score the item gets when this option is chosen, 0 to 100 (choice only, needed there).
   */
  score?: number;
  /**
   * Labels in the form name:name by which lenses find the option, none of them a tag of its item; without it none.
   */
  tags?: string[];
}
/**
 * A range of numbers, from "from" (included) up to "below" (not included), and its score.
 */
export interface WrittenNumberBand {
  /**
   * Smallest number of the range, included; without it the range is open downwards.
   */
  from?: number;
  /**
   * End of the range, not included; without it the range is open upwards.
   */
  below?: number;
  /**
   * Score of a number in this range, 0 to 100.
   */
  score: number;
}
export interface WrittenRecommendation {
  /**
   * What to do, in one sentence that can be acted upon.
   */
  advice: string;
  /**
   * When it can be done: the id of a horizon of the pain-point limits; without it no horizon is shown.
   */
  horizon?: string;
  /**
   * Effort in person-days: XS up to 1, S up to 5, M up to 20, L up to 100, XL more; without it M.
   */
  effort?: 'XS' | 'S' | 'M' | 'L' | 'XL';
}
export interface WrittenCondition {
  /**
   * True if every one of these conditions is true.
   *
   * @minItems 1
   *
   * Items: One of the conditions.
   */
  all?: WrittenCondition[];
  /**
   * True if at least one of these conditions is true.
   *
   * @minItems 1
   *
   * Items: One of the conditions.
   */
  any?: WrittenCondition[];
  /**
   * True if this condition is false; open stays open.
   */
  not?: WrittenCondition;
  /**
   * Score of this item, 0 to 100: the id of an item.
   */
  item?: string;
  /**
   * One option of a checklist, written ITEM/OPTION: 100 if ticked, 0 if not, and in a group the share folded as scores are.
   */
  option?: string;
  /**
   * Weighted mean of all scored items and options that carry this tag, 0 to 100.
   */
  tag?: string;
  /**
   * What was typed at this number item, in the unit of the item: the id of a number item.
   */
  answer?: string;
  /**
   * Raw score of this capability, 0 to 100: the id of a capability.
   */
  capability?: string;
  /**
   * Score of this pillar, 0 to 100 and none if the pillar is not rated: the id of a pillar.
   */
  pillar?: string;
  /**
   * Which score of the pillar is meant, before the gates (raw) or after them (final); without it raw.
   */
  stage?: 'raw' | 'final';
  /**
   * The overall score, 0 to 100, before the gates (raw) or after them (final).
   */
  overall?: 'raw' | 'final';
  /**
   * The id of a lens further up whose value or reading is compared: goes with "value" or "reads".
   */
  lens?: string;
  /**
   * Name of a value of the lens named in "lens"; inside a lens and without "lens" a value of that lens itself.
   */
  value?: string;
  /**
   * Difference between the two roles in settings.gap_roles, first minus second, in points: "overall" or the id of an item, capability or pillar.
   */
  gap?: string;
  /**
   * How many pain points match these fields; an empty mapping matches every one.
   */
  hits?: WrittenWhere;
  /**
   * Turns the count of "hits" into its share, in per cent, of the pain points that match these fields.
   */
  per_cent_of?: WrittenWhere;
  /**
   * Mean of the figures that exist.
   */
  mean?: WrittenFigures;
  /**
   * Lowest of the figures that exist.
   */
  lowest?: WrittenFigures;
  /**
   * Highest of the figures that exist.
   */
  highest?: WrittenFigures;
  /**
   * Highest minus lowest figure, and none if one of them is missing.
   */
  spread?: WrittenFigures;
  /**
   * Mean of the figures pulled towards the lowest of them by "share".
   */
  mean_min?: WrittenFigures;
  /**
   * Strength of the lowest figure in "mean_min", from 0 (plain mean) to 1 (lowest); without it 0.5.
   */
  share?: number;
  /**
   * Fewest scored items and options that must have gone in, under which the figure is none; without it 1.
   */
  members?: number;
  /**
   * Fewest figures of the list that must exist, under which the figure is none; without it 1.
   */
  figures?: number;
  /**
   * True if the shown figure is this number or more.
   */
  at_least?: number;
  /**
   * True if the shown figure is more than this number.
   */
  over?: number;
  /**
   * True if the shown figure is this number or less.
   */
  at_most?: number;
  /**
   * True if the shown figure is less than this number.
   */
  below?: number;
  /**
   * Fewest pain points the base of "per_cent_of" must have, else the condition is false; without it a share of nothing is open.
   */
  of_at_least?: number;
  /**
   * The id of a gate whose state is asked for: goes with "is".
   */
  gate?: string;
  /**
   * State the gate must be in.
   */
  is?: 'fired' | 'passed' | 'unverified' | 'not_applicable';
  /**
   * The id of the reading of the lens that must hold.
   */
  reads?: string;
  /**
   * The id of a consistency rule that must have fired.
   */
  rule?: string;
  /**
   * The id of a flag further up that must have fired.
   */
  flag?: string;
}
export interface WrittenWhere {
  /**
   * Id of the pain point.
   */
  id?: WrittenWhereValue;
  /**
   * Title of the pain point.
   */
  title?: WrittenWhereValue;
  /**
   * Who raised it.
   */
  raised_by?: WrittenWhereValue;
  /**
   * How much it hurts, 0 to 4.
   */
  impact?: WrittenWhereValue;
  /**
   * Share of customers touched, 0 to 100.
   */
  reach_pct?: WrittenWhereValue;
  /**
   * Effort in person-days.
   */
  effort_days?: WrittenWhereValue;
  /**
   * Effort as a size.
   */
  size?: WrittenWhereValue;
  /**
   * Days until customers feel the fix.
   */
  calendar_days?: WrittenWhereValue;
  /**
   * How many people must work differently.
   */
  people_changing?: WrittenWhereValue;
  /**
   * What the fix needs.
   */
  needs?: WrittenWhereValue;
  /**
   * Ids of pain points it waits for.
   */
  depends_on?: WrittenWhereValue;
  /**
   * Whether it improves the experience of customers.
   */
  cx_test?: WrittenWhereValue;
  /**
   * The sentence of the customer test.
   */
  cx_why?: WrittenWhereValue;
  /**
   * Kinds of value, of which one must be among those given.
   */
  value?: WrittenWhereValue;
  /**
   * Confidence in the estimates.
   */
  confidence?: WrittenWhereValue;
  /**
   * Whether it must be fixed for law, safety or security.
   */
  must_fix?: WrittenWhereValue;
  /**
   * Phase of the customer journey.
   */
  journey?: WrittenWhereValue;
  /**
   * Promise broken.
   */
  cx?: WrittenWhereValue;
  /**
   * Node or link of the chain where it breaks.
   */
  node?: WrittenWhereValue;
  /**
   * Kind of trouble.
   */
  kind?: WrittenWhereValue;
  /**
   * The person in the fixed version.
   */
  human_touch?: WrittenWhereValue;
  /**
   * Whether work is pushed onto the customer.
   */
  work_pushed_to_customer?: WrittenWhereValue;
  /**
   * Whether the fix only digitises today's step.
   */
  copies_existing?: WrittenWhereValue;
  /**
   * What can be rehearsed without software.
   */
  offline_first_step?: WrittenWhereValue;
  /**
   * Name of the owner.
   */
  owner?: WrittenWhereValue;
  /**
   * Whether the owner is freed from daily work.
   */
  owner_released?: WrittenWhereValue;
  /**
   * Months in which rivals could copy it.
   */
  copyable_within_months?: WrittenWhereValue;
  /**
   * What is left out.
   */
  eliminate?: WrittenWhereValue;
  /**
   * What is cut back.
   */
  reduce?: WrittenWhereValue;
  /**
   * What is raised.
   */
  raise?: WrittenWhereValue;
  /**
   * What is new.
   */
  create?: WrittenWhereValue;
  /**
   * State of the work; unless it is named here, done and stopped entries are left out.
   */
  status?: WrittenWhereValue;
  /**
   * Reason of the state.
   */
  status_why?: WrittenWhereValue;
  /**
   * Horizon it was put into.
   */
  horizon?: WrittenWhereValue;
  /**
   * Quick Hit or Big Hit.
   */
  hit?: WrittenWhereValue;
  /**
   * Ambition class.
   */
  ambition?: WrittenWhereValue;
  /**
   * Rung of the ambition scale, 1 to 5.
   */
  rung?: WrittenWhereValue;
  /**
   * Whether its ambition is clear.
   */
  classified?: WrittenWhereValue;
  /**
   * Whether it has a start on the roadmap.
   */
  planned?: WrittenWhereValue;
}
/**
 * A gate: holds a pillar or the overall score down while one foundation is missing.
 */
export interface WrittenGate {
  /**
   * Stable short name of the gate, not shared with anything else in the questionnaire.
   */
  id: string;
  /**
   * Id of the item the gate looks at.
   */
  item: string;
  /**
   * The gate fires when the shown item score is under this number, 0 to 100.
   */
  below: number;
  /**
   * Highest score the scope can have while the gate fires, 0 to 100.
   */
  cap: number;
  /**
   * What is held down: the id of a pillar, or "overall".
   */
  scope: string;
  /**
   * Why this foundation matters, in one sentence; without it only the item is named.
   */
  why?: string;
}
/**
 * A lens: another view of the same answers, across the pillars, that never changes a score.
 */
export interface WrittenLens {
  /**
   * Stable short name of the lens, not shared with anything else in the questionnaire.
   */
  id: string;
  /**
   * How the lens is worked out; the kind decides which other keys belong to it.
   */
  kind: 'profile' | 'path' | 'balance' | 'load' | 'dial' | 'amount' | 'exposure';
  /**
   * Name of the lens as readers see it.
   */
  title: string;
  /**
   * Report section the lens stands in: first_step, map, or customers, people, data, technology or strategy in the shipped questionnaires; without it the lens stands with the other unplaced ones.
   */
  section?: string;
  /**
   * Fewest parts that must exist, as one number or as a map of group to number (profile, path, exposure); without it 1, for a path 2.
   */
  needs?:
    | number
    | {
        [k: string]: number;
      };
  /**
   * A part with fewer scored items and options than this is listed as thin; without it no part is thin for that reason.
   */
  thin_under?: number;
  /**
   * Whether the difference between the two gap roles is worked out for this lens too; without it false.
   */
  role_gap?: boolean;
  /**
   * Whether a policy may set a bar on this lens; without it true.
   */
  ci?: boolean;
  /**
   * A caution that is always printed with the lens; without it none.
   */
  caution?: string;
  /**
   * What the lens says: the first one that holds; without it the values are shown alone.
   */
  readings?: WrittenReading[];
  /**
   * The parts of the lens in order, by their names (profile, path).
   */
  parts?: {
    /**
     * The figure of this part: a tag (name:name), an option (item/option), an item id, or a mapping.
     */
    [k: string]: WrittenFigure;
  };
  /**
   * How the parts make the score of the lens (profile; a path is always mean_min with share 0.5); without it mean.
   */
  score?: 'mean' | 'mean_min' | 'lowest';
  /**
   * Strength of the lowest part under score mean_min, 0 to 1; without it 0.5.
   */
  share?: number;
  /**
   * Which of several equally low parts is named the lowest, the first or the last (profile, path); without it first.
   */
  ties?: 'first' | 'last';
  /**
   * Groups of parts, each name with the parts that belong to it (profile, path); without it the parts are one group.
   */
  groups?: {
    [k: string]: string[];
  };
  /**
   * Whether score, lowest and highest are worked out for each group instead of for all parts (profile, path); without it false.
   */
  by_group?: boolean;
  /**
   * What stands beside the score and makes the index, the mean of both (profile, path): a tag (name:name), an option (item/option), an item id, or a mapping; without it there is no index.
   */
  counterweight?: WrittenFigure;
  /**
   * Whether the lens is worked out even while the counterweight is missing; without it false.
   */
  counterweight_optional?: boolean;
  /**
   * Labels put on each part by its value, first one that holds (profile, path); without it none.
   */
  marks?: WrittenMark[];
  /**
   * The left side (balance): a tag (name:name), an option (item/option), an item id, or a mapping.
   */
  left?: WrittenFigure;
  /**
   * The right side (balance): a tag (name:name), an option (item/option), an item id, or a mapping.
   */
  right?: WrittenFigure;
  /**
   * How easily the load is borne, 0 to 100, the load being 100 minus this (load): a tag (name:name), an option (item/option), an item id, or a mapping.
   */
  ease?: WrittenFigure;
  /**
   * How much change can be carried, 0 to 100 (load): a tag (name:name), an option (item/option), an item id, or a mapping.
   */
  capacity?: WrittenFigure;
  /**
   * How earlier changes went, 0 to 100 (load): a tag (name:name), an option (item/option), an item id, or a mapping; without it the risk is worked out from load and capacity alone.
   */
  history?: WrittenFigure;
  /**
   * A dial takes a list of figures, all of them needed; an amount takes one { answer: ITEM }.
   *
   * @minItems 1
   */
  of?:
    | WrittenFigure[]
    | {
        /**
         * The number item whose typed number is the amount, in the unit of the item.
         */
        answer: string;
      };
  /**
   * What the dial shows when every figure is 100, over 0 (dial).
   */
  top?: number;
  /**
   * What one unit of the amount is worth (amount).
   */
  each_worth?: number;
  /**
   * What is shown beside the amount (amount): a tag (name:name), an option (item/option), an item id, or a mapping; without it nothing.
   */
  beside?: WrittenFigure;
  /**
   * Ids of the trend packs the lens looks at, in quotes (exposure).
   *
   * @minItems 1
   */
  packs?: string[];
}
/**
 * One sentence a lens may say.
 */
export interface WrittenReading {
  /**
   * Short name of the reading inside its lens, which conditions refer to with "reads".
   */
  id: string;
  /**
   * When the reading holds; the last one may leave it out and then always holds.
   */
  when?: WrittenCondition;
  /**
   * The sentence, with {name} for any value of the lens.
   */
  says: string;
}
/**
 * A label on the parts of a lens whose value is high or low enough.
 */
export interface WrittenMark {
  /**
   * Short name of the mark inside its lens.
   */
  id: string;
  /**
   * The part gets the mark if its shown value is this number or more.
   */
  at_least?: number;
  /**
   * The part gets the mark if its shown value is less than this number.
   */
  below?: number;
  /**
   * The label as readers see it.
   */
  title: string;
}
/**
 * A risk flag: a warning with its reason and one first action, listed gravest first; it never changes a score.
 */
export interface WrittenFlag {
  /**
   * Stable short name of the flag, not shared with anything else in the questionnaire.
   */
  id: string;
  /**
   * The warning in one line.
   */
  title: string;
  /**
   * When the flag fires.
   */
  when: WrittenCondition;
  /**
   * Where to begin: ids of items whose advice is the first action, or the name of a report section; without it no action is named.
   */
  first?: string[] | string;
  /**
   * Keys of the entries in "sources" that the flag goes back to; without it none are named.
   */
  sources?: string[];
}
/**
 * A rule that notices two answers which sit badly together; it never changes a score.
 */
export interface WrittenConsistencyRule {
  /**
   * Stable short name of the rule, not shared with anything else in the questionnaire.
   */
  id: string;
  /**
   * A contradiction can hardly be true on both sides and counts for response quality; a tension may be and is worth a talk.
   */
  kind: 'contradiction' | 'tension';
  /**
   * When the rule fires.
   */
  when: WrittenCondition;
  /**
   * What the report says when the rule fires.
   */
  says: string;
}
/**
 * What the report says about how such programmes end, here and elsewhere.
 */
export interface WrittenTrackRecord {
  /**
   * Id of the item that asks how earlier programmes of the organisation ended.
   */
  item: string;
  /**
   * What is known elsewhere, with its source and how far it carries, as sentences.
   */
  says: string;
}
export interface WrittenPainPointLimits {
  /**
   * The horizons, nearest first, which are also the slots of the roadmap; without it this week, this month, this year, year 2 and year 3.
   *
   * @minItems 1
   */
  horizons?: WrittenHorizon[];
  /**
   * Person-days that stand for each size; effort_days of a pain point wins where both are given.
   */
  sizes?: {
    /**
     * Person-days of size XS; without it 1.
     */
    XS?: number;
    /**
     * Person-days of size S; without it 3.
     */
    S?: number;
    /**
     * Person-days of size M; without it 15.
     */
    M?: number;
    /**
     * Person-days of size L; without it 60.
     */
    L?: number;
    /**
     * Person-days of size XL; without it 300.
     */
    XL?: number;
  };
  /**
   * Id of the earliest horizon for a pain point with neither effort nor time; without it this_year.
   */
  no_estimate?: string;
  /**
   * What a pain point is taken to say where a field is left out.
   */
  defaults?: {
    /**
     * Who raised it; without it unknown.
     */
    raised_by?: 'customer' | 'frontline' | 'partner' | 'manager' | 'leader' | 'unknown';
    /**
     * What the fix needs; without it none.
     */
    needs?: 'none' | 'team' | 'supplier' | 'structural';
    /**
     * Result of the customer test; without it unclear.
     */
    cx_test?: 'yes' | 'unclear' | 'no' | true | false;
    /**
     * Confidence in the estimates; without it medium.
     */
    confidence?: 'high' | 'medium' | 'low';
    /**
     * Kinds of value; without it none.
     */
    value?: (
      | 'saves_cost'
      | 'saves_time'
      | 'removes_irritation'
      | 'beats_best_rival'
      | 'new_revenue'
      | 'new_segment'
      | 'new_offer'
      | 'breaks_sector_rule'
      | 'reaches_noncustomers'
    )[];
    /**
     * Whether it must be fixed; without it false.
     */
    must_fix?: boolean;
    /**
     * State of the work; without it open.
     */
    status?: 'open' | 'doing' | 'done' | 'stopped';
  };
  /**
   * The ambition classes, highest rung first: the first one that holds is taken, else the ambition is unclear; without it the usual five.
   *
   * @minItems 1
   */
  ambition?: WrittenAmbition[];
  /**
   * Points and factors of the priority inside a horizon; without it the usual ones.
   */
  priority?: WrittenPriority;
  /**
   * Person-days free in each slot of the roadmap, earliest first, over which the pain-point file wins; without it nothing is squeezed.
   */
  capacity?: number[];
  /**
   * Most Big Hits at once in a slot, over which the pain-point file wins; without it 3.
   */
  max_big?: number;
  /**
   * A figure by which every slot is multiplied, rounded down to whole days; without it, or while it is none, 1.
   */
  capacity_factor?: WrittenFigure;
}
/**
 * A column of the classifier and a slot of the roadmap.
 */
export interface WrittenHorizon {
  /**
   * Stable short name of the horizon.
   */
  id: string;
  /**
   * Name of the horizon as readers see it; without it the id with spaces.
   */
  title?: string;
  /**
   * Whether a pain point in this horizon is a Quick Hit or a Big Hit.
   */
  hit: 'quick' | 'big';
  /**
   * Person-days assumed for a pain point in this horizon that has no effort, 0 or more.
   */
  assume_days: number;
  /**
   * Highest values that still fit into this horizon; what is not named has no limit here.
   */
  up_to?: {
    /**
     * Effort in person-days, this number included.
     */
    effort_days?: number;
    /**
     * Calendar days until customers feel the fix, this number included.
     */
    calendar_days?: number;
    /**
     * People who must work differently, this number included.
     */
    people_changing?: number;
  };
  /**
   * Needs that put a pain point into this horizon; without it none.
   */
  needs?: ('none' | 'team' | 'supplier' | 'structural')[];
}
/**
 * A class of the ambition scale and the kinds of value it takes.
 */
export interface WrittenAmbition {
  /**
   * Stable short name of the class.
   */
  id: string;
  /**
   * Height on the ambition scale, from 1 (efficiency) upwards.
   */
  rung: number;
  /**
   * Name of the class as readers see it.
   */
  title: string;
  /**
   * The class holds if the pain point has all of these kinds of value.
   *
   * @minItems 1
   */
  all?: (
    | 'saves_cost'
    | 'saves_time'
    | 'removes_irritation'
    | 'beats_best_rival'
    | 'new_revenue'
    | 'new_segment'
    | 'new_offer'
    | 'breaks_sector_rule'
    | 'reaches_noncustomers'
  )[];
  /**
   * The class holds if the pain point has at least one of these kinds of value.
   *
   * @minItems 1
   */
  any?: (
    | 'saves_cost'
    | 'saves_time'
    | 'removes_irritation'
    | 'beats_best_rival'
    | 'new_revenue'
    | 'new_segment'
    | 'new_offer'
    | 'breaks_sector_rule'
    | 'reaches_noncustomers'
  )[];
}
export interface WrittenPriority {
  /**
   * Points for impact 4, fewer in proportion; without it 50.
   */
  impact?: number;
  /**
   * Points for the share of customers touched.
   */
  reach?: {
    /**
     * Points for the highest step; without it 30.
     */
    points?: number;
    /**
     * Ascending cuts in per cent: below the first cut no points, from the last one all of them; without it 1, 5, 25 and 50.
     *
     * @minItems 1
     */
    steps?: number[];
  };
  /**
   * Points for who raised it: a share from 0 to 1 of the points for each voice.
   */
  voice?: {
    /**
     * Points for the full voice; without it 20.
     */
    points?: number;
    /**
     * Share of the points when a customer raised it; without it 1.
     */
    customer?: number;
    /**
     * Share of the points when the front line raised it; without it 0.75.
     */
    frontline?: number;
    /**
     * Share of the points when a partner raised it; without it 0.75.
     */
    partner?: number;
    /**
     * Share of the points when a manager raised it; without it 0.5.
     */
    manager?: number;
    /**
     * Share of the points when a leader raised it; without it 0.25.
     */
    leader?: number;
    /**
     * Share of the points when nobody is named; without it 0.
     */
    unknown?: number;
  };
  /**
   * Factor for each result of the customer test.
   */
  cx_test?: {
    /**
     * Factor when it improves the experience; without it 1.
     */
    yes?: number;
    /**
     * Factor when that is unclear; without it 0.75.
     */
    unclear?: number;
    /**
     * Factor when it does not; without it 0.5.
     */
    no?: number;
  };
  /**
   * Bonus for the pain points that directly wait for this one.
   */
  unlocks?: {
    /**
     * Points for each of them; without it 5.
     */
    each?: number;
    /**
     * Highest bonus in points; without it 15.
     */
    at_most?: number;
  };
  /**
   * Factor for each confidence in the estimates.
   */
  confidence?: {
    /**
     * Factor for high confidence; without it 1.
     */
    high?: number;
    /**
     * Factor for medium confidence; without it 0.8.
     */
    medium?: number;
    /**
     * Factor for low confidence; without it 0.5.
     */
    low?: number;
  };
  /**
   * What the value is divided by, by effort.
   */
  effort?: {
    /**
     * Ascending efforts in person-days, each included; without it 1, 5, 20 and 100.
     *
     * @minItems 1
     */
    up_to?: number[];
    /**
     * Divisor for each of the efforts and one more for anything above; without it 1, 1.5, 2, 3 and 4.
     *
     * @minItems 2
     */
    divide_by?: number[];
  };
}
/**
 * A role respondents may have.
 */
export interface WrittenRole {
  /**
   * Short name of the role, in lower case, as it stands in sheets.
   */
  id: string;
  /**
   * Name of the role as readers see it; without it the id.
   */
  title?: string;
}
export interface WrittenOrders {
  /**
   * Pillar ids in the order one person answers them, "pain_points" among them if those are asked; without it the order of the file.
   */
  alone?: string[];
  /**
   * Pillar ids in the order of a workshop, "pain_points" among them if those are asked; without it the order of the file.
   */
  workshop?: string[];
  /**
   * Pillar ids in the order their sections stand in the report; without it the order of the file.
   */
  report?: string[];
}
/**
 * A text the questionnaire goes back to.
 */
export interface WrittenSource {
  /**
   * Title of the source as it is quoted.
   */
  title: string;
  /**
   * Who wrote it; without it nobody is named.
   */
  author?: string;
  /**
   * What kind of text it is; without it nothing is said.
   */
  kind?: string;
}
/**
 * An entry of the glossary.
 */
export interface WrittenTerm {
  /**
   * Short name of the entry.
   */
  id: string;
  /**
   * The term as readers see it.
   */
  title: string;
  /**
   * What the term means, in a sentence or two.
   */
  says: string;
}
export interface WrittenParent {
  /**
   * Id of the parent questionnaire.
   */
  id?: string;
  /**
   * Versions of the parent that will do, as a semver range; without it any.
   */
  version?: string;
  /**
   * Path of the parent questionnaire, relative to this file, instead of an id.
   */
  file?: string;
}
export interface WrittenChange {
  /**
   * Changes by pillar id.
   */
  pillars?: {
    [k: string]: WrittenPillarChange;
  };
  /**
   * Changes by capability id.
   */
  capabilities?: {
    [k: string]: WrittenCapabilityChange;
  };
  /**
   * Changes by item id.
   */
  items?: {
    [k: string]: WrittenItemChange;
  };
  /**
   * New words by band id.
   */
  bands?: {
    [k: string]: WrittenWordingChange;
  };
  /**
   * New words by gate id.
   */
  gates?: {
    [k: string]: WrittenGateChange;
  };
  /**
   * New words by lens id.
   */
  lenses?: {
    [k: string]: WrittenLensChange;
  };
  /**
   * New words by flag id.
   */
  flags?: {
    [k: string]: WrittenFlagChange;
  };
  /**
   * New words by id of the consistency rule.
   */
  consistency?: {
    [k: string]: WrittenConsistencyRuleChange;
  };
  /**
   * New words by id of the glossary entry.
   */
  glossary?: {
    [k: string]: WrittenWordingChange;
  };
}
/**
 * What differs at a pillar.
 */
export interface WrittenPillarChange {
  /**
   * New name; without it the name of the parent.
   */
  title?: string;
  /**
   * New question of the pillar; without it that of the parent.
   */
  asks?: string;
  /**
   * New weight, any number from 0; without it that of the parent.
   */
  weight?: number;
  /**
   * Another score from 0 to 100 that this pillar should reach.
   */
  target?: number;
}
/**
 * What differs at a capability.
 */
export interface WrittenCapabilityChange {
  /**
   * New name; without it the name of the parent.
   */
  title?: string;
  /**
   * New sentence about the capability; without it that of the parent.
   */
  about?: string;
  /**
   * New weight, any number from 0; without it that of the parent.
   */
  weight?: number;
  /**
   * Another score from 0 to 100 that this capability should reach.
   */
  target?: number;
}
/**
 * What differs at an item: texts, weight, roles, sources and whether "does not apply" is offered.
 */
export interface WrittenItemChange {
  /**
   * New short name; without it that of the parent.
   */
  title?: string;
  /**
   * New question; without it that of the parent.
   */
  ask?: string;
  /**
   * New wording by number of the level, 1 being the lowest; levels left out keep theirs.
   */
  levels?: {
    [k: string]: string;
  };
  /**
   * New wording by option id; options left out keep theirs.
   */
  options?: {
    [k: string]: string;
  };
  /**
   * New wording of the answer that nothing on the checklist is true; without it that of the parent.
   */
  none?: string;
  /**
   * New reason for asking; without it that of the parent.
   */
  why?: string;
  /**
   * New sentence on what is measured; without it that of the parent.
   */
  measures?: string;
  /**
   * New sentence on what would show the answer to be true; without it that of the parent.
   */
  proof?: string;
  /**
   * New list of roles best placed to answer; without it that of the parent.
   */
  who?: string[];
  /**
   * New list of source keys; without it that of the parent.
   */
  sources?: string[];
  /**
   * Whether "does not apply" is offered; without it as in the parent.
   */
  na?: boolean;
  /**
   * New weight, any number from 0; without it that of the parent.
   */
  weight?: number;
  /**
   * What differs in the recommendation; without it that of the parent.
   */
  low?: WrittenRecommendationChange;
}
export interface WrittenRecommendationChange {
  /**
   * New advice; without it that of the parent.
   */
  advice?: string;
  /**
   * New horizon id; without it that of the parent.
   */
  horizon?: string;
  /**
   * New effort size; without it that of the parent.
   */
  effort?: 'XS' | 'S' | 'M' | 'L' | 'XL';
}
/**
 * New words for a band or a glossary entry.
 */
export interface WrittenWordingChange {
  /**
   * New name; without it the name of the parent.
   */
  title?: string;
  /**
   * New sentence; without it that of the parent.
   */
  says?: string;
}
/**
 * What differs at a gate.
 */
export interface WrittenGateChange {
  /**
   * New reason; without it that of the parent.
   */
  why?: string;
}
/**
 * What differs at a lens.
 */
export interface WrittenLensChange {
  /**
   * New name; without it the name of the parent.
   */
  title?: string;
  /**
   * New sentence by id of the reading; readings left out keep theirs.
   */
  readings?: {
    [k: string]: string;
  };
}
/**
 * What differs at a flag.
 */
export interface WrittenFlagChange {
  /**
   * New line; without it that of the parent.
   */
  title?: string;
  /**
   * New list of source keys; without it that of the parent.
   */
  sources?: string[];
}
/**
 * What differs at a consistency rule.
 */
export interface WrittenConsistencyRuleChange {
  /**
   * New sentence; without it that of the parent.
   */
  says?: string;
}
/**
 * How answers to an older major version are carried into a newer one.
 */
export interface WrittenMigration {
  /**
   * Major version the answers come from: 1 means any 1.x.
   */
  from: number;
  /**
   * Version the answers fit afterwards.
   */
  to: string;
  /**
   * What happens to the answers, in order; an item no step names is kept by its id.
   */
  steps: WrittenMigrationStep[];
}
/**
 * One step of a migration: one of rename, split, merge, drop, levels, options or number, with the keys that go with it.
 */
export interface WrittenMigrationStep {
  /**
   * Id of an item that is called otherwise now (goes with "to"), or beside "options" a map of old to new option id.
   */
  rename?:
    | string
    | {
        [k: string]: string;
      };
  /**
   * New id of the renamed item.
   */
  to?: string;
  /**
   * Id of an item that became several (goes with "into").
   */
  split?: string;
  /**
   * Ids of the items that became one (goes with "into").
   *
   * @minItems 2
   */
  merge?: string[];
  /**
   * Ids of the new items after a split, or the id of the one item after a merge.
   *
   * @minItems 1
   */
  into?: string[] | string;
  /**
   * What becomes of the answers: ask clears them and keeps the old one as a note, copy keeps them for a look (split), lowest takes the lowest level for a look (merge); without it ask.
   */
  as?: 'ask' | 'copy' | 'lowest';
  /**
   * Id of an item that is gone, whose answer moves to "retired" in the sheet, or beside "options" a list of option ids that are gone.
   */
  drop?: string | string[];
  /**
   * Why the item was dropped; without it no reason is shown.
   */
  because?: string;
  /**
   * Id of an item whose levels were cut anew (goes with "map").
   */
  levels?: string;
  /**
   * New level for every old one, both counted from 1.
   */
  map?: {
    [k: string]: number;
  };
  /**
   * Id of an item whose options changed (goes with "rename" and "drop").
   */
  options?: string;
  /**
   * Id of a number item whose unit changed (goes with "times").
   */
  number?: string;
  /**
   * What the old number is multiplied by, over 0.
   */
  times?: number;
}
