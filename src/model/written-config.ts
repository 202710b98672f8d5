// Generated from schemas/config.schema.json by `npm run generate`. Do not edit: change the schema.

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
 * dxready.yaml: what commands take as given below this folder, and the policy that check holds answers against.
 */
export interface WrittenConfig {
  /**
   * Version of the file format, always 1.
   */
  dxready: 1;
  /**
   * Id of a shipped questionnaire, or the path of a file from this file on; without it the one each sheet names.
   */
  questionnaire?: string;
  /**
   * Sheets that are meant where a command names none: a pattern such as answers/*.yaml, or a list of them, from this file on; without it the sheets of the folder answers.
   *
   * @minItems 1
   */
  answers?: string | string[];
  /**
   * File of pain points, from this file on; without it pain-points.yaml beside the folder answers.
   */
  pain_points?: string;
  /**
   * Folder that reports are written to, from this file on; without it reports.
   */
  reports?: string;
  /**
   * Formats of a report; without it markdown and html.
   *
   * @minItems 1
   */
  formats?: ('markdown' | 'md' | 'html' | 'pdf' | 'json' | 'csv')[];
  /**
   * Whether the sheets found are one organisation; without it false, a workshop folder aside.
   */
  group?: boolean;
  policy?: WrittenPolicy;
}
/**
 * Bars that answers must reach. Scores and confidence in points from 0 to 100, shares as 0.8 or 80%.
 */
export interface WrittenPolicy {
  /**
   * Least final overall, in points; without it none.
   */
  min_overall?: number;
  /**
   * Least final score of a pillar by its id, or one number for all; without it none.
   */
  min_pillar?:
    | number
    | {
        [k: string]: number;
      };
  /**
   * Least score of a capability by its id, or one number for all; without it none.
   */
  min_capability?:
    | number
    | {
        [k: string]: number;
      };
  /**
   * Least value of a lens by its id and the name of the value, such as human_touch.lesser; without it none.
   */
  min_lens?: {
    [k: string]: number;
  };
  /**
   * Least share of the questions that are answered, as 0.8 or 80%; without it none.
   */
  min_coverage?: number | string;
  /**
   * Least confidence, in points; without it none.
   */
  min_confidence?: number;
  /**
   * Most gates that may fire; without it any number.
   */
  max_fired_gates?: number;
  /**
   * Whether a gate whose question is not answered fires; in check it does without it.
   */
  strict_gates?: boolean;
  /**
   * An earlier report or sheet, or a folder with one for each sheet, from this file on; without it none.
   */
  baseline?: string;
  /**
   * Most points that the raw overall may fall by on the questions answered both times; goes with baseline.
   */
  max_drop?: number;
  /**
   * Most questions that had an answer in the baseline and have none now; goes with baseline; without it any number.
   */
  max_withdrawn?: number;
  /**
   * Whether each result of a folder of baselines must be among what is checked; goes with baseline; without it no.
   */
  whole_baseline?: boolean;
  /**
   * Whether every target must be met; without it no.
   */
  targets_met?: boolean;
  /**
   * Most days since the answers were given, on the day of the check or of --date; without it any age.
   */
  max_age_days?: number;
  /**
   * Conditions that must hold, in the language of flags; without it none.
   */
  require?: WrittenCondition[];
  /**
   * What it means if answers that are missing could turn a rule either way, or the score is provisional; without it error.
   */
  undecided?: 'error' | 'warn';
  /**
   * Rules that only warn when they are not met; without it none.
   */
  warn?: (
    | 'min_overall'
    | 'min_pillar'
    | 'min_capability'
    | 'min_lens'
    | 'min_coverage'
    | 'min_confidence'
    | 'max_fired_gates'
    | 'max_drop'
    | 'max_withdrawn'
    | 'targets_met'
    | 'max_age_days'
    | 'require'
  )[];
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
