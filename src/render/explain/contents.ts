// What can be explained: ids by kind, each with its name and what it comes to.
import type { Report, ReportWorking } from '../../model/report.ts';
import { nameOf, resultOf } from './heading.ts';
import { placedById } from './names.ts';
import { workingOf } from './view.ts';

export interface ExplainableGroup {
  readonly title: string;
  readonly entries: readonly Explainable[];
}

export interface Explainable {
  readonly id: string;
  /** Display number of a question; empty for anything else. */
  readonly code: string;
  readonly title: string;
  readonly name: string;
  readonly result: string;
}

const GROUPS: readonly (readonly [ReportWorking['kind'], string])[] = [
  ['overall', 'The whole'],
  ['confidence', 'How far the answers carry'],
  ['pillar', 'Pillars'],
  ['gate', 'Gates'],
  ['flag', 'Flags'],
  ['rule', 'Checks between answers'],
  ['lens', 'Views across the pillars'],
  ['capability', 'Capabilities'],
  ['item', 'Questions'],
  ['hit', 'Pain points'],
];

/** Everything with an id that `explanation` knows, by kind, in the order of the report. */
export function explainable(report: Report): ExplainableGroup[] {
  const placed = placedById(report);
  const ids = [...new Set([...Object.keys(report.workings), ...placed.keys()])];
  const all = ids.flatMap((id) => {
    const working = workingOf(report, id);
    return working === null ? [] : [{ id, code: placed.get(id)?.item.code ?? '', working }];
  });
  return GROUPS.map(([kind, title]) => ({
    title,
    entries: all
      .filter(({ working }) => working.kind === kind)
      .map(({ id, code, working }) => ({
        id,
        code: kind === 'item' ? code : '',
        title: working.title,
        name: nameOf(report, id, working),
        result: resultOf(report, id, working),
      })),
  })).filter(({ entries }) => entries.length > 0);
}

/** Ids that a word may mean: the id itself, a code, a title, what stands behind its last dot or colon; upper and lower case are one. */
export function meant(report: Report, word: string): string[] {
  const all = explainable(report).flatMap(({ entries }) => entries);
  const wanted = word.trim().toLowerCase();
  const same = (text: string) => text.toLowerCase() === wanted;
  const ways: readonly ((entry: Explainable) => boolean)[] = [
    ({ id }) => id === word,
    ({ id }) => same(id),
    // As a list prints it, whole or up to its comma: "Gate G3".
    ({ name }) => same(name) || same(name.split(',')[0] ?? ''),
    ({ code }) => same(code) && code !== '',
    // A gate is called like the question it looks at.
    ({ id, title }) => same(title) && !report.gates.some((gate) => gate.id === id),
    ({ id }) => id.toLowerCase().endsWith(`.${wanted}`) || id.toLowerCase() === `hit:${wanted}`,
  ];
  for (const way of ways) {
    const found = all.filter(way).map(({ id }) => id);
    if (found.length > 0) return found;
  }
  return [];
}
