// What a change does to the sheet on disk: the edits, or the refusal if somebody else has answered in the meantime.
import type { Answer } from '../../model/answers.ts';
import type { Annotation, Change, Flow, Kept, PainNote, Place, Plan, TrendPart } from '../../model/interview.ts';
import type { Path } from '../../model/problem.ts';
import type { WrittenDraft, WrittenPainPoint } from '../../model/written-sheet.ts';
import { writeAnswer } from '../answers/write-answer.ts';
import { idFor } from '../hits/entry.ts';
import type { Pace } from './pace.ts';
import { stopAt } from './plan.ts';
import { answerNow, draftsNow, isMapping, painsNow, parkedNow, partOf, writtenTrend } from './sheet-now.ts';

/** One value of the sheet set, or removed by undefined. */
export interface SheetEdit {
  readonly path: Path;
  readonly value: unknown;
}

/** Why a change is not written: somebody else was at this very item since it was read. */
export type Conflict = 'changed' | 'unreadable';

export type Decided =
  | { readonly kind: 'edit'; readonly edits: readonly SheetEdit[] }
  | { readonly kind: 'refuse'; readonly why: Conflict };

/** The edits that keep a change in the sheet as it is now; `data` may be anything a file can hold. */
export function keepChange(change: Change, flow: Flow, pace: Pace, data: unknown): Decided {
  const where = keepPlace(flow, pace, data);
  switch (change.kind) {
    case 'answer':
      return keepAnswer(change, flow, data, where);
    case 'pain':
      return { kind: 'edit', edits: [...keepPain(change.pain, change.removed, data), ...where] };
    case 'parked':
      return { kind: 'edit', edits: [...keepParked(change.text, change.removed, data), ...where] };
    default:
      return change satisfies never;
  }
}

function keepAnswer(
  { item, before, after }: Extract<Change, { kind: 'answer' }>,
  { plan }: Flow,
  data: unknown,
  where: readonly SheetEdit[],
): Decided {
  const now = answerNow(data, plan, item);
  if (now.kind === 'unreadable') return { kind: 'refuse', why: 'unreadable' };
  const theirs: Kept = {
    answer: now.kind === 'answer' ? now.answer : null,
    draft: draftsNow(data, plan).get(item) ?? null,
  };
  if (!sameKept(theirs, before) && !sameKept(theirs, after)) return { kind: 'refuse', why: 'changed' };
  const stop = stopAt(plan, item);
  if (stop.trend !== null) return { kind: 'edit', edits: [...trendEdits(after.answer, stop.trend, data), ...where] };
  const value = after.answer === null ? undefined : writeAnswer(after.answer, stop.item);
  const draft = after.draft === null ? undefined : writeDraft(after.draft);
  return {
    kind: 'edit',
    edits: [
      ...(value === undefined && theirs.answer === null ? [] : [{ path: ['answers', item], value }]),
      ...(draft === undefined && theirs.draft === null ? [] : [{ path: ['interview', 'drafts', item], value: draft }]),
      ...where,
    ],
  };
}

/** The short form where nothing is said of readiness; a mapping that is there stays one. */
function trendEdits(answer: Answer | null, part: TrendPart, data: unknown): SheetEdit[] {
  const path = ['trends', part.pack.id, part.trend.id];
  const now = writtenTrend(data, part);
  const value = answer === null ? undefined : writtenPart(answer);
  if (isMapping(now)) {
    const isLast = value === undefined && Object.keys(now).every((key) => key === part.asks);
    return [isLast ? { path, value } : { path: [...path, part.asks], value }];
  }
  if (part.asks === 'relevance') return value === undefined && now === undefined ? [] : [{ path, value }];
  if (value === undefined) return [];
  return [{ path, value: { ...(now === undefined ? {} : { relevance: now }), readiness: value } }];
}

/** A step of relevance is written as its number, one of readiness as its word. */
function writtenPart({ given }: Answer): number | string {
  const step = given.state === 'answered' && given.value.kind === 'choice' ? given.value.option : 'unknown';
  return /^\d+$/.test(step) ? Number(step) : step;
}

/** Alike in answer and draft. */
export function sameKept(left: Kept, right: Kept): boolean {
  return sameAnswer(left.answer, right.answer) && JSON.stringify(sorted(left.draft)) === JSON.stringify(sorted(right.draft));
}

function sorted(draft: Annotation | null): unknown {
  return draft === null ? null : [draft.note, draft.evidence, draft.by, draft.voices];
}

/** Alike in everything that is kept. */
export function sameAnswer(left: Answer | null, right: Answer | null): boolean {
  return JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));
}

/** A fixed order of keys; of ticked options the order says nothing, of a target only its whole points. */
function ordered(answer: Answer | null): unknown {
  if (answer === null) return null;
  const { given, evidence, note, by, target, voices, look = false } = answer;
  const sorted =
    given.state === 'answered' && given.value.kind === 'options'
      ? { state: 'answered', value: given.value.options.toSorted() }
      : given;
  return [sorted, evidence, note, by, target === null ? null : Math.round(target), voices, look];
}

function writeDraft({ note, evidence, by, voices }: Annotation): WrittenDraft {
  return {
    ...(note === null ? {} : { note }),
    ...(evidence === null ? {} : { evidence }),
    ...(by === null ? {} : { by }),
    ...(voices === null ? {} : { voices }),
  };
}

/** Another terminal may have used the same id: then the next free one is taken. */
function keepPain(pain: PainNote, removed: boolean, data: unknown): SheetEdit[] {
  const list = painsNow(data);
  if (removed) {
    const index = indexOf(pain, list);
    return index === -1 ? [] : [{ path: ['pain_points', index], value: undefined }];
  }
  const { title, raisedBy, items } = pain;
  const [item, ...others] = items;
  const value: WrittenPainPoint = {
    id: idFor(title, new Set(list.map(({ id }) => id))),
    title,
    ...(item === undefined ? {} : { item: others.length === 0 ? item : [item, ...others] }),
    ...(raisedBy === null ? {} : { raised_by: raisedBy as NonNullable<WrittenPainPoint['raised_by']> }),
  };
  return [{ path: ['pain_points', list.length], value }];
}

/** Under another id it is known by its words. */
function indexOf({ id, title }: PainNote, list: readonly PainNote[]): number {
  const index = list.findLastIndex((pain) => pain.id === id && pain.title === title);
  return index === -1 ? list.findLastIndex((pain) => pain.title === title) : index;
}

function keepParked(text: string, removed: boolean, data: unknown): SheetEdit[] {
  const list = parkedNow(data);
  if (!removed) return [{ path: ['parking_lot', list.length], value: text }];
  const index = list.lastIndexOf(text);
  return index === -1 ? [] : [{ path: ['parking_lot', index], value: undefined }];
}

/** Where the interview stands, so that coming back lands there. What stands there already is not written again. */
export function keepPlace({ place, later, plan }: Flow, { answered, seconds }: Pace, data: unknown): SheetEdit[] {
  const known = partOf(data, 'interview');
  const now = {
    at: idAt(place, plan) ?? undefined,
    later: later.size === 0 ? undefined : [...later],
    answered: answered === 0 ? undefined : answered,
    seconds: seconds === 0 ? undefined : seconds,
  };
  return (['at', 'later', 'answered', 'seconds'] as const)
    .filter((key) => JSON.stringify(known[key] ?? undefined) !== JSON.stringify(now[key]))
    .map((key) => ({ path: ['interview', key], value: now[key] }));
}

/** The item an interview stands at or before, or the pack that is offered; null in the overview at its end. */
function idAt(place: Place, plan: Plan): string | null {
  if (place.kind === 'item') return place.item;
  if (place.kind === 'trends') return stopAt(plan, place.to).pillar.id;
  return place.kind === 'overview' ? place.from : place.to;
}
