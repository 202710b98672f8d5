// The interview itself: show a screen, take what was decided, put it on disk, show the next.
import { move } from '../../core/interview/flow.ts';
import { openScreen, surroundingsOf } from '../../core/interview/screens.ts';
import type { Change, Flow, Move } from '../../model/interview.ts';
import type { Screen } from '../../model/screens.ts';
import type { Asked, Asker } from './asker.ts';
import type { Outcome, Session } from './session.ts';

/** What the loop works with. */
export interface Table {
  readonly session: Session;
  readonly asker: Asker;
  readonly workshop: boolean;
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
  const { session, asker, workshop, now } = table;
  const began = now();
  let flow = start;
  let notice = greeting;
  let screen = openScreen(flow, workshop);
  let shownAt = now();
  for (;;) {
    const timer = () => (workshop ? { question: (now() - shownAt) / 1000, sitting: (now() - began) / 1000 } : null);
    const around = () => surroundingsOf(flow, session.pace, notice, timer());
    const asked = await asker.ask(screen, around, () => session.isChanged());
    if (asked.kind === 'left') return leave(flow, session);
    if (asked.kind === 'move' && asked.move.kind === 'leave') return leave(flow, session);
    if (asked.kind === 'move' && asked.move.kind === 'finish') return 'finished';
    const before = flow;
    const step = await take(asked, flow, screen, table, (now() - shownAt) / 1000);
    if (step === null) return leave(flow, session);
    ({ flow, notice } = step);
    screen = step.screen ?? openScreen(flow, workshop);
    if (itemOf(flow) !== itemOf(before)) shownAt = now();
  }
}

function itemOf({ place }: Flow): string {
  return place.kind === 'item' ? place.item : place.kind;
}

async function leave(flow: Flow, session: Session): Promise<Finished> {
  await session.keepPlace(flow);
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
    case 'changed':
      return takeChanges(asked.screen, flow, table);
    case 'editor':
      return { flow, notice: '', screen: await edited(asked.screen, asked.text, table) };
    case 'move':
      return asked.move.kind === 'standing' ? showStanding(flow, screen, table) : takeMove(asked.move, flow, table, seconds);
    default:
      return asked satisfies never;
  }
}

/** What is being typed stays on the screen, unless somebody else has answered this very question. */
async function takeChanges(screen: Screen, before: Flow, { session }: Table): Promise<Taken> {
  const { flow, items, news } = await session.refresh(before);
  const here = screen.kind === 'question' ? screen.question.stop.item.id : null;
  const stays = screen.kind === 'question' && here !== null && !items.includes(here) && flow.place === before.place;
  return { flow, notice: news, screen: stays ? screen : null };
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
  const stays = await asker.read(await standing(flow));
  return stays ? { flow, notice: '', screen } : null;
}

async function takeMove(made: Move, flow: Flow, table: Table, seconds: number): Promise<Taken | null> {
  const moved = move(flow, made);
  const { change } = moved;
  if (change === null) return { flow: moved.flow, notice: moved.says, screen: null };
  if (isFirstAnswer(change)) table.session.took(seconds);
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
