// dxready show: a questionnaire as a page, to send ahead of a workshop or, with scores, to explain every question.
import { minutesFor } from '../../core/interview/pace.ts';
import { askedStops, makePlan } from '../../core/interview/plan.ts';
import { measureOf } from '../../core/questionnaire/kin.ts';
import { normaliseRole } from '../../core/questionnaire/resolve.ts';
import type { Questionnaire, Role } from '../../model/questionnaire.ts';
import type { FormatOptions } from '../../render/format-options.ts';
import type { FormatName } from '../../render/formats.ts';
import type { Minutes } from '../../render/questionnaire/about.ts';
import { isFor } from '../../render/questionnaire/question.ts';
import type { QuestionnaireView } from '../../render/questionnaire/questionnaire-view.ts';
import { questionnaireView } from '../../render/questionnaire/view.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import type { LoadedQuestionnaire } from '../library.ts';
import { nearest, printProblems } from '../problems.ts';
import { questionnaireFile, readQuestionnaire } from '../questionnaires.ts';
import { chooseFormat, deliver, type OutputOptions, refuseToOverwrite, screenOf } from '../screen.ts';
import type { World } from '../world.ts';

export interface ShowOptions extends OutputOptions {
  readonly format: string;
  /** With all that answers earn. */
  readonly scores?: true;
  /** Only the questions for this role. */
  readonly who?: string;
}

/** The page on standard output or in a file; 2 if the questionnaire cannot be read. */
export async function show(idOrFile: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'html', 'json']);
  const file = questionnaireFile(idOrFile, world);
  refuseToOverwrite([file], options.output, world);
  const read = await readQuestionnaire(file, world);
  printProblems(read.problems, world.stderr);
  if (read.kind === 'failed') return EXIT.badInput;
  refuseToOverwrite(read.files, options.output, world);
  const { questionnaire } = read.loaded;
  const role = options.who === undefined ? null : roleNamed(options.who, questionnaire);
  const page = PAGES[format];
  if (page === undefined) {
    if (role !== null) throw new UserError('--who is for pages; JSON holds the whole questionnaire');
    await deliver(`${JSON.stringify(await withHashes(read.loaded), null, 2)}\n`, options.output, world);
    return EXIT.done;
  }
  const view = questionnaireView(questionnaire, {
    scores: options.scores === true,
    role,
    minutes: minutesOf(questionnaire, role),
  });
  if (view.pillars.length === 0) throw new UserError(`no question of ${idOrFile} is for the role '${options.who}'`);
  const screen = options.output === '-' ? screenOf(world, options.color) : { colour: 0 as const, width: 80 };
  await deliver((await page())(view, screen), options.output, world);
  return EXIT.done;
}

/** The questionnaire with its digest, and each item with the hash by which two versions of it are told apart. */
async function withHashes({ questionnaire, digest: whole }: LoadedQuestionnaire) {
  const { digest } = await import('../../io/digest.ts');
  const pillars = questionnaire.pillars.map((pillar) => ({
    ...pillar,
    capabilities: pillar.capabilities.map((capability) => ({
      ...capability,
      items: capability.items.map((item) => ({ ...item, hash: digest(measureOf(item)) })),
    })),
  }));
  return { ...questionnaire, digest: whole, pillars };
}

type Page = (view: QuestionnaireView, screen: FormatOptions) => string;

/** By format; JSON has no page, it holds the questionnaire itself. */
const PAGES: Readonly<Partial<Record<FormatName, () => Promise<Page>>>> = {
  terminal: async () => (await import('../../render/questionnaire/terminal.ts')).terminalPage,
  markdown: async () => (await import('../../render/questionnaire/markdown.ts')).markdownPage,
  html: async () => (await import('../../render/questionnaire/html.ts')).htmlPage,
};

/** The role of that id or title, among those the questionnaire or one of its questions names. */
function roleNamed(word: string, { roles, pillars }: Questionnaire): Role {
  const named = pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items.flatMap(({ who }) => who)));
  const known = [...roles, ...[...new Set(named)].map((id) => ({ id, title: id }))];
  const wanted = normaliseRole(word);
  const role = known.find(({ id, title }) => id === wanted || normaliseRole(title) === wanted);
  if (role !== undefined) return role;
  const ids = [...new Set(known.map(({ id }) => id))];
  const near = nearest(word, ids);
  const mend = near === null ? (ids.length === 0 ? 'it names none' : `use one of: ${ids.join(', ')}`) : `did you mean ${near}?`;
  throw new UserError(`there is no role '${word}' in this questionnaire; ${mend}`);
}

/** As the interview estimates before the first answer; a room is not asked by roles. */
function minutesOf(questionnaire: Questionnaire, role: Role | null): Minutes {
  const plan = makePlan(questionnaire, 'alone', new Map());
  const asked = askedStops(plan, new Map()).filter(({ item }) => isFor(item, role?.id ?? null)).length;
  const minutes = (workshop: boolean) => minutesFor(asked, { answered: 0, seconds: 0 }, workshop);
  return { alone: minutes(false), room: role === null ? minutes(true) : null };
}
