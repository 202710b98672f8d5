// What is worth a look in the answers of one respondent. It never changes a score. Source: scoring specification, B 17.
import type { ReportQualityFlag } from '../../model/report.ts';
import type { Assessed } from '../assess.ts';
import { standardDeviation } from '../group/dispersion.ts';
import type { Facts } from '../lenses/facts.ts';
import type { Insights } from '../lenses/judge-all.ts';
import { judgeConsistency } from '../lenses/judge-all.ts';
import { shownStatistic, stored } from '../scoring/numbers.ts';
import type { Voice } from '../scoring/voices.ts';
import { type GivenLevel, levelsGiven, longestRun } from './runs.ts';

type Noticed = Omit<ReportQualityFlag, 'respondent'>;

/** Level answers from which their pattern says something. */
const ENOUGH_LEVELS = 10;
const FLAT_UNDER = 0.3;
/** Level 4 of five. */
const HIGH_FROM = 4;
const MANY_HIGH = 0.9;
const MANY_OPEN = 0.2;
const MANY_NA = 0.2;
const MANY_CONTRADICTIONS = 2;

/**
 * The flags of each respondent, in the order of the sheets. In a group each is judged alone, by what they were asked.
 * Hurried answers (B 17) are left out: sheets hold no times.
 */
export function responseQuality({ voices, insights, alone }: Assessed): ReportQualityFlag[][] {
  return voices.map((voice) => {
    const facts = alone(voice);
    const consistency = voices.length === 1 ? insights.consistency : judgeConsistency(facts);
    return noticed(voice, facts, consistency).map((one) => ({ respondent: voice.sheet.respondent.id, ...one }));
  });
}

/** What stands in a report. Of a group it leads to nobody: no name, no figure, no order of the sheets. */
export function qualityPart(flags: readonly (readonly ReportQualityFlag[])[]): ReportQualityFlag[] {
  const all = flags.flat();
  if (flags.length === 1) return all;
  return RULES.flatMap((rule) => {
    const some = all.filter((flag) => flag.rule === rule);
    return some.map(() => ({ respondent: null, rule, says: OF_SOMEBODY[rule], value: null, limit: null }));
  });
}

const OF_SOMEBODY: Readonly<Record<ReportQualityFlag['rule'], string>> = {
  straight_line: 'One respondent gave the same level many times in a row.',
  low_variation: 'One respondent gave nearly the same level everywhere.',
  all_high: 'One respondent gave almost only the highest levels.',
  many_unknown: 'One respondent did not know or left open more than 20 per cent.',
  many_na: 'One respondent said of more than 20 per cent that it does not apply.',
  contradictions: 'One respondent gave answers that can hardly all be true.',
};
const RULES = Object.keys(OF_SOMEBODY) as ReportQualityFlag['rule'][];

function noticed({ sheet }: Voice, facts: Facts, consistency: Insights['consistency']): Noticed[] {
  const levels = levelsGiven(facts.items.values(), sheet);
  const found = [
    straightLine(levels),
    lowVariation(levels),
    allHigh(levels),
    manyUnknown(facts),
    manyNa(facts),
    contradictions(consistency),
  ];
  return found.flatMap((one) => one ?? []);
}

function straightLine(levels: readonly GivenLevel[]): Noticed | null {
  const run = longestRun(levels);
  const limit = Math.max(ENOUGH_LEVELS, Math.ceil(levels.length / 2));
  if (run.length < limit) return null;
  const names = new Set(run.map(({ level, of }) => `level ${level} of ${of}`));
  const which = names.size === 1 ? [...names].join() : 'at the same place of their scale';
  const says = `${run.length} answers in a row, of ${levels.length} with levels, are ${which}.`;
  return { rule: 'straight_line', says, value: run.length, limit };
}

function lowVariation(levels: readonly GivenLevel[]): Noticed | null {
  if (levels.length < ENOUGH_LEVELS) return null;
  const spread = standardDeviation(levels.map(({ ofFive }) => ofFive));
  if (spread === null || shownStatistic(spread) >= FLAT_UNDER) return null;
  const figure = shownStatistic(spread).toFixed(4);
  const says = `The ${levels.length} answers with levels hardly differ: ${figure} is their spread on a scale of five, and under ${FLAT_UNDER.toFixed(2)} is worth a look.`;
  return { rule: 'low_variation', says, value: stored(spread), limit: FLAT_UNDER };
}

/** By the level as it was ticked: in a reverse item too. */
function allHigh(levels: readonly GivenLevel[]): Noticed | null {
  if (levels.length < ENOUGH_LEVELS) return null;
  const high = levels.filter(({ ofFive }) => ofFive >= HIGH_FROM).length;
  const value = high / levels.length;
  if (value < MANY_HIGH) return null;
  const says = `${high} of ${levels.length} answers with levels are 4 or 5 on a scale of five.`;
  return { rule: 'all_high', says, value: stored(value), limit: MANY_HIGH };
}

/** Of what was asked and applies; as for coverage, free text is left out. */
function manyUnknown(facts: Facts): Noticed | null {
  const { answered, unknown, missing } = count(facts);
  const asked = answered + unknown + missing;
  const open = unknown + missing;
  if (asked === 0 || open / asked <= MANY_OPEN) return null;
  const says = `${open} of ${asked} questions that apply are open or answered with "do not know": more than 20 per cent.`;
  return { rule: 'many_unknown', says, value: stored(open / asked), limit: MANY_OPEN };
}

function manyNa(facts: Facts): Noticed | null {
  const { answered, unknown, missing, na } = count(facts);
  const asked = answered + unknown + missing + na;
  if (asked === 0 || na / asked <= MANY_NA) return null;
  const says = `${na} of ${asked} questions are answered with "does not apply": more than 20 per cent.`;
  return { rule: 'many_na', says, value: stored(na / asked), limit: MANY_NA };
}

function count({ items }: Facts): Record<'answered' | 'unknown' | 'missing' | 'na' | 'not_asked', number> {
  const counts = { answered: 0, unknown: 0, missing: 0, na: 0, not_asked: 0 };
  for (const { item, state } of items.values()) if (item.type !== 'text') counts[state] += 1;
  return counts;
}

function contradictions(consistency: Insights['consistency']): Noticed | null {
  const firing = consistency.filter(({ rule, outcome }) => rule.kind === 'contradiction' && outcome === 'true');
  if (firing.length < MANY_CONTRADICTIONS) return null;
  const found = firing.map(({ rule }) => rule.says).join(' ');
  const says = `${firing.length} checks find answers that contradict each other. ${found}`;
  return { rule: 'contradictions', says, value: firing.length, limit: MANY_CONTRADICTIONS };
}
