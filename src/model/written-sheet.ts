// Generated from schemas/answers.schema.json by `npm run generate`. Do not edit: change the schema.

/**
 * An answer: a level number, a number, true or false, an option id, a list of option ids ([] for none of them), a text, unknown, or a mapping with one of level, value, option, options, na, unknown and more about it.
 */
export type WrittenAnswer =
  | number
  | boolean
  | string
  | string[]
  | {
      /**
       * Number of the highest level that is fully true, counted from 1 (level items).
       */
      level?: number;
      /**
       * The number (number items), true or false (yes_no items) or the text (text items).
       */
      value?: number | boolean | string;
      /**
       * Ids of the ticked options, [] if none of them is true (checklist items).
       */
      options?: string[];
      /**
       * Id of the chosen option (choice items).
       */
      option?: string;
      /**
       * The item does not apply, with the reason, which is required.
       */
      na?: string;
      /**
       * Always true: nobody could say.
       */
      unknown?: true;
      /**
       * What stands behind the answer: 0 opinion, 1 example, 2 dated document, 3 measured; without it 0.
       */
      evidence?: number;
      /**
       * A remark kept with the answer; without it none.
       */
      note?: string;
      /**
       * Where the item should be: a level for level items, else a score from 0 to 100; without it no target.
       */
      target?: number;
      /**
       * Role that gave this answer; without it the role of the respondent.
       */
      by?: string;
      /**
       * How many people stand behind this answer, 1 or more; without it not stated.
       */
      voices?: number;
      /**
       * Whether the answer needs a look after a migration and is asked first next time; without it false.
       */
      look?: boolean;
    };
/**
 * How much a trend matters over the next three years, from 0 (none) to 4 (decisive), or unknown, or a mapping that adds how ready the organisation is.
 */
export type WrittenTrendAnswer =
  | number
  | string
  | {
      /**
       * How much the trend matters: 0 none, 1 minor, 2 useful, 3 important, 4 decisive, or unknown; without it not answered.
       */
      relevance?: number | string;
      /**
       * How ready the organisation is, in a word of the trend pack, or unknown; where an item gives the readiness it wins, and without both it is not answered.
       */
      readiness?: string;
    };

/**
 * An answer sheet of dxready: the answers of one respondent, or of one sitting, to one questionnaire.
 */
export interface WrittenSheet {
  /**
   * Version of the file format, always 1.
   */
  dxready: 1;
  /**
   * The questionnaire that was answered.
   */
  questionnaire: WrittenPin;
  /**
   * The organisation that is assessed; without it the report has no name.
   */
  subject?: WrittenSubject;
  /**
   * Day of the answers, year-month-day; without it the report takes the latest date of its other sheets or that of the command line.
   */
  date?: string;
  /**
   * Who filled in the sheet; without it one person of unspecified role.
   */
  respondent?: WrittenRespondent;
  /**
   * The answers by item id; an item left out is unanswered.
   */
  answers: {
    [k: string]: WrittenAnswer;
  };
  /**
   * Answers to trend packs, by id of the pack (in quotes) and then by id of the trend; without it none.
   */
  trends?: {
    [k: string]: {
      [k: string]: WrittenTrendAnswer;
    };
  };
  /**
   * The pain points of the organisation; without it none.
   */
  pain_points?: WrittenPainPoint[];
  /**
   * Person-days free in each slot of the roadmap, earliest first; without it that of the questionnaire, else nothing is squeezed.
   */
  capacity?: number[];
  /**
   * Where the days of the capacity come from and what they hang on, in one line, printed beside the plan; without it nothing is said.
   */
  capacity_why?: string;
  /**
   * Most Big Hits at once in a slot of the roadmap; without it that of the questionnaire, else 3.
   */
  max_big?: number;
  /**
   * What came up in the room and was put aside for later, in the order it came; without it nothing.
   */
  parking_lot?: string[];
  /**
   * Where the interview stands, written by the tool so that leaving and coming back lands where you were; never scored.
   */
  interview?: WrittenInterview;
  /**
   * Answers to items that a newer questionnaire no longer has, by item id, kept and never scored; without it none.
   */
  retired?: {
    [k: string]: WrittenAnswer;
  };
}
export interface WrittenPin {
  /**
   * Id of the questionnaire.
   */
  id: string;
  /**
   * Version of the questionnaire as three numbers.
   */
  version: string;
  /**
   * Fingerprint of the questionnaire, sha256: and hexadecimal digits, written by the tool; without it the texts are not compared.
   */
  digest?: string;
  /**
   * The questionnaire it goes back to by "extends", written by the tool, so that answers carry over among those with the same root; without it the questionnaire stands alone or is known by its id.
   */
  root?: WrittenRoot;
}
export interface WrittenRoot {
  /**
   * Id of the questionnaire.
   */
  id: string;
  /**
   * Version it had as three numbers.
   */
  version: string;
}
export interface WrittenSubject {
  /**
   * Name of the organisation; without it the report speaks of the organisation.
   */
  name?: string;
  /**
   * Sector it works in, in free words; without it not given.
   */
  sector?: string;
  /**
   * Size, such as a band of staff numbers, in free words; without it not given.
   */
  size?: string | number;
  /**
   * Whether it began with digital (new) or long before (established); without it not given.
   */
  heritage?: 'new' | 'established';
  /**
   * Whether it offers products, services or both; without it not given.
   */
  offer?: 'product' | 'service' | 'both';
  /**
   * Whether it serves businesses, consumers or the public; without it not given.
   */
  market?: 'business' | 'consumer' | 'public';
  /**
   * Whether it meets customers online, offline or both; without it not given.
   */
  place?: 'online' | 'offline' | 'both';
}
export interface WrittenRespondent {
  /**
   * Short name that tells respondents of a group apart; without it the name of the file.
   */
  id?: string;
  /**
   * Role of the respondent, one of those in the questionnaire; without it unspecified.
   */
  role?: string;
  /**
   * How many people filled in this sheet together, 1 or more; without it 1.
   */
  voices?: number;
}
/**
 * A pain point: something that hurts customers, with what is known about mending it.
 */
export interface WrittenPainPoint {
  /**
   * Stable short name of the pain point, which other entries may wait for.
   */
  id: string;
  /**
   * The pain point in customers' words.
   */
  title: string;
  /**
   * What is done about it, in one line that begins with a verb; without it the plan names the pain point only.
   */
  fix?: string;
  /**
   * Id of the item it came up at or hangs on, one or a list: the next report shows whether that has moved; without it none.
   */
  item?: string | string[];
  /**
   * What customers said, word for word; without it nothing is quoted.
   */
  quote?: WrittenQuote;
  /**
   * Who raised it; without it unknown.
   */
  raised_by?: 'customer' | 'frontline' | 'partner' | 'manager' | 'leader' | 'unknown';
  /**
   * How much it hurts: 0 none, 1 niggle, 2 friction, 3 blocks some, 4 loses customers; without it there is no priority.
   */
  impact?: number;
  /**
   * Share of customers touched, in per cent from 0 to 100; without it there is no priority.
   */
  reach_pct?: number;
  /**
   * Effort of the fix in person-days, 0 or more, before "size" where both are given; without both it is assumed from the horizon.
   */
  effort_days?: number;
  /**
   * Effort of the fix as a size; without it and without effort_days the effort is assumed from the horizon.
   */
  size?: 'XS' | 'S' | 'M' | 'L' | 'XL';
  /**
   * Calendar days until customers feel the fix, 0 or more; without it time decides nothing.
   */
  calendar_days?: number;
  /**
   * How many people must work differently, 0 or more; without it this decides nothing.
   */
  people_changing?: number;
  /**
   * What the fix needs: nothing else, another team, a supplier or core system, or a structural change; without it none.
   */
  needs?: 'none' | 'team' | 'supplier' | 'structural';
  /**
   * Ids of the pain points that must be finished first; without it none.
   */
  depends_on?: string[];
  /**
   * Whether the fix improves the experience of customers: yes, unclear or no, also true or false; without it unclear.
   */
  cx_test?: 'yes' | 'unclear' | 'no' | true | false;
  /**
   * How the fix improves the experience, in one sentence; without it nothing is said.
   */
  cx_why?: string;
  /**
   * Kinds of value the fix brings, as many as are true, which decide its ambition; without it the ambition is unclear.
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
   * Confidence in the estimates; without it medium.
   */
  confidence?: 'high' | 'medium' | 'low';
  /**
   * Whether it must be fixed for law, safety or security; without it false.
   */
  must_fix?: boolean;
  /**
   * Phase of the customer journey, one or a list; without it not placed.
   */
  journey?: string | string[];
  /**
   * Promise to customers that is broken, one or a list; without it none is named.
   */
  cx?: string | string[];
  /**
   * Node or link of the chain where it breaks, one or a list; without it not placed.
   */
  node?: string | string[];
  /**
   * Kind of trouble; without it not given.
   */
  kind?: 'friction' | 'delay' | 'leakage' | 'supply' | 'error' | 'silence' | 'rule' | 'gap';
  /**
   * Who the person is in the fixed version; without it nobody is named.
   */
  human_touch?: string;
  /**
   * Whether customers must do work that is ours; without it not given.
   */
  work_pushed_to_customer?: boolean;
  /**
   * Minutes lost in each case; without it not given.
   */
  time_lost?: WrittenTimeLost;
  /**
   * Whether the fix only digitises today's step; without it not given.
   */
  copies_existing?: boolean;
  /**
   * What can be rehearsed without software; without it nothing is named.
   */
  offline_first_step?: string;
  /**
   * Name of the person who owns the fix; without it nobody.
   */
  owner?: string;
  /**
   * Whether the owner is freed from daily work for it; without it not given.
   */
  owner_released?: boolean;
  /**
   * In how many months rivals could copy the fix, 0 or more; without it not given.
   */
  copyable_within_months?: number;
  /**
   * What the sector takes for granted and the fix leaves out, in one line; asked for the two top rungs only.
   */
  eliminate?: string;
  /**
   * What the fix cuts far below the custom of the sector, in one line; asked for the two top rungs only.
   */
  reduce?: string;
  /**
   * What the fix raises far above the custom of the sector, in one line; asked for the two top rungs only.
   */
  raise?: string;
  /**
   * What the fix offers that the sector never did, in one line; asked for the two top rungs only.
   */
  create?: string;
  /**
   * How customers confirm that the fix works; without it nothing is planned.
   */
  customer_check?: WrittenCustomerCheck;
  /**
   * State of the work; entries that are done or stopped are no longer classified or planned; without it open.
   */
  status?: 'open' | 'doing' | 'done' | 'stopped';
  /**
   * Why the work has this state, above all why it was stopped; without it no reason is shown.
   */
  status_why?: string;
}
export interface WrittenQuote {
  /**
   * What was said, word for word.
   */
  text: string;
  /**
   * Day it was said, year-month-day; without it undated.
   */
  date?: string;
  /**
   * Number of customers who said it, 1 or more; without it not given.
   */
  count?: number;
}
export interface WrittenTimeLost {
  /**
   * Minutes of the customer, 0 or more; without it not given.
   */
  customer?: number;
  /**
   * Minutes of staff, 0 or more; without it not given.
   */
  staff?: number;
}
export interface WrittenCustomerCheck {
  /**
   * How they are asked or watched; without it not given.
   */
  how?: string;
  /**
   * When this is done, a day or in words; without it not given.
   */
  when?: string;
  /**
   * What came out; without it not known yet.
   */
  result?: string;
}
export interface WrittenInterview {
  /**
   * Id of the item or trend question at which it goes on, or of the pack that is offered; without it the first that is open.
   */
  at?: string;
  /**
   * Ids of the items that were put off, and of packs whose trends were left out; without it none.
   */
  later?: string[];
  /**
   * Whether it is held with a room; without it alone.
   */
  workshop?: boolean;
  /**
   * Minutes the room has; without it no limit is shown.
   */
  minutes?: number;
  /**
   * Questions whose time was taken, 0 or more; without it 0.
   */
  answered?: number;
  /**
   * Seconds that these questions took together, long pauses left out; without it 0.
   */
  seconds?: number;
  /**
   * Notes to items that have no answer yet, by item id; they go to the answer once it is given.
   */
  drafts?: {
    [k: string]: WrittenDraft;
  };
}
export interface WrittenDraft {
  /**
   * As in an answer.
   */
  note?: string;
  /**
   * As in an answer.
   */
  evidence?: number;
  /**
   * As in an answer.
   */
  by?: string;
  /**
   * As in an answer.
   */
  voices?: number;
}
