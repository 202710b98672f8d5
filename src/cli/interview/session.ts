// One sitting at one sheet: the flow, this person's pace, and the file that holds what was confirmed.
import { type Conflict, keepChange, keepPlace } from '../../core/interview/keep.ts';
import { type Pace, tookFor } from '../../core/interview/pace.ts';
import { stopAt } from '../../core/interview/plan.ts';
import { receive } from '../../core/interview/resume.ts';
import { dataOf, editText } from '../../io/edit-text.ts';
import { arrive, type Presence } from '../../io/presence.ts';
import { createSheet, type Desk, updateSheet } from '../../io/update-sheet.ts';
import type { Change, Flow } from '../../model/interview.ts';
import type { Problem } from '../../model/problem.ts';
import type { World } from '../world.ts';
import { deskOf } from './desk.ts';

/** How keeping a change went. */
export type Outcome =
  | { readonly kind: 'saved'; readonly flow: Flow; readonly news: string }
  /** Somebody else has answered the same item: theirs stands, ours was not written. */
  | { readonly kind: 'conflict'; readonly flow: Flow; readonly item: string; readonly why: Conflict }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface SheetAt {
  /** The path as it is opened. */
  readonly path: string;
  /** The path as the user gave it. */
  readonly shown: string;
  /** What the file holds. */
  readonly text: string;
}

export class Session {
  #sheet: SheetAt;
  #pace: Pace;
  #seen: string;
  readonly #world: World;
  readonly #desk: Desk;
  #presence: Presence;
  #others: number;

  constructor(sheet: SheetAt, pace: Pace, world: World) {
    this.#sheet = sheet;
    this.#pace = pace;
    this.#world = world;
    this.#desk = deskOf(world);
    this.#seen = this.#signature();
    this.#presence = arrive(sheet.path, this.#desk.owner, world.files);
    this.#others = this.#presence.others();
  }

  /** Others who have this sheet open. */
  get others(): number {
    return this.#others;
  }

  /** Takes our mark away. */
  close(): void {
    this.#presence.leave();
  }

  /** How the user calls the sheet. */
  get shown(): string {
    return this.#sheet.shown;
  }

  get path(): string {
    return this.#sheet.path;
  }

  get pace(): Pace {
    return this.#pace;
  }

  /** Counts the time one question took; it is written with the next change. */
  took(seconds: number, workshop: boolean): void {
    this.#pace = tookFor(this.#pace, seconds, workshop);
  }

  /** Puts a change on disk. `next` is the flow as it will be. */
  async keep(change: Change, next: Flow): Promise<Outcome> {
    const update = await updateSheet<Conflict>(
      this.#sheet.path,
      (data) => keepChange(change, next, this.#pace, data),
      this.#desk,
    );
    if (update.kind === 'failed') return update;
    this.#remember(update.text);
    const { flow, items } = receive(next, update.data);
    const others = items.filter((item) => change.kind !== 'answer' || item !== change.item);
    if (update.kind === 'refused' && change.kind === 'answer')
      return { kind: 'conflict', flow, item: change.item, why: update.why };
    return { kind: 'saved', flow, news: newsOf(others, flow) };
  }

  /** Notes where the interview stands; what the file system refuses here loses no answer. */
  async keepPlace(flow: Flow): Promise<void> {
    const update = await updateSheet<never>(
      this.#sheet.path,
      (data) => ({ kind: 'edit', edits: keepPlace(flow, this.#pace, data) }),
      this.#desk,
    );
    if (update.kind !== 'failed') this.#remember(update.text);
  }

  /** True if somebody else has written the sheet since it was last read, or has come. */
  isChanged(): boolean {
    return this.#signature() !== this.#seen || this.#presence.others() > this.#others;
  }

  /** Takes over what somebody else has written. */
  async refresh(flow: Flow): Promise<{ readonly flow: Flow; readonly items: readonly string[]; readonly news: string }> {
    const update = await updateSheet<never>(this.#sheet.path, () => ({ kind: 'edit', edits: [] }), this.#desk);
    this.#seen = this.#signature();
    const others = this.#presence.others();
    const company = others > this.#others ? COMPANY : '';
    this.#others = others;
    if (update.kind === 'failed') return { flow, items: [], news: `${this.shown}: ${update.problem.message}.` };
    this.#remember(update.text);
    const received = receive(flow, update.data);
    const news = [company, newsOf(received.items, received.flow)].filter((part) => part !== '').join(' ');
    return { ...received, news };
  }

  /** Writes all that is known, with a change that could not be saved, to another file, and goes on there. */
  async moveTo(path: string, shown: string, change: Change, next: Flow): Promise<Problem | null> {
    const edited = editText(this.#sheet.text, this.#editsFor(change, next));
    const update = await createSheet(path, edited, this.#desk);
    if (update.kind === 'failed') return update.problem;
    this.#sheet = { path, shown, text: edited };
    this.#presence.leave();
    this.#presence = arrive(path, this.#desk.owner, this.#world.files);
    this.#remember(edited);
    return null;
  }

  #editsFor(change: Change, next: Flow) {
    // The sheet as we last read it has no answer of somebody else in the way.
    const decided = keepChange(change, next, this.#pace, dataOf(this.#sheet.text));
    return decided.kind === 'edit' ? decided.edits : [];
  }

  #remember(text: string): void {
    this.#sheet = { ...this.#sheet, text };
    this.#seen = this.#signature();
  }

  /** Tells one state of the file from another; empty while there is none. */
  #signature(): string {
    try {
      const { ino, size, mtimeMs } = this.#world.files.statSync(this.#sheet.path);
      return `${ino} ${size} ${mtimeMs}`;
    } catch {
      return '';
    }
  }
}

/** What is said when another terminal has the same sheet open. */
export const COMPANY = 'This sheet is open in another terminal too; answers given in either are kept.';

const TOLD = 3;

/** What somebody else has answered, in a sentence; empty if it was nothing. */
function newsOf(items: readonly string[], { plan }: Flow): string {
  if (items.length === 0) return '';
  const titles = items.slice(0, TOLD).map((item) => stopAt(plan, item).item.title);
  const more = items.length > TOLD ? ` and ${items.length - TOLD} more` : '';
  return `Another terminal or editor has changed this sheet: ${titles.join(', ')}${more}.`;
}
