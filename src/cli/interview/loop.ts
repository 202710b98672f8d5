// The interview itself: show a screen, take what was decided, put it on disk, show the next.
import { move } from '../../core/interview/flow.ts';
import { stopAt } from '../../core/interview/plan.ts';
import { atItem } from '../../core/interview/route.ts';
import { openScreen, surroundingsOf, unfinished } from '../../core/interview/screens.ts';
import type { Change, Flow, Move } from '../../model/interview.ts';
import type { Screen } from '../../model/screens.ts';
import { printable } from '../printable.ts';
import type { Asked, Asker } from './asker.ts';
import { Clock } from './clock.ts';
import { News } from './news.ts';
import type { Outcome, Session } from './session.ts';

/** What the loop works with. */
export interface Table {
  readonly session: Session;
  readonly asker: Asker;
  readonly workshop: boolean;
  /** Minutes the room has; null where nobody said. */
  readonly minutes: number | null;
  readonly now: () => number;
  /** The user's editor on a text, or why there is none. */
  readonly edit: (text: string) => Promise<{ readonly text: string } | { readonly error: string }>;
  /** The standing so far, as text for a width. */
  readonly standing: () => Promise<(columns: number) => string>;
  /** What to do when a change could not be saved: null if the person would rather leave. */
  readonly trouble: (change: Change, next: Flow, outcome: Extract<Outcome, { kind: 'failed' }>) => Promise<Outcome | null>;
  /** Told of every change that is on disk. */
  readonly kept: (change: Change, flow: Flow) => void;
}

export type Finished = 'finished' | 'left';

/** The interview at one moment, as a person sees it. */
interface Stand {
  readonly flow: Flow;
  /** What just happened, sentences. */
  readonly notice: string;
  readonly screen: Screen;
}

/** Asks until the person finishes or leaves. Whatever was confirmed is on disk before the next screen is drawn. */
export async function interview(start: Flow, greeting: string, table: Table): Promise<Finished> {
  const clock = new Clock(table.now);
  let stand: Stand | Finished = { flow: start, notice: greeting, screen: openScreen(start, table.workshop) };
  while (typeof stand === 'object') stand = await round(stand, clock, table);
  return stand;
}

/** One screen, until something is decided at it. */
async function round(stand: Stand, clock: Clock, table: Table): Promise<Stand | Finished> {
  const { session, asker, workshop, minutes } = table;
  let { flow, notice } = stand;
  clock.at(placeName(flow));
  const timer = () => (workshop ? { ...clock.times(), minutes } : null);
  const around = () => surroundingsOf(flow, session.pace, notice, timer());
  const news = new News(session, workshop);
  const asked = await asker.ask(stand.screen, around, () =>
    news.look(flow, (received) => {
      ({ flow, notice } = received);
    }),
  );
  const renewed = await news.applyTo(asked.screen);
  if (asked.kind === 'left') return leave(flow, renewed, table);
  // A key that was pressed at a question that is another by now decides nothing.
  if (renewed !== asked.screen) return { flow, notice, screen: renewed };
  return take(asked, flow, clock.times().question, table);
}

function placeName({ place }: Flow): string {
  return place.kind === 'item' ? place.item : place.kind;
}

/** What was decided; `seconds` is the time spent at the screen. */
async function take(
  asked: Exclude<Asked, { kind: 'left' }>,
  flow: Flow,
  seconds: number,
  table: Table,
): Promise<Stand | Finished> {
  const { screen } = asked;
  if (asked.kind === 'editor') return { flow, notice: '', screen: await edited(screen, asked.text, table) };
  switch (asked.move.kind) {
    case 'leave':
      return leave(flow, screen, table);
    case 'finish':
      return 'finished';
    case 'standing': {
      const goesOn = await table.asker.read(await table.standing(), 'back to the questions');
      return goesOn ? { flow, notice: '', screen } : leave(flow, screen, table);
    }
    default:
      return takeMove(asked.move, screen, flow, seconds, table);
  }
}

async function edited(screen: Screen, text: string, { edit, asker }: Table): Promise<Screen> {
  if (screen.kind !== 'question' || screen.question.mode.kind !== 'write') return screen;
  const { question } = screen;
  const { mode } = screen.question;
  const result = await asker.release(() => edit(text));
  if ('error' in result) return { kind: 'question', question: { ...question, error: result.error } };
  return { kind: 'question', question: { ...question, mode: { ...mode, field: { before: result.text, after: '' } } } };
}

async function takeMove(made: Move, screen: Screen, flow: Flow, seconds: number, table: Table): Promise<Stand | Finished> {
  const { workshop, session } = table;
  const moved = move(flow, made);
  const { change } = moved;
  const at = (next: Flow, notice: string): Stand => ({ flow: next, notice, screen: openScreen(next, workshop, screen) });
  // What is left out is not offered again to who comes back: that alone is worth writing.
  if (made.kind === 'skip') await session.keepPlace(moved.flow);
  if (change === null) return at(moved.flow, moved.says);
  if (isFirstAnswer(change, flow)) session.took(seconds, workshop);
  let outcome: Outcome | null = await session.keep(change, moved.flow);
  while (outcome?.kind === 'failed') outcome = await table.trouble(change, moved.flow, outcome);
  if (outcome === null) return 'left';
  if (outcome.kind === 'conflict') {
    const after = afterConflict(outcome, made, flow);
    return { flow: after, notice: CONFLICTS[outcome.why], screen: openScreen(after, workshop) };
  }
  table.kept(change, outcome.flow);
  return at(outcome.flow, [moved.says, outcome.news].filter((part) => part !== '').join(' '));
}

/** Theirs stands. An undo that is refused is given up, so that older changes can still be taken back. */
function afterConflict({ flow, item }: Extract<Outcome, { kind: 'conflict' }>, made: Move, { later, done }: Flow): Flow {
  return { ...flow, place: atItem(item), later, done: made.kind === 'undo' ? done.slice(0, -1) : done };
}

const CONFLICTS = {
  changed:
    'Another terminal was at this question meanwhile; what it wrote is shown, yours was not saved. Enter keeps it, or answer again.',
  unreadable:
    'The file holds something for this question that cannot be read, so yours was not saved. dxready lint says what to mend.',
} as const;

/** The first answer to an item tells this person's pace; a trend is quicker. */
function isFirstAnswer(change: Change, { plan }: Flow): boolean {
  if (change.kind !== 'answer' || stopAt(plan, change.item).trend !== null) return false;
  return change.before.answer === null && change.after.answer !== null;
}

/** Half a note is still a note: what was being written is kept before the person goes. */
async function leave(flow: Flow, screen: Screen, { session, asker, kept }: Table): Promise<Finished> {
  const rest = unfinished(screen);
  const moved = rest === null ? null : move(flow, rest);
  const change = moved?.change ?? null;
  if (moved === null || change === null) {
    await session.keepPlace(flow);
    return 'left';
  }
  const outcome = await session.keep(change, moved.flow);
  if (outcome.kind === 'saved') kept(change, outcome.flow);
  else asker.say(`What you were writing could not be saved:\n${printable(writtenIn(change))}\n`);
  return 'left';
}

function writtenIn(change: Change): string {
  if (change.kind === 'pain') return change.pain.title;
  return change.kind === 'parked' ? change.text : (change.after.answer?.note ?? change.after.draft?.note ?? '');
}
