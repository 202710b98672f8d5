// Pain points as Markdown: the list and its pictures as tables. Every text goes through the escaping function.
import { markdown as safe } from '../escape.ts';
import { count } from '../figures.ts';
import type { FollowUpView, HitsView, HitView } from '../view/hits-view.ts';
import { ambitionTable, boardLists, effortTables, placesTables } from './markdown-pictures.ts';
import { table } from './markdown-table.ts';
import { type HitsPage, numbersIn, type ViewName } from './page.ts';
import { NO_PLACES, NO_SUGGESTION, NONE } from './sayings.ts';

/** One view of the list, or all of them. */
export function markdownHits(page: HitsPage, view: ViewName): string {
  const { map } = page;
  const blocks = map === null ? [NONE] : viewBlocks(page, map, view);
  const isShown = view === 'suggestions' || view === 'all' || map === null;
  return document([...headBlocks(page, 'Pain points', map?.lead ?? null), ...blocks, ...(isShown ? suggestions(page) : [])]);
}

/** Blocks as a text. */
export function document(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Whose they are, that it is no result of the file, and what it comes to. */
export function headBlocks({ name, date, whatIf }: HitsPage, kind: string, lead: string | null): string[] {
  return [
    ...(whatIf === null ? [] : [`> **${safe(whatIf)}**`]),
    `# ${safe(name === null ? kind : `${name}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`)}`,
    ...(date === null ? [] : [safe(date)]),
    ...(lead === null ? [] : [safe(lead)]),
  ];
}

function viewBlocks(page: HitsPage, map: HitsView, view: ViewName): string[] {
  const numbers = numbersIn(map);
  const isEmpty = map.rows.length === 0;
  switch (view) {
    case 'table':
      return [...listTables(map, numbers), ...together(map), ...followUp(page.followUp)];
    case 'board':
      return isEmpty ? [] : boardLists(map.horizons, numbers);
    case 'effort':
      return isEmpty ? [] : effortTables(map, numbers);
    case 'ambition':
      return isEmpty ? [] : [...ambitionTable(map.ambitions, numbers), ...together(map)];
    case 'places':
      return page.places.length === 0 ? [NO_PLACES] : placesTables(page.places, numbers);
    case 'suggestions':
      return [];
    default: {
      const all = ['table', 'board', 'effort', 'ambition', 'places'] as const;
      return all.flatMap((one) => (one === 'ambition' ? ambitionTable(map.ambitions, numbers) : viewBlocks(page, map, one)));
    }
  }
}

function listTables({ horizons }: HitsView, numbers: ReadonlyMap<string, number>): string[] {
  const head = ['No.', 'Pain point', 'What is done', 'Priority', 'Decided by', 'Ambition', 'Owner', 'Planned'];
  return horizons
    .filter(({ hits }) => hits.length > 0)
    .flatMap(({ title, isQuick, hits }) => [
      `## ${safe(title)}: ${count(hits.length, isQuick ? 'Quick Hit' : 'Big Hit')}`,
      table(
        head,
        hits.map((hit) => listRow(hit, numbers)),
      ),
      hits.flatMap((hit) => hit.flags.map((flag) => `- ${numbers.get(hit.anchor)}: ${safe(flag)}`)).join('\n'),
    ]);
}

function listRow(hit: HitView, numbers: ReadonlyMap<string, number>): string[] {
  const { anchor, title, fix, priority, decidedBy, ambition, owner, planned, mustFix, status } = hit;
  const marks = [...(mustFix ? ['must fix'] : []), ...(status === 'open' ? [] : [status])];
  const name = `${safe(title)}${marks.length === 0 ? '' : ` **(${marks.join(', ')})**`}`;
  const rest = [priority, safe(decidedBy), safe(ambition), safe(owner ?? 'nobody'), safe(planned ?? 'not in the plan')];
  return [String(numbers.get(anchor) ?? ''), name, safe(fix ?? ''), ...rest];
}

function together({ notes, shares }: HitsView): string[] {
  const lines = [...notes.map((note) => `- **${safe(note)}**`), ...shares.map((share) => `- ${safe(share)}`)];
  return lines.length === 0 ? [] : ['## Taken together', lines.join('\n')];
}

function followUp(view: FollowUpView | null): string[] {
  if (view === null) return [];
  const rows = view.rows.map(({ link, status, was, owner, why, result, items }) => [
    safe(link.title),
    safe(was === null ? status : `${status}, ${was}`),
    safe(owner ?? 'nobody'),
    safe([why ?? '', result ?? ''].filter((part) => part !== '').join(' ')),
    safe(items.join('; ')),
  ]);
  return [
    '## What became of them',
    safe(view.lead),
    table(['Pain point', 'Status', 'Owner', 'What is said of it', 'Questions it hangs on'], rows),
  ];
}

function suggestions({ suggestions: view, commands }: HitsPage): string[] {
  const head = '## Suggestions';
  if (view === null) return [head, NO_SUGGESTION];
  const rows = view.rows.map(({ id, item, score, says, when }) => [
    safe(item.title),
    score,
    safe(says),
    safe(when ?? ''),
    safe(id),
  ]);
  return [
    head,
    safe(view.lead),
    table(['Question', 'Score', 'What could be done', 'When', 'Take it as'], rows),
    `Take one with: ${safe(`${commands.add} --take ID`)}`,
  ];
}
