// Pain points as a list on a terminal, by horizon: what is read out one after the other.
import { count } from '../figures.ts';
import type { FollowedView, FollowUpView, HitsView, HitView, SuggestionsView } from '../view/hits-view.ts';
import type { Commands } from './page.ts';
import { NO_SUGGESTION } from './sayings.ts';
import { facts, type HitsScreen, hung } from './terminal-lines.ts';

/** A block for each horizon that holds something. */
export function listBlocks({ horizons, rows }: HitsView, numbers: ReadonlyMap<string, number>, screen: HitsScreen): string[] {
  const digits = String(rows.length).length;
  return horizons
    .filter(({ hits }) => hits.length > 0)
    .map(({ title, isQuick, hits }) => {
      const head = `${screen.chalk.underline(title)}: ${count(hits.length, isQuick ? 'Quick Hit' : 'Big Hit')}`;
      const entries = hits.map((hit) => entry(hit, String(numbers.get(hit.anchor) ?? '').padStart(digits), screen));
      return [head, ...entries].join('\n');
    });
}

function entry(hit: HitView, number: string, { chalk, width }: HitsScreen): string {
  const start = `  ${number}  `;
  const { title, fix, firstStep, priority, decidedBy, ambition, owner, unsure, status, mustFix, flags, id } = hit;
  const inner = ' '.repeat(start.length);
  const said = [
    ...(mustFix ? ['MUST FIX'] : []),
    priority === '–' ? 'no priority' : `priority ${priority}`,
    ambition,
    owner ?? 'no owner',
    ...(unsure === null ? [] : [unsure]),
    ...(status === 'open' ? [] : [status]),
    ...plannedElsewhere(hit),
    id,
  ];
  return [
    hung(start, title, width, chalk.bold),
    ...(fix === null ? [] : [hung(`${inner}Fix: `, fix, width)]),
    ...(firstStep === null ? [] : [hung(`${inner}Try: `, firstStep, width)]),
    facts(said, start.length, width),
    hung(`${inner}Decided by `, decidedBy, width),
    ...flags.map((flag) => hung(`${inner}${chalk.yellow('!')} `, flag, width)),
  ].join('\n');
}

/** Only where the plan has it at another time than its class. */
function plannedElsewhere({ planned, horizon }: HitView): string[] {
  if (planned === null) return ['not in the plan'];
  return planned === horizon ? [] : [`planned for ${planned.charAt(0).toLowerCase()}${planned.slice(1)}`];
}

/** What stands out, and shares. */
export function togetherBlock({ notes, shares }: HitsView, { chalk, width }: HitsScreen): string[] {
  const lines = [
    ...notes.map((note) => hung(`  ${chalk.yellow('!')} `, note, width)),
    ...shares.map((share) => hung('  ', share, width)),
  ];
  return lines.length === 0 ? [] : [[chalk.underline('Taken together'), ...lines].join('\n')];
}

/** What became of those that are at work or over. */
export function followUpBlock(followUp: FollowUpView | null, screen: HitsScreen): string[] {
  if (followUp === null) return [];
  const { chalk, width } = screen;
  const lines = followUp.rows.map((row) => followedLines(row, screen));
  return [[chalk.underline('What became of them'), hung('  ', followUp.lead, width), ...lines].join('\n')];
}

function followedLines({ link, status, was, owner, why, result, items }: FollowedView, { chalk, width }: HitsScreen): string {
  const state = was === null ? status : `${status}, ${was}`;
  const said = result === null ? '' : status === 'done' ? `Customers: ${result}` : result;
  const more = [owner === null ? '' : `Owner: ${owner}`, why ?? '', said, items.join('; ')];
  const text = more.flatMap((part) => (part === '' ? [] : [part.replace(/[.]?$/, '.')])).join(' ');
  return [hung(`  ${state}: `, link.title, width, chalk.bold), ...(text === '' ? [] : [hung('    ', text, width)])].join('\n');
}

/** What low answers suggest, each with the command that takes it. */
export function suggestionsBlock(suggestions: SuggestionsView | null, { add }: Commands, { chalk, width }: HitsScreen): string {
  const title = chalk.underline('Suggestions');
  if (suggestions === null) return [title, hung('  ', NO_SUGGESTION, width)].join('\n');
  const { lead, rows, more } = suggestions;
  const lines = rows.map(({ id, item, score, says, when }) =>
    [
      hung(`  ${score.padStart(5)}  `, item.title, width, chalk.bold),
      hung('         ', when === null ? says : `${says} (${when})`, width),
      `         ${chalk.dim(`${add} --take ${id}`)}`,
    ].join('\n'),
  );
  const rest = more === 0 ? [] : [hung('  ', `${more} more in the file.`, width)];
  return [title, hung('  ', lead, width), ...lines, ...rest].join('\n');
}
