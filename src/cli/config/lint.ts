// A closer look at dxready.yaml: whether what it names is there.
import { dirname, resolve } from 'node:path';
import { readPolicy } from '../../core/policy/read.ts';
import { checkConditions, checkNames } from '../../core/policy/references.ts';
import { isThere } from '../../io/find-config.ts';
import { ofFile } from '../../io/read-text.ts';
import { placeAt } from '../../io/workshop.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { LoadQuestionnaire } from '../library.ts';
import { openSheet } from '../load.ts';
import { loadQuestionnaire } from '../questionnaires.ts';
import { AS_WRITTEN } from '../scoring-options.ts';
import type { World } from '../world.ts';
import { type Config, configIn } from './config.ts';

/** Every problem of one file, whatever the environment says. */
export async function problemsOfConfig(file: string, world: World): Promise<readonly LocatedProblem[]> {
  const config = await configIn(file, world);
  if (config.problems.length > 0) return config.problems;
  const { painPoints, policy } = config;
  const found: Problem[] = [];
  if (painPoints !== null && !isThere(resolve(world.cwd, painPoints), world.files))
    found.push({ ...ofFile('missing-file', 'there is no such file', 'a path goes from this file on'), path: ['pain_points'] });
  const questionnaires = await questionnairesFor(file, config, world);
  const named = readPolicy(policy);
  const reads = questionnaires.map((one) => [...checkNames(named, one, ['policy']), ...checkConditions(policy, one, ['policy'])]);
  return config.problemsWith([...found, ...reads.flat()]);
}

/** The one it names, else those of the sheets in the folder answers beside it; none if they cannot be read. */
async function questionnairesFor(file: string, { questionnaire }: Config, world: World): Promise<Questionnaire[]> {
  const read = new Map<string, LoadQuestionnaire>();
  if (questionnaire !== null) read.set(questionnaire, await loadQuestionnaire(questionnaire, world));
  else {
    const place = placeAt(dirname(resolve(world.cwd, file)), world.files);
    const sheets = place.kind === 'workshop' ? place.sheets : [];
    for (const sheet of sheets) await openSheet(sheet, AS_WRITTEN, world, read);
  }
  return [...read.values()].flatMap((one) => (one.kind === 'loaded' ? [one.loaded.questionnaire] : []));
}
