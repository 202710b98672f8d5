// The roadmap on a terminal: what it rests on, the timeline, how full the slots are, and why each stands where it does.
import { terminal as safe } from '../escape.ts';
import type { FormatOptions } from '../format-options.ts';
import type { OwnerView, PlanLineView, PlanView } from '../view/hits-view.ts';
import type { HitsPage } from './page.ts';
import { nothingToPlan } from './sayings.ts';
import { headBlock, hitsScreen } from './terminal.ts';
import { facts, type HitsScreen, hung } from './terminal-lines.ts';
import { loads, numbersOf, timeline } from './timeline.ts';

/** The whole plan. */
export function terminalPlan(page: HitsPage, options: FormatOptions): string {
  const screen = hitsScreen(options);
  const { plan, whatIf } = page;
  const head = headBlock(page, 'Roadmap', plan === null ? nothingToPlan(page) : null, screen);
  const blocks = plan === null ? [] : planBlocks(plan, screen);
  const again = whatIf === null || plan === null ? [] : [hung('', whatIf, screen.width, screen.chalk.bold.yellow)];
  const next = page.hints ? [nextBlock(page, screen)] : [];
  return `${[head, ...blocks, ...again, ...next].join('\n\n')}\n`;
}

function planBlocks(plan: PlanView, screen: HitsScreen): string[] {
  const { chalk, width } = screen;
  const { lead, slots, lines, owners, unscheduled, warnings } = plan;
  const section = (title: string, body: readonly string[]) =>
    body.length === 0 ? [] : [[chalk.underline(title), ...body].join('\n')];
  return [
    lead.map((sentence) => hung('', sentence, width)).join('\n'),
    ...(lines.length === 0 ? [] : [`${timeline(plan, screen)}\n${chalk.dim(legend(plan))}`]),
    ...section('Load', loads(slots, screen)),
    ...section(
      'By owner',
      owners.map((one) => ownerText(one, screen)),
    ),
    ...section(
      'Not in the plan',
      unscheduled.map((line) => unscheduledText(line, screen)),
    ),
    ...section(
      'Late',
      warnings.map((warning) => hung(`  ${chalk.yellow('!')} `, warning, width)),
    ),
    ...section(
      'In this order',
      lines.map((line) => lineText(line, lines, screen)),
    ),
  ];
}

/** Only the signs that are there. */
function legend({ lines }: PlanView): string {
  const signs = [
    lines.some(({ hit }) => hit.isQuick) ? '▒ Quick Hit' : '',
    lines.some(({ hit }) => !hit.isQuick) ? '█ Big Hit' : '',
    lines.some(({ isLate }) => isLate) ? '! late' : '',
  ];
  return signs.filter((sign) => sign !== '').join('   ');
}

function lineText(line: PlanLineView, lines: readonly PlanLineView[], { chalk, width }: HitsScreen): string {
  const { number, hit, when, reason, waitsFor, felt, booked } = line;
  const start = `  ${String(number).padStart(String(lines.length).length)}  `;
  const before = numbersOf(
    waitsFor.map(({ anchor }) => anchor),
    lines,
  );
  const said = [
    ...(hit.mustFix ? ['MUST FIX'] : []),
    `${hit.kind}, ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
    hit.effort + (booked.includes(',') ? ` (${booked})` : ''),
    ...(before.length === 0 ? [] : [`after ${before.join(', ')}`]),
    hit.owner ?? 'no owner',
    ...(hit.unsure === null ? [] : [hit.unsure]),
    ...(hit.status === 'open' ? [] : [hit.status]),
    ...(felt === null ? [] : [`felt by customers from ${felt}`]),
  ];
  return [
    hung(start, hit.title, width, chalk.bold),
    facts(said, start.length, width),
    hung(' '.repeat(start.length), reason, width),
  ].join('\n');
}

function ownerText({ owner, hits, days, booked }: OwnerView, { width }: HitsScreen): string {
  return hung('  ', `${owner}: ${hits}, ${days} (${booked})`, width);
}

function unscheduledText({ hit, reason }: PlanLineView, { chalk, width }: HitsScreen): string {
  return [
    hung('  ', hit.title, width, chalk.bold),
    facts([...(hit.mustFix ? ['MUST FIX'] : []), hit.kind, hit.effort, hit.owner ?? 'no owner'], 4, width),
    hung('    ', reason, width),
  ].join('\n');
}

function nextBlock(
  { map, plan, whatIf, commands: { list, otherPlan, add, keep, explain } }: HitsPage,
  { chalk }: HitsScreen,
): string {
  const first = plan?.lines[0] ?? plan?.unscheduled[0];
  const lines =
    map === null
      ? [`Add one:  ${add}`]
      : [
          `List:     ${list}`,
          ...(plan === null ? [] : [`${whatIf === null ? 'What if: ' : 'As it is:'} ${otherPlan}`]),
          ...(keep === null ? [] : [`Keep it:  write ${keep} into the file of the pain points`]),
          ...(explain === null || first === undefined ? [] : [`Why:      ${explain} hit:${first.hit.id}`]),
        ];
  return lines.map((line) => chalk.dim(safe(line))).join('\n');
}
