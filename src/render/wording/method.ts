// The method page: how the score came about, in plain words, with the settings that were used.
// Follows scoring specification 1, sections 2 to 9. Says nothing about single answers.
import type { Report, ReportPillar, ReportSettings } from '../../model/report.ts';
import { fraction, percent, plain, points, upperFirst } from '../figures.ts';
import { afterGates } from '../wording.ts';

/** One step of the method. */
export interface MethodStep {
  readonly title: string;
  readonly says: string;
}

/** The method from answer to band, in the order in which it is computed. */
export function methodSteps(report: Report): MethodStep[] {
  const { settings } = report;
  return [
    { title: 'Answers', says: ANSWERS },
    ...(report.respondents > 1 ? [{ title: 'Respondents', says: poolingSentence(settings) }] : []),
    { title: 'Open and not applicable', says: OPEN },
    { title: 'Capabilities and pillars', says: ROLL_UP },
    { title: 'Gates', says: gatesMethod(settings) },
    { title: 'Overall', says: overallMethod(settings) },
    { title: 'Coverage', says: coverageMethod(settings) },
    { title: 'Range', says: RANGE },
    { title: 'Rounding', says: ROUNDING },
    ...(report.lenses.length > 0 ? [{ title: 'Views across the pillars', says: VIEWS }] : []),
    ...(report.open.all_flags + report.open.all_consistency > 0 ? [{ title: 'Flags and checks', says: FLAGS }] : []),
    ...(report.overall.shown === null ? [] : [{ title: 'Improvements', says: IMPROVEMENTS }]),
    ...(report.targets.all.length > 0 ? [{ title: 'Targets', says: targetsMethod(settings) }] : []),
    { title: 'Evidence', says: evidenceMethod(settings) },
    ...(report.confidence.value === null ? [] : [{ title: 'Confidence', says: CONFIDENCE }]),
    { title: 'How the answers were given', says: RESPONSES },
    ...(Object.keys(report.workings).length > 0 ? [{ title: 'Every number', says: EXPLAIN }] : []),
    { title: 'Limits', says: LIMITS },
  ];
}

const ANSWERS =
  'Every answer becomes a number from 0 to 100. Levels stand at equal steps, the lowest at 0, the highest at 100. Yes is 100, no is 0. ' +
  'A checklist earns the share of what full marks ask for. A number earns the points of the range it falls into.';
const OPEN =
  'What does not apply leaves the sums altogether. What nobody could say, or left open, adds nothing to a score; it lowers the coverage and widens the range.';
const ROLL_UP =
  'A capability is the weighted mean of its questions that have a score; a pillar is the weighted mean of its capabilities.';
const RANGE =
  'Everything is scored again, once with every open question at 0 and once at 100, gates included. As long as the given answers are right, the score cannot end up outside these two numbers, whatever the missing ones are.';
const ROUNDING =
  'Nothing is rounded on the way. Numbers are shown with one decimal, halves upwards; bands, gates and targets are judged on the number shown.';
const VIEWS =
  'A view puts answers from several pillars together in another way and changes no score. One without enough answers shows no number; it is counted under Data quality.';
const FLAGS =
  'A flag warns of a risk, a check finds answers that sit badly together. Neither changes a score. What could not be judged is counted under Data quality and never taken for good.';
const IMPROVEMENTS =
  'Every question that can rise is raised by one step, alone, and everything is scored again. A step is the lowest score at least 25 points further up, one level of five. ' +
  'The gain is divided by the effort: 1, 1.5, 2, 3 or 4 from the smallest size to the largest. Where nobody stated an effort, 2 is taken. ' +
  'A gate is cleared when its question scores exactly the threshold.';
const CONFIDENCE =
  'Confidence is 100 × coverage × (0.4 + 0.3 × evidence + 0.3 × agreement). It is low under 50, medium under 75, else high. ' +
  'Agreement counts in full from five people on; one voice has none. Confidence never changes a score.';
const RESPONSES =
  'Noted for each respondent: long runs of one level, little variation, almost only high levels, much that is open or does not apply, contradictions. ' +
  'Two such notes on the only respondent, or on half of them, lower the confidence by one step. No answer is dropped or weighted because of them.';
const EXPLAIN =
  'How a number came about, with every sum, stands behind it in the HTML report. The command dxready explain prints the same for any question, pillar, gate or view.';
const LIMITS =
  'An assessment measures what people can say about their organisation, which is why coverage and range stand beside the score, and evidence beside each answer.';

function targetsMethod({ target }: ReportSettings): string {
  return `A target is met if the number shown is at least the target. What is over one target is never set off against another. A pillar without a target of its own aims at ${plain(target)}. A question under its target costs the overall its gap times what one of its points moves the overall, before gates.`;
}

function evidenceMethod({ audit }: ReportSettings): string {
  const effect = audit
    ? 'The audit is on: an answer on an opinion alone counts at most 50.'
    : 'Evidence changes no score; with the audit on, an answer on an opinion alone would count at most 50.';
  return `What stands behind an answer counts 0 for an opinion, 1 for an example, 2 for a dated document, 3 for a measurement. The index is the weighted mean as a share of 3. An answer of 75 or more on an opinion alone is a claim without evidence. ${effect}`;
}

function overallMethod({ lambda }: ReportSettings): string {
  if (lambda === 0) return 'The overall is the weighted mean of the rated pillars, after gates.';
  if (lambda === 1) return 'The overall is the score of the weakest rated pillar, after gates.';
  return `${upperFirst(fraction(1 - lambda))} of the overall is the weighted mean of the rated pillars, ${fraction(lambda)} the weakest of them, both after gates, so that one bad foundation cannot hide behind a good average.`;
}

function gatesMethod({ strict_gates }: ReportSettings): string {
  const open = strict_gates
    ? 'Gates are strict: one whose question has no answer fires as well.'
    : 'A gate whose question has no answer holds nothing back, but makes the score provisional.';
  return `A gate names one foundation. If that question scores under its threshold, the pillar or the overall is held at the cap of the gate; of several caps the lowest counts. ${open}`;
}

function coverageMethod({ pillar_min_coverage, partial_min_weight }: ReportSettings): string {
  return `Coverage is the answered share of what applies, by weight. A pillar is rated from ${percent(pillar_min_coverage)} coverage; under that its number stands in brackets, without a band. If some pillars are not rated, there is still an overall, marked provisional, as long as the rated ones hold ${percent(partial_min_weight)} of the weight.`;
}

function poolingSentence({ pooling, min_cell, asked }: ReportSettings): string {
  const pooled = {
    role_balanced:
      'Answers are averaged within each role, then over the roles, so that a large group does not drown a small one.',
    pooled: 'Answers of all respondents are averaged, each counting the same.',
    median: 'The middle answer of all respondents counts.',
  }[pooling];
  const whom =
    asked === 'by_role'
      ? ' A question counts as asked only for the roles it is meant for, and for those who answered it anyway.'
      : '';
  return `${pooled}${whom} A role with fewer than ${min_cell} respondents is never shown on its own.`;
}

const SETTING_NAMES: Readonly<Record<Exclude<keyof ReportSettings, 'changed' | 'gap_titles'>, string>> = {
  lambda: 'Share of the weakest pillar in the overall',
  pillar_min_coverage: 'Coverage from which a pillar is rated',
  partial_min_weight: 'Weight that rated pillars must hold for an overall',
  pooling: 'How several respondents are put together',
  min_cell: 'Respondents a role needs to be shown on its own',
  strict_gates: 'Strict gates: a gate without an answer fires',
  audit: 'Audit: an answer on an opinion alone counts at most 50',
  answer_error: 'Assumed error of one answer, in points',
  target: 'Target of a pillar',
  asked: 'Who is asked a question in a group',
  gap_roles: 'Roles whose views are compared',
};

/** The settings that differ from the defaults, each with its value in words. */
export function changedSettings(settings: ReportSettings): { name: string; value: string }[] {
  return settings.changed.map((name) => ({
    name: (SETTING_NAMES as Readonly<Record<string, string>>)[name] ?? name,
    value: settingValue((settings as unknown as Readonly<Record<string, unknown>>)[name]),
  }));
}

function settingValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return plain(value);
  return (Array.isArray(value) ? value : [value]).map((part) => String(part ?? 'changed').replaceAll('_', ' ')).join(' and ');
}

/** One line of the sum that makes the overall. */
export interface SumLine {
  readonly title: string;
  /** Final score of the pillar as it enters, `''` for lines that are no pillar. */
  readonly score: string;
  /** What it counts for in the overall, in per cent. */
  readonly share: string;
  /** Points it brings, with a sign where it takes away. */
  readonly brings: string;
}

/** The sum line by line: what each pillar brings, what an overall gate or the cut to the range takes away. */
export function sumLines(report: Report): SumLine[] {
  const { contributions, before_caps, final, held_by } = report.overall;
  const held = afterGates(report);
  if (before_caps === null || final === null || held === null) return [];
  const pillars = report.pillars
    .filter((pillar) => contributions[pillar.id] !== undefined)
    .map((pillar) => ({
      title: pillar.id === report.overall.weakest && report.settings.lambda > 0 ? `${pillar.title} (weakest)` : pillar.title,
      score: points(pillar.final ?? 0),
      share: percent(shareOf(report, pillar)),
      brings: points(contributions[pillar.id] ?? 0),
    }));
  return [
    ...pillars,
    ...differenceLine(`Held by gate ${held_by}`, held - before_caps),
    ...differenceLine('Cut to the range', final - held),
  ];
}

/** Its part of the average, and for the weakest pillar the weakest share on top. */
export function shareOf({ pillars, overall, settings }: Report, pillar: ReportPillar): number {
  const weights = pillars
    .filter(({ id }) => overall.contributions[id] !== undefined)
    .reduce((sum, { weight }) => sum + weight, 0);
  return ((1 - settings.lambda) * pillar.weight) / weights + (pillar.id === overall.weakest ? settings.lambda : 0);
}

function differenceLine(title: string, difference: number): SumLine[] {
  if (points(difference) === '0.0') return [];
  const sign = difference > 0 ? '+' : '−';
  return [{ title, score: '', share: '', brings: `${sign}${points(Math.abs(difference))}` }];
}
