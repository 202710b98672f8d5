// dxready hits add: pain points into their file, asked one by one, a line each, from a list, or as the answers suggest.
import type { Fields } from '../../../core/hits/entry-fields.ts';
import { typedEntry } from '../../../core/hits/import.ts';
import { EXIT, type ExitCode, UserError } from '../../exit.ts';
import { asNew, readSets } from '../../hits/fields.ts';
import { blankNote, tellNotes } from '../../hits/fields-notes.ts';
import { askForm } from '../../hits/form.ts';
import { quickAtTerminal, quickFromInput } from '../../hits/quick.ts';
import { takeSuggestions } from '../../hits/take.ts';
import { openPlace, type Place } from '../../hits/target.ts';
import {
  commandOn,
  refused,
  setWords,
  tellClasses,
  tellCounts,
  tellLeft,
  tellNext,
  tellOpenEnds,
  tellPlaced,
  tellSentences,
} from '../../hits/target-tell.ts';
import { writeEntries } from '../../hits/target-write.ts';
import type { Asker } from '../../interview/asker.ts';
import { hasErrors, printProblems } from '../../problems.ts';
import { screenOf } from '../../screen.ts';
import type { World } from '../../world.ts';

export interface AddOptions {
  readonly quick?: boolean;
  /** A table or a list; - for standard input. */
  readonly from?: string;
  readonly update?: boolean;
  /** Items whose suggestions are taken. */
  readonly take?: readonly string[];
  readonly title?: string;
  /** Each as field=value. */
  readonly set?: readonly string[];
  readonly questionnaire?: string;
  readonly lenient?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly input: boolean;
}

/** 0 when written, 2 for what is wrong or missing, 130 when left before the end. */
export async function hitsAdd(named: string, options: AddOptions, world: World): Promise<ExitCode> {
  checkOptions(options);
  const place = await openPlace(named, options, world);
  const target = place.files.find(({ file }) => file === place.target);
  printProblems(target?.problems ?? [], world.stderr);
  if (hasErrors(target?.problems ?? [])) return EXIT.badInput;
  if (options.from !== undefined) return addFrom(options.from, place, options, world);
  if (options.take !== undefined || options.title !== undefined || options.set !== undefined)
    return addTyped(place, options, world);
  const mayAsk = world.terminal !== null && options.input;
  if (options.quick && mayAsk) return quickAtTerminal(place, options, world);
  if (options.quick && world.terminal === null) return quickFromInput(place, options, world);
  if (!mayAsk) throw new UserError(NOTHING_TO_ADD);
  return addAsked(place, options, world);
}

const NOTHING_TO_ADD =
  'nothing to add: without a terminal give --title TEXT with --set field=value, --from FILE, --take ITEM, or lines on standard input with --quick';

function checkOptions({ quick, from, update, take, title }: AddOptions): void {
  const ways = [
    ...(quick ? ['--quick'] : []),
    ...(from === undefined ? [] : ['--from']),
    ...(take === undefined && title === undefined ? [] : [take === undefined ? '--title' : '--take']),
  ];
  if (ways.length > 1) throw new UserError(`${ways.join(' and ')} are two ways to add; use one`);
  if (update && from === undefined)
    throw new UserError('--update belongs to --from FILE; one pain point is changed by hits edit');
  if (title !== undefined && take !== undefined && take.length > 1)
    throw new UserError('one --title names one pain point: take the suggestions one by one');
}

async function addFrom(from: string, place: Place, options: AddOptions, world: World): Promise<ExitCode> {
  const { readEntries } = await import('../../hits/fields-file.ts');
  const { entries, problems, notes } = await readEntries(from, world);
  const common = asNew(readSets(options.set ?? [])).fields;
  const all = entries.map((entry) => ({ ...entry, fields: new Map([...common, ...entry.fields]) }));
  const how = { twice: options.update ? 'update' : 'refuse', lenient: options.lenient ?? false } as const;
  const isBroken = problems.some(({ problem }) => problem.severity === 'error');
  if (isBroken) return refused(problems, from, world);
  const wrote = await writeEntries(all, place.target, place, how, world);
  tellPlaced([...problems, ...wrote.problems], from, world);
  if (!options.quiet) tellNotes(notes, world);
  if (wrote.draft === null) return EXIT.badInput;
  const away = (id: string, field: string) => commandOn(place.place, ['edit', id, '--set', `${field}=`], world);
  if (!options.quiet) tellNotes(blankNote(wrote.draft, away), world);
  tellClasses(place, wrote, world);
  if (options.quiet) return EXIT.done;
  tellCounts(wrote, world);
  tellNext(
    [
      [commandOn(place.place, ['edit'], world), 'goes through them one by one'],
      [commandOn(place.place, ['plan'], world), 'shows what comes when'],
    ],
    world,
  );
  return EXIT.done;
}

/** What stands on the command line. */
async function addTyped(place: Place, options: AddOptions, world: World): Promise<ExitCode> {
  const set = asNew(readSets(options.set ?? [])).fields;
  const fields = new Map([...(options.title === undefined ? [] : [['title', options.title.trim()] as const]), ...set]);
  const taken =
    options.take === undefined
      ? { kind: 'entries' as const, entries: [typedEntry(new Map())] }
      : await takeSuggestions(options.take, place.place, options, world);
  if (taken.kind === 'failed') {
    printProblems(taken.problems, world.stderr);
    return EXIT.badInput;
  }
  const entries = taken.entries.map((entry) => ({ ...entry, fields: new Map([...entry.fields, ...fields]) }));
  if (entries.some((entry) => !entry.fields.get('title')))
    throw new UserError("what hurts is missing: give it in customers' words with --title TEXT");
  const wrote = await writeEntries(entries, place.target, place, { twice: 'refuse', lenient: false }, world);
  if (wrote.draft === null) return refused(wrote.problems, place.target, world);
  tellClasses(place, wrote, world);
  if (options.quiet) return EXIT.done;
  tellCounts(wrote, world);
  tellOpenEnds(place, wrote, world);
  const [id = ''] = wrote.draft.own.map((own) => own.id);
  const isOurs = options.take !== undefined && !fields.has('title');
  const does = isOurs
    ? "puts it into customers' words: what is taken has the title of its question until then"
    : 'adds its details';
  const edit = isOurs ? ['edit', id, '--set', 'title=...'] : ['edit', id];
  tellNext(
    [
      [commandOn(place.place, edit, world), does],
      [commandOn(place.place, ['plan'], world), 'shows what comes when'],
    ],
    world,
  );
  return EXIT.done;
}

async function addAsked(place: Place, options: AddOptions, world: World): Promise<ExitCode> {
  const { terminal } = world;
  if (terminal === null) throw new UserError(NOTHING_TO_ADD);
  const { openAsker } = await import('../../interview/open-asker.ts');
  const seat = openAsker(terminal, options, world);
  try {
    for (let now = place; ; ) {
      const code = await addOne(now, seat.asker, options, world);
      if (code !== EXIT.done) return code;
      const more = await seat.asker.choose('Another one?', ANOTHER, '');
      if (more === null) return EXIT.interrupted;
      if (more === '') break;
      // Somebody else may have written meanwhile.
      now = await openPlace(place.place, options, world);
    }
  } finally {
    seat.close();
  }
  tellNext(
    [
      [commandOn(place.place, ['add'], world), 'notes another one'],
      [commandOn(place.place, ['plan'], world), 'shows what comes when'],
    ],
    world,
  );
  return EXIT.done;
}

const ANOTHER = [
  { value: '', name: 'No, that is all' },
  { value: 'yes', name: 'Yes' },
];

/** Asks about one and writes it. */
async function addOne(place: Place, asker: Asker, options: AddOptions, world: World): Promise<ExitCode> {
  const { width } = screenOf(world, options.color);
  const { said, isLeft } = await askForm({ place, file: place.target, old: null }, asker, width);
  const entry = asNew(typedEntry(said));
  if (isLeft) {
    tellLeft(addWords(entry.fields), place, world);
    return EXIT.interrupted;
  }
  const wrote = await writeEntries([entry], place.target, place, { twice: 'refuse', lenient: false }, world);
  if (wrote.draft === null) return refused(wrote.problems, place.target, world);
  world.stdout.write('\n');
  tellSentences(place, wrote, world);
  tellCounts(wrote, world);
  return EXIT.done;
}

/** The command that adds it; the title has an option of its own. Null before there is one. */
function addWords(fields: Fields): string[] | null {
  const title = fields.get('title');
  const rest = new Map([...fields].filter(([name]) => name !== 'title'));
  return title === undefined ? null : ['add', '--title', String(title), ...setWords(rest)];
}
