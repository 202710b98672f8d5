// dxready.yaml and the environment: what commands take as given where no flag says otherwise.
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { readDocument } from '../../io/document.ts';
import { STDIN } from '../../io/files.ts';
import { findConfig, folderOf, isThere } from '../../io/find-config.ts';
import { ofFile } from '../../io/read-text.ts';
import { shippedQuestionnaires } from '../../io/workshop.ts';
import type { LocatedProblem, Path, Problem } from '../../model/problem.ts';
import type { WrittenConfig, WrittenPolicy } from '../../model/written-config.ts';
import { isShipped } from '../questionnaires.ts';
import type { World } from '../world.ts';
import { type Environment, inShares, keyAt, readEnvironment, SILENT } from './environment.ts';

/** What environment and file say; null where neither does. Paths are as the user could have typed them where they stand. */
export interface Config {
  /** The file that was found; null without one. */
  readonly file: string | null;
  /** Id or file. */
  readonly questionnaire: string | null;
  /** Patterns of sheets. */
  readonly answers: readonly string[] | null;
  readonly painPoints: string | null;
  readonly reports: string | null;
  readonly formats: readonly string[] | null;
  readonly group: boolean | null;
  /** Its baseline is a path as well. */
  readonly policy: WrittenPolicy;
  /** The variable that says a key, by the name of the key, such as policy.min_overall; the others are said by the file. */
  readonly variables: ReadonlyMap<string, string>;
  /** The line of the file on which a key stands, by its path, also where a variable says another value; null without one. */
  readonly lineOf: (path: Path) => Promise<number | null>;
  /** What is wrong with file and environment. */
  readonly problems: readonly LocatedProblem[];
  /** What the user should know of the environment, one line each. */
  readonly notes: readonly string[];
  /** What a closer look has found, by its path in the file, told where it stands. */
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

/** A file to take; false for none, null for the one that is found. */
export type NamedConfig = string | false | null;

/** A reader of the configuration for a place; null stands for where the user stands. */
export type ConfigReader = (place: string | null) => Promise<Config>;

/**
 * The configuration for a place: that of the folder, or of the folder a sheet lies in, else of those above it, else of those
 * above where the user stands. `place` null: where the user stands. `named`: the file to take; null looks for one.
 */
export async function configFor(place: string | null, named: NamedConfig, world: World): Promise<Config> {
  return configReader(named, world)(place);
}

/** What one file says, whatever the environment says. */
export async function configIn(file: string, world: World): Promise<Config> {
  return readConfig(file, SILENT, world);
}

/** The same for many places: every folder is looked into once, and every file read once. */
export function configReader(named: NamedConfig, world: World): ConfigReader {
  const environment = readEnvironment(world.env);
  const asked = named ?? (world.env.DXREADY_CONFIG || null);
  const found = new Map<string, string | null>();
  const read = new Map<string | null, Promise<Config>>();
  const inFolder = new Map<string, Promise<Config>>();
  const readOnce = (file: string | null) => {
    const config = read.get(file) ?? environment.then((said) => readConfig(file, said, world));
    read.set(file, config);
    return config;
  };
  const readFor = (folder: string) => {
    const file = findConfig(folder, world.files, found) ?? findConfig(world.cwd, world.files, found);
    return readOnce(file === null ? null : asTyped(file, world));
  };
  return (place) => {
    if (asked !== null) return readOnce(asked === false ? null : asked);
    const folder = place === null || place === STDIN ? world.cwd : folderOf(resolve(world.cwd, place), world.files);
    const config = inFolder.get(folder) ?? readFor(folder);
    inFolder.set(folder, config);
    return config;
  };
}

async function readConfig(file: string | null, environment: Environment, world: World): Promise<Config> {
  const { said, variables } = environment;
  const written = file === null ? null : await readWritten(file, world);
  const { policy, ...plain }: Partial<WrittenConfig> = written?.value ?? {};
  const all = { ...plain, ...said, policy: { ...policy, ...said.policy } };
  const tell = async (found: readonly Problem[]) => [
    ...found.flatMap((problem) => inVariable(problem, variables)),
    ...((await written?.problemsWith(found.filter((problem) => inVariable(problem, variables).length === 0))) ?? []),
  ];
  const config = {
    file,
    questionnaire: all.questionnaire ?? null,
    answers: typeof all.answers === 'string' ? [all.answers] : (all.answers ?? null),
    painPoints: all.pain_points ?? null,
    reports: all.reports ?? null,
    formats: all.formats ?? null,
    group: all.group ?? null,
    policy: all.policy,
    variables,
    lineOf: async (path: Path) => (written === null ? null : lineIn(written, path)),
    notes: environment.notes,
  };
  const problems = [...environment.problems, ...(await tell(unknownQuestionnaire(config.questionnaire, world)))];
  return { ...config, problems, problemsWith: async (found) => [...environment.problems, ...(await tell(found))] };
}

/** At the variable that says it; empty if the file does. */
function inVariable(problem: Problem, variables: Environment['variables']): LocatedProblem[] {
  const variable = variables.get(keyAt(problem.path)?.name ?? '');
  return variable === undefined ? [] : [{ ...problem, file: variable, line: 0, column: 0 }];
}

/** A problem that is none, so that the reader of the file tells where the key stands. */
async function lineIn({ value, problemsWith }: Written, path: Path): Promise<number | null> {
  const found = path.reduce<unknown>((part, key) => Object(part)[key], value);
  if (found === undefined) return null;
  const probe = { ...ofFile('probe', '', ''), path, onKey: true };
  return (await problemsWith([probe])).find(({ code }) => code === probe.code)?.line ?? null;
}

interface Written {
  /** What could be understood, its paths as they are typed where the user stands. */
  readonly value: Partial<WrittenConfig>;
  readonly problemsWith: Config['problemsWith'];
}

async function readWritten(file: string, world: World): Promise<Written> {
  const { cwd, files, readStdin } = world;
  const path = file === STDIN ? file : resolve(cwd, file);
  const read = await readDocument<WrittenConfig>({ path, shown: file, files, readStdin }, 'config');
  if (read.kind === 'failed') return { value: {}, problemsWith: async () => read.problems.map(orNotNamed) };
  const { value, problemsWith } = read.document;
  const base = file === STDIN ? cwd : dirname(path);
  return {
    value: fromHere(value, (named) => (isAbsolute(named) ? named : asTyped(resolve(base, named), world)), world),
    problemsWith: async (found) => (await problemsWith(found)).map((problem) => ({ ...problem, ...inShares(problem) })),
  };
}

/** Only a file that was named can be missing. */
function orNotNamed(problem: LocatedProblem): LocatedProblem {
  if (problem.code !== 'missing-file') return problem;
  return { ...problem, mend: 'check the name: --config or DXREADY_CONFIG says which file is read' };
}

/** The same with other paths. The id of a shipped questionnaire is no path. */
function fromHere(value: Partial<WrittenConfig>, path: (named: string) => string, world: World): Partial<WrittenConfig> {
  const { questionnaire, answers, pain_points, reports, policy } = value;
  const patterns = answers === undefined ? [] : [answers].flat();
  return {
    ...value,
    ...(questionnaire === undefined || isShipped(questionnaire, world) ? {} : { questionnaire: path(questionnaire) }),
    ...(answers === undefined ? {} : { answers: patterns.map(path) }),
    ...(pain_points === undefined ? {} : { pain_points: path(pain_points) }),
    ...(reports === undefined ? {} : { reports: path(reports) }),
    ...(policy?.baseline === undefined ? {} : { policy: { ...policy, baseline: path(policy.baseline) } }),
  };
}

/** The shorter of the two ways to name a path: from where the user stands, or from the root. */
function asTyped(path: string, { cwd }: World): string {
  const way = relative(cwd, path) || '.';
  return isAbsolute(way) || way.length > path.length ? path : way;
}

/** A slip in an id would else be told as a missing file, and not where it was written. */
function unknownQuestionnaire(named: string | null, world: World): Problem[] {
  if (named === null || isShipped(named, world) || isThere(resolve(world.cwd, named), world.files)) return [];
  const among = shippedQuestionnaires(world.home, world.files);
  const given = named.split(/[\\/]/).at(-1) ?? named;
  const problem = ofFile(
    'unknown-questionnaire',
    `there is no questionnaire and no file '${given}'`,
    `shipped are ${among.join(', ')}; or name a file`,
  );
  return [{ ...problem, path: ['questionnaire'], suggest: { given, among } }];
}
