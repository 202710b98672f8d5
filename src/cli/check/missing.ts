// A result that has no earlier one to be held against: what was looked for, and how it is accepted as new, it alone.
import { together } from '../../core/lazily.ts';
import { isThere } from '../../io/find-config.ts';
import type { Report, ReportBreach } from '../../model/report.ts';
import type { Config } from '../config/config.ts';
import { pathOf } from '../inputs.ts';
import type { LoadOptions } from '../scoring-options.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';
import type { Earlier } from './baselines.ts';

/** What the command would be given again. */
interface Asked {
  readonly args: readonly string[];
  readonly options: LoadOptions;
  readonly config: Config;
}

/** Rules that ask for an earlier result. */
const SINCE: readonly string[] = ['max_drop', 'max_withdrawn'];

/** The report, its verdict saying so where the folder of baselines has nothing for it. */
export function tellMissing(report: Report, name: string, { looked }: Earlier, run: Asked, world: World): Report {
  const { verdict, comparison } = report;
  if (!('rules' in verdict) || 'matched' in comparison || looked.length === 0) return report;
  const message = `There is no earlier result to hold this one against: there is no ${looked.join(' and no ')}, as .json, .yaml, .yml or a workshop.`;
  const command = commandFor(name, run, world);
  const mend = command === null ? null : `If it is new, accept it, and it alone: ${command}`;
  const told = (breach: ReportBreach) =>
    SINCE.includes(breach.rule) ? { ...breach, message, mend: mend ?? breach.mend } : breach;
  return together(report, { verdict: { ...verdict, rules: verdict.rules.map(told), breaches: verdict.breaches.map(told) } });
}

/** Null for what cannot be named by itself, such as one line of a file. */
function commandFor(name: string, { args, options, config }: Asked, world: World): string | null {
  if (!isThere(pathOf(name, world), world.files)) return null;
  const named = options.group ? [...args, '--group'] : [name];
  const isWritten = options.baseline === config.policy.baseline || options.baseline === null;
  const where = isWritten ? [] : ['--baseline', options.baseline];
  return shellWords([world.called, 'check', ...named, ...where, '--update-baseline']);
}
