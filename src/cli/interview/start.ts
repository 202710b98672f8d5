// Before the first question: which questionnaire, whose answers, where they are kept and who will see them.
import { askedStops, makePlan, progressOf } from '../../core/interview/plan.ts';
import { shippedQuestionnaires } from '../../io/workshop.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { paragraph } from '../../render/paragraph.ts';
import { UserError } from '../exit.ts';
import { printable } from '../printable.ts';
import { printProblems } from '../problems.ts';
import { type LoadedQuestionnaire, loadQuestionnaire } from '../questionnaires.ts';
import { screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import type { Asker } from './asker.ts';
import { checkDate, createFor, exists, freeName, orderFor, type SheetFacts, sheetsHere, toGoOnWith } from './sheets.ts';

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
  const id = questionnaire ?? (await chooseQuestionnaire(asker, world));
  if (id === null) return null;
  const loaded = await load(id, world);
  const about = `${printable(sizeWords(loaded.questionnaire, given.workshop === true))}. Answers stay on this computer.`;
  asker.say(`${paragraph(about, Math.min(screenOf(world, false).width - 1, 80))}\n\n`);
  const facts = await askFacts(loaded.questionnaire, given, asker, world);
  if (facts === null) return null;
  const file = given.answers ?? freeName(facts, world);
  if (!(await asker.read(welcome(file, given.workshop === true, world), 'begin'))) return null;
  if (!exists(file, world)) await createFor(file, facts, loaded, world);
  return file;
}

/** The only one that is shipped, or the one chosen. */
async function chooseQuestionnaire(asker: Asker, world: World): Promise<string | null> {
  const ids = shippedQuestionnaires(world.home, world.files);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return only;
  const loaded = await Promise.all(ids.map((id) => load(id, world)));
  const options = loaded.map(({ questionnaire }, index) => ({ value: ids[index] ?? '', name: sizeWords(questionnaire, false) }));
  return asker.choose('Which questionnaire?', options, ids[0] ?? null);
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
  return `${questionnaire.title}: ${asked} questions in ${questionnaire.pillars.length} pillars, about ${minutesLeft} minutes`;
}

async function askFacts(questionnaire: Questionnaire, given: Given, asker: Asker, world: World): Promise<SheetFacts | null> {
  if (given.date !== undefined && checkDate(given.date) !== '') throw new UserError(`--date: ${checkDate(given.date)}`);
  const organisation = given.name ?? (await asker.write('Which organisation is this about?', await knownName(world), () => ''));
  if (organisation === null) return null;
  const date = given.date ?? (await asker.write('Date of the answers', world.today(), checkDate));
  if (date === null) return null;
  if (given.workshop) {
    const people = given.people ?? (await asker.write('How many people are in the room?', '10', checkPeople));
    if (people === null) return null;
    if (checkPeople(people) !== '') throw new UserError(`--people: ${checkPeople(people)}`);
    const minutes = given.minutes ?? (await asker.write('How many minutes do you have?', '60', checkPeople));
    if (minutes === null) return null;
    if (checkPeople(minutes) !== '') throw new UserError(`--minutes: ${checkPeople(minutes)}`);
    return { organisation, date, role: given.role ?? null, people: Number(people), minutes: Number(minutes) };
  }
  const role = given.role ?? (await askRole(questionnaire, asker));
  return role === null ? null : { organisation, date, role: role === '' ? null : role, people: null, minutes: null };
}

/** The organisation of a sheet that lies here already. */
async function knownName(world: World): Promise<string> {
  return (await sheetsHere(world)).find(({ name }) => name !== '')?.name ?? '';
}

function checkPeople(text: string): string {
  return /^[1-9]\d{0,5}$/.test(text) ? '' : 'Type a whole number, from 1.';
}

/** An empty text for "I would rather not say". */
async function askRole({ roles }: Questionnaire, asker: Asker): Promise<string | null> {
  if (roles.length === 0) return '';
  const options = [...roles.map(({ id, title }) => ({ value: id, name: title })), { value: '', name: 'I would rather not say' }];
  return asker.choose('What is your role there?', options, roles[0]?.id ?? null);
}

/** What happens now, and who will see the answers. */
function welcome(file: string, workshop: boolean, world: World): string {
  const { width } = screenOf(world, false);
  const where = printable(file);
  return [
    `Who will see the answers: they are kept in ${where} on this computer and sent nowhere. Whoever may open that file or the report made of it can read them, notes included.${workshop ? ' No names are asked for.' : ''}`,
    'Press the number of the highest level that is fully true. Not sure? d is an honest answer and never counts as zero.',
    '? says why a question is asked, b goes back, s puts it off, q leaves. Every answer is saved at once, and coming back lands where you left.',
  ]
    .map((text) => paragraph(text, Math.min(width - 1, 80)))
    .join('\n\n');
}
