// The roadmap as Markdown: the timeline as a table, then every line with its reason.
import { markdown as safe } from '../escape.ts';
import { count } from '../figures.ts';
import type { PlanLineView, PlanView } from '../view/hits-view.ts';
import { document, headBlocks } from './markdown.ts';
import { table } from './markdown-table.ts';
import type { HitsPage } from './page.ts';
import { nothingToPlan } from './sayings.ts';
import { numbersOf } from './timeline.ts';

/** The whole plan. */
export function markdownPlan(page: HitsPage): string {
  const { plan } = page;
  const head = headBlocks(page, 'Roadmap', plan === null ? nothingToPlan(page) : null);
  return document([...head, ...(plan === null ? [] : planBlocks(plan))]);
}

function planBlocks({ lead, slots, lines, owners, unscheduled, warnings }: PlanView): string[] {
  const loads = slots.map(({ title, dates, load, big }) => [
    safe(title),
    dates ?? '',
    load,
    big === 0 ? '' : count(big, 'Big Hit'),
  ]);
  return [
    ...lead.map(safe),
    ...(lines.length === 0 ? [] : timelineBlocks(slots, lines)),
    '## Load',
    table(['Slot', 'Dates', 'Booked', 'At once'], loads),
    ...(owners.length === 0 ? [] : ['## By owner', ownerTable(owners)]),
    ...(unscheduled.length === 0 ? [] : ['## Not in the plan', outsideTable(unscheduled)]),
    ...(warnings.length === 0 ? [] : ['## Late', warnings.map((warning) => `- ${safe(warning)}`).join('\n')]),
    ...(lines.length === 0 ? [] : ['## In this order', orderTable(lines)]),
  ];
}

function ownerTable(owners: PlanView['owners']): string {
  const rows = owners.map(({ owner, hits, days, booked }) => [safe(owner), hits, days, safe(booked)]);
  return table(['Owner', 'Pain points', 'Altogether', 'When'], rows);
}

function timelineBlocks(slots: PlanView['slots'], lines: readonly PlanLineView[]): string[] {
  const rows = lines.map((line) => [
    String(line.number),
    safe(line.hit.title),
    afterOf(line, lines),
    ...slots.map((_, slot) => (slot < line.start || slot > line.finish ? '' : line.hit.isQuick ? '▒▒' : '██')),
  ]);
  return [
    '## When',
    table(['No.', 'Pain point', 'After', ...slots.map(({ title }) => safe(title))], rows),
    '▒▒ Quick Hit, ██ Big Hit',
  ];
}

function afterOf({ waitsFor }: PlanLineView, lines: readonly PlanLineView[]): string {
  const anchors = waitsFor.map(({ anchor }) => anchor);
  return numbersOf(anchors, lines).join(', ');
}

function orderTable(lines: readonly PlanLineView[]): string {
  const head = ['No.', 'Pain point', 'When', 'Person-days', 'Owner', 'Felt by customers from', 'Why there'];
  return table(
    head,
    lines.map(({ number, hit, when, felt, reason, isLate }) => [
      String(number),
      `${safe(hit.title)}${hit.mustFix ? ' **(must fix)**' : ''}`,
      safe(`${hit.kind}, ${when.charAt(0).toLowerCase()}${when.slice(1)}`),
      safe(hit.effort),
      safe(hit.owner ?? 'nobody'),
      `${felt ?? ''}${isLate ? ' **(late)**' : ''}`.trim(),
      safe(reason),
    ]),
  );
}

function outsideTable(lines: readonly PlanLineView[]): string {
  return table(
    ['Pain point', 'Effort', 'Owner', 'Why not'],
    lines.map(({ hit, reason }) => [
      `${safe(hit.title)}${hit.mustFix ? ' **(must fix)**' : ''}`,
      safe(hit.effort),
      safe(hit.owner ?? 'nobody'),
      safe(reason),
    ]),
  );
}
