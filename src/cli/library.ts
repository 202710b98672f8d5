// Questionnaires that were read, and where more of them are found.
import type { LocatedProblem } from '../model/problem.ts';
import type { Questionnaire } from '../model/questionnaire.ts';

export interface LoadedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly digest: string;
  /** By item id, the hash of how it is answered and scored. */
  readonly measures: Readonly<Record<string, string>>;
}

export type LoadQuestionnaire =
  | {
      readonly kind: 'loaded';
      readonly loaded: LoadedQuestionnaire;
      readonly problems: readonly LocatedProblem[];
      /** Files that were read for it, those it extends as well; none for what the build stored. */
      readonly files: readonly string[];
    }
  | { readonly kind: 'failed'; readonly problems: readonly LocatedProblem[] };

/** Questionnaires that are known by their id. */
export interface Library {
  readonly ids: () => readonly string[];
  readonly read: (id: string) => Promise<LoadQuestionnaire>;
}
