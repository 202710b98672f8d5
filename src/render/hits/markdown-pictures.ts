// The pictures of the pain points as lists and tables of Markdown.
import { markdown as safe } from '../escape.ts';
import { count } from '../figures.ts';
import type { AmbitionView, HitColumnView, HitsView } from '../view/hits-view.ts';
import { table } from './markdown-table.ts';
import { EFFORT_TITLES, marksOf, matrixRows, missingPoints, quadrants } from './matrix.ts';
import { numbered, type PlacesPart } from './page.ts';

type Numbers = ReadonlyMap<string, number>;

/** A list for each horizon, empty ones too. */
export function boardLists(horizons: readonly HitColumnView[], numbers: Numbers): string[] {
  const lists = horizons.flatMap(({ title, isQuick, hits }) => {
    const kind = isQuick ? 'Quick Hit' : 'Big Hit';
    const cards = hits.map(({ anchor, title: name, priority, owner, mustFix }) => {
      const said = [
        priority === '–' ? 'no priority' : `priority ${priority}`,
        ...(mustFix ? ['must fix'] : []),
        owner ?? 'no owner',
      ].join(', ');
      return `- ${numbers.get(anchor) ?? ''}: ${safe(name)} (${safe(said)})`;
    });
    return [`### ${safe(title)}: ${hits.length === 0 ? `no ${kind}` : count(hits.length, kind)}`, cards.join('\n')];
  });
  return ['## Board', ...lists];
}

/** The picture as a table, and what lies in each corner. */
export function effortTables(map: HitsView, numbers: Numbers): string[] {
  const rows = matrixRows(map.matrix).map(({ title, cells }) => [
    title,
    ...cells.map(({ points }) => marksOf(points, numbers).join(', ')),
  ]);
  const corners = quadrants(map.matrix)
    .filter(({ points }) => points.length > 0)
    .flatMap(({ title, says, points }) => [
      `### ${title}: ${says}`,
      table(
        ['No.', 'Pain point', 'Value', 'Effort'],
        points.map(({ hit }) => [String(numbers.get(hit.anchor) ?? ''), safe(hit.title), hit.value, safe(hit.effort)]),
      ),
    ]);
  const head = ['Value', ...EFFORT_TITLES];
  const picture = map.matrix.length === 0 ? [] : [table(head, rows), 'From left to right: person-days. ! must be fixed.'];
  return ['## Impact against effort', ...missingPoints(map, numbers), ...picture, ...corners];
}

/** A row a rung, the highest on top. */
export function ambitionTable(ambitions: readonly AmbitionView[], numbers: Numbers): string[] {
  const rows = ambitions
    .filter(({ rung, count: amount }) => rung !== '–' || amount > 0)
    .map(({ title, rung, count: amount, hits }) => {
      const names = hits.map((hit) => `${numbers.get(hit.anchor ?? '') ?? ''}: ${safe(hit.title)}`).join('<br>');
      return [rung, safe(title), String(amount), names];
    });
  return ['## From efficiency to new markets', table(['Rung', 'Ambition', 'How many', 'Pain points'], rows)];
}

/** A row a place, in the order of the journey or the chain. */
export function placesTables(places: readonly PlacesPart[], numbers: Numbers): string[] {
  return places.flatMap((part) => {
    const rows = part.places.map(({ title, score, hits }) => [safe(title), score, numbered(hits, numbers), titles(hits)]);
    const unplaced = numbered(part.unplaced, numbers);
    return [
      `## Where it hurts: ${safe(part.title)}`,
      ...(part.says === null ? [] : [safe(part.says)]),
      table(['Place', 'Score', 'Numbers', 'Pain points'], rows),
      ...(unplaced === '' ? [] : [`Without a place here: ${unplaced}.`]),
    ];
  });
}

function titles(links: PlacesPart['unplaced']): string {
  return links.map(({ title }) => safe(title)).join('<br>');
}
