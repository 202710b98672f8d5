// A sheet as it stands on disk in the middle of an interview, where somebody may have edited it by hand since it was
// checked: whatever does not have the shape it should is not there for us.
import type { Answer } from '../../model/answers.ts';
import type { Annotation, PainNote, Plan, TrendPart } from '../../model/interview.ts';
import type { WrittenAnswer, WrittenTrendAnswer } from '../../model/written-sheet.ts';
import { readAnswer } from '../answers/read-answer.ts';
import { readTrend } from '../answers/read-trends.ts';
import { stopAt } from './plan.ts';
import { partOfTrend } from './trends.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** True for keys with values, as against a list or a single value. */
export function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The part of a sheet under a key; empty if it is no mapping. */
export function partOf(data: unknown, key: string): Mapping {
  return mapping(mapping(data)[key]);
}

/** What somebody wrote for an item: an answer, something that cannot be read, or nothing. */
export type AnswerNow =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'none' };

/** The answer to an item, or to a question on a trend, as it stands on disk. */
export function answerNow(data: unknown, plan: Plan, id: string): AnswerNow {
  const { item, trend } = stopAt(plan, id);
  if (trend !== null) return trendNow(writtenTrend(data, trend), trend);
  const written = partOf(data, 'answers')[id];
  if (written === undefined) return { kind: 'none' };
  const answer = hasForm(written) ? readAnswer(written, item, []).answer : null;
  return answer === null ? { kind: 'unreadable' } : { kind: 'answer', answer };
}

/** What stands on disk for a trend, whatever it is. */
export function writtenTrend(data: unknown, { pack, trend }: TrendPart): unknown {
  return partOf(partOf(data, 'trends'), pack.id)[trend.id];
}

function trendNow(written: unknown, { pack, asks }: TrendPart): AnswerNow {
  if (written === undefined) return { kind: 'none' };
  const said = hasTrendForm(written) ? readTrend(written, pack, []).answer : null;
  if (said === null) return { kind: 'unreadable' };
  const answer = partOfTrend(said, asks);
  return answer === null ? { kind: 'none' } : { kind: 'answer', answer };
}

function hasTrendForm(written: unknown): written is WrittenTrendAnswer {
  if (['number', 'string'].includes(typeof written)) return true;
  const { relevance, readiness } = mapping(written);
  const isReadiness = readiness === undefined || typeof readiness === 'string';
  return isMapping(written) && isReadiness && ['undefined', 'number', 'string'].includes(typeof relevance);
}

/** One of the forms an answer may be written in; whether it fits its item is another question. */
function hasForm(written: unknown): written is WrittenAnswer {
  if (['number', 'boolean', 'string'].includes(typeof written)) return true;
  if (Array.isArray(written)) return written.every((id) => typeof id === 'string');
  const { level, value, options, option, na, unknown, evidence, note, target, by, voices } = mapping(written);
  const texts = [option, na, note, by].every((part) => part === undefined || typeof part === 'string');
  const numbers = [level, evidence, target, voices].every((part) => part === undefined || typeof part === 'number');
  const isList = options === undefined || (Array.isArray(options) && options.every((id) => typeof id === 'string'));
  return texts && numbers && isList && typeof value !== 'object' && (unknown === undefined || unknown === true);
}

/** What is noted about items that have no answer yet. */
export function draftsNow(data: unknown, { stops }: Plan): Map<string, Annotation> {
  const drafts = mapping(partOf(data, 'interview').drafts);
  return new Map(
    stops.flatMap(({ item: { id } }) => {
      const draft = drafts[id] === undefined ? null : draftOf(mapping(drafts[id]));
      return draft === null ? [] : [[id, draft] as const];
    }),
  );
}

function draftOf({ note, evidence, by, voices }: Mapping): Annotation | null {
  const draft = {
    note: typeof note === 'string' ? note : null,
    evidence: typeof evidence === 'number' ? evidence : null,
    by: typeof by === 'string' ? by : null,
    voices: typeof voices === 'number' ? voices : null,
  };
  return Object.values(draft).every((part) => part === null) ? null : draft;
}

/** The pain points that have a name. */
export function painsNow(data: unknown): PainNote[] {
  return list(mapping(data).pain_points).flatMap((entry) => {
    const pain = mapping(entry);
    const { id, title, raised_by, item } = pain;
    if (typeof title !== 'string') return [];
    const items = (Array.isArray(item) ? item : [item]).filter((one) => typeof one === 'string');
    const raisedBy = typeof raised_by === 'string' ? raised_by : null;
    return [{ id: typeof id === 'string' ? id : '', title, raisedBy, items, isUnsized: isUnsized(pain) }];
  });
}

function isUnsized({ status, effort_days, size, calendar_days }: Mapping): boolean {
  const isOver = status === 'done' || status === 'stopped';
  return !isOver && [effort_days, size, calendar_days].every((estimate) => estimate === undefined);
}

/** What was put aside for later. */
export function parkedNow(data: unknown): string[] {
  return list(mapping(data).parking_lot).filter((text) => typeof text === 'string');
}
