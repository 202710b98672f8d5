// Statements about the organisation, put together from the answers and from wording of the questionnaire: a headline for
// a capability that is low or high, and behind it the clauses of the items that make it so.
import type { AnswerSheet } from '../model/answers.ts';
import type { Assessment, FoldedItem, Score, ScoredCapability } from '../model/assessment.ts';
import type { ReportFinding } from '../model/report.ts';
import { inWords } from './answer-text.ts';
import { shown } from './scoring/numbers.ts';

export type Tone = ReportFinding['tone'];

/** Shown points: low is what recommendations are made for, high where a level item stands on its fourth of five steps. */
const LOW_UNDER = 50;
const HIGH_FROM = 75;
/** More reasons than these nobody keeps in mind. */
const MOST_CLAUSES = 2;

/** One statement for each capability that is low or high and has words for it, in order. */
export function findingsPart({ pillars }: Assessment, sheets: readonly AnswerSheet[]): ReportFinding[] {
  return pillars
    .filter(({ pillar, inScope }) => inScope && pillar.weight > 0)
    .flatMap(({ pillar, capabilities }) => capabilities.flatMap((capability) => findingOf(capability, pillar.id, sheets)));
}

function findingOf(scored: ScoredCapability, pillar: string, sheets: readonly AnswerSheet[]): ReportFinding[] {
  const { capability } = scored;
  const tone = toneOf(scored.score);
  const headline = tone === null ? undefined : capability.finding?.[tone];
  // Of a capability of which little is answered nothing is claimed.
  if (tone === null || headline === undefined || capability.weight === 0 || scored.thin) return [];
  const reasons = chosen(scored.items.map((folded) => ({ item: folded.item.id, clauses: clausesFor(folded, tone, sheets) })));
  const says = reasons.length === 0 ? headline : `${headline}: ${reasons.map(({ clause }) => clause).join(', and ')}`;
  const items = [...new Set(reasons.map(({ item }) => item))];
  return [{ capability: capability.id, pillar, tone, headline, says: `${says}.`, items }];
}

/** What one item says about the organisation; null between low and high, and where there are no words for it. */
export function clauseOf(folded: FoldedItem, sheets: readonly AnswerSheet[]): string | null {
  const tone = toneOf(folded.score);
  return tone === null ? null : (clausesFor(folded, tone, sheets)[0] ?? null);
}

/** Null between low and high, and without a score. */
function toneOf(score: Score): Tone | null {
  if (score.kind === 'none') return null;
  if (shown(score.value) < LOW_UNDER) return 'low';
  return shown(score.value) >= HIGH_FROM ? 'high' : null;
}

interface Reasons {
  readonly item: string;
  readonly clauses: readonly string[];
}

/** The first clause of each item before the second of any. */
function chosen(reasons: readonly Reasons[]): { readonly item: string; readonly clause: string }[] {
  const most = Math.max(0, ...reasons.map(({ clauses }) => clauses.length));
  const rounds = Array.from({ length: most }, (_, at) =>
    reasons.flatMap(({ item, clauses }) => clauses.slice(at, at + 1).map((clause) => ({ item, clause }))),
  );
  return rounds.flat().slice(0, MOST_CLAUSES);
}

/** Clauses that hold for an item on this side; the options of a checklist say more than its count. */
function clausesFor(folded: FoldedItem, tone: Tone, sheets: readonly AnswerSheet[]): string[] {
  const { item, score } = folded;
  if (item.weight === 0 || toneOf(score) !== tone) return [];
  const own = item.finding?.[tone];
  return [...optionClauses(folded, tone, sheets), ...(own === undefined ? [] : filled(own, folded, sheets))];
}

/** Of several respondents nobody can say which options are ticked. */
function optionClauses({ item, state }: FoldedItem, tone: Tone, sheets: readonly AnswerSheet[]): string[] {
  const ticked = tickedBy(item.id, state, sheets);
  if (item.type !== 'checklist' || ticked === null) return [];
  return item.options
    .filter(({ id }) => ticked.includes(id) === (tone === 'high'))
    .flatMap(({ finding }) => finding?.[tone] ?? []);
}

/** The clause with its slots filled; nothing if a slot has no value here. */
function filled(clause: string, { item, state }: FoldedItem, sheets: readonly AnswerSheet[]): string[] {
  const given = givenTo(item.id, state, sheets);
  const ticked = tickedBy(item.id, state, sheets);
  const values: Readonly<Record<string, string | null>> = {
    answer: given?.kind === 'number' ? inWords(item, given) : null,
    ticked: ticked === null ? null : String(ticked.length),
    all: item.type === 'checklist' ? String(item.options.length) : null,
  };
  const slots = [...clause.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (slots.some((name) => (values[name] ?? null) === null)) return [];
  return [clause.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')];
}

function tickedBy(item: string, state: FoldedItem['state'], sheets: readonly AnswerSheet[]): readonly string[] | null {
  const given = givenTo(item, state, sheets);
  return given?.kind === 'options' ? given.options : null;
}

/** The one answer; null of several respondents. */
function givenTo(item: string, state: FoldedItem['state'], sheets: readonly AnswerSheet[]) {
  const given = sheets.length === 1 ? sheets[0]?.answers.get(item)?.given : undefined;
  return state === 'answered' && given?.state === 'answered' ? given.value : null;
}
