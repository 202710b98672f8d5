// dxready compare: what changed between two assessments or more, and what of it counts.
import { trendOf } from '../../core/compare/trend.ts';
import { sameOrganisation } from '../../core/organisation.ts';
import { nameOf, STDIN } from '../../io/files.ts';
import type { Report } from '../../model/report.ts';
import { loadCompareFormat } from '../../render/compare/formats.ts';
import { type LoadedResult, loadResult } from '../baseline.ts';
import { checkKin, type Named } from '../compare/kin.ts';
import { soundConfig, underFlags } from '../config/apply.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { chooseFormat, deliver, type OutputOptions, refuseToOverwrite, screenOf } from '../screen.ts';
import type { World } from '../world.ts';

export interface CompareOptions
  extends OutputOptions,
    Pick<ScoringOptions, 'config' | 'questionnaire' | 'lenient' | 'strictGates' | 'audit' | 'quiet'> {
  readonly format: string;
}

/** One comparison on standard output or in a file; 2 if something is wrong with one of the results, else 0 whatever changed. */
export async function compare(names: readonly string[], options: CompareOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'html', 'json']);
  if (names.filter((name) => name === STDIN).length > 1)
    throw new UserError('standard input can be one of the results only; name a file for the others');
  const results: LoadedResult[] = [];
  for (const name of names) {
    const config = await soundConfig(name, options.config ?? null, world);
    results.push(await loadResult(name, readScoringOptions(underFlags<ScoringOptions>(options, config)), world));
  }
  const named = results.flatMap(({ name, report, saved }): Named[] =>
    report === null ? [] : [{ name: nameOf(name), report, saved }],
  );
  const last = named.length === results.length ? named.at(-1) : undefined;
  const apart = last === undefined ? [] : named.flatMap((one) => (one === last ? [] : checkKin(one, last, world)));
  const problems = [...results.flatMap((result) => result.problems), ...apart];
  printProblems(problems, world.stderr);
  if (!options.quiet)
    for (const note of [...results.flatMap(({ notes }) => notes), ...notesOn(results, options), ...doubts(named)])
      world.stderr.write(`note: ${printable(note)}\n`);
  const [first, second, ...others] = named.map(({ report }) => report);
  if (last === undefined || first === undefined || second === undefined || hasErrors(problems)) return EXIT.badInput;
  const render = await loadCompareFormat(format);
  const screen = options.output === '-' ? screenOf(world, options.color) : { colour: 0 as const, width: 80 };
  refuseToOverwrite(
    results.flatMap(({ files }) => files),
    options.output,
    world,
  );
  await deliver(render(trendOf([first, second, ...others], world.version), screen), options.output, world);
  return EXIT.done;
}

/** What went into the scores of a saved report cannot be done over. */
function notesOn(results: readonly LoadedResult[], { strictGates, audit }: CompareOptions): string[] {
  const asked = [...(strictGates ? ['--strict-gates'] : []), ...(audit ? ['--audit'] : [])];
  if (asked.length === 0) return [];
  return results
    .filter(({ saved, report }) => saved && report !== null)
    .map(({ name }) => `${nameOf(name)} is a saved report and stays as it is: ${asked.join(' and ')} cannot change it`);
}

/** What makes one wonder whether they belong together, and in this order. */
function doubts(named: readonly Named[]): string[] {
  const pairs = named.slice(1).flatMap((later, index) => {
    const earlier = named[index];
    return earlier === undefined ? [] : [[earlier, later] as const];
  });
  return pairs.flatMap(([earlier, later]) => {
    const [before, after] = [earlier.report, later.report];
    const called = ({ subject }: Report) => subject.name ?? 'nobody named';
    const isLater = before.date !== null && after.date !== null && before.date > after.date;
    return [
      ...(sameOrganisation(before.subject.name, after.subject.name)
        ? []
        : [`${earlier.name} is of ${called(before)}, ${later.name} of ${called(after)}`]),
      ...(isLater
        ? [`${earlier.name} is of ${before.date}, later than ${later.name} of ${after.date}: name the earlier first`]
        : []),
    ];
  });
}
