// From a sheet to the interview where it was left, and from the sheet as it is now to an interview that knows of it.
import type { Answer } from '../../model/answers.ts';
import type { Annotation, Flow, PainNote, Plan } from '../../model/interview.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { answerIn, sameAnswer } from './keep.ts';
import type { Pace } from './pace.ts';
import { atItem, firstPlace, stillThere } from './route.ts';

/** The interview where the sheet left it. */
export function resume(plan: Plan, answers: ReadonlyMap<string, Answer>, written: Partial<WrittenSheet>): Flow {
  const at = written.interview?.at;
  const flow: Flow = {
    plan,
    answers,
    drafts: draftsIn(written, plan),
    pains: painsIn(written),
    parked: written.parking_lot ?? [],
    place: { kind: 'overview', from: null },
    later: laterIn(written, answers),
    done: [],
  };
  const known = at !== undefined && plan.stops.some(({ item }) => item.id === at);
  return { ...flow, place: known ? stillThere({ ...flow, place: atItem(at) }) : firstPlace(flow) };
}

/** The pace this person had when they left. */
export function paceIn({ interview }: Partial<WrittenSheet>): Pace {
  return { answered: interview?.answered ?? 0, seconds: interview?.seconds ?? 0 };
}

function draftsIn({ interview }: Partial<WrittenSheet>, { stops }: Plan): Map<string, Annotation> {
  const known = new Set(stops.map(({ item }) => item.id));
  const drafts = Object.entries(interview?.drafts ?? {}).filter(([id]) => known.has(id));
  return new Map(
    drafts.map(([id, { note = null, evidence = null, by = null, voices = null }]) => [id, { note, evidence, by, voices }]),
  );
}

/** Those put off that are still open. */
function laterIn({ interview }: Partial<WrittenSheet>, answers: ReadonlyMap<string, Answer>): Set<string> {
  return new Set((interview?.later ?? []).filter((id) => !answers.has(id)));
}

function painsIn({ pain_points = [] }: Partial<WrittenSheet>): PainNote[] {
  return pain_points.map(({ id, title, raised_by = null }) => ({ id, title, raisedBy: raised_by }));
}

/** What another terminal has changed. */
export interface Received {
  readonly flow: Flow;
  /** Items whose answer is another now. */
  readonly items: readonly string[];
}

/** Takes over what the sheet says now. An answer that cannot be read is not taken over: ours stays. */
export function receive(flow: Flow, data: unknown): Received {
  const sheet: Partial<WrittenSheet> = data !== null && typeof data === 'object' ? data : {};
  const ids = flow.plan.stops.map(({ item }) => item.id);
  const answers = new Map<string, Answer>();
  const items: string[] = [];
  for (const id of ids) {
    const ours = flow.answers.get(id) ?? null;
    const unread = sheet.answers?.[id] !== undefined && answerIn(sheet, flow, id) === null;
    const theirs = unread ? ours : answerIn(sheet, flow, id);
    if (theirs !== null) answers.set(id, theirs);
    if (!sameAnswer(ours, theirs)) items.push(id);
  }
  const next = { ...flow, answers, drafts: draftsIn(sheet, flow.plan), pains: painsIn(sheet), parked: sheet.parking_lot ?? [] };
  return { flow: { ...next, place: stillThere(next) }, items };
}
