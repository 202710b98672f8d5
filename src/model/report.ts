// Generated from schemas/report.schema.json by `npm run generate`. Do not edit: change the schema.

/**
 * The scored item or option that is lowest of all that went into a lens.
 */
export type ReportWeakest = {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Id of the option; null if the item itself is meant.
   */
  option: string | null;
  /**
   * Name of the item, with the text of the option.
   */
  title: string;
  /**
   * 0 to 100.
   */
  score: number;
} | null;

/**
 * The result of one assessment: every number with every text a report needs. Numbers are rounded to 6 decimals here and nowhere earlier.
 */
export interface Report {
  dxready: ReportVersion;
  questionnaire: ReportQuestionnaire;
  /**
   * Who was assessed: name and profile.
   */
  subject: {
    [k: string]: string;
  };
  /**
   * Latest date of the sheets, or the date asked for, YYYY-MM-DD; null if no sheet has one.
   */
  date: string | null;
  /**
   * Number of sheets scored together.
   */
  respondents: number;
  /**
   * Roles of the respondents, in the order of the questionnaire.
   */
  roles: ReportRole[];
  overall: ReportOverall;
  /**
   * Bands from the lowest.
   */
  bands: ReportBand[];
  /**
   * Stretches of time for advice and plans, soonest first.
   */
  horizons: ReportHorizon[];
  /**
   * Pillars in the order of the questionnaire.
   */
  pillars: ReportPillar[];
  /**
   * Ids of pillars in the order their sections are read; those it does not name follow in the order of the questionnaire.
   */
  reading_order: string[];
  /**
   * Gates in the order of the questionnaire.
   */
  gates: ReportGate[];
  /**
   * Ids of the strongest items, best first, three at most.
   */
  strengths: string[];
  /**
   * Ids of the weakest items, weakest first, three at most.
   */
  gaps: string[];
  /**
   * Statements about the organisation, one for each capability that is low or high, in the order of the questionnaire.
   */
  findings: ReportFinding[];
  /**
   * The one thing to do first; null if nothing applies.
   */
  first_step: ReportStep | null;
  /**
   * When to assess again; null if the questionnaire does not say.
   */
  next_review: ReportReview | null;
  heard: ReportHeard;
  /**
   * What to know about the input: ignored answers, another version, contested items.
   */
  remarks: ReportRemark[];
  confidence: ReportConfidence;
  evidence: ReportEvidence;
  /**
   * Response-quality flags, by respondent in the order of the sheets.
   */
  quality: ReportQualityFlag[];
  /**
   * Consistency rules that fired.
   */
  consistency: ReportConsistency[];
  /**
   * Lenses, in the order of the questionnaire.
   */
  lenses: ReportLens[];
  /**
   * Flags that fired, gravest first.
   */
  flags: ReportFlag[];
  /**
   * Shown with the risks; null if the questionnaire names no such item or it is not asked.
   */
  track_record: ReportTrackRecord | null;
  open: ReportOpen;
  /**
   * Items of the whole questionnaire that this one leaves out.
   */
  left_out: ReportLeftOut[];
  /**
   * Next best improvements, all of them, by gain over effort, then gain, then order; empty while there is no overall.
   */
  improvements: ReportImprovement[];
  /**
   * Classified pain points in the order of the list: horizon, must-fix, priority, id; those that are over come last, by id.
   */
  hits: ReportHit[];
  /**
   * Live pain points in working order, those that are not scheduled in their place among them.
   */
  roadmap: ReportPlanned[];
  /**
   * What the roadmap rests on.
   */
  plan: ReportPlan;
  /**
   * What the pain points say together.
   */
  portfolio: ReportPortfolio;
  /**
   * Pain points that low answers suggest, soonest first.
   */
  suggestions: ReportSuggestion[];
  /**
   * What has become of the pain points.
   */
  follow_up: ReportFollowUp;
  /**
   * Agreement and gaps between respondents; empty for one.
   */
  group: {};
  /**
   * Change since another assessment; empty without one.
   */
  comparison: {} | ReportComparison;
  /**
   * Outcome of a policy; empty without one.
   */
  verdict: {} | ReportVerdict;
  /**
   * Questions that nobody could answer, the heaviest first: what to answer first.
   */
  answer_first: ReportOpenItem[];
  targets: ReportTargets;
  /**
   * What was changed to see what would come of it; null for the answers as they are.
   */
  what_if: ReportWhatIf | null;
  /**
   * True if notes, names and quotes were left out.
   */
  redacted: boolean;
  settings: ReportSettings;
  /**
   * How every number came about, by the id of what it belongs to: items, capabilities, pillars, overall, confidence, gates, lenses, flags and rules.
   */
  workings: {
    [k: string]: ReportWorking;
  };
}
/**
 * Versions of the tool and of this format.
 */
export interface ReportVersion {
  /**
   * Version of dxready that wrote it.
   */
  version: string;
  /**
   * Version of this format.
   */
  report: 1;
}
/**
 * What was asked.
 */
export interface ReportQuestionnaire {
  /**
   * Id of the questionnaire.
   */
  id: string;
  /**
   * Version of the questionnaire.
   */
  version: string;
  /**
   * sha256 of the resolved questionnaire.
   */
  digest: string;
  /**
   * Title for readers.
   */
  title: string;
  /**
   * Language of the texts, as a BCP 47 tag.
   */
  language: string;
  /**
   * The questionnaire that it and all its kin go back to; itself if it stands alone.
   */
  root: ReportRoot;
}
/**
 * A questionnaire that others are taken from.
 */
export interface ReportRoot {
  /**
   * Id of the questionnaire.
   */
  id: string;
  /**
   * Version of the questionnaire.
   */
  version: string;
}
/**
 * A role that answered.
 */
export interface ReportRole {
  /**
   * Id of the role; unspecified for respondents who name none.
   */
  id: string;
  /**
   * Name for readers.
   */
  title: string;
  /**
   * Number of respondents of this role.
   */
  respondents: number;
}
/**
 * The score of the whole.
 */
export interface ReportOverall {
  /**
   * Mean-Min of the raw scores of the rated pillars. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  raw: number | null;
  /**
   * Mean-Min of the final scores of the rated pillars, before overall gates. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  before_caps: number | null;
  /**
   * After overall gates; a partial result is cut to its bounds. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  final: number | null;
  /**
   * The final score as shown to people. One decimal, rounded half away from zero; null if it does not exist.
   */
  shown: number | null;
  /**
   * Id of the band of the shown score; null if there is no overall.
   */
  band: string | null;
  /**
   * full: every pillar in scope is rated; partial: enough of them are; not_rated: there is no overall.
   */
  state: 'full' | 'partial' | 'not_rated';
  /**
   * True if partial, or if a gate could not be verified.
   */
  provisional: boolean;
  /**
   * Overall if every unknown or missing answer were 0. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  low: number | null;
  /**
   * Overall if every unknown or missing answer were 100. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  high: number | null;
  /**
   * Id of the band of the low bound.
   */
  band_low: string | null;
  /**
   * Id of the band of the high bound.
   */
  band_high: string | null;
  /**
   * Weighted mean of the coverages of the pillars in scope. A share from 0 to 1; null if nothing applies.
   */
  coverage: number | null;
  /**
   * Points each rated pillar brings to before_caps; they add up to it.
   */
  contributions: {
    [k: string]: number;
  };
  /**
   * Id of the rated pillar with the lowest final score, which carries the weakest share; null if there is no overall.
   */
  weakest: string | null;
  /**
   * Ids of the fired gates on the overall.
   */
  caps: string[];
  /**
   * Id of the gate that holds the overall down; null if none does.
   */
  held_by: string | null;
  /**
   * Standard error of the raw overall from how much respondents of the same role differ (jackknife; source: scoring specification, B 14). Points; null if every role has one respondent.
   */
  spread: number | null;
}
/**
 * A named range of scores, from its lower edge up to the next band.
 */
export interface ReportBand {
  /**
   * Stable name of the band.
   */
  id: string;
  /**
   * Lower edge in shown points, 0 to 100.
   */
  from: number;
  /**
   * Name for readers.
   */
  title: string;
  /**
   * What the band means, in one sentence.
   */
  says: string;
}
/**
 * A stretch of time from now.
 */
export interface ReportHorizon {
  /**
   * Stable name.
   */
  id: string;
  /**
   * Name for readers.
   */
  title: string;
}
/**
 * One of the main subjects of the questionnaire.
 */
export interface ReportPillar {
  /**
   * Stable id.
   */
  id: string;
  /**
   * Name for readers.
   */
  title: string;
  /**
   * Guiding question; may be empty.
   */
  asks: string;
  /**
   * Weight in the overall.
   */
  weight: number;
  /**
   * Weighted mean of its capability scores, before gates. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  raw: number | null;
  /**
   * Raw score, held down by the lowest cap of the fired gates on this pillar. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  final: number | null;
  /**
   * The final score as shown to people. One decimal, rounded half away from zero; null if it does not exist.
   */
  shown: number | null;
  /**
   * Id of the band of the shown score; null if the pillar is not rated.
   */
  band: string | null;
  /**
   * True if its weight is positive and at least one item applies.
   */
  in_scope: boolean;
  /**
   * True if in scope, scored, and covered enough to be named in a band.
   */
  rated: boolean;
  /**
   * True if a gate on this pillar could not be verified.
   */
  provisional: boolean;
  /**
   * Weighted mean of the coverages of its applicable capabilities. A share from 0 to 1; null if nothing applies.
   */
  coverage: number | null;
  /**
   * Final score if every unknown or missing answer were 0. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  low: number | null;
  /**
   * Final score if every unknown or missing answer were 100. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  high: number | null;
  /**
   * Score aimed at, 0 to 100.
   */
  target: number | null;
  /**
   * Points missing to the target, never under 0; null if the pillar is not rated.
   */
  gap: number | null;
  /**
   * Ids of the fired gates on this pillar.
   */
  caps: string[];
  /**
   * Id of the gate that holds the final under the raw score; null if none does.
   */
  held_by: string | null;
  /**
   * Capabilities in the order of the questionnaire.
   */
  capabilities: ReportCapability[];
  /**
   * True if the shown score is at least the target; null without a target or a score.
   */
  met: boolean | null;
}
/**
 * A group of items inside a pillar.
 */
export interface ReportCapability {
  /**
   * Stable id.
   */
  id: string;
  /**
   * Name for readers.
   */
  title: string;
  /**
   * One sentence on what it covers; may be empty.
   */
  about: string;
  /**
   * Weight inside its pillar.
   */
  weight: number;
  /**
   * Weighted mean of its item scores. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  score: number | null;
  /**
   * Weighted mean of the coverages of its applicable items. A share from 0 to 1; null if nothing applies.
   */
  coverage: number | null;
  /**
   * True if coverage is under 50 per cent.
   */
  thin: boolean;
  /**
   * Items in the order of the questionnaire.
   */
  items: ReportItem[];
  /**
   * Score aimed at; null without one.
   */
  target: number | null;
  /**
   * Points missing to the target; 0 if it is met; null without a target or a score. Never set off against another gap.
   */
  gap: number | null;
  /**
   * True if the shown score is at least the target; null without a target or a score.
   */
  met: boolean | null;
}
/**
 * One question with what was answered and what it counted for.
 */
export interface ReportItem {
  /**
   * Stable id of the item.
   */
  id: string;
  /**
   * Display number; empty if the questionnaire gives none.
   */
  code: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * The question.
   */
  ask: string;
  /**
   * What the answer says about the organisation, as a clause in lower case; null between low and high, and where the questionnaire says nothing.
   */
  finding: string | null;
  /**
   * Kind of question.
   */
  type: 'level' | 'checklist' | 'number' | 'yes_no' | 'choice' | 'text';
  /**
   * Why it matters; empty if the questionnaire does not say.
   */
  why: string;
  /**
   * What would show the answer to be true; empty if the questionnaire does not say.
   */
  proof: string;
  /**
   * The texts one could choose from, lowest first; for a number the ranges with their points; empty for text items.
   */
  anchors: string[];
  /**
   * Ids of the options of a checklist or choice, in the order of the anchors; empty for other items.
   */
  option_ids: string[];
  /**
   * answered, na (does not apply), unknown (do not know), missing (no answer) or not_asked (condition false, or another role).
   */
  state: 'answered' | 'na' | 'unknown' | 'missing' | 'not_asked';
  /**
   * Item score before anything else is done with it. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  score: number | null;
  /**
   * The answer as given, of a single respondent: level, option id, list of option ids, number, or true and false; null for several respondents or without an answer.
   */
  answer: number | string | boolean | string[] | null;
  /**
   * The answer in words; null for several respondents or without an answer.
   */
  answer_text: string | null;
  /**
   * Why the item does not apply; null unless state is na and a single respondent said so.
   */
  reason: string | null;
  /**
   * Notes written with the answers, one line each; null without notes.
   */
  note: string | null;
  /**
   * Best evidence offered: 0 opinion, 1 example, 2 dated document, 3 measured; null if nobody said.
   */
  evidence: number | null;
  /**
   * Title of the role that gave the answer, if not the respondent's own; null if nobody said, and for several sheets.
   */
  by: string | null;
  /**
   * People who stand behind the answer; null if nobody said, and for several sheets.
   */
  voices: number | null;
  /**
   * Weight inside its capability.
   */
  weight: number;
  /**
   * Slope of the raw overall: points the overall moves when this item moves by one point; null if the item has no score or there is no overall.
   */
  effective_weight: number | null;
  /**
   * Answered by those who were asked and to whom it applies. A share from 0 to 1; null if nothing applies.
   */
  coverage: number | null;
  /**
   * True if as many respondents say it does not apply as answered it.
   */
  contested: boolean;
  /**
   * Respondents by kind of answer.
   */
  tally: ReportTally;
  /**
   * What to do next; null without a score, and at the top of the scale.
   */
  advice: ReportAdvice | null;
  /**
   * Score aimed at: the highest that a sheet wishes, else that of the questionnaire; null without one.
   */
  target: number | null;
  /**
   * Points missing to the target; 0 if it is met; null without a target or a score. Never set off against another gap.
   */
  gap: number | null;
  /**
   * True if the shown score is at least the target; null without a target or a score.
   */
  met: boolean | null;
  /**
   * True if it scores at least 75 and nobody offered evidence over an opinion.
   */
  unsupported: boolean;
  /**
   * Hash of how it is answered and scored: items of two questionnaires with the same hash can be compared.
   */
  measure: string;
}
/**
 * How many respondents gave which kind of answer to one item.
 */
export interface ReportTally {
  /**
   * Respondents with a valid answer.
   */
  answered: number;
  /**
   * Respondents who say it does not apply.
   */
  na: number;
  /**
   * Respondents who do not know.
   */
  unknown: number;
  /**
   * Respondents who were asked and left it open.
   */
  missing: number;
  /**
   * Respondents who were not asked.
   */
  not_asked: number;
}
/**
 * What to do next about one item.
 */
export interface ReportAdvice {
  /**
   * recommendation: the item's own advice, given under 50 points; next_level: the text of the next level, given from 50 points on.
   */
  kind: 'recommendation' | 'next_level';
  /**
   * The advice in one or two sentences.
   */
  says: string;
  /**
   * Id of a horizon; null for a next level, or if the questionnaire does not say when.
   */
  horizon: string | null;
  /**
   * Size in person-days: XS one day or less, S up to 5, M up to 20, L up to 100, XL more; null for a next level.
   */
  effort: 'XS' | 'S' | 'M' | 'L' | 'XL' | null;
}
/**
 * A rule that holds a score down while one foundation is missing.
 */
export interface ReportGate {
  /**
   * Stable id.
   */
  id: string;
  /**
   * Id of the item it looks at.
   */
  item: string;
  /**
   * Short name of that item.
   */
  title: string;
  /**
   * passed; fired; unverified (nobody could answer); not_applicable.
   */
  state: 'passed' | 'fired' | 'unverified' | 'not_applicable';
  /**
   * True if single respondents stand on either side of the threshold.
   */
  contested: boolean;
  /**
   * It fires if the shown item score is under this, 0 to 100.
   */
  below: number;
  /**
   * Score of the item. Points 0 to 100, rounded to 6 decimals; null if it does not exist.
   */
  score: number | null;
  /**
   * Score at which it holds its scope, 0 to 100.
   */
  cap: number;
  /**
   * Id of the pillar it holds, or overall.
   */
  scope: string;
  /**
   * Why this foundation matters; may be empty.
   */
  why: string;
  /**
   * Points the overall gains if its item is raised exactly to the threshold, everything else left alone; null unless it fired on a score and there is an overall.
   */
  gain: number | null;
  /**
   * The same for the final score of its scope.
   */
  scope_gain: number | null;
}
/**
 * A statement about the organisation that one capability allows.
 */
export interface ReportFinding {
  /**
   * Id of the capability whose score it rests on.
   */
  capability: string;
  /**
   * Id of its pillar.
   */
  pillar: string;
  /**
   * low: the capability scores under 50, high: 75 or more, as shown.
   */
  tone: 'low' | 'high';
  /**
   * The statement without its reasons, without a full stop.
   */
  headline: string;
  /**
   * The whole statement, as one sentence.
   */
  says: string;
  /**
   * Ids of the items that give the reasons, in the order they are named.
   */
  items: string[];
}
/**
 * The one thing to do first.
 */
export interface ReportStep {
  /**
   * Id of the item it comes from; null for a pain point.
   */
  item: string | null;
  /**
   * Short name of that item, or the pain point in customers' words.
   */
  title: string;
  /**
   * hit: a Quick Hit that can begin in the first slot; clears_gate: its gate holds a score down; low: it scores under 50; next_level: nothing is low; answer: too little is answered, so answer this first.
   */
  because: 'clears_gate' | 'low' | 'next_level' | 'answer' | 'hit';
  /**
   * Id of the gate it works on; null unless because is clears_gate.
   */
  gate: string | null;
  /**
   * What to do.
   */
  says: string;
  /**
   * Id of a horizon; null if not stated.
   */
  horizon: string | null;
  /**
   * Size in person-days, XS to XL; null if not stated.
   */
  effort: 'XS' | 'S' | 'M' | 'L' | 'XL' | null;
  /**
   * Points the overall gains by the next step of this item, gates and weakest pillar included; null while there is no overall.
   */
  gain: number | null;
  /**
   * Id of the pain point; null for an item.
   */
  hit: string | null;
}
/**
 * When to assess again.
 */
export interface ReportReview {
  /**
   * Days after the date of the report, from 1.
   */
  days: number;
  /**
   * That day as YYYY-MM-DD; null if the report has no date.
   */
  date: string | null;
}
/**
 * What came up besides the answers.
 */
export interface ReportHeard {
  /**
   * People who filled in the sheets, counting those who filled in one together.
   */
  people: number;
  /**
   * Pain points as they were noted, in the order of the sheets.
   */
  pain_points: ReportPainNote[];
  /**
   * What was put aside for later.
   */
  parking_lot: string[];
}
export interface ReportPainNote {
  /**
   * In customers' words.
   */
  title: string;
  /**
   * Who raised it; null if nobody said.
   */
  raised_by: string | null;
}
/**
 * Something the reader of the numbers should know about the input.
 */
export interface ReportRemark {
  /**
   * Stable code of the remark.
   */
  code: string;
  /**
   * The remark in one sentence.
   */
  says: string;
}
/**
 * How far the answers behind the score carry; never changes it.
 */
export interface ReportConfidence {
  /**
   * 100 x coverage x (0.4 + 0.3 evidence + 0.3 agreement); null while there is no overall.
   */
  value: number | null;
  /**
   * low under 50, medium under 75, else high; one step lower if the answers are worth a look; null without a value.
   */
  label: 'low' | 'medium' | 'high' | null;
  /**
   * Coverage that went in, 0 to 1; null without a value.
   */
  coverage: number | null;
  /**
   * Evidence index that went in, 0 to 1; null without a value.
   */
  evidence: number | null;
  /**
   * Agreement that went in: consensus times (respondents - 1)/4, at most 1; 0 for one respondent; null without a value.
   */
  agreement: number | null;
  /**
   * Mean consensus over the items that two or more answered, by effective weight; null if there is none.
   */
  consensus: number | null;
  /**
   * True if the label was lowered by response quality.
   */
  lowered: boolean;
  /**
   * The value if every answer were measured, everything else alike; null without a value.
   */
  with_evidence: number | null;
}
/**
 * What stands behind the answers.
 */
export interface ReportEvidence {
  /**
   * Sum of weight x evidence over 3 x sum of weight, by effective weight, 0 to 1; null while there is no overall.
   */
  index: number | null;
  /**
   * Answered items by the best evidence offered: opinion or none stated, example, dated document, measured.
   *
   * @minItems 4
   * @maxItems 4
   */
  levels: number[];
  /**
   * Ids of items that score at least 75 on an opinion, in order.
   */
  unsupported: string[];
  /**
   * Ids of items that the audit lowered, in order; empty unless it is on.
   */
  audited: string[];
}
/**
 * Something about the answers of one respondent that is worth a look; it never changes a score.
 */
export interface ReportQualityFlag {
  /**
   * Id of the respondent; null if the sheet names none, and for several respondents.
   */
  respondent: string | null;
  /**
   * What was noticed.
   */
  rule: 'straight_line' | 'low_variation' | 'all_high' | 'many_unknown' | 'many_na' | 'contradictions';
  /**
   * What was noticed, with figures, in a sentence.
   */
  says: string;
  /**
   * The figure: length of the run, standard deviation of the levels, share, or number; null for several respondents, of whom it could tell who it was.
   */
  value: number | null;
  /**
   * The figure from which it is worth a look; of low variation, under which. Null for several respondents.
   */
  limit: number | null;
}
/**
 * A consistency rule that fired.
 */
export interface ReportConsistency {
  /**
   * Id of the rule.
   */
  id: string;
  /**
   * A contradiction can hardly be true on both sides; a tension may be and is worth a talk.
   */
  kind: 'contradiction' | 'tension';
  /**
   * What does not fit together.
   */
  says: string;
  /**
   * What made it fire, with figures.
   */
  message: string;
  /**
   * Ids of the items it looked at.
   */
  items: string[];
}
/**
 * Another view of the same answers; it never changes a score.
 */
export interface ReportLens {
  /**
   * Id of the lens.
   */
  id: string;
  /**
   * How it is worked out.
   */
  kind: 'profile' | 'path' | 'balance' | 'load' | 'dial' | 'amount' | 'exposure';
  /**
   * Name of the lens.
   */
  title: string;
  /**
   * Report section it stands in; empty if it names none.
   */
  section: string;
  /**
   * Whether enough was answered; if not, every value is null.
   */
  enough: boolean;
  /**
   * Ids of items without a score that would go in.
   */
  missing: string[];
  /**
   * Values by name: numbers, the id of a part, or null for what does not exist.
   */
  values: {
    [k: string]: number | string | null;
  };
  /**
   * Id of the mark each part earns, by part.
   */
  marks: {
    [k: string]: string;
  };
  /**
   * Ids of parts that rest on little, or on nothing of their own.
   */
  thin: string[];
  /**
   * Id of the reading that holds; null if none does.
   */
  reading: string | null;
  /**
   * The sentence of that reading; null if none holds.
   */
  says: string | null;
  /**
   * A caution that is always printed; null without one.
   */
  caution: string | null;
  /**
   * How its values are worked out, in one sentence.
   */
  made_of: string;
  /**
   * The parts in order: for a balance its two sides, for a load ease, capacity and history, for an exposure its trends.
   */
  parts: ReportLensPart[];
  /**
   * Values that a map of figures publishes besides the parts, in order.
   */
  named: ReportNamedValue[];
  weakest: ReportWeakest;
  /**
   * Highest value of a dial; null for other kinds.
   */
  top: number | null;
  /**
   * Unit of an amount; null for other kinds.
   */
  unit: string | null;
  /**
   * Whether a policy may set a bar on it.
   */
  ci: boolean;
  /**
   * The trends of an exposure, in the order of their packs; empty for other kinds.
   */
  trends: ReportTrend[];
  /**
   * The trend packs of an exposure; empty for other kinds.
   */
  packs: ReportPack[];
}
/**
 * One part of a lens.
 */
export interface ReportLensPart {
  /**
   * Name of the part inside the lens.
   */
  id: string;
  /**
   * Name of the part as readers see it.
   */
  title: string;
  /**
   * Group it stands in; null without groups.
   */
  group: string | null;
  /**
   * Value of the part, 0 to 100 or in its own unit; null if it does not exist.
   */
  value: number | null;
  /**
   * Title of the mark its value earns; null without one.
   */
  mark: string | null;
  /**
   * Whether it rests on little, or on nothing of its own.
   */
  thin: boolean;
  /**
   * Ids of the scored items, and of options as ITEM/OPTION, that went in.
   */
  members: string[];
  /**
   * Ids of the items that would go in and have no score.
   */
  missing: string[];
}
/**
 * One of several figures behind a part.
 */
export interface ReportNamedValue {
  /**
   * Its name in values.
   */
  id: string;
  /**
   * Its name as readers see it.
   */
  title: string;
  /**
   * 0 to 100; null if it does not exist.
   */
  value: number | null;
  /**
   * Title of the part it goes into.
   */
  part: string;
}
/**
 * One trend of an exposure lens.
 */
export interface ReportTrend {
  /**
   * Id of the trend.
   */
  id: string;
  /**
   * Id of its trend pack.
   */
  pack: string;
  /**
   * The trend in plain words.
   */
  says: string;
  /**
   * How much it matters, in steps of its pack; null if nobody said.
   */
  relevance: number | null;
  /**
   * That step in a word, the nearest one in a group; null if nobody said.
   */
  relevance_title: string | null;
  /**
   * How ready the organisation is, 0 to 100; null if nobody said.
   */
  readiness: number | null;
  /**
   * That step in a word, the nearest one; null if nobody said.
   */
  readiness_title: string | null;
  /**
   * Whether the readiness comes from answered items rather than from the trend form.
   */
  from_answers: boolean;
  /**
   * Whether those items stand for the trend only in part.
   */
  indirect: boolean;
  /**
   * What it serves, in words of the pack.
   */
  serves: string[];
  /**
   * Share of the relevance times what is missing to ready, 0 to 100; null if one of them is not known.
   */
  exposure: number | null;
}
/**
 * A trend pack of an exposure lens.
 */
export interface ReportPack {
  /**
   * Id of the pack.
   */
  id: string;
  /**
   * Name of the pack.
   */
  title: string;
  /**
   * When its list was published.
   */
  dated: string;
  /**
   * Where the list comes from.
   */
  source: string;
  /**
   * Highest step of relevance.
   */
  top: number;
}
/**
 * A flag that fired.
 */
export interface ReportFlag {
  /**
   * Id of the flag.
   */
  id: string;
  /**
   * The warning in one line.
   */
  title: string;
  /**
   * What made it fire, with figures.
   */
  message: string;
  /**
   * The first action; null if none is named.
   */
  first_action: string | null;
  /**
   * Ids of the items it begins with.
   */
  first: string[];
  /**
   * Report section to read first; null if none is named.
   */
  section: string | null;
  /**
   * Titles of the sources it goes back to.
   */
  sources: string[];
  /**
   * Ids of consistency rules and flags it rests on.
   */
  rules: string[];
}
/**
 * How earlier programmes ended, beside what is known elsewhere.
 */
export interface ReportTrackRecord {
  /**
   * Id of the item that asks for it.
   */
  item: string;
  /**
   * What is known elsewhere, with its source.
   */
  says: string;
}
/**
 * Rules that could not be judged.
 */
export interface ReportOpen {
  /**
   * Ids of flags.
   */
  flags: string[];
  /**
   * Ids of consistency rules.
   */
  consistency: string[];
  /**
   * Flags in all.
   */
  all_flags: number;
  /**
   * Ids of all flags, for later comparisons; null if the report was saved before they were kept.
   */
  known_flags: string[] | null;
  /**
   * Consistency rules in all.
   */
  all_consistency: number;
  /**
   * What each of them waits for.
   */
  waiting: ReportWaiting[];
}
/**
 * A flag or rule that could not be judged.
 */
export interface ReportWaiting {
  /**
   * Its id.
   */
  id: string;
  /**
   * What it would say.
   */
  title: string;
  /**
   * Ids of items whose answers would settle it.
   */
  missing: string[];
  /**
   * Whether it waits for pain points.
   */
  pain_points: boolean;
  /**
   * Whether it waits for enough respondents of the two roles that are compared.
   */
  roles: boolean;
}
/**
 * An item that lenses and rules look at and that this questionnaire leaves out.
 */
export interface ReportLeftOut {
  /**
   * Id of the item.
   */
  id: string;
  /**
   * Its display number; may be empty.
   */
  code: string;
  /**
   * Its short name.
   */
  title: string;
}
/**
 * One item raised by one step, everything scored again, gates and weakest pillar included.
 */
export interface ReportImprovement {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * Id of its pillar.
   */
  pillar: string;
  /**
   * Its score now, in points.
   */
  from: number;
  /**
   * Its score after the step: the lowest it can reach at least 25 points further up, else the highest.
   */
  to: number;
  /**
   * The step in words: 'level 2 to level 3'.
   */
  step: string;
  /**
   * Size in person-days, XS to XL; of an item that states none M is taken, and null stands here.
   */
  effort: 'XS' | 'S' | 'M' | 'L' | 'XL' | null;
  /**
   * Points the final overall gains.
   */
  gain: number;
  /**
   * Gain over effort: XS 1, S 1.5, M 2, L 3, XL 4.
   */
  gain_per_effort: number;
  /**
   * Points its pillar gains, after gates; null if the pillar has no score.
   */
  pillar_gain: number | null;
  /**
   * Points its capability gains; null if that has no score.
   */
  capability_gain: number | null;
  /**
   * Ids of fired gates that it clears.
   */
  clears: string[];
  /**
   * True if it lies in the weakest pillar and lifts it.
   */
  lifts_weakest: boolean;
  /**
   * Why it stands where it stands, in a sentence; may be empty.
   */
  why: string;
}
/**
 * A classified pain point.
 */
export interface ReportHit {
  /**
   * Stable short name.
   */
  id: string;
  /**
   * The pain point in customers' words.
   */
  title: string;
  /**
   * What is done about it; null if not stated.
   */
  fix: string | null;
  /**
   * What customers said, word for word; null if nothing is quoted.
   */
  quote: ReportQuote | null;
  /**
   * False once it is done or stopped: it is not planned any more and has no priority.
   */
  live: boolean;
  /**
   * State of the work.
   */
  status: 'open' | 'doing' | 'done' | 'stopped';
  /**
   * Why the work has this state; null if not stated.
   */
  status_why: string | null;
  /**
   * Id of the horizon; the slowest factor decides.
   */
  horizon: string;
  /**
   * quick: this week or this month, or as the questionnaire has it.
   */
  hit: 'quick' | 'big';
  /**
   * Factors in the column that decided, by name; no_estimate where neither effort nor time was given.
   */
  decided_by: string[];
  /**
   * What was given, in the order of decided_by, and the horizon each would come to.
   */
  factors: ReportFactor[];
  /**
   * Id of the highest class that holds; unclear if none does.
   */
  ambition: string;
  /**
   * Height on the ambition scale; null if unclear.
   */
  rung: number | null;
  /**
   * Kinds of value the fix brings, as given.
   */
  kinds: string[];
  /**
   * Value in points, 0 to 100; null without an impact or a reach, or once it is over.
   */
  value: number | null;
  /**
   * value x confidence / effort; null where value is.
   */
  priority: number | null;
  /**
   * How value and priority came about; null where value is.
   */
  worth: ReportWorth | null;
  /**
   * needs_estimate: neither effort nor time; effort_missing: time but no effort; needs_value: no impact or no reach; unconfirmed: done, and no customer has confirmed it.
   */
  flags: ('needs_estimate' | 'effort_missing' | 'needs_value' | 'unconfirmed')[];
  /**
   * True for law, safety or security.
   */
  must_fix: boolean;
  /**
   * Person-days, as given, as the size stands for, or assumed from the horizon.
   */
  effort_days: number;
  /**
   * Where that comes from.
   */
  effort_from: 'days' | 'size' | 'horizon';
  /**
   * Effort as a size, also where days count; null if not given.
   */
  size: 'XS' | 'S' | 'M' | 'L' | 'XL' | null;
  /**
   * Days until customers feel the fix; null if not given.
   */
  calendar_days: number | null;
  /**
   * People who must work differently; null if not given.
   */
  people_changing: number | null;
  /**
   * What the fix needs.
   */
  needs: 'none' | 'team' | 'supplier' | 'structural';
  /**
   * 0 none to 4 loses customers; null if not given.
   */
  impact: number | null;
  /**
   * Share of customers touched in per cent; null if not given.
   */
  reach_pct: number | null;
  /**
   * Who raised it.
   */
  raised_by: 'customer' | 'frontline' | 'partner' | 'manager' | 'leader' | 'unknown';
  /**
   * Whether the fix improves the experience.
   */
  cx_test: 'yes' | 'unclear' | 'no';
  /**
   * How it does; null if not stated.
   */
  cx_why: string | null;
  /**
   * Confidence in the estimates.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * Ids of the pain points that must be finished first.
   */
  depends_on: string[];
  /**
   * Ids of the live pain points that wait for it.
   */
  unlocks: string[];
  /**
   * Items it came up at or hangs on.
   */
  items: ReportHitItem[];
  /**
   * Phases of the customer journey.
   */
  journey: string[];
  /**
   * Promises to customers that are broken.
   */
  cx: string[];
  /**
   * Nodes and links of the chain where it breaks.
   */
  node: string[];
  /**
   * Kind of trouble; null if not given.
   */
  kind: string | null;
  /**
   * Who the person is in the fixed version; null if nobody is named.
   */
  human_touch: string | null;
  /**
   * Whether customers do work that is ours; null if not given.
   */
  work_pushed_to_customer: boolean | null;
  /**
   * Minutes lost in each case; null if not given.
   */
  time_lost: ReportTimeLost | null;
  /**
   * Whether the fix only digitises today's step; null if not given.
   */
  copies_existing: boolean | null;
  /**
   * What can be rehearsed without software; null if nothing is named.
   */
  offline_first_step: string | null;
  /**
   * Who owns the fix; null if nobody does.
   */
  owner: string | null;
  /**
   * Whether the owner is freed from daily work for it; null if not given.
   */
  owner_released: boolean | null;
  /**
   * In how many months rivals could copy the fix; null if not given.
   */
  copyable_within_months: number | null;
  /**
   * What the fix leaves out; null if not stated.
   */
  eliminate: string | null;
  /**
   * What the fix cuts; null if not stated.
   */
  reduce: string | null;
  /**
   * What the fix raises; null if not stated.
   */
  raise: string | null;
  /**
   * What the fix offers for the first time; null if not stated.
   */
  create: string | null;
  /**
   * How customers confirm the fix; null if nothing is planned.
   */
  customer_check: ReportCustomerCheck | null;
}
/**
 * Words of customers.
 */
export interface ReportQuote {
  /**
   * Word for word.
   */
  text: string;
  /**
   * Day it was said; null if undated.
   */
  date: string | null;
  /**
   * Customers who said it; null if not given.
   */
  count: number | null;
}
/**
 * One factor of the horizon.
 */
export interface ReportFactor {
  /**
   * Which one.
   */
  factor: 'effort' | 'needs' | 'people' | 'time' | 'no_estimate';
  /**
   * Person-days, people or calendar days; null for needs and no_estimate.
   */
  amount: number | null;
  /**
   * What it needs; null for the others.
   */
  word: string | null;
  /**
   * Id of the horizon it alone would come to.
   */
  horizon: string;
  /**
   * Highest amount that fits there; null without a limit.
   */
  up_to: number | null;
  /**
   * True if no other factor comes to a later horizon.
   */
  decides: boolean;
}
/**
 * How value and priority came about: base = impact + reach + voice; value = min(100, base x test + bonus); priority = value x confidence / effort.
 */
export interface ReportWorth {
  /**
   * Points of the impact.
   */
  impact: number;
  /**
   * Points of the reach.
   */
  reach: number;
  /**
   * Points of who raised it.
   */
  voice: number;
  /**
   * Their sum.
   */
  base: number;
  /**
   * Factor of the customer test.
   */
  test: number;
  /**
   * Points for the pain points that wait for it.
   */
  bonus: number;
  /**
   * Factor of the confidence.
   */
  confidence: number;
  /**
   * Factor by which the effort divides.
   */
  effort: number;
}
/**
 * An item that a pain point hangs on.
 */
export interface ReportHitItem {
  /**
   * Id of the item.
   */
  id: string;
  /**
   * Its display number; empty without one.
   */
  code: string;
  /**
   * Its short name; null if the questionnaire does not ask it.
   */
  title: string | null;
  /**
   * Its score, 0 to 100; null if there is none.
   */
  score: number | null;
}
/**
 * Minutes lost in each case.
 */
export interface ReportTimeLost {
  /**
   * Minutes of the customer; null if not given.
   */
  customer: number | null;
  /**
   * Minutes of staff; null if not given.
   */
  staff: number | null;
}
/**
 * How customers confirm a fix.
 */
export interface ReportCustomerCheck {
  /**
   * How they are asked or watched; null if not given.
   */
  how: string | null;
  /**
   * When; null if not given.
   */
  when: string | null;
  /**
   * What came out; null if not known yet.
   */
  result: string | null;
}
/**
 * A line of the roadmap, in working order.
 */
export interface ReportPlanned {
  /**
   * Id of the pain point.
   */
  id: string;
  /**
   * Id of the slot in which it begins; null if it is not scheduled.
   */
  start: string | null;
  /**
   * Id of the slot in which it is finished; null if it is not scheduled.
   */
  finish: string | null;
  /**
   * Why there: own horizon; waits for a prerequisite; moved later: capacity; moved later: too many big hits at once; no capacity left by the last slot; no room left by the last slot: too many big hits at once; a prerequisite is not scheduled; a prerequisite was stopped.
   */
  reason: string;
  /**
   * Person-days it takes.
   */
  days: number;
  /**
   * Person-days by slot; one line with all of them while no capacity is given.
   */
  booked: ReportBooked[];
  /**
   * Ids of its prerequisites that are not done.
   */
  waits_for: string[];
  /**
   * Ids of its prerequisites that keep it from being scheduled.
   */
  blocked_by: string[];
  /**
   * First day of the slot in which it begins, year-month-day; null without a date.
   */
  from: string | null;
  /**
   * Last day of the slot in which it is finished; null without a date, and for a slot without an end.
   */
  by: string | null;
  /**
   * Calendar days until customers feel it at the earliest: its own time behind that of everything it waits for and behind the beginning of the slot it was moved to, and not before the slot in which its last work is done; null if a time is not given or it is not scheduled.
   */
  felt_after: number | null;
  /**
   * The day that comes to, year-month-day; null without a date or without felt_after, and where the calendar ends.
   */
  felt_on: string | null;
  /**
   * True if those days end after the slot in which it is planned to be finished.
   */
  late: boolean;
}
/**
 * Person-days taken in a slot.
 */
export interface ReportBooked {
  /**
   * Id of the slot.
   */
  slot: string;
  /**
   * Person-days.
   */
  days: number;
}
/**
 * What the roadmap rests on.
 */
export interface ReportPlan {
  /**
   * False: nothing is squeezed, every hit stands at its own horizon or after its prerequisites.
   */
  capacity_given: boolean;
  /**
   * Where the days come from and what they hang on; null if not stated.
   */
  capacity_why: string | null;
  /**
   * True if the capacity was given for this run only, and not by a file.
   */
  what_if: boolean;
  /**
   * Share of the capacity that is left by all other change going on, 0 to 1; null if it is not known or not asked for.
   */
  factor: number | null;
  /**
   * Id of the lens it comes from; null without one.
   */
  factor_lens: string | null;
  /**
   * Title of that lens; null without one.
   */
  factor_title: string | null;
  /**
   * Most Big Hits at once in a slot.
   */
  max_big: number;
  /**
   * Day from which slots are counted; null without a date.
   */
  date: string | null;
  /**
   * The slots, earliest first.
   */
  slots: ReportSlot[];
  /**
   * Live pain points that did not fit.
   */
  unscheduled: number;
}
/**
 * A slot of the roadmap.
 */
export interface ReportSlot {
  /**
   * Id of the horizon it is named after.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * Whether pain points of this horizon are Quick or Big Hits.
   */
  hit: 'quick' | 'big';
  /**
   * Calendar days by which it ends; null without an end.
   */
  up_to_days: number | null;
  /**
   * Person-days as given; null without a capacity.
   */
  capacity: number | null;
  /**
   * Person-days after the factor; null without a capacity.
   */
  days: number | null;
  /**
   * Person-days booked.
   */
  used: number;
  /**
   * Person-days left; null without a capacity.
   */
  left: number | null;
  /**
   * Big Hits at work in it.
   */
  big: number;
  /**
   * Its first day; null without a date.
   */
  from: string | null;
  /**
   * Its last day; null without a date or an end.
   */
  to: string | null;
}
/**
 * What the pain points say together.
 */
export interface ReportPortfolio {
  /**
   * Pain points.
   */
  all: number;
  /**
   * Those neither done nor stopped; everything below counts these.
   */
  live: number;
  /**
   * At work.
   */
  doing: number;
  /**
   * Done.
   */
  done: number;
  /**
   * Stopped.
   */
  stopped: number;
  /**
   * Quick Hits.
   */
  quick: number;
  /**
   * Big Hits.
   */
  big: number;
  /**
   * By horizon.
   */
  horizons: ReportCount[];
  /**
   * By class of ambition, highest first, unclear last.
   */
  ambitions: ReportCount[];
  /**
   * Shares of the live ones.
   */
  shares: ReportHitShare[];
  /**
   * What stands out.
   */
  notes: ReportHitNote[];
  /**
   * Where they hurt: journey, promises, chain.
   */
  places: ReportPlaces[];
}
/**
 * How many.
 */
export interface ReportCount {
  /**
   * Id of the horizon or class.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * Height on the ambition scale; null if unclear, and for horizons.
   */
  rung: number | null;
  /**
   * Ids of the pain points, in the order of the list.
   */
  hits: string[];
}
/**
 * A share of the live pain points.
 */
export interface ReportHitShare {
  /**
   * lowest_rung: on the lowest rung, of those with a known ambition; heard: raised by customers, front line or partners; tested: customer test yes; human: a person is named in the fixed version; owned: an owner is named; released: of those with an owner, the owner is freed from daily work for it.
   */
  id: 'lowest_rung' | 'heard' | 'tested' | 'human' | 'owned' | 'released';
  /**
   * How many.
   */
  hits: number;
  /**
   * Of how many.
   */
  of: number;
  /**
   * In per cent; null of none.
   */
  per_cent: number | null;
}
/**
 * Something that stands out.
 */
export interface ReportHitNote {
  /**
   * no_new_market: nothing on the two highest rungs; no_bread_and_butter: everything there; no_quick_hit: nothing for the first slots; unclear_ambition: half or more have no known value; unowned: a planned start in the first slots without an owner.
   */
  id: 'no_new_market' | 'no_bread_and_butter' | 'no_quick_hit' | 'unclear_ambition' | 'unowned';
  /**
   * Ids of the pain points it is about; empty if it is about all.
   */
  hits: string[];
}
/**
 * Pain points placed along one of the three.
 */
export interface ReportPlaces {
  /**
   * Which one.
   */
  field: 'journey' | 'cx' | 'node';
  /**
   * Id of the lens that scores these places; null if none does.
   */
  lens: string | null;
  /**
   * Name of the lens, or of the field.
   */
  title: string;
  /**
   * In the order of the lens, then as they came.
   */
  places: ReportHitPlace[];
  /**
   * Ids of the live pain points without a place.
   */
  unplaced: string[];
}
/**
 * A place with its pain points.
 */
export interface ReportHitPlace {
  /**
   * Id of the phase, promise, node or link.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * Its score in that lens; null if there is none.
   */
  score: number | null;
  /**
   * Ids of the live pain points, in the order of the list.
   */
  hits: string[];
  /**
   * Sum of their impact x reach: customers in a hundred times 0 to 4; those without count 0.
   */
  pain: number;
}
/**
 * A pain point that low answers suggest: nobody has named it yet, so it counts nowhere.
 */
export interface ReportSuggestion {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Its display number; empty without one.
   */
  code: string;
  /**
   * Its short name.
   */
  title: string;
  /**
   * Its score, 0 to 100.
   */
  score: number;
  /**
   * What to do about it.
   */
  says: string;
  /**
   * Id of a horizon; null if not stated.
   */
  horizon: string | null;
  /**
   * Size of the effort; null if not stated.
   */
  size: 'XS' | 'S' | 'M' | 'L' | 'XL' | null;
}
/**
 * What has become of the pain points since they were first named.
 */
export interface ReportFollowUp {
  /**
   * The earlier result they are held against; null without one.
   */
  baseline: ReportBaseline | null;
  /**
   * Those at work, done or stopped, and those that the earlier result had and this one has not.
   */
  hits: ReportFollowed[];
  /**
   * Ids of pain points that the earlier result had not; empty without one.
   */
  fresh: string[];
}
/**
 * An earlier result.
 */
export interface ReportBaseline {
  /**
   * Its date; null if undated.
   */
  date: string | null;
  /**
   * Version of its questionnaire.
   */
  version: string;
}
/**
 * One pain point followed up.
 */
export interface ReportFollowed {
  /**
   * Its id.
   */
  id: string;
  /**
   * In customers' words.
   */
  title: string;
  /**
   * gone: the earlier result had it, these files have not.
   */
  status: 'open' | 'doing' | 'done' | 'stopped' | 'gone';
  /**
   * State in the earlier result; null if it was not there.
   */
  was: 'open' | 'doing' | 'done' | 'stopped' | null;
  /**
   * Who owns the fix; null if nobody does.
   */
  owner: string | null;
  /**
   * Why it has this state; null if not stated.
   */
  why: string | null;
  /**
   * What customers said of it; null if not known yet.
   */
  result: string | null;
  /**
   * Items it hangs on, then and now.
   */
  items: ReportMovedItem[];
}
/**
 * An item then and now.
 */
export interface ReportMovedItem {
  /**
   * Id of the item.
   */
  id: string;
  /**
   * Its short name; null if not asked.
   */
  title: string | null;
  /**
   * Score in the earlier result; null if there is none.
   */
  before: number | null;
  /**
   * Score now; null if there is none.
   */
  now: number | null;
  /**
   * now - before; null if one is missing.
   */
  moved: number | null;
}
/**
 * What changed since an earlier assessment. Everything is counted with the questionnaire of the later one. Source: scoring specification, B 11.
 */
export interface ReportComparison {
  /**
   * The earlier assessment.
   */
  before: ReportComparedSide;
  /**
   * The later assessment.
   */
  after: ReportComparedSide;
  /**
   * What counts: the change on the items scored both times.
   */
  matched: ReportMatched;
  /**
   * Change of the raw overall on all items. Points, 6 decimals; null if one side has no such score.
   */
  change: number | null;
  /**
   * The part of `change` that comes from other questions being answered: `change` minus the matched change. Points, 6 decimals; null if one side has no such score.
   */
  composition_effect: number | null;
  /**
   * What gates did: change of the final minus change of the raw overall. Points, 6 decimals; null if one side has no such score.
   */
  gate_effect: number | null;
  /**
   * Change of the final overall. Points, 6 decimals; null if one side has no such score.
   */
  final_change: number | null;
  /**
   * Pillars in the order of the questionnaire.
   */
  pillars: ReportPillarChange[];
  /**
   * Items scored both times: those that moved, by what they moved the overall by, the largest first; then those that stayed, in the order of the questionnaire.
   */
  items: ReportItemChange[];
  /**
   * Items scored on one side only, or counted in another way, in the order of the questionnaire; those that the later does not ask stand last.
   */
  unmatched: ReportUnmatched[];
  /**
   * Gates in the order of the questionnaire.
   */
  gates: ReportGateChange[];
  /**
   * Flags that fire on one side only: the new ones first, each gravest first. One that now cannot be judged, or that the later questionnaire does not have, is not gone.
   */
  flags: ReportFlagChange[];
  /**
   * Ids of matched items whose wording differs; they count all the same.
   */
  reworded: string[];
  /**
   * True if both answer the same questionnaire, to the letter.
   */
  same_questionnaire: boolean;
  /**
   * True if as many of each role answered both times; null if one side does not say.
   */
  same_respondents: boolean | null;
  /**
   * What to keep in mind, one sentence each, the gravest first.
   */
  cautions: string[];
}
/**
 * One of the assessments that are compared.
 */
export interface ReportComparedSide {
  /**
   * Name of the organisation; null if it is not named.
   */
  name: string | null;
  /**
   * YYYY-MM-DD; null if undated.
   */
  date: string | null;
  /**
   * Id of the questionnaire it answers.
   */
  questionnaire: string;
  /**
   * Version of that questionnaire.
   */
  version: string;
  /**
   * Digest of that questionnaire.
   */
  digest: string;
  /**
   * Number of sheets.
   */
  respondents: number;
  /**
   * Raw overall on all items, counted with the later questionnaire. Points, 6 decimals; null if it does not exist.
   */
  raw: number | null;
  /**
   * Final overall, counted likewise.
   */
  final: number | null;
  /**
   * The same with one decimal, as people see it.
   */
  shown: number | null;
  /**
   * Id of the band of the shown score; null without one.
   */
  band: string | null;
  /**
   * Items with a score, and a weight over 0.
   */
  scored: number;
  /**
   * Confidence in the answers, 0 to 100; null without an overall.
   */
  confidence: number | null;
  /**
   * low, medium or high; null without one.
   */
  confidence_label: 'low' | 'medium' | 'high' | null;
}
/**
 * The change on the items that are scored both times, and whether it is more than answers waver by.
 */
export interface ReportMatched {
  /**
   * How many items that are.
   */
  items: number;
  /**
   * Raw overall on these items alone, before. Points, 6 decimals; null if it does not exist.
   */
  before: number | null;
  /**
   * The same, after.
   */
  after: number | null;
  /**
   * `after` minus `before`; null if one of them does not exist.
   */
  change: number | null;
  /**
   * Standard error of the earlier score: the assumed error of an answer, or how much respondents differ, whichever is larger. Points; null without a score.
   */
  error_before: number | null;
  /**
   * The same of the later score.
   */
  error_after: number | null;
  /**
   * True if how much respondents differ decided an error.
   */
  by_respondents: boolean;
  /**
   * Smallest change that counts: 1.96 times the root of the sum of both errors squared. Points; null without a score.
   */
  needed: number | null;
  /**
   * improved or declined if the change is at least what is needed, unclear if it is less, both as they are shown; none without a change.
   */
  verdict: 'improved' | 'declined' | 'unclear' | 'none';
}
/**
 * How a pillar changed.
 */
export interface ReportPillarChange {
  /**
   * Id of the pillar.
   */
  id: string;
  /**
   * Name for readers.
   */
  title: string;
  /**
   * Final score before, counted with the later questionnaire. Points, 6 decimals; null if it is not rated.
   */
  before: number | null;
  /**
   * The same, after.
   */
  after: number | null;
  /**
   * Id of the band of the shown score before; null without one.
   */
  band_before: string | null;
  /**
   * The same, after.
   */
  band_after: string | null;
  /**
   * Items of the pillar that are scored both times.
   */
  items: number;
  /**
   * Raw score on these items alone, before; null if it does not exist.
   */
  matched_before: number | null;
  /**
   * The same, after.
   */
  matched_after: number | null;
  /**
   * The matched change; null if it does not exist.
   */
  change: number | null;
  /**
   * Smallest change that counts in this pillar; null without a score.
   */
  needed: number | null;
  /**
   * As for the whole.
   */
  verdict: 'improved' | 'declined' | 'unclear' | 'none';
  /**
   * The part of the change of the raw score that comes from other questions being answered. Points; null if one side has no score.
   */
  composition_effect: number | null;
  /**
   * Change of the final minus change of the raw score. Points; null likewise. With the matched change and the composition effect it adds up to the change of the final score.
   */
  gate_effect: number | null;
}
/**
 * An item that is scored both times.
 */
export interface ReportItemChange {
  /**
   * Id of the item.
   */
  id: string;
  /**
   * Display number; may be empty.
   */
  code: string;
  /**
   * Short name.
   */
  title: string;
  /**
   * Id of its pillar.
   */
  pillar: string;
  /**
   * Score before, 0 to 100.
   */
  before: number;
  /**
   * Score after, 0 to 100.
   */
  after: number;
  /**
   * `after` minus `before`.
   */
  change: number;
  /**
   * What it moves the raw overall of the matched items by: the change times its effective weight among them, after.
   */
  effect: number;
  /**
   * The answer in words, with its level before it (level 4: ...); null if several respondents answered.
   */
  answer_before: string | null;
  /**
   * The same, after.
   */
  answer_after: string | null;
}
/**
 * An item that cannot be held against itself.
 */
export interface ReportUnmatched {
  /**
   * Id of the item.
   */
  id: string;
  /**
   * Display number; may be empty.
   */
  code: string;
  /**
   * Short name.
   */
  title: string;
  /**
   * new: the earlier questionnaire did not ask it; gone: the later does not; measure: answered or scored in another way; before: no score before, such as does not apply or not known; after: no score after.
   */
  why: 'new' | 'gone' | 'measure' | 'before' | 'after';
  /**
   * Score before, 0 to 100; null without one.
   */
  before: number | null;
  /**
   * Score after; null without one.
   */
  after: number | null;
}
/**
 * A gate, before and after.
 */
export interface ReportGateChange {
  /**
   * Id of the gate.
   */
  id: string;
  /**
   * Id of the item it looks at.
   */
  item: string;
  /**
   * Short name of that item.
   */
  title: string;
  /**
   * Id of a pillar, or overall.
   */
  scope: string;
  /**
   * State before.
   */
  before: 'passed' | 'fired' | 'unverified' | 'not_applicable';
  /**
   * State after.
   */
  after: 'passed' | 'fired' | 'unverified' | 'not_applicable';
  /**
   * opened: it fired before and is passed or does not apply now; closed: it fires now and did not; same: neither, also where nobody can judge it any more.
   */
  moved: 'opened' | 'closed' | 'same';
  /**
   * True if it held its scope under its raw score before.
   */
  holds_before: boolean;
  /**
   * The same, after: a gate may fire and hold nothing, where the score is lower anyway.
   */
  holds_after: boolean;
}
/**
 * A flag that fires on one side only.
 */
export interface ReportFlagChange {
  /**
   * Id of the flag.
   */
  id: string;
  /**
   * The warning in one line.
   */
  title: string;
  /**
   * new: it fires now and did not; gone: the other way round.
   */
  moved: 'new' | 'gone';
}
/**
 * What a policy says of the result.
 */
export interface ReportVerdict {
  /**
   * What was checked: a sheet, a workshop or a match of a pattern, as it was named; null where it is not told.
   */
  name: string | null;
  /**
   * The dxready.yaml whose bars were held; null if none was.
   */
  policy: string | null;
  /**
   * False if a rule of severity error failed or is undecided.
   */
  passed: boolean;
  /**
   * The day against which the age of the answers was judged, YYYY-MM-DD; null if it was not.
   */
  date: string | null;
  /**
   * Every rule that was held, in a fixed order, those that are met too.
   */
  rules: ReportBreach[];
  /**
   * Those that are not met: errors first, failed before undecided.
   */
  breaches: ReportBreach[];
}
/**
 * A rule of a policy, and how the result stands against it.
 */
export interface ReportBreach {
  /**
   * Key of the rule in the policy, such as min_pillar.
   */
  rule: string;
  /**
   * What it is held against: id of a pillar, capability, gate or item, a lens value such as human_touch.lesser, a number of a condition; null for the whole.
   */
  id: string | null;
  /**
   * The rule in words.
   */
  title: string;
  /**
   * warn: it does not fail the job.
   */
  severity: 'error' | 'warn';
  /**
   * undecided: answers that are missing could turn it either way, or the score is provisional.
   */
  outcome: 'met' | 'failed' | 'undecided';
  /**
   * What was asked for; null for a condition.
   */
  bar: number | boolean | null;
  /**
   * What bar, shown, low and high count: points, a share from 0 to 1, gates, days, targets not met, or nothing.
   */
  unit: 'points' | 'share' | 'gates' | 'days' | 'targets' | 'none';
  /**
   * The value held against the bar, as people see it; null if there is none.
   */
  shown: number | null;
  /**
   * The value if every open answer were the worst; null if it does not apply.
   */
  low: number | null;
  /**
   * The value if every open answer were the best; null if it does not apply.
   */
  high: number | null;
  /**
   * Id of the item whose answer decides; null if none does.
   */
  item: string | null;
  /**
   * Sheet in which that answer stands, as the user named it; null if there is none.
   */
  file: string | null;
  /**
   * Line of that answer, from 1; null without a file.
   */
  line: number | null;
  /**
   * How it stands, in a few sentences.
   */
  message: string;
  /**
   * What would mend it, in one sentence; empty if it is met.
   */
  mend: string;
  /**
   * The answers that are behind it, the one that decides first: those that fell or were withdrawn since the baseline, those of the gates that fire, those that are open; ten at most. Empty if it is met.
   */
  answers: ReportBreachAnswer[];
}
/**
 * An answer behind a breach.
 */
export interface ReportBreachAnswer {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * What it has to do with the breach, such as level 4 before, level 1 now; moves the overall by -1.2.
   */
  says: string;
  /**
   * Sheet in which it stands, as the user named it; null if it stands nowhere.
   */
  file: string | null;
  /**
   * Line of the answer, from 1; null without a file.
   */
  line: number | null;
}
/**
 * A question without an answer, and what it weighs.
 */
export interface ReportOpenItem {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * Id of its pillar.
   */
  pillar: string;
  /**
   * Its nominal share of the average of the pillars, 0 to 1.
   */
  weight: number;
  /**
   * Ids of gates that wait for it.
   */
  gates: string[];
}
/**
 * Targets, each on its own: what is over one is never set off against another.
 */
export interface ReportTargets {
  /**
   * Every target, pillars first, then capabilities, then items, in the order of the questionnaire.
   */
  all: ReportTarget[];
  /**
   * How many are met.
   */
  met: number;
  /**
   * Items under the target that holds for them, those that cost the overall most first.
   */
  furthest: ReportFurthest[];
}
/**
 * A score aimed at, against the score there is.
 */
export interface ReportTarget {
  /**
   * What it is set for.
   */
  kind: 'item' | 'capability' | 'pillar';
  /**
   * Id of that part.
   */
  id: string;
  /**
   * Name of that part.
   */
  title: string;
  /**
   * Score aimed at.
   */
  target: number;
  /**
   * Score there is: final of a pillar; null if there is none, or the pillar is not rated.
   */
  score: number | null;
  /**
   * Points missing to the target; 0 if it is met; null without a target or a score. Never set off against another gap.
   */
  gap: number | null;
  /**
   * True if the shown score is at least the target; null without a target or a score.
   */
  met: boolean | null;
}
/**
 * An item under the target that holds for it.
 */
export interface ReportFurthest {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * Its own target, else that of its capability, else that of its pillar.
   */
  target: number;
  /**
   * Points missing.
   */
  gap: number;
  /**
   * Gap times effective weight: points it keeps from the overall.
   */
  weighted: number;
}
/**
 * A score of answers that nobody gave.
 */
export interface ReportWhatIf {
  /**
   * The answers that were changed.
   */
  changes: ReportChange[];
  /**
   * The final overall of the answers as they are, rounded to 6 decimals; null without one.
   */
  before: number | null;
  /**
   * Final overall now minus before; null if one of them does not exist.
   */
  gain: number | null;
}
/**
 * One answer that was put in place of another.
 */
export interface ReportChange {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * The answer it replaces, in words; null for several respondents or without one.
   */
  from: string | null;
  /**
   * The answer put in its place, in words.
   */
  to: string;
}
/**
 * The settings the score was computed with.
 */
export interface ReportSettings {
  /**
   * Share of the weakest pillar in the overall, 0 to 1.
   */
  lambda: number;
  /**
   * Coverage from which a pillar is rated, 0 to 1.
   */
  pillar_min_coverage: number;
  /**
   * Share of the weight in scope that rated pillars must hold for a partial overall, 0 to 1.
   */
  partial_min_weight: number;
  /**
   * How several respondents are put together.
   */
  pooling: 'role_balanced' | 'pooled' | 'median';
  /**
   * Respondents a role needs to be shown on its own.
   */
  min_cell: number;
  /**
   * True if a gate whose item is unanswered fires.
   */
  strict_gates: boolean;
  /**
   * Assumed error of one answer, in points.
   */
  answer_error: number;
  /**
   * Target of a pillar, 0 to 100.
   */
  target: number;
  /**
   * In a group, who is asked an item.
   */
  asked: 'by_role' | 'everyone';
  /**
   * The two roles whose scores are compared.
   */
  gap_roles: string[];
  /**
   * Titles of those two roles.
   */
  gap_titles: string[];
  /**
   * Names of the settings that differ from the defaults.
   */
  changed: string[];
  /**
   * True if an answer with evidence 0 counts at most 50.
   */
  audit: boolean;
}
/**
 * How one number came about.
 */
export interface ReportWorking {
  /**
   * What it belongs to.
   */
  kind: 'item' | 'capability' | 'pillar' | 'overall' | 'confidence' | 'gate' | 'lens' | 'flag' | 'rule' | 'hit';
  /**
   * Its name.
   */
  title: string;
  /**
   * The number; null if there is none, and for lenses, flags and rules.
   */
  figure: ReportFigure | null;
  /**
   * The parts and values of a lens; empty otherwise.
   */
  values: ReportNamedFigure[];
  /**
   * What decides: the condition of a gate, flag or rule, of the reading of a lens, or of the class of ambition of a pain point; null if nothing does.
   */
  clause: ReportClause | null;
  /**
   * What holds it down, most first; empty for what is no score.
   */
  losses: ReportLoss[];
  /**
   * What would move it, best first, at most five.
   */
  moves: ReportMove[];
}
/**
 * One step of a working: a number, and the numbers it was made from.
 */
export interface ReportFigure {
  /**
   * score: of the part that id names, found there unless its title says before gates. given: as it was answered. level: 100 x (first - 1)/(amount - 1). share: 100 x first/amount, at most 100. points: what the questionnaire gives for it. reverse: 100 - first. at_most, at_least: first, cut to amount. mean: weighted mean of those with a value. lowest, highest, spread: highest minus lowest. mean_min: (1 - amount) x mean + amount x lowest. sum: of weight x value. minus: first minus second. product: first x second/amount. scale: amount x first. root: square root of first x second. hits: counted pain points, as a share in per cent of the second if there is one. hidden: put together, in the way its title says, from answers of several people, which are not shown; without a value where one could tell from it what single people said. What has no value, or weighs nothing, is passed over by mean, lowest, highest and mean_min; any other step has no value then.
   */
  op:
    | 'score'
    | 'given'
    | 'level'
    | 'share'
    | 'points'
    | 'reverse'
    | 'at_most'
    | 'at_least'
    | 'mean'
    | 'lowest'
    | 'highest'
    | 'spread'
    | 'mean_min'
    | 'sum'
    | 'minus'
    | 'product'
    | 'scale'
    | 'root'
    | 'hits'
    | 'hidden';
  /**
   * The result, rounded to 6 decimals; null if it does not exist.
   */
  value: number | null;
  /**
   * Id of the item, capability, pillar or overall it is the score of; ITEM/OPTION for the share that ticked an option; LENS.VALUE for a part or value of a lens, which of a trend contains the readiness; the gate that cuts. Left out otherwise.
   */
  id?: string;
  /**
   * Name for readers; left out where the id says it.
   */
  title?: string;
  /**
   * Its weight among its neighbours; left out for 1.
   */
  weight?: number;
  /**
   * The constant of the step: levels there are, full marks, cap, share of the lowest, factor.
   */
  amount?: number;
  /**
   * True: too little is answered for it, so it has no value whatever was found; left out otherwise.
   */
  held?: boolean;
  /**
   * What it was made from; left out for a number found elsewhere.
   */
  of?: ReportFigure[];
}
/**
 * A value of a lens and how it came about.
 */
export interface ReportNamedFigure {
  /**
   * Name of the value or id of the part.
   */
  name: string;
  /**
   * Name for readers.
   */
  title: string;
  figure: ReportFigure;
}
/**
 * A condition, or a part of one, and whether it holds.
 */
export interface ReportClause {
  /**
   * all, any, not: of other clauses. compare: a figure with cut points. gate, reads, rule, flag: the state of a gate, the reading of a lens, a rule or flag that fired.
   */
  op: 'all' | 'any' | 'not' | 'compare' | 'gate' | 'reads' | 'rule' | 'flag';
  /**
   * Whether it holds; open if it could not be judged.
   */
  outcome: 'true' | 'false' | 'open';
  /**
   * Id of the gate, lens, rule or flag.
   */
  id?: string;
  /**
   * What is compared, or its name.
   */
  title?: string;
  /**
   * State or reading that is asked for; unanswered: of a strict gate, which fires if nobody could answer.
   */
  is?: string;
  /**
   * It holds if the shown figure is at least this.
   */
  at_least?: number;
  /**
   * ... over this.
   */
  over?: number;
  /**
   * ... at most this.
   */
  at_most?: number;
  /**
   * ... under this.
   */
  below?: number;
  /**
   * It does not hold if the share is one of fewer pain points than this.
   */
  of_at_least?: number;
  figure?: ReportFigure;
  /**
   * The clauses it is made of.
   */
  of?: ReportClause[];
}
/**
 * Points that one part keeps from 100.
 */
export interface ReportLoss {
  /**
   * Id of the part, or of the gate that holds it.
   */
  id: string;
  /**
   * Its name.
   */
  title: string;
  /**
   * Points missing because of it, under 0 if it adds some; all of them and the score add up to 100. Of an item only what the audit takes.
   */
  points: number;
}
/**
 * A step on one item, and what it would do to this number.
 */
export interface ReportMove {
  /**
   * Id of the item.
   */
  item: string;
  /**
   * Short name of the item.
   */
  title: string;
  /**
   * The step in words.
   */
  step: string;
  /**
   * What this number gains, in its own unit.
   */
  gain: number;
  /**
   * Points the overall gains; null while there is none.
   */
  overall: number | null;
}
