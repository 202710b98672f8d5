// dxready.yaml and the environment: what commands take as given where no flag says otherwise.
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { WrittenPolicy } from '../../model/written-config.ts';
import type { World } from '../world.ts';

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
  /** What is wrong with file and environment. */
  readonly problems: readonly LocatedProblem[];
  /** What a closer look has found, by its path in the file, told where it stands. */
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

/** What holds without a file and an environment. */
export const NO_CONFIG: Config = {
  file: null,
  questionnaire: null,
  answers: null,
  painPoints: null,
  reports: null,
  formats: null,
  group: null,
  policy: {},
  problems: [],
  problemsWith: async () => [],
};

/**
 * The configuration for a place: that of the folder, or of the folder a sheet lies in, else of those above it, else of those
 * above where the user stands. `place` null: where the user stands. `named`: the file to take; null looks for one.
 */
export async function configFor(_place: string | null, _named: string | null, _world: World): Promise<Config> {
  return NO_CONFIG;
}
