// dxready assess: the interview, from the first question to the report.
import { makePlan } from '../../core/interview/plan.ts';
import { paceIn, resume } from '../../core/interview/resume.ts';
import { editorIn, editText } from '../../io/ask/programs.ts';
import { STDIN } from '../../io/files.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import { NO_BROWSER } from '../browser.ts';
import { soundConfig } from '../config/apply.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import type { Asker } from '../interview/asker.ts';
import { farewell, finish, standingOf } from '../interview/finish.ts';
import { interview } from '../interview/loop.ts';
import { listMissing } from '../interview/missing.ts';
import { isPlain, openAsker } from '../interview/open-asker.ts';
import { COMPANY, Session } from '../interview/session.ts';
import { checkDate, type Earlier, earlierAnswers, exists, orderFor, pathOf, readForInterview } from '../interview/sheets.ts';
import { begin, checkNumber, orGoOn } from '../interview/start.ts';
import { openTranscript } from '../interview/transcript.ts';
import { handleTrouble } from '../interview/trouble.ts';
import type { Opened } from '../load.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { browserOf, reportFormats } from '../report-files.ts';
import { sameFile } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';

export interface AssessOptions {
  /** The sheet to start or to go on with. */
  readonly answers?: string;
  /** The same as the argument. */
  readonly questionnaire?: string;
  /** An earlier sheet whose answers are offered. */
  readonly answersFrom?: string;
  readonly workshop?: true;
  readonly plain?: true;
  readonly transcript?: string;
  readonly name?: string;
  readonly role?: string;
  readonly people?: string;
  readonly minutes?: string;
  readonly date?: string;
  /** True: a new sheet is wanted, whatever lies here. */
  readonly fresh?: true;
  /** Undefined takes what the configuration says; so does `format`. */
  readonly out?: string;
  readonly format?: string;
  readonly color: boolean;
  readonly input: boolean;
}

/** Asks, saves and reports. 0 when finished, 130 when left before the end, 2 without a terminal. */
export async function assess(named: string | undefined, options: AssessOptions, world: World): Promise<ExitCode> {
  const { terminal } = world;
  const asked = named ?? options.questionnaire ?? null;
  const config = await soundConfig(options.answers ?? null, null, world);
  const questionnaire = asked ?? config.questionnaire;
  const settled = {
    asked,
    questionnaire,
    out: options.out ?? config.reports ?? 'reports',
    format: options.format ?? config.formats?.join(',') ?? 'md,html',
  };
  if (terminal === null || !options.input) return listMissing(questionnaire, options.answers ?? null, world);
  checkOptions(settled, options, world);
  const seat = openAsker(terminal, options, world);
  try {
    const sheet = await sheetFor(settled, options, seat.asker, world);
    if (sheet === null) return EXIT.interrupted;
    return await run(sheet, settled, options, seat.asker, world);
  } finally {
    seat.close();
  }
}

/** What options and configuration come to. */
interface Settled {
  /** Id or file of the questionnaire that was named; null for none. */
  readonly asked: string | null;
  /** The same, or what the configuration names. */
  readonly questionnaire: string | null;
  readonly out: string;
  readonly format: string;
}

/** What is wrong with the options is told before the first question, not after the last. */
function checkOptions(
  { questionnaire, format }: Settled,
  { answers, transcript, date, people, minutes }: AssessOptions,
  world: World,
): void {
  const formats = reportFormats(format);
  if (formats.includes('pdf') && browserOf(formats, {}, world) === null) throw new UserError(NO_BROWSER);
  if (questionnaire === STDIN) throw new UserError('standard input is the keyboard here: name a questionnaire by its id or file');
  if (answers !== undefined && !/\.(ya?ml|json)$/i.test(answers))
    throw new UserError(`'${answers}' is no sheet: give it a name that ends in .yaml or .json`);
  if (transcript !== undefined && !/\.(md|markdown)$/i.test(transcript))
    throw new UserError(`${transcript} is not written: a transcript is Markdown; give it a name that ends in .md`);
  if (date !== undefined && checkDate(date) !== '') throw new UserError(`--date: ${checkDate(date)}`);
  for (const [name, value] of [
    ['--people', people],
    ['--minutes', minutes],
  ] as const)
    if (value !== undefined && checkNumber(value) !== '') throw new UserError(`${name}: ${checkNumber(value)}`);
}

/** The sheet that was named, one that lies here, or a new one; null if the person left. */
async function sheetFor(
  { asked, questionnaire }: Settled,
  options: AssessOptions,
  asker: Asker,
  world: World,
): Promise<string | null> {
  const { answers } = options;
  if (answers !== undefined && exists(answers, world)) return answers;
  const isBare = answers === undefined && asked === null && options.name === undefined && options.fresh === undefined;
  const open = isBare ? await orGoOn(asker, world) : '';
  return open === '' ? begin(questionnaire, options, asker, world) : open;
}

async function run(
  file: string,
  { asked, questionnaire, out, format }: Settled,
  options: AssessOptions,
  asker: Asker,
  world: World,
): Promise<ExitCode> {
  const { opened, problems } = await readForInterview(file, questionnaire, world);
  if (opened === null) {
    printProblems(problems, world.stderr);
    return EXIT.badInput;
  }
  const { questionnaire: asks } = opened.with;
  const earlier = options.answersFrom === undefined ? null : await earlierAnswers(options.answersFrom, opened.with, world);
  if (earlier !== null && hasErrors(earlier.problems)) {
    printProblems(earlier.problems, world.stderr);
    return EXIT.badInput;
  }
  const workshop = options.workshop ?? opened.written.interview?.workshop ?? false;
  const plan = makePlan(asks, orderFor(workshop), earlier?.answers ?? new Map());
  let flow = resume(plan, opened.sheet.answers, opened.written);
  const transcript = transcriptFor(options, opened, file, world);
  const session = new Session(sheetAt(file, world), paceIn(opened.written), world);
  const report = {
    out,
    format,
    color: options.color,
    plain: isPlain(options, world),
    questionnaire,
  };
  const notice = [...greeting(opened, earlier), ...warnings(problems), ...(session.others > 0 ? [COMPANY] : [])].join(' ');
  const end = await interview(flow, notice, {
    session,
    asker,
    workshop,
    minutes: opened.written.interview?.minutes ?? null,
    now: world.now,
    edit: (text) => inEditor(text, session, world),
    standing: () => standingOf(session.shown, report, world),
    trouble: (change, next, failed) => handleTrouble(change, next, failed, session, asker, world),
    kept: (change, now) => {
      flow = now;
      transcript?.add(change, now);
    },
  }).finally(() => session.close());
  const trouble = transcript?.trouble() ?? '';
  if (trouble !== '') world.stderr.write(`dxready: ${trouble}\n`);
  if (end === 'finished') return finish(session.shown, report, asker, world);
  asker.say(farewell(flow, session.shown, commandFor(session.shown, asked, options, world), asked === null, world));
  return EXIT.interrupted;
}

function sheetAt(file: string, world: World) {
  const path = pathOf(file, world);
  return { path, shown: file, text: world.files.readFileSync(path, 'utf8') };
}

function transcriptFor({ transcript }: AssessOptions, { with: { questionnaire }, sheet }: Opened, file: string, world: World) {
  if (transcript === undefined) return null;
  if (sameFile(transcript, file, world)) throw new UserError(`${transcript} is not written: it is the answer sheet itself`);
  return openTranscript(transcript, questionnaire.title, sheet.subject.name ?? '', sheet.date ?? '', world);
}

/** What to know before the first question, one sentence each. */
function greeting({ sheet }: Opened, earlier: Earlier | null): string[] {
  const left = earlier === null || earlier.left === 0 ? '' : `, ${earlier.left} do not fit and were left out`;
  const looks = [...sheet.answers.values()].filter(({ look }) => look === true).length;
  return [
    ...lookFirst(looks),
    ...(sheet.answers.size === 0 || looks > 0 ? [] : ['Welcome back: this is where you left.']),
    ...(earlier === null ? [] : [`${earlier.answers.size} earlier answers are offered${left}; Enter confirms each.`]),
  ];
}

/** After a migration. */
function lookFirst(looks: number): string[] {
  if (looks === 0) return [];
  const [which, come] = looks === 1 ? ['One answer needs', 'it comes'] : [`${looks} answers need`, 'they come'];
  return [`${which} a look since the questionnaire has changed; ${come} first.`];
}

/** Warnings about the sheet, one sentence each. */
function warnings(problems: readonly LocatedProblem[]): string[] {
  return problems.map(({ message, mend }) => `${message}: ${mend}.`);
}

async function inEditor(text: string, session: Session, { env, files, machine }: World) {
  const editor = editorIn(env);
  if (editor === null) return { error: 'No editor is named: set EDITOR, to nano for example, and start again.' };
  const edited = await editText(editor, text, { sheet: session.path, pid: machine.pid }, files);
  return edited === null ? { error: `The editor '${editor}' could not be run; write here instead.` } : { text: edited };
}

/** The command that goes on with this interview, as it must be typed. */
function commandFor(sheet: string, questionnaire: string | null, options: AssessOptions, { called }: World): string {
  const words = ['assess', ...(questionnaire === null ? [] : [questionnaire]), '--answers', sheet];
  const flags = [
    ...(options.answersFrom === undefined ? [] : ['--answers-from', options.answersFrom]),
    ...(options.workshop ? ['--workshop'] : []),
    ...(options.plain ? ['--plain'] : []),
    ...(options.transcript === undefined ? [] : ['--transcript', options.transcript]),
    ...(options.out === undefined || options.out === 'reports' ? [] : ['--out', options.out]),
    ...(options.format === undefined || options.format === 'md,html' ? [] : ['--format', options.format]),
    ...(options.color ? [] : ['--no-color']),
  ];
  return `${called} ${shellWords([...words, ...flags])}`;
}
