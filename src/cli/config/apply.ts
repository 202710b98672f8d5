// Configuration laid under the flags of a command that takes answers: flags, environment, file, defaults.
import { UserError } from '../exit.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import type { ScoringOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';
import { type Config, type ConfigReader, configFor, configReader, type NamedConfig } from './config.ts';
import { workshopAt } from './effective.ts';
import { isWorkshop, sheetsOf, standsFor } from './meant.ts';
import { refuseUnmatched } from './unmatched.ts';

/** Arguments with one configuration, in their order. */
export interface Run<Options> {
  readonly args: readonly string[];
  readonly options: Options;
  readonly config: Config;
  /** What was passed over where an argument was taken apart: the originals that migrations have kept. */
  readonly originals: readonly string[];
}

/**
 * The arguments, or the answers that the configuration names where there are none, each with the configuration of its place.
 * Throws a UserError, the problems told, if something is wrong with a configuration or if nothing is named anywhere.
 */
export async function layUnder<Options extends ScoringOptions>(
  args: readonly string[],
  options: Options,
  world: World,
): Promise<Run<Options>[]> {
  const read = configReader(options.config ?? null, world);
  const placed: Placed[] = [];
  for (const arg of args.length > 0 ? args : await unnamed(read, world))
    placed.push(...(await placesOf(arg, options.group, read, world)));
  const configs = placed.map(({ config }) => config);
  refuseFaulty(configs, world);
  if (options.quiet !== true) tellNotes(configs, world);
  return together(placed, options).map(({ isGroup, config, ...run }) => ({
    ...run,
    options: { ...underFlags(options, config), group: isGroup },
    config,
  }));
}

/** The options, with what configuration says where they say nothing. */
export function underFlags<Options extends ScoringOptions>(options: Options, { questionnaire, painPoints }: Config): Options {
  return {
    ...options,
    ...(options.questionnaire === undefined && questionnaire !== null ? { questionnaire } : {}),
    ...(options.painPoints === undefined && painPoints !== null ? { painPoints } : {}),
  };
}

/** The configuration for one place. Throws a UserError, the problems told, if something is wrong with it. */
export async function soundConfig(place: string | null, named: NamedConfig, world: World): Promise<Config> {
  const config = await configFor(place, named, world);
  refuseFaulty([config], world);
  return config;
}

interface Placed {
  readonly arg: string;
  readonly config: Config;
  /** True for a workshop folder, or several of them: each is an organisation by itself. */
  readonly isWorkshop: boolean;
  readonly originals: readonly string[];
}

/** The answers of the configuration, else of the workshop where the user stands, else of that of the configuration. */
async function unnamed(read: ConfigReader, world: World): Promise<readonly string[]> {
  const config = await read(null);
  refuseFaulty([config], world);
  if (config.answers !== null) {
    await refuseUnmatched(config.answers, config, world);
    return config.answers;
  }
  const workshop = workshopAt('.', config, world);
  if (workshop !== null) return [workshop];
  const command = `${world.called} ${printable(world.argv[0] ?? 'score')} answers/anna.yaml`;
  throw new UserError(
    `no answers are named, and there are none here; name a sheet or a workshop folder, as in ${command}, or say answers: in dxready.yaml`,
  );
}

/**
 * An argument, or what it stands for: a folder or pattern stays one where all that it means has one configuration and is of
 * one kind. `group` is what the flag says: true makes one organisation of everything, false one of every sheet. Without it
 * a configuration that says false does so for the workshops it holds for.
 */
async function placesOf(arg: string, group: boolean | undefined, read: ConfigReader, world: World): Promise<Placed[]> {
  const placed = async (name: string): Promise<Placed> => ({
    arg: name,
    config: await read(name),
    isWorkshop: isWorkshop(name, world),
    originals: [],
  });
  const takenApart = (one: Placed) => one.isWorkshop && (group ?? one.config.group) === false;
  const own = await placed(arg);
  const { sheets, originals } = await standsFor(arg, world);
  const found: Placed[] = [];
  for (const name of sheets) found.push(await placed(name));
  const [first = own, ...others] = found;
  const hasOneConfig = others.every(({ config }) => config === first.config);
  if (group === true) return [hasOneConfig ? { ...first, arg } : own];
  const isOfOneKind = hasOneConfig && others.every((one) => one.isWorkshop === first.isWorkshop);
  if (isOfOneKind && !takenApart(first)) return [{ ...first, arg }];
  const all = [{ ...first, originals }, ...others];
  return all.map((one) => (takenApart(one) ? { ...one, arg: sheetsOf(one.arg, world) } : one));
}

function refuseFaulty(configs: readonly Config[], world: World): void {
  const problems = [...new Set(configs)].flatMap((config) => config.problems);
  printProblems(problems, world.stderr);
  if (hasErrors(problems)) throw new UserError('nothing is done with a configuration that is wrong; mend what is listed above');
}

/** What the user should know of them, one line each. */
export function tellNotes(configs: readonly Config[], { stderr }: World): void {
  for (const note of new Set(configs.flatMap(({ notes }) => notes))) stderr.write(`note: ${printable(note)}\n`);
}

interface Together {
  readonly args: string[];
  readonly originals: string[];
  readonly config: Config;
  /** True if they are one organisation. */
  readonly isGroup: boolean;
}

/**
 * What is scored in one go: all that one flag calls one organisation, the sheets that one configuration calls so, and the
 * neighbours that share a configuration. A workshop folder is an organisation by itself.
 */
function together(placed: readonly Placed[], { group }: ScoringOptions): Together[] {
  const runs: Together[] = [];
  for (const { arg, config, isWorkshop: isByItself, originals } of placed) {
    const isGroup = group === true || (group === undefined && config.group === true && !isByItself);
    const known = isGroup
      ? runs.find((run) => run.isGroup && (group === true || run.config === config))
      : runs.slice(-1).find((run) => !run.isGroup && run.config === config);
    const run = known ?? { args: [], originals: [], config, isGroup };
    if (known === undefined) runs.push(run);
    run.args.push(arg);
    run.originals.push(...originals);
  }
  return runs;
}
