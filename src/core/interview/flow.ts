// The interview as a pure function: a flow and a move in, a flow and the change to be kept out.
import type { Answer, AnswerState } from '../../model/answers.ts';
import type { Annotation, Change, Done, Flow, Kept, Move, PainNote, Place } from '../../model/interview.ts';
import { idFor } from '../hits/entry.ts';
import { allStops, askedStops, isSettled, stopAt } from './plan.ts';
import { atItem, neighbour, nextOpen, stillThere, withoutPause } from './route.ts';
import { isPutOff } from './trends.ts';
import { painWords, savedWords, vanished } from './words.ts';

/** What a move came to. */
export interface Moved {
  readonly flow: Flow;
  /** To be kept on disk before the next question; null if nothing changed. */
  readonly change: Change | null;
  /** What the user should be told, a sentence; empty for nothing. */
  readonly says: string;
}

const NO_ANNOTATION: Annotation = { note: null, evidence: null, by: null, voices: null };

/** Applies a move; one that makes no sense where the interview stands changes nothing and says so. */
export function move(flow: Flow, made: Move): Moved {
  switch (made.kind) {
    case 'give':
      return onItem(flow, (item) => give(flow, item, made.given));
    case 'keep':
      return onItem(flow, (item) => keep(flow, item));
    case 'later':
      return onItem(flow, (item) => putOff(flow, item));
    case 'skip':
      return leaveOut(flow);
    case 'clear':
      return onItem(flow, (item) => clear(flow, item));
    case 'annotation':
      return onItem(flow, (item) => annotation(flow, item, made.annotation));
    case 'back':
    case 'forward':
      return walk(flow, made.kind);
    case 'go':
      return still({ ...flow, place: stillThere({ ...flow, place: made.to }) });
    case 'undo':
      return undo(flow);
    case 'pain':
      return notePain(flow, made.title, made.raisedBy);
    case 'park':
      return park(flow, made.text);
    case 'standing':
    case 'finish':
    case 'leave':
      return still(flow);
    default:
      return made satisfies never;
  }
}

function still(flow: Flow, says = ''): Moved {
  return { flow, change: null, says };
}

function onItem(flow: Flow, work: (item: string) => Moved): Moved {
  return flow.place.kind === 'item' ? work(flow.place.item) : still(flow);
}

/** What is kept about an item now. */
export function keptOf({ answers, drafts }: Flow, item: string): Kept {
  return { answer: answers.get(item) ?? null, draft: drafts.get(item) ?? null };
}

/** The annotation of an answer, or the one that waits for it. */
export function annotationOf({ answer, draft }: Kept): Annotation {
  return answer ?? draft ?? NO_ANNOTATION;
}

function give(flow: Flow, item: string, given: AnswerState): Moved {
  const before = keptOf(flow, item);
  const { note, evidence, by, voices } = annotationOf(before);
  const answer: Answer = { given, note, evidence, by, voices, target: before.answer?.target ?? null };
  return changed(flow, item, { answer, draft: null }, (next) =>
    !isSettled(flow.answers, item) ? nextOpen(next, item) : withoutPause(nextOpen(next, item)),
  );
}

/** An open item takes over the earlier answer, or its own that needed a look; an answered one is left as it is. */
function keep(flow: Flow, item: string): Moved {
  const earlier = flow.answers.get(item) ?? flow.plan.earlier.get(item);
  if (isSettled(flow.answers, item)) return walk(flow, 'forward');
  if (earlier === undefined) return still(flow);
  const { look: _, ...confirmed } = earlier;
  const { note, evidence, by, voices } = keptOf(flow, item).draft ?? NO_ANNOTATION;
  const answer: Answer = {
    ...confirmed,
    note: note ?? earlier.note,
    evidence: evidence ?? earlier.evidence,
    by: by ?? earlier.by,
    voices: voices ?? earlier.voices,
  };
  return changed(flow, item, { answer, draft: null }, (next) => nextOpen(next, item));
}

function putOff(flow: Flow, item: string): Moved {
  if (isSettled(flow.answers, item)) return still({ ...flow, place: nextOpen(flow, item) }, 'The answer stays.');
  const done: Done = { kind: 'later', item };
  const next = { ...flow, later: new Set([...flow.later, item]), done: [...flow.done, done] };
  return still({ ...next, place: nextOpen(next, item) }, 'Put off; the overview at the end brings it back.');
}

/** The trends that are open are left out, pack by pack; the next answer to one of a pack brings the others back. */
function leaveOut(flow: Flow): Moved {
  const { place, plan, answers } = flow;
  if (place.kind === 'overview') return still(flow);
  const open = allStops(plan, answers).filter((stop) => stop.trend !== null && !answers.has(stop.item.id));
  const packs = [...new Set(open.filter((stop) => !isPutOff(flow, stop)).map(({ pillar }) => pillar.id))];
  const done: Done = { kind: 'skip', packs, at: place };
  const next = { ...flow, later: new Set([...flow.later, ...packs]), done: [...flow.done, done] };
  const says = 'The trends are left out; the overview still has them.';
  return still({ ...next, place: nextOpen(next, place.kind === 'item' ? place.item : place.to) }, says);
}

/** The annotation stays and waits for the next answer. */
function clear(flow: Flow, item: string): Moved {
  const before = keptOf(flow, item);
  if (before.answer === null) return still(flow, 'There is no answer to clear.');
  const { note, evidence, by, voices } = before.answer;
  const waits = note !== null || evidence !== null || by !== null || voices !== null;
  return changed(flow, item, { answer: null, draft: waits ? { note, evidence, by, voices } : null }, () => atItem(item));
}

function annotation(flow: Flow, item: string, said: Annotation): Moved {
  const { answer } = keptOf(flow, item);
  const empty = Object.values(said).every((part) => part === null);
  const after: Kept = answer === null ? { answer, draft: empty ? null : said } : { answer: { ...answer, ...said }, draft: null };
  return changed(flow, item, after, () => atItem(item));
}

function changed(flow: Flow, item: string, after: Kept, goTo: (flow: Flow) => Place): Moved {
  const change: Change = { kind: 'answer', item, before: keptOf(flow, item), after, wasLater: flow.later.has(item) };
  const next = withKept(flow, item, after);
  return {
    flow: { ...next, place: goTo(next), done: [...flow.done, change] },
    change,
    says: [savedWords(stopAt(flow.plan, item).item, change.before, after), vanished(flow, next)]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** The flow with something else kept about an item; an answer is no longer put off, nor is the pack it may belong to. */
export function withKept(flow: Flow, item: string, { answer, draft }: Kept): Flow {
  const pillar = stopAt(flow.plan, item).pillar.id;
  const later = answer === null ? flow.later : new Set([...flow.later].filter((id) => id !== item && id !== pillar));
  return { ...flow, later, answers: withEntry(flow.answers, item, answer), drafts: withEntry(flow.drafts, item, draft) };
}

/** The map with one entry set, or taken out by null. */
function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | null): Map<string, Value> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

function walk(flow: Flow, direction: 'back' | 'forward'): Moved {
  const { place } = flow;
  if (place.kind === 'overview') {
    const to = place.from ?? lastChanged(flow) ?? askedStops(flow.plan, flow.answers).at(-1)?.item.id;
    return to === undefined || direction === 'forward' ? still(flow) : still({ ...flow, place: atItem(to) });
  }
  if (place.kind === 'item') {
    const to = neighbour(flow, place.item, direction === 'back' ? -1 : 1);
    if (to !== null) return still({ ...flow, place: to });
    return direction === 'back'
      ? still(flow, 'This is the first question.')
      : still({ ...flow, place: { kind: 'overview', from: null } });
  }
  if (direction === 'forward') return still({ ...flow, place: atItem(place.to) });
  const before = neighbour(flow, place.to, -1);
  return before === null ? still(flow, 'This is the beginning.') : still({ ...flow, place: before });
}

/** The item that was answered or put off last, if it is still asked; null if none was. */
function lastChanged({ done, plan, answers }: Flow): string | null {
  const items = done.flatMap((one) => (one.kind === 'answer' || one.kind === 'later' ? [one.item] : []));
  const last = items.at(-1);
  return last !== undefined && allStops(plan, answers).some(({ item }) => item.id === last) ? last : null;
}

/** At a question it hangs on that item; a trend is none. */
function notePain(flow: Flow, title: string, raisedBy: string | null): Moved {
  const stop = flow.place.kind === 'item' ? stopAt(flow.plan, flow.place.item) : null;
  const item = stop?.trend === null ? stop.item : null;
  const id = idFor(title, new Set(flow.pains.map((other) => other.id)));
  const pain: PainNote = { id, title, raisedBy, items: item === null ? [] : [item.id], isUnsized: true };
  const change: Change = { kind: 'pain', pain, at: flow.place, removed: false };
  return {
    flow: { ...flow, pains: [...flow.pains, pain], done: [...flow.done, change] },
    change,
    says: painWords(title, item),
  };
}

function park(flow: Flow, text: string): Moved {
  const change: Change = { kind: 'parked', text, at: flow.place, removed: false };
  return { flow: { ...flow, parked: [...flow.parked, text], done: [...flow.done, change] }, change, says: `Parked: ${text}` };
}

/** Takes the last change back and goes to where it was made. */
function undo(flow: Flow): Moved {
  const last = flow.done.at(-1);
  if (last === undefined) return still(flow, 'There is nothing to undo.');
  const done = flow.done.slice(0, -1);
  switch (last.kind) {
    case 'later': {
      const later = new Set([...flow.later].filter((id) => id !== last.item));
      const says = `No longer put off: ${stopAt(flow.plan, last.item).item.title}`;
      return still({ ...flow, later, done, place: atItem(last.item) }, says);
    }
    case 'skip': {
      const later = new Set([...flow.later].filter((id) => !last.packs.includes(id)));
      return still({ ...flow, later, done, place: last.at }, 'The trends are asked again.');
    }
    case 'answer': {
      const change: Change = { ...last, before: last.after, after: last.before };
      const next = { ...withKept(flow, last.item, last.before), done, place: atItem(last.item) };
      const later = last.wasLater ? new Set([...next.later, last.item]) : next.later;
      const { title } = stopAt(flow.plan, last.item).item;
      return { flow: { ...next, later }, change, says: `Undone: ${title}` };
    }
    case 'pain':
      return {
        flow: { ...flow, done, pains: flow.pains.filter(({ id }) => id !== last.pain.id), place: last.at },
        change: { ...last, removed: true },
        says: `Undone: ${last.pain.title}`,
      };
    case 'parked':
      return {
        flow: { ...flow, done, parked: flow.parked.toSpliced(flow.parked.lastIndexOf(last.text), 1), place: last.at },
        change: { ...last, removed: true },
        says: `Undone: ${last.text}`,
      };
    default:
      return last satisfies never;
  }
}
