// From a sheet to the interview where it was left, and from the sheet as it is now to an interview that knows of it.
import type { Answer } from '../../model/answers.ts';
import type { Flow, Place, Plan } from '../../model/interview.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { keptOf } from './flow.ts';
import { sameKept } from './keep.ts';
import type { Pace } from './pace.ts';
import { isSettled } from './plan.ts';
import { atItem, firstPlace, stillThere, toLookAt } from './route.ts';
import { answerNow, draftsNow, painsNow, parkedNow } from './sheet-now.ts';
import { offerOf } from './trends.ts';

/** The interview where the sheet left it. */
export function resume(plan: Plan, answers: ReadonlyMap<string, Answer>, written: Partial<WrittenSheet>): Flow {
  const flow: Flow = {
    plan,
    answers: new Map([...answers, ...trendsIn(written, plan)]),
    drafts: draftsNow(written, plan),
    pains: painsNow(written),
    parked: parkedNow(written),
    place: { kind: 'overview', from: null },
    later: laterIn(written, answers),
    done: [],
  };
  return { ...flow, place: (toLookAt(flow).length === 0 ? placeIn(written, flow) : null) ?? firstPlace(flow) };
}

/** The question or the offer of trends where it was left; null if it is not known. */
function placeIn({ interview }: Partial<WrittenSheet>, flow: Flow): Place | null {
  const at = interview?.at;
  if (at === undefined) return null;
  const { stops, trends } = flow.plan;
  const known = [...stops, ...trends].some(({ item }) => item.id === at);
  return known ? stillThere({ ...flow, place: atItem(at) }) : offerOf(flow, at);
}

function trendsIn(written: Partial<WrittenSheet>, plan: Plan): [string, Answer][] {
  return plan.trends.flatMap(({ item: { id } }): [string, Answer][] => {
    const now = answerNow(written, plan, id);
    return now.kind === 'answer' ? [[id, now.answer]] : [];
  });
}

/** The pace this person had when they left. */
export function paceIn({ interview }: Partial<WrittenSheet>): Pace {
  return { answered: interview?.answered ?? 0, seconds: interview?.seconds ?? 0 };
}

/** Those put off that are still open. */
function laterIn({ interview }: Partial<WrittenSheet>, answers: ReadonlyMap<string, Answer>): Set<string> {
  return new Set((interview?.later ?? []).filter((id) => !isSettled(answers, id)));
}

/** What another terminal has changed. */
export interface Received {
  readonly flow: Flow;
  /** Items whose answer is another now. */
  readonly items: readonly string[];
}

/** Takes over what the sheet says now. An answer that cannot be read is not taken over: ours stays. */
export function receive(flow: Flow, data: unknown): Received {
  const { plan } = flow;
  const drafts = draftsNow(data, plan);
  const answers = new Map<string, Answer>();
  const items: string[] = [];
  for (const { item } of [...plan.stops, ...plan.trends]) {
    const ours = keptOf(flow, item.id);
    const now = answerNow(data, plan, item.id);
    const answer = now.kind === 'answer' ? now.answer : now.kind === 'unreadable' ? ours.answer : null;
    if (answer !== null) answers.set(item.id, answer);
    if (!sameKept(ours, { answer, draft: drafts.get(item.id) ?? null })) items.push(item.id);
  }
  const next = { ...flow, answers, drafts, pains: painsNow(data), parked: parkedNow(data) };
  return { flow: { ...next, place: stillThere(next) }, items };
}
