// What the kill test knows of a sheet: what a terminal has confirmed, how that is changed, how the file is held against it.
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** What is kept about an item that nobody has said anything about. */
const NOTHING = { answer: null, draft: null };

/** Numbers from 0 to 1, the same for the same seed (mulberry32), with the choices made of them. */
export function generator(seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(random() * limit);
  return { random, below, pick: (list) => list[below(list.length)], chance: (share) => random() < share };
}

/** One sheet over all the interviews at it. */
export class Sheet {
  /** By item: its answer and the remark that waits for one. */
  kept = new Map();
  /** By title: who raised it. */
  pains = new Map();
  /** Makes every text another one, so that an old one cannot be taken for it. */
  serial = 0;
  /** What the last kill left beside the sheet. */
  left = [];

  constructor(folder) {
    this.folder = folder;
    this.path = join(folder, 'sheet.yaml');
  }

  of(item) {
    return this.kept.get(item) ?? NOTHING;
  }

  apply({ item, after, pain, raised }) {
    if (item !== undefined) this.kept.set(item, after);
    else if (raised === undefined) this.pains.delete(pain);
    else this.pains.set(pain, raised);
  }

  /** What stands beside the sheet: locks, neighbours that were to take its place, marks of who is there. */
  beside() {
    const names = readdirSync(this.folder).filter((name) => name !== 'sheet.yaml');
    return names.map((name) => {
      const stats = statSync(join(this.folder, name), { throwIfNoEntry: false });
      return { name, ino: stats?.ino, mtimeMs: stats?.mtimeMs };
    });
  }

  /** Names of what the last kill left and is still there; a new file of the same name is not. */
  stillLeft(pattern) {
    const now = this.beside();
    const is = (left) => now.some(({ ino, mtimeMs, name }) => name === left.name && ino === left.ino && mtimeMs === left.mtimeMs);
    return this.left.filter((left) => pattern.test(left.name) && is(left)).map(({ name }) => name);
  }

  exists() {
    return existsSync(this.path);
  }

  /** Keeps the file as it is now in sight: once it is replaced nothing changes in it any more. */
  hold() {
    const handle = openSync(this.path, 'r');
    const { mtimeMs } = fstatSync(handle);
    return { isWrittenInto: () => fstatSync(handle).mtimeMs !== mtimeMs, release: () => closeSync(handle) };
  }

  /**
   * Holds the file against what was confirmed. A change in `pending` was not: it may be there or not, but nothing between,
   * and what the file says of it counts from now on. Returns what was lost, a line each.
   */
  check(pending) {
    const written = this.#read();
    if (typeof written === 'string') return [written];
    const lost = [];
    const found = new Map(
      Object.keys({ ...written.answers, ...written.interview?.drafts }).map((id) => [id, keptIn(written, id)]),
    );
    for (const id of new Set([...this.kept.keys(), ...found.keys()])) {
      const [is, confirmed] = [found.get(id) ?? NOTHING, this.of(id)];
      const next = pending.find(({ item }) => item === id)?.after ?? confirmed;
      if (!same(is, confirmed) && !same(is, next)) lost.push(`${id}: confirmed ${show(confirmed)}, found ${show(is)}`);
    }
    const pains = new Map((written.pain_points ?? []).map(({ title, raised_by }) => [title, raised_by ?? null]));
    for (const title of new Set([...this.pains.keys(), ...pains.keys()])) {
      const [is, confirmed] = [pains.get(title), this.pains.get(title)];
      const change = pending.find(({ pain }) => pain === title);
      if (is !== confirmed && (change === undefined || is !== change.raised))
        lost.push(`pain point ${show(title)}: confirmed ${show(confirmed)}, found ${show(is)}`);
    }
    const ids = (written.pain_points ?? []).map(({ id }) => id);
    if (new Set(ids).size < ids.length) lost.push(`two pain points have one id: ${ids}`);
    [this.kept, this.pains] = [found, pains];
    return lost;
  }

  /** The data of the file; a sentence if it is none. Before the first save there may be no file. */
  #read() {
    try {
      const written = load(readFileSync(this.path, 'utf8'));
      return written?.dxready === 1 ? written : `the sheet is not whole: ${show(written)}`;
    } catch (error) {
      if (error.code === 'ENOENT' && this.kept.size === 0 && this.pains.size === 0) return {};
      return `the sheet cannot be read: ${error.message}`;
    }
  }
}

/** The short and the long form of an answer are the same to us. */
function keptIn({ answers, interview }, id) {
  const said = answers?.[id];
  const draft = interview?.drafts?.[id];
  return {
    answer: said === undefined ? null : { value: valueIn(said), ...remarkIn(said) },
    draft: draft === undefined ? null : remarkIn(draft),
  };
}

function valueIn(said) {
  if (said === null || typeof said !== 'object' || Array.isArray(said)) return said;
  if (said.unknown === true) return 'unknown';
  return said.na === undefined ? (said.level ?? said.options ?? said.option ?? said.value) : { na: said.na };
}

function remarkIn({ note = null, evidence = null }) {
  return { note, evidence };
}

function same(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}

function show(value) {
  return JSON.stringify(value) ?? 'nothing';
}
