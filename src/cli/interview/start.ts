// Before the first question: which questionnaire, whose answers, where they are kept and who will see them.
import { itemsOf } from '../../core/assess.ts';
import { askedStops, makePlan, progressOf, trendProgress } from '../../core/interview/plan.ts';
import { shippedQuestionnaires } from '../../io/workshop.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { paragraph } from '../../render/paragraph.ts';
import { UserError } from '../exit.ts';
import type { LoadedQuestionnaire } from '../library.ts';
import { printable } from '../printable.ts';
import { printProblems } from '../problems.ts';
import { loadQuestionnaire } from '../questionnaires.ts';
import { screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import type { Asker } from './asker.ts';
import { checkDate, createFor, freeName, orderFor, type SheetFacts, sheetsHere, toGoOnWith } from './sheets.ts';

/** What was given on the command line and is not asked again. */
export interface Given {
  readonly answers?: string;
  readonly workshop?: true;
  readonly name?: string;
  readonly role?: string;
  readonly people?: string;
  readonly minutes?: string;
  readonly date?: string;
}

const NEW = '';

/** An unfinished sheet that lies here, if the person would rather go on with it; empty for a new one, null for leaving. */
export async function orGoOn(asker: Asker, world: World): Promise<string | null> {
  const open = toGoOnWith(await sheetsHere(world));
  if (open.length === 0) return NEW;
  const options = [...open, { value: NEW, name: 'Start a new one' }];
  return asker.choose('There is an unfinished interview here.', options, null);
}

/** Asks for what a new sheet needs and writes it without answers. Its name, or null if the person left. */
export async function begin(questionnaire: string | null, given: Given, asker: Asker, world: World): Promise<string | null> {
  const id = questionnaire ?? (await chooseQuestionnaire(given.workshop === true, asker, world));
  if (id === null) return null;
  const loaded = await load(id, world);
  const size = `${sizeWords(loaded.questionnaire, given.workshop === true)}.${trendWords(loaded.questionnaire, given.workshop === true)}`;
  const about = `${printable(size)} Answers stay on this computer.`;
  asker.say(`${paragraph(about, Math.min(screenOf(world, false).width - 1, 80))}\n\n`);
  const facts = await askFacts(loaded.questionnaire, given, asker, world);
  if (facts === null) return null;
  const file = given.answers ?? freeName(facts, world);
  if (!(await asker.read((columns) => welcome(file, loaded.questionnaire.about, given.workshop === true, columns), 'begin')))
    return null;
  if (given.answers !== undefined) {
    await createFor(file, facts, loaded, world);
    return file;
  }
  let free = freeName(facts, world);
  // Somebody else may have taken the name a moment ago: theirs is theirs.
  while (!(await createFor(free, facts, loaded, world))) free = freeName(facts, world);
  return free;
}

/** The only one that is shipped, or the one chosen; the shortest is offered first. */
async function chooseQuestionnaire(workshop: boolean, asker: Asker, world: World): Promise<string | null> {
  const ids = shippedQuestionnaires(world.home, world.files);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return only;
  const loaded = await Promise.all(ids.map((id) => load(id, world)));
  const options = loaded
    .map(({ questionnaire }) => questionnaire)
    .toSorted((one, other) => itemsOf(one).size - itemsOf(other).size)
    .map((questionnaire) => ({ value: questionnaire.id, name: printable(sizeWords(questionnaire, workshop)) }));
  return asker.choose('Which questionnaire?', options, options[0]?.value ?? null);
}

async function load(id: string, world: World): Promise<LoadedQuestionnaire> {
  const read = await loadQuestionnaire(id, world);
  printProblems(read.problems, world.stderr);
  if (read.kind === 'failed') throw new UserError(`${id} cannot be asked; mend what is listed above`);
  return read.loaded;
}

/** Title, number of questions and usual time. */
function sizeWords(questionnaire: Questionnaire, workshop: boolean): string {
  const plan = makePlan(questionnaire, orderFor(workshop), new Map());
  const { asked, minutesLeft } = progressOf(askedStops(plan, new Map()), new Map(), { answered: 0, seconds: 0 }, workshop);
  const most = itemsOf(questionnaire).size;
  const questions = `${asked < most ? 'up to ' : ''}${most} questions in ${questionnaire.pillars.length} pillars`;
  return `${questionnaire.title}: ${questions}, about ${minutesLeft} minutes`;
}

/** How many trends are offered besides; a sentence with a space before it, or nothing. */
function trendWords(questionnaire: Questionnaire, workshop: boolean): string {
  const { asked, minutesLeft } = trendProgress(makePlan(questionnaire, orderFor(workshop), new Map()), new Map());
  return asked === 0
    ? ''
    : ` After the questions, ${asked === 1 ? '1 trend is' : `${asked} trends are`} offered, about ${minutesLeft === 1 ? '1 minute' : `${minutesLeft} minutes`} more; they do not count in the score and may be left out.`;
}

async function askFacts(questionnaire: Questionnaire, given: Given, asker: Asker, world: World): Promise<SheetFacts | null> {
  const organisation = given.name ?? (await asker.write('Which organisation is this about?', await knownName(world), () => ''));
  if (organisation === null) return null;
  const date = given.date ?? (await asker.write('Date of the answers', world.today(), checkDate));
  if (date === null) return null;
  if (given.workshop) {
    const people = given.people ?? (await asker.write('How many people are in the room?', '10', checkNumber));
    if (people === null) return null;
    const minutes = given.minutes ?? (await asker.write('How many minutes do you have?', '60', checkNumber));
    if (minutes === null) return null;
    return { organisation, date, role: given.role ?? null, people: Number(people), minutes: Number(minutes) };
  }
  const role = given.role ?? (await askRole(questionnaire, asker));
  return role === null ? null : { organisation, date, role: role === '' ? null : role, people: null, minutes: null };
}

/** The organisation of a sheet that lies here already. */
async function knownName(world: World): Promise<string> {
  return printable((await sheetsHere(world)).find(({ name }) => name !== '')?.name ?? '');
}

/** What is wrong with a number of people or minutes; empty if nothing is. */
export function checkNumber(text: string): string {
  return /^[1-9]\d{0,5}$/.test(text) ? '' : 'Type a whole number, from 1.';
}

/** An empty text for "I would rather not say". */
async function askRole({ roles }: Questionnaire, asker: Asker): Promise<string | null> {
  if (roles.length === 0) return '';
  const options = [
    ...roles.map(({ id, title }) => ({ value: id, name: printable(title) })),
    { value: '', name: 'I would rather not say' },
  ];
  return asker.choose('What is your role there?', options, roles[0]?.id ?? null);
}

/** What happens now, what the questionnaire says of itself, and who will see the answers. */
function welcome(file: string, about: string, workshop: boolean, columns: number): string {
  const where = printable(file);
  return [
    `Who will see the answers: they are kept in ${where} on this computer and sent nowhere. Whoever may open that file or the report made of it can read them, notes included.${workshop ? ' No names are asked for.' : ''}`,
    ...(about === '' ? [] : [printable(about)]),
    'Press the number of the highest level that is fully true. Not sure? d is an honest answer and never counts as zero.',
    '? says why a question is asked, b goes back, s puts it off, q leaves. Every answer is saved at once, and coming back lands where you left.',
  ]
    .map((text) => paragraph(text, Math.min(columns - 1, 80)))
    .join('\n\n');
}
