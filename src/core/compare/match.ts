// Which items of two assessments can be held against each other. Wording may change; how an item is answered and scored may not.
// Source: rules as data, section 11.
import type { Report, ReportItem, ReportQuestionnaire, ReportUnmatched } from '../../model/report.ts';
import { type Frame, itemsIn } from './frame.ts';

/** An item that is scored both times in the same way. */
export interface Pair {
  readonly before: ReportItem;
  readonly after: ReportItem;
}

export interface Matching {
  /** In the order of the later questionnaire. */
  readonly pairs: readonly Pair[];
  /** Scored on one side only, or in another way; those that are gone stand last. */
  readonly unmatched: readonly ReportUnmatched[];
  /** True if a side does not say how its items are scored, so that their kind had to do. */
  readonly byKind: boolean;
}

/** How near two questionnaires are: of one root and major, of one root alone, or of different roots. */
export function kinship(
  { root: one }: ReportQuestionnaire,
  { root: other }: ReportQuestionnaire,
): 'near' | 'other_major' | 'none' {
  if (one.id !== other.id) return 'none';
  return majorOf(one.version) === majorOf(other.version) ? 'near' : 'other_major';
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? '';
}

/** Puts the items of both sides together. What the frame does not ask counts on neither, what has no weight nowhere. */
export function match({ pillars }: Frame, before: Report, after: Report): Matching {
  const [earlier, later] = [itemsIn(before), itemsIn(after)];
  const isSame = before.questionnaire.digest === after.questionnaire.digest;
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const weights = new Map(items.map(({ id, weight }) => [id, weight]));
  const pairs: Pair[] = [];
  const unmatched: ReportUnmatched[] = [];
  for (const id of new Set([...weights.keys(), ...later.keys(), ...earlier.keys()])) {
    const [was, is] = [earlier.get(id) ?? null, later.get(id) ?? null];
    if (weights.get(id) === 0 || !(isScored(was) || isScored(is))) continue;
    const why = whyNot(was, weights.has(id) ? is : null, isSame);
    if (why === null && was !== null && is !== null) pairs.push({ before: was, after: is });
    else if (why !== null) unmatched.push(unmatchedPart(id, why, was, is));
  }
  return { pairs, unmatched, byKind: pairs.some((pair) => !isSame && isUnsaid(pair)) };
}

/** It has a score, and some weight. */
export function isScored(item: ReportItem | null): boolean {
  return item !== null && item.score !== null && item.weight > 0;
}

function unmatchedPart(
  id: string,
  why: ReportUnmatched['why'],
  before: ReportItem | null,
  after: ReportItem | null,
): ReportUnmatched {
  const { code = '', title = id } = after ?? before ?? {};
  return { id, code, title, why, before: before?.score ?? null, after: after?.score ?? null };
}

/** Null for a pair. */
function whyNot(before: ReportItem | null, after: ReportItem | null, isSame: boolean): ReportUnmatched['why'] | null {
  if (after === null) return 'gone';
  if (before === null) return 'new';
  if (before.score === null) return 'before';
  if (after.score === null) return 'after';
  return isAlike(before, after, isSame) ? null : 'measure';
}

/** Reports of versions that did not keep the hash yet are matched by the kind of item. */
function isAlike(before: ReportItem, after: ReportItem, isSame: boolean): boolean {
  if (isSame) return true;
  if (!isUnsaid({ before, after })) return before.measure === after.measure;
  return before.type === after.type && before.anchors.length === after.anchors.length;
}

function isUnsaid({ before, after }: Pair): boolean {
  return before.measure === '' || after.measure === '';
}

/** Ids of items that are asked in other words; between languages every word differs and none is listed. */
export function reworded(pairs: readonly Pair[], isOneLanguage: boolean): string[] {
  if (!isOneLanguage) return [];
  return pairs.filter(({ before, after }) => wordsOf(before) !== wordsOf(after)).map(({ after }) => after.id);
}

function wordsOf({ ask, anchors }: ReportItem): string {
  return JSON.stringify([ask, anchors]);
}
