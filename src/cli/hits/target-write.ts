// Pain points into their file: decided on what stands there at that moment, under its lock, whole or not at all.
import { changesIn, checkDraft, type Draft, draft, type Twice } from '../../core/hits/entry-draft.ts';
import { isWritten } from '../../core/hits/entry-fields.ts';
import { placed, withoutFaults } from '../../core/hits/entry-mend.ts';
import type { Entry, Placed } from '../../core/hits/import.ts';
import { dataOf, editText } from '../../io/edit-text.ts';
import { shape } from '../../io/shape.ts';
import { createSheet, type Decision, updateSheet } from '../../io/update-sheet.ts';
import type { Problem } from '../../model/problem.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { UserError } from '../exit.ts';
import { deskOf } from '../interview/desk.ts';
import { exists, pathOf } from '../interview/sheets.ts';
import { schemaLine } from '../schema-line.ts';
import type { World } from '../world.ts';
import { elsewhere, type Place } from './target.ts';

export interface HowToWrite {
  readonly twice: Twice;
  /** True: what is wrong is left out. */
  readonly lenient: boolean;
}

export interface Wrote {
  readonly file: string;
  /** Null if nothing was written, for what is wrong. */
  readonly draft: Draft | null;
  /** The points of the file as they are now. */
  readonly points: readonly WrittenPainPoint[];
  /** What is wrong, and what was left out for it. */
  readonly problems: readonly Placed[];
}

/** Adds entries to a file, or changes those that stand there; `file` is made where it is missing. */
export async function writeEntries(
  entries: readonly Entry[],
  file: string,
  place: Place,
  how: HowToWrite,
  world: World,
): Promise<Wrote> {
  const others = elsewhere(place, file);
  const taken = others.flatMap(({ points }) => points.map(({ id }) => id));
  const { defaults } = place.limits;
  const before = place.files.find((one) => one.file === file)?.points ?? [];
  const sound = await examine(entries, file, place, how);
  const nothing = { file, draft: null, points: before };
  if (sound.problems.some(({ problem }) => problem.severity === 'error')) return { ...nothing, problems: sound.problems };
  const last: { draft: Draft | null } = { draft: null };
  const decide = (data: unknown) => {
    const present = pointsIn(data);
    const twice = how.lenient && how.twice === 'refuse' ? 'leave' : how.twice;
    const now = draft(present, sound.entries, { twice, elsewhere: taken, defaults });
    last.draft = now;
    const wrong = [...now.problems, ...checkDraft(now, others, place.limits).map((one) => placed(one, now))];
    return wrong.length > 0
      ? ({ kind: 'refuse', why: wrong } as const)
      : ({ kind: 'edit', edits: changesIn(present, now) } as const);
  };
  const update = await store(file, decide, world);
  if (update.kind === 'failed') throw new UserError(`${file} is not written: ${update.problem.message}; ${update.problem.mend}`);
  if (update.kind === 'refused') return { ...nothing, problems: update.why };
  return { file, draft: last.draft, points: last.draft?.list as readonly WrittenPainPoint[], problems: sound.problems };
}

/** What is wrong with entries as the file was read; with `lenient` what is left of them. */
export function examine(entries: readonly Entry[], file: string, place: Place, { twice, lenient }: HowToWrite): Promise<Sifted> {
  const others = elsewhere(place, file);
  const taken = others.flatMap(({ points }) => points.map(({ id }) => id));
  const before = place.files.find((one) => one.file === file)?.points ?? [];
  return sift(
    entries,
    (own) => draft(before, own, { twice, elsewhere: taken, defaults: place.limits.defaults }),
    (now) => checkDraft(now, others, place.limits),
    lenient,
  );
}

type Decide = (data: unknown) => Exclude<Decision<readonly Placed[]>, { kind: 'replace' }>;

/** A new file is written with its first entries in it, so that it is never without any. */
async function store(file: string, decide: Decide, world: World) {
  const path = pathOf(file, world);
  const desk = deskOf(world);
  if (!exists(file, world)) {
    const start = startOf(path, world);
    const decision = decide(dataOf(start));
    if (decision.kind === 'refuse') return { kind: 'refused', why: decision.why } as const;
    const made = await createSheet(path, editText(start, decision.edits), desk);
    // Somebody else may have made it a moment ago: then it is gone on with.
    if (made.kind !== 'failed' || made.problem.code !== 'exists') return made;
  }
  return updateSheet(path, decide, desk);
}

function pointsIn(data: unknown): readonly unknown[] {
  const points = isWritten(data) ? data.pain_points : null;
  return Array.isArray(points) ? points : [];
}

/** What a file of pain points begins with. */
function startOf(path: string, world: World): string {
  if (/\.json$/i.test(path)) return '{\n  "dxready": 1\n}\n';
  const line = schemaLine(path, 'pain-points', world);
  return `${line}# Pain points, noted by dxready. Yours to edit: comments and order are kept.\ndxready: 1\n`;
}

interface Sifted {
  readonly entries: readonly Entry[];
  readonly problems: readonly Placed[];
}

/** All that is wrong with the entries at once: without the faults of shape more may be seen. `lenient` goes on without any. */
async function sift(
  entries: readonly Entry[],
  drafted: (entries: readonly Entry[]) => Draft,
  check: (draft: Draft) => readonly Problem[],
  lenient: boolean,
): Promise<Sifted> {
  const now = drafted(entries);
  const misshapen = await checkShape(now);
  const found = misshapen.length > 0 ? misshapen : check(now);
  const problems = [...now.problems, ...found.map((one) => placed(one, now))].map(({ problem, spot }) => ({
    problem: lenient ? leftOut(problem) : problem,
    spot,
  }));
  if (found.length === 0 || !(lenient || misshapen.length > 0)) return { entries, problems };
  const rest = await sift(withoutFaults(entries, found, now), drafted, check, lenient);
  return {
    entries: rest.entries,
    problems: [...problems, ...rest.problems.filter(({ problem }) => problem.code !== 'duplicate-id')],
  };
}

function leftOut(problem: Problem): Problem {
  return { ...problem, severity: 'warning', message: `${problem.message}; it is left out` };
}

/** Only of what is ours: paths are those of the whole list. */
async function checkShape({ list, own }: Draft): Promise<readonly Problem[]> {
  const points = own.map(({ index }) => list[index]);
  const shaped = await shape('pain-points', { dxready: 1, pain_points: points });
  if (shaped.kind === 'whole') return [];
  return shaped.problems.map((one) => {
    const [key = '', index, ...rest] = one.path;
    return { ...one, path: [key, own[Number(index)]?.index ?? -1, ...rest] };
  });
}
