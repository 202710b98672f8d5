// From a sheet to the interview where it was left, and from the sheet as it is now to an interview that knows of it.
import type { Answer } from '../../model/answers.ts';
import type { Flow, Plan } from '../../model/interview.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { keptOf } from './flow.ts';
import { sameKept } from './keep.ts';
import type { Pace } from './pace.ts';
import { atItem, firstPlace, stillThere } from './route.ts';
import { answerNow, draftsNow, painsNow, parkedNow } from './sheet-now.ts';

/** The interview where the sheet left it. */
export function resume(plan: Plan, answers: ReadonlyMap<string, Answer>, written: Partial<WrittenSheet>): Flow {
  const at = written.interview?.at;
  const flow: Flow = {
    plan,
    answers,
    drafts: draftsNow(written, plan),
    pains: painsNow(written),
    parked: parkedNow(written),
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

/** Those put off that are still open. */
function laterIn({ interview }: Partial<WrittenSheet>, answers: ReadonlyMap<string, Answer>): Set<string> {
  return new Set((interview?.later ?? []).filter((id) => !answers.has(id)));
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
  for (const { item } of plan.stops) {
    const ours = keptOf(flow, item.id);
    const now = answerNow(data, plan, item.id);
    const answer = now.kind === 'answer' ? now.answer : now.kind === 'unreadable' ? ours.answer : null;
    if (answer !== null) answers.set(item.id, answer);
    if (!sameKept(ours, { answer, draft: drafts.get(item.id) ?? null })) items.push(item.id);
  }
  const next = { ...flow, answers, drafts, pains: painsNow(data), parked: parkedNow(data) };
  return { flow: { ...next, place: stillThere(next) }, items };
}
