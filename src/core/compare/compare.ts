// What changed between two assessments, and what of it counts. Source: scoring specification, B 11.
import type { Assessment } from '../../model/assessment.ts';
import type {
  Report,
  ReportComparison,
  ReportItem,
  ReportItemChange,
  ReportMatched,
  ReportPillarChange,
} from '../../model/report.ts';
import { stored } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';
import { cautionsOn, sameRespondents } from './cautions.ts';
import { count, countPillar, type Frame, type Given } from './frame.ts';
import { match, type Pair, reworded } from './match.ts';
import { flagChanges, gateChanges } from './moved.ts';
import { type Side, sideOf, sidePart } from './side.ts';
import { errorOf, neededChange, verdictOn } from './verdict.ts';

/** The items that are scored both times, on one side. */
type Counted = readonly [before: Assessment, after: Assessment];

/** Everything is counted with the frame, which is that of the later report or of one that came after it. */
export function compareReports(frame: Frame, earlier: Report, later: Report): ReportComparison {
  const [before, after] = [sideOf(frame, earlier), sideOf(frame, later)];
  const matching = match(frame, earlier, later);
  const { pairs, unmatched } = matching;
  const given = givenBy(pairs);
  const counted: Counted = [count(frame, given.before), count(frame, given.after)];
  const matched = matchedPart(pairs, counted, frame, [earlier, later]);
  const change = difference(before.overall.raw, after.overall.raw);
  const finalChange = difference(before.overall.final, after.overall.final);
  const comparison = {
    before: sidePart(before),
    after: sidePart(after),
    matched,
    change,
    composition_effect: difference(matched.change, change),
    gate_effect: difference(change, finalChange),
    final_change: finalChange,
    pillars: pillarChanges(frame, before, after, pairs),
    items: itemChanges(pairs, counted[1]),
    unmatched: [...unmatched],
    gates: gateChanges(frame, before, after),
    flags: flagChanges(earlier, later),
    reworded: reworded(pairs, earlier.questionnaire.language === later.questionnaire.language),
    same_questionnaire: earlier.questionnaire.digest === later.questionnaire.digest,
    same_respondents: sameRespondents(earlier, later),
  };
  return { ...comparison, cautions: cautionsOn(comparison, frame, [earlier, later], matching.byKind) };
}

function givenBy(pairs: readonly Pair[]): { readonly before: Given; readonly after: Given } {
  const whole = (side: keyof Pair) => new Map(pairs.map((pair) => [pair.after.id, { ...pair[side], coverage: 1 }]));
  return { before: whole('before'), after: whole('after') };
}

/** `later` minus `earlier`; null if one of them does not exist. */
function difference(earlier: number | null, later: number | null): number | null {
  return earlier === null || later === null ? null : stored(later - earlier);
}

function matchedPart(
  pairs: readonly Pair[],
  counted: Counted,
  { settings }: Frame,
  reports: readonly [Report, Report],
): ReportMatched {
  const areGroups = reports.every(({ respondents }) => respondents > 1);
  const errors = counted.map((side, index) => {
    const answers = errorOf(side, settings.answer_error);
    const people = areGroups ? (reports[index]?.overall.spread ?? 0) : 0;
    return { value: answers === null ? null : Math.max(answers, people), byPeople: answers !== null && people > answers };
  });
  const [error_before = null, error_after = null] = errors.map(({ value }) => (value === null ? null : stored(value)));
  const by_respondents = errors.some(({ byPeople }) => byPeople);
  return { items: pairs.length, ...judged(counted, [error_before, error_after]), error_before, error_after, by_respondents };
}

/** Scores, change and verdict. */
function judged([one, other]: Counted, [error, otherError]: readonly [number | null, number | null]) {
  const [before, after] = [rawOf(one), rawOf(other)];
  const change = difference(before, after);
  const least = neededChange(error, otherError);
  const needed = least === null ? null : stored(least);
  return { before, after, change, needed, verdict: verdictOn(change, needed) };
}

function rawOf({ overall }: Assessment): number | null {
  const value = valueOr(overall.raw, null);
  return value === null ? null : stored(value);
}

/** Inside a pillar nobody knows how much respondents differ, so the error of the answers has to do. */
function pillarChanges(frame: Frame, before: Side, after: Side, pairs: readonly Pair[]): ReportPillarChange[] {
  return frame.pillars.map((pillar) => {
    const ids = new Set(pillar.capabilities.flatMap(({ items }) => items.map(({ id }) => id)));
    const own = pairs.filter((pair) => ids.has(pair.after.id));
    const given = givenBy(own);
    const counted: Counted = [countPillar(frame, pillar, given.before), countPillar(frame, pillar, given.after)];
    const { answer_error } = frame.settings;
    const {
      before: matched_before,
      after: matched_after,
      ...rest
    } = judged(counted, [errorOf(counted[0], answer_error), errorOf(counted[1], answer_error)]);
    const [was, is] = [before.pillars.get(pillar.id), after.pillars.get(pillar.id)];
    const change = difference(was?.raw ?? null, is?.raw ?? null);
    return {
      id: pillar.id,
      title: pillar.title,
      before: was?.final ?? null,
      after: is?.final ?? null,
      band_before: was?.band ?? null,
      band_after: is?.band ?? null,
      items: own.length,
      matched_before,
      matched_after,
      ...rest,
      composition_effect: difference(rest.change, change),
      gate_effect: difference(change, difference(was?.final ?? null, is?.final ?? null)),
    };
  });
}

/** Those that moved the overall most stand first, then those that stayed. */
function itemChanges(pairs: readonly Pair[], { effectiveWeights, pillars }: Assessment): ReportItemChange[] {
  const pillarOf = new Map(
    pillars.flatMap(({ pillar, capabilities }) =>
      capabilities.flatMap(({ items }) => items.map(({ item }) => [item.id, pillar.id] as const)),
    ),
  );
  const changes = pairs.map(({ before: was, after: is }) => {
    const { id, code, title, score } = is;
    const [before, after] = [was.score ?? 0, score ?? 0];
    const change = stored(after - before);
    const effect = stored((after - before) * (effectiveWeights.get(id) ?? 0));
    const answers = { answer_before: levelled(was), answer_after: levelled(is) };
    return { id, code, title, pillar: pillarOf.get(id) ?? '', before, after, change, effect, ...answers };
  });
  const moved = changes.filter(({ change }) => change !== 0);
  return [
    ...moved.toSorted((left, right) => Math.abs(right.effect) - Math.abs(left.effect)),
    ...changes.filter(({ change }) => change === 0),
  ];
}

/** "level 3: Known and named." A level may lean on the one below it ("As level 2, and tested"), so that its number is needed. */
function levelled({ type, answer, answer_text }: ReportItem): string | null {
  return type === 'level' && typeof answer === 'number' && answer_text !== null ? `level ${answer}: ${answer_text}` : answer_text;
}
