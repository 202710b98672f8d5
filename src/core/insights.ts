// Lenses, flags and consistency rules as the report holds them: rounded to 6 decimals, with every text.
import type { Score } from '../model/assessment.ts';
import type { RuleCondition } from '../model/condition.ts';
import type { Figure } from '../model/figure.ts';
import type { ConsistencyRule, Flag } from '../model/flag.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type {
  Report,
  ReportConsistency,
  ReportFlag,
  ReportLens,
  ReportNamedValue,
  ReportTrend,
  ReportWaiting,
  ReportWeakest,
} from '../model/report.ts';
import type { TrendStep } from '../model/trend.ts';
import type { Facts } from './lenses/facts.ts';
import { figureName, shortened } from './lenses/figure-name.ts';
import type { Insights } from './lenses/judge-all.ts';
import type { JudgedLens, JudgedRule, JudgedTrend } from './lenses/judged.ts';
import { madeOf } from './lenses/made-of.ts';
import { partsOf } from './lenses/value-names.ts';
import { isLess, stored } from './scoring/numbers.ts';
import { valueOr } from './scoring/score.ts';

/** The parts of the report that are judged rather than scored. */
export function insightParts(
  { lenses, consistency, flags }: Insights,
  facts: Facts,
): Pick<Report, 'lenses' | 'flags' | 'consistency' | 'open'> {
  const open = <Rule extends Flag | ConsistencyRule>(rules: readonly JudgedRule<Rule>[]) =>
    rules.filter(({ outcome }) => outcome === 'open');
  return {
    lenses: lenses.map((judged) => lensPart(judged, facts)),
    flags: flags.filter(({ outcome }) => outcome === 'true').map((judged) => flagPart(judged, facts.questionnaire)),
    consistency: consistency.filter(({ outcome }) => outcome === 'true').map(consistencyPart),
    open: {
      flags: open(flags).map(({ rule }) => rule.id),
      consistency: open(consistency).map(({ rule }) => rule.id),
      all_flags: flags.length,
      known_flags: flags.map(({ rule }) => rule.id),
      all_consistency: consistency.length,
      waiting: [...open(flags), ...open(consistency)].map(waitingPart),
    },
  };
}

function lensPart(judged: JudgedLens, facts: Facts): ReportLens {
  const { lens, enough, values, parts, trends, reading, says, waiting } = judged;
  const { id, kind, title, section, caution, ci } = lens;
  const shownParts = parts.map((part) => ({
    id: part.id,
    title: part.title,
    group: part.group,
    value: enough && part.value !== null ? stored(part.value) : null,
    mark: enough ? (part.mark?.title ?? null) : null,
    thin: part.thin,
    members: [...part.members],
    missing: [...part.waiting.items],
  }));
  return {
    id,
    kind,
    title,
    section,
    enough,
    missing: [...waiting.items],
    values: Object.fromEntries([...values].map(([name, value]) => [name, typeof value === 'number' ? stored(value) : value])),
    marks: Object.fromEntries(parts.flatMap((part) => (enough && part.mark !== null ? [[part.id, part.mark.id]] : []))),
    thin: parts.filter((part) => part.thin).map((part) => part.id),
    reading: reading?.id ?? null,
    says,
    caution,
    made_of: madeOf(lens),
    parts: shownParts,
    named: partsOf(lens).flatMap(({ figure, title: part }) => namedIn(figure, part, judged, facts)),
    weakest: enough ? weakestOf(judged, facts) : null,
    top: lens.kind === 'dial' ? lens.top : null,
    unit: lens.kind === 'amount' ? lens.unit : null,
    ci,
    trends: trends.map(trendPart),
    packs: [...new Set(trends.map(({ pack }) => pack))].map((pack) => ({
      id: pack.id,
      title: pack.title,
      dated: pack.dated,
      source: pack.source,
      top: Math.max(...pack.relevance.map(({ value }) => value)),
    })),
  };
}

/** Members of maps of figures, however deep; their titles are looked up as those of parts. */
function namedIn(figure: Figure, part: string, judged: JudgedLens, facts: Facts): ReportNamedValue[] {
  if (!('of' in figure) || typeof figure.of === 'string') return [];
  const titles = facts.questionnaire.rules.titles ?? {};
  return figure.of.flatMap(({ name, figure: member }) => {
    const key = `${judged.lens.id}.${name}`;
    const value = judged.values.get(name ?? '');
    const own = {
      id: name ?? '',
      part,
      title: titles[key] ?? figureName(member, facts),
      value: typeof value === 'number' ? stored(value) : null,
    };
    return [...(name === null ? [] : [own]), ...namedIn(member, part, judged, facts)];
  });
}

const NO_SCORE: Score = { kind: 'none', reason: 'empty' };

/** The lowest of the scored items and options that went in; of several, the first item rather than an option. */
function weakestOf({ parts, lens }: JudgedLens, { items, optionScore }: Facts): ReportWeakest {
  if (lens.kind === 'exposure' || lens.kind === 'dial' || lens.kind === 'amount') return null;
  let weakest: ReportWeakest = null;
  let lowest: number | null = null;
  const members = [...new Set(parts.flatMap((part) => part.members))];
  for (const member of members.toSorted((left, right) => Number(left.includes('/')) - Number(right.includes('/')))) {
    const [id = '', option = null] = member.split('/');
    const item = items.get(id)?.item;
    const score = valueOr((option === null ? items.get(id)?.score : optionScore(id, option)) ?? NO_SCORE, null);
    if (item === undefined || score === null || (lowest !== null && !isLess(score, lowest))) continue;
    lowest = score;
    const text = 'options' in item ? item.options.find((one) => one.id === option)?.text : undefined;
    weakest = {
      item: id,
      option,
      title: text === undefined ? item.title : `${item.title}, “${shortened(text)}”`,
      score: stored(score),
    };
  }
  return weakest;
}

function trendPart({ trend, pack, relevance, readiness, fromAnswers, exposure }: JudgedTrend): ReportTrend {
  return {
    id: trend.id,
    pack: pack.id,
    says: trend.says,
    relevance: orNull(relevance),
    relevance_title: nearest(pack.relevance, relevance),
    readiness: orNull(readiness),
    readiness_title: nearest(pack.readiness, readiness),
    from_answers: fromAnswers,
    indirect: trend.indirect,
    serves: [...trend.serves],
    exposure: orNull(exposure),
  };
}

function orNull(value: number | null): number | null {
  return value === null ? null : stored(value);
}

/** The step next to a value; of two as near, the higher one, as halves are rounded. */
function nearest(steps: readonly TrendStep[], value: number | null): string | null {
  if (value === null) return null;
  const distance = (step: TrendStep) => Math.abs(step.value - value);
  return steps.toReversed().toSorted((left, right) => distance(left) - distance(right))[0]?.title ?? null;
}

function flagPart({ rule, because }: JudgedRule<Flag>, { pillars, rules }: Questionnaire): ReportFlag {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const here = rule.first.filter((id) => items.some((item) => item.id === id));
  const first = items.find(({ id }) => id === here[0]);
  return {
    id: rule.id,
    title: rule.title,
    message: sentence(because),
    first_action: first?.low?.advice ?? null,
    first: here,
    section: rule.firstSection,
    sources: rule.sources.map((key) => rules.sources?.[key]?.title ?? key),
    rules: rulesIn(rule.when),
  };
}

/** Rules and flags that a condition looks at. */
function rulesIn(condition: RuleCondition): string[] {
  if (condition.kind === 'rule' || condition.kind === 'flag') return [condition.id];
  if (condition.kind === 'not') return rulesIn(condition.of);
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(rulesIn) : [];
}

function consistencyPart({ rule, because, items }: JudgedRule<ConsistencyRule>): ReportConsistency {
  return { id: rule.id, kind: rule.kind, says: rule.says, message: sentence(because), items: [...items] };
}

/** One sentence of several pieces, which may be sentences themselves. */
function sentence(pieces: readonly string[]): string {
  const joined = pieces.map((piece) => piece.replace(/\.$/, '')).join('; ');
  return joined === '' ? '' : `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

function waitingPart({ rule, waiting }: JudgedRule<Flag | ConsistencyRule>): ReportWaiting {
  return {
    id: rule.id,
    title: 'says' in rule ? rule.says : rule.title,
    missing: [...waiting.items],
    pain_points: waiting.painPoints,
    roles: waiting.roles,
  };
}
