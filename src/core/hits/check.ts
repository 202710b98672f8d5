// The graph of all pain points together: prerequisites must exist and have no circle. Source: scoring specification, C 6 step 1.
import type { Problem } from '../../model/problem.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';
import { cyclesIn } from './dependencies.ts';
import type { Doubt, Gathered, Origin } from './gather.ts';
import { leftOut } from './read.ts';

/** A problem, and which source it stands in; its path begins in that source. */
export interface PlacedProblem {
  readonly source: number;
  readonly problem: Problem;
}

export interface CheckedGraph {
  /** Without the links that are wrong. */
  readonly points: readonly WrittenPainPoint[];
  readonly problems: readonly PlacedProblem[];
}

/** `lenient` goes on without the links that are wrong. */
export function checkGraph({ points, origins, doubts }: Gathered, lenient: boolean): CheckedGraph {
  const ids = points.map(({ id }) => id);
  const known = new Set(ids);
  const placed = new Map(ids.map((id, index) => [id, { point: points[index], origin: origins[index] }]));
  const problems: PlacedProblem[] = doubts.map((doubt) => ({ source: doubt.source, problem: doubtful(doubt) }));
  const wrong = new Set<string>();
  const tell = (from: string, to: string, make: (path: readonly (string | number)[]) => Problem) => {
    wrong.add(linkOf(from, to));
    const { point, origin } = placed.get(from) ?? {};
    const at = point?.depends_on?.indexOf(to) ?? -1;
    problems.push({
      source: origin?.source ?? 0,
      problem: leftOut(make(pathOf(origin, at)), lenient, `the link from ${from} to ${to}`),
    });
  };
  for (const { id, depends_on = [] } of points)
    for (const other of new Set(depends_on)) if (!known.has(other)) tell(id, other, (path) => unknown(id, other, path, ids));
  const graph = points.map(({ id, depends_on = [] }) => ({ id, dependsOn: depends_on.filter((other) => known.has(other)) }));
  for (const { path, from, to } of cyclesIn(graph)) tell(from, to, (place) => circle(path, from, to, place));
  if (wrong.size === 0) return { points, problems };
  return { points: points.map((point) => withoutLinks(point, wrong)), problems };
}

function doubtful({ index, field, other }: Doubt): Problem {
  const path = ['pain_points', index, field];
  if (field === 'id') {
    const message = `the id stands for other words in another place; this one is called ${other}`;
    return problem('two-meanings', path, message, 'give each an id of its own', { severity: 'warning' });
  }
  const message = `${field} is said differently in another place, which counts: ${other.length > 60 ? `${other.slice(0, 60)}...` : other}`;
  return problem('two-sayings', path, message, 'agree on one, or give this one an id of its own', { severity: 'warning' });
}

function pathOf(origin: Origin | undefined, at: number): readonly (string | number)[] {
  return ['pain_points', origin?.index ?? 0, 'depends_on', Math.max(0, at)];
}

function unknown(id: string, given: string, path: readonly (string | number)[], among: readonly string[]): Problem {
  return problem('unknown-pain-point', path, `${id} depends on unknown item ${given}`, 'correct the id, or remove it', {
    suggest: { given, among },
  });
}

function circle(path: readonly string[], from: string, to: string, place: readonly (string | number)[]): Problem {
  const mend = path.length === 2 ? `nothing waits for itself: remove ${to}` : `remove one link, such as ${to} from ${from}`;
  return problem('dependency-cycle', place, `dependency cycle: ${path.join(' -> ')}`, mend);
}

function linkOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function withoutLinks(point: WrittenPainPoint, wrong: ReadonlySet<string>): WrittenPainPoint {
  const { depends_on = [] } = point;
  const kept = depends_on.filter((other) => !wrong.has(linkOf(point.id, other)));
  return kept.length === depends_on.length ? point : { ...point, depends_on: kept };
}
