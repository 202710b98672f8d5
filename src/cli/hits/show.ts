// What list and plan share: from a place to a page of pain points, problems told, and text on its way out.
import type { HitReport } from '../../model/hit-report.ts';
import { type Commands, type HitsPage, hitsPage } from '../../render/hits/page.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { deliver, type OutputOptions, refuseToOverwrite, screenOf } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';
import { type LoadedHits, loadHits } from './load.ts';

export interface ShowOptions extends ScoringOptions, OutputOptions {
  readonly format: string;
}

/** What a format is made from. */
export interface Shown {
  readonly report: HitReport;
  readonly page: HitsPage;
  readonly screen: ReturnType<typeof screenOf>;
}

/** Prints what `render` makes of the pain points; 2 if something is wrong with them. */
export async function showHits(
  place: string,
  options: ShowOptions,
  world: World,
  render: (shown: Shown) => Promise<string>,
): Promise<ExitCode> {
  const loaded = await loadHits(place, readScoringOptions(options), world);
  printProblems(loaded.problems, world.stderr);
  if (options.quiet !== true) for (const note of loaded.notes) world.stderr.write(`note: ${printable(note)}\n`);
  const { result, files } = loaded;
  if (result !== null) {
    refuseToOverwrite(files, options.output, world);
    const screen = options.output === '-' ? screenOf(world, options.color) : { colour: 0 as const, width: 100 };
    const page = hitsPage(result, commandsFor(place, options, loaded, world), options.quiet !== true);
    await deliver(await render({ report: result, page, screen }), options.output, world);
  }
  return result === null || hasErrors(loaded.problems) ? EXIT.badInput : EXIT.done;
}

function commandsFor(place: string, options: ShowOptions, { report, result }: LoadedHits, { called }: World): Commands {
  const here = place === '.' ? [] : [place];
  const again = optionsAgain(options);
  const command = (...words: string[]) => [called, shellWords(words)].join(' ').trimEnd();
  return {
    list: command('hits', 'list', ...here, ...again),
    plan: command('hits', 'plan', ...here, ...again),
    otherPlan: command('hits', 'plan', ...here, ...optionsAgain(otherMeans(options, result))),
    add: command('hits', 'add', ...here),
    keep: keepLines(result),
    explain: report === null ? null : command('explain', place, ...again),
  };
}

/** As they stand in a file. */
function keepLines(result: HitReport | null): string | null {
  if (result === null || !result.plan.what_if) return null;
  const { capacity_given, slots, max_big } = result.plan;
  const capacity = capacity_given ? [`capacity: [${slots.map((slot) => slot.capacity ?? 0).join(', ')}]`] : [];
  return [...capacity, `max_big: ${max_big}`].join(' and ');
}

/** The file's own means where others were tried; else twice what there is, or some days to begin with. */
function otherMeans(options: ShowOptions, result: HitReport | null): ShowOptions {
  const { capacity, maxBig, ...rest } = options;
  if (capacity !== undefined || maxBig !== undefined) return rest;
  const days =
    result?.plan.slots.map(({ capacity: given }, slot) => (given === null ? (SOME_DAYS[slot] ?? 500) : 2 * given)) ?? [];
  return { ...rest, capacity: days.join(',') };
}

const SOME_DAYS: readonly number[] = [5, 15, 250, 250];

/** The options without which something else would be shown. */
function optionsAgain(options: ShowOptions): string[] {
  const { config, questionnaire, lenient, painPoints, capacity, maxBig, baseline, date } = options;
  const given = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);
  return [
    ...(config === false ? ['--no-config'] : given('--config', config)),
    ...given('--questionnaire', questionnaire),
    ...(lenient ? ['--lenient'] : []),
    ...given('--pain-points', painPoints),
    ...given('--capacity', capacity),
    ...given('--max-big', maxBig),
    ...given('--baseline', baseline),
    ...given('--date', date),
  ];
}
