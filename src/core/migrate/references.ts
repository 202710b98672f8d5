// What else in a sheet names an item: the place of the interview, what was put off, notes that wait, pain points.
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenAnswer, WrittenDraft, WrittenInterview, WrittenPainPoint } from '../../model/written-sheet.ts';
import { itemsOf } from '../assess.ts';
import { listOf } from '../hits/hit-part.ts';
import { asks } from './fit.ts';
import { follow, stepOf } from './follow.ts';

/** Where the id of an item before leads to now; none if it is gone. */
export type Follow = (id: string) => readonly string[];

/** Where an id leads that may be older or as it is now: one that is asked is taken to be as it is now. */
export function followAny(questionnaire: Questionnaire): Follow {
  const { migrations = [] } = questionnaire.rules;
  const steps = migrations.flatMap((migration) => migration.steps.flatMap((written) => stepOf(written) ?? []));
  return (id) => (asks(questionnaire, id) ? [id] : follow(id, steps));
}

/** Pain points hang on the items as they are called now; one on an item that is gone still says so. */
export function followedPoints(points: readonly WrittenPainPoint[], follow: Follow): WrittenPainPoint[] {
  return points.map((point) => {
    const ids = listOf(point.item);
    const now = [...new Set(ids.flatMap((id) => (follow(id).length === 0 ? [id] : follow(id))))];
    const [first] = now;
    if (first === undefined || now.join(' ') === ids.join(' ')) return point;
    return { ...point, item: now.length === 1 && !Array.isArray(point.item) ? first : now };
  });
}

export interface FollowedInterview {
  /** Undefined if the sheet has none and needs none. */
  readonly interview: WrittenInterview | undefined;
  /** Notes to items that are gone, by their old id. */
  readonly homeless: readonly (readonly [id: string, draft: WrittenAnswer])[];
}

/** `added` are notes to questions that have lost their answer, by the id they have now. */
export function followedInterview(
  interview: WrittenInterview | undefined,
  follow: Follow,
  added: readonly (readonly [id: string, note: string])[],
  questionnaire: Questionnaire,
): FollowedInterview {
  if (interview === undefined && added.length === 0) return { interview, homeless: [] };
  const known = new Set([...itemsOf(questionnaire).keys(), ...questionnaire.leftOut.items.map(({ id }) => id)]);
  const { at, later, drafts = {}, ...rest } = interview ?? {};
  const homeless: [string, WrittenAnswer][] = [];
  const waiting = new Map<string, WrittenDraft>();
  const wait = (id: string, draft: WrittenDraft) => waiting.set(id, together(waiting.get(id), draft));
  for (const [id, draft] of Object.entries(drafts)) {
    const ids = follow(id).filter((one) => known.has(one));
    if (ids.length === 0) homeless.push([id, draft]);
    for (const one of ids) wait(one, draft);
  }
  for (const [id, note] of added) wait(id, { note });
  const [place] = at === undefined ? [] : follow(at);
  const put = later === undefined ? undefined : [...new Set(later.flatMap(follow))];
  return {
    interview: {
      ...(place === undefined ? {} : { at: place }),
      ...(put === undefined || put.length === 0 ? {} : { later: put }),
      ...rest,
      ...(waiting.size === 0 ? {} : { drafts: Object.fromEntries(waiting) }),
    },
    homeless,
  };
}

/** Two notes to one item; what is said besides is that of the first who said it. */
function together(one: WrittenDraft | undefined, other: WrittenDraft): WrittenDraft {
  if (one === undefined) return other;
  const notes = [one.note, other.note].filter((note) => note !== undefined);
  return { ...other, ...one, ...(notes.length === 0 ? {} : { note: [...new Set(notes)].join(' / ') }) };
}
