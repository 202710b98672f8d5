// The interview itself: show a screen, take what was decided, put it on disk, show the next.
import { move } from '../../core/interview/flow.ts';
import { openScreen, surroundingsOf, unfinished } from '../../core/interview/screens.ts';
import type { Change, Flow, Move } from '../../model/interview.ts';
import type { Screen } from '../../model/screens.ts';
import type { Asked, Asker, Renew } from './asker.ts';
import type { Outcome, Session } from './session.ts';

/** What the loop works with. */
export interface Table {
  readonly session: Session;
  readonly asker: Asker;
  readonly workshop: boolean;
  /** Minutes the room has; null where nobody said. */
  readonly minutes: number | null;
  readonly now: () => number;
  /** The user's editor on a text; null if there is none or it failed. */
  readonly edit: (text: string) => Promise<{ readonly text: string } | { readonly error: string }>;
  /** The standing so far, as text. */
  readonly standing: (flow: Flow) => Promise<string>;
  /** What could not be saved: null if the person would rather leave. */
  readonly trouble: (change: Change, next: Flow, outcome: Extract<Outcome, { kind: 'failed' }>) => Promise<Outcome | null>;
  /** Told of every change that is on disk. */
  readonly kept: (change: Change, flow: Flow) => void;
}

export type Finished = 'finished' | 'left';

/** Asks until the person finishes or leaves. Whatever was confirmed is on disk before the next screen is drawn. */
export async function interview(start: Flow, greeting: string, table: Table): Promise<Finished> {
  const { session, asker, workshop } = table;
  const clock = new Clock(table.now);
  let flow = start;
  let notice = greeting;
  let screen = openScreen(flow, workshop);
  for (;;) {
    clock.at(placeName(flow));
    const around = () =>
      surroundingsOf(flow, session.pace, notice, workshop ? { ...clock.times(), minutes: table.minutes } : null);
    let news: Promise<Renew> | null = null;
    const renew = async (): Promise<Renew> => {
      const { items, ...received } = await session.refresh(flow);
      const before = flow;
      flow = received.flow;
      notice = received.news;
      return (now) => (staysAfter(now, items, before, received.flow) ? now : openScreen(received.flow, workshop));
    };
    const asked = await asker.ask(screen, around, () => {
      news = session.isChanged() ? renew() : null;
      return news;
    });
    await news;
    if (asked.kind === 'left') return leave(flow, asked.screen, table);
    if (asked.kind === 'move' && asked.move.kind === 'leave') return leave(flow, screen, table);
    if (asked.kind === 'move' && asked.move.kind === 'finish') return 'finished';
    const step = await take(asked, flow, screen, table, clock.times().question);
    if (step === null) return leave(flow, screen, table);
    ({ flow, notice } = step);
    screen = step.screen ?? openScreen(flow, workshop, screen);
  }
}

/** Seconds spent at each place and in the sitting. */
class Clock {
  readonly #now: () => number;
  readonly #began: number;
  readonly #spent = new Map<string, number>();
  #place = '';
  #since: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#began = now();
    this.#since = this.#began;
  }

  at(place: string): void {
    if (place === this.#place) return;
    this.#spent.set(this.#place, this.times().question);
    this.#place = place;
    this.#since = this.#now();
  }

  times(): { readonly question: number; readonly sitting: number } {
    const now = this.#now();
    const before = this.#spent.get(this.#place) ?? 0;
    return { question: before + (now - this.#since) / 1000, sitting: (now - this.#began) / 1000 };
  }
}

function placeName({ place }: Flow): string {
  return place.kind === 'item' ? place.item : place.kind;
}

/** Half a note is still a note: what was being written is kept before the person goes. */
async function leave(flow: Flow, screen: Screen, { session, kept }: Table): Promise<Finished> {
  const rest = unfinished(screen);
  const moved = rest === null ? null : move(flow, rest);
  const change = moved?.change ?? null;
  if (moved === null || change === null) {
    await session.keepPlace(flow);
    return 'left';
  }
  const outcome = await session.keep(change, moved.flow);
  if (outcome.kind === 'saved') kept(change, outcome.flow);
  return 'left';
}

interface Taken {
  readonly flow: Flow;
  readonly notice: string;
  /** The screen to go on with; null for the one of the place. */
  readonly screen: Screen | null;
}

async function take(
  asked: Exclude<Asked, { kind: 'left' }>,
  flow: Flow,
  screen: Screen,
  table: Table,
  seconds: number,
): Promise<Taken | null> {
  switch (asked.kind) {
    case 'editor':
      return { flow, notice: '', screen: await edited(asked.screen, asked.text, table) };
    case 'move':
      return asked.move.kind === 'standing' ? showStanding(flow, screen, table) : takeMove(asked.move, flow, table, seconds);
    default:
      return asked satisfies never;
  }
}

/** What is being typed stays on the screen, unless somebody else has answered this very question. */
function staysAfter(screen: Screen, items: readonly string[], before: Flow, after: Flow): boolean {
  if (items.length === 0) return true;
  return screen.kind === 'question' && !items.includes(screen.question.stop.item.id) && after.place === before.place;
}

async function edited(screen: Screen, text: string, { edit }: Table): Promise<Screen> {
  if (screen.kind !== 'question' || screen.question.mode.kind !== 'write') return screen;
  const { question } = screen;
  const { mode } = screen.question;
  const result = await edit(text);
  if ('error' in result) return { kind: 'question', question: { ...question, error: result.error } };
  return { kind: 'question', question: { ...question, mode: { ...mode, field: { before: result.text, after: '' } } } };
}

async function showStanding(flow: Flow, screen: Screen, { asker, standing }: Table): Promise<Taken | null> {
  const stays = await asker.read(await standing(flow), 'back to the questions');
  return stays ? { flow, notice: '', screen } : null;
}

async function takeMove(made: Move, flow: Flow, table: Table, seconds: number): Promise<Taken | null> {
  const moved = move(flow, made);
  const { change } = moved;
  if (change === null) return { flow: moved.flow, notice: moved.says, screen: null };
  if (isFirstAnswer(change)) table.session.took(seconds, table.workshop);
  let outcome: Outcome | null = await table.session.keep(change, moved.flow);
  while (outcome?.kind === 'failed') outcome = await table.trouble(change, moved.flow, outcome);
  if (outcome === null) return null;
  if (outcome.kind === 'conflict')
    return { flow: { ...outcome.flow, place: flow.place, later: flow.later, done: flow.done }, notice: MEANWHILE, screen: null };
  table.kept(change, outcome.flow);
  return { flow: outcome.flow, notice: noticeFor(moved.says, outcome.news), screen: null };
}

const MEANWHILE =
  'Another terminal has answered this meanwhile; its answer is shown, yours was not saved. Enter keeps it, or answer again.';

function isFirstAnswer(change: Change): boolean {
  return change.kind === 'answer' && change.before.answer === null && change.after.answer !== null;
}

function noticeFor(says: string, news: string): string {
  return [says, news].filter((part) => part !== '').join(' ');
}
