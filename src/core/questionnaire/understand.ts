// From what a person wrote to a questionnaire that hangs together, or to every fault of it.
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { TrendPack } from '../../model/trend.ts';
import type { WrittenQuestionnaire } from '../../model/written-questionnaire.ts';
import { checkQuestionnaire } from './check.ts';
import { derive } from './derive.ts';
import { type Resolved, resolve } from './resolve.ts';

/**
 * `parent` is what `extends` stands for; null if the questionnaire stands alone, with its own trend `packs`. `look` is what its author should know
 * besides. Paths are those of its file.
 */
export function understand(
  written: Partial<WrittenQuestionnaire>,
  parent: Questionnaire | null,
  look: (questionnaire: Questionnaire) => readonly Problem[],
  packs: readonly TrendPack[] = [],
): Resolved {
  if (parent === null) {
    const { questionnaire, problems } = resolve(written, packs);
    if (written.pillars === undefined) return { questionnaire, problems };
    const faults = checkQuestionnaire(questionnaire);
    return {
      questionnaire,
      problems: [...problems, ...faults, ...(hasErrors([...problems, ...faults]) ? [] : look(questionnaire))],
    };
  }
  const { questionnaire, problems, place } = derive(parent, written);
  const placed = (found: readonly Problem[]) =>
    found.map((one) => ({ ...one, path: place(one.path), over: one.over === null ? null : place(one.over) }));
  const faults = placed(checkQuestionnaire(questionnaire));
  const advice = hasErrors([...problems, ...faults]) ? [] : placed(look(questionnaire));
  return { questionnaire, problems: [...problems, ...faults, ...advice.filter(({ path }) => isWritten(written, path))] };
}

/** What does not hang together is told first: advice on it would be about something else. */
function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** What comes from the parent is told to the author of the parent. */
function isWritten(written: Partial<WrittenQuestionnaire>, path: Path): boolean {
  if (path[0] === 'extends' || path[0] === 'only') return false;
  let part: unknown = written;
  for (const key of path) part = part === null || typeof part !== 'object' ? undefined : Reflect.get(part, key);
  return part !== undefined;
}
