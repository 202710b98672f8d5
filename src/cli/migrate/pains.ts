// Pain points in a file of their own name questions too, but not their version: what they should say now is told, not written.
import { join } from 'node:path';
import { listOf } from '../../core/hits/hit-part.ts';
import { type Follow, followedPoints } from '../../core/migrate/references.ts';
import { problem } from '../../core/problems.ts';
import { readDocument } from '../../io/document.ts';
import { PAIN_POINTS, painPointsIn } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { pathOf } from '../inputs.ts';
import type { World } from '../world.ts';

/** Warnings for the pain points of a workshop whose questions have other ids now, or are gone. */
export async function pointsToChange(workshop: string, follow: Follow, world: World): Promise<readonly LocatedProblem[]> {
  const { files, readStdin } = world;
  if (painPointsIn(pathOf(workshop, world), files) === null) return [];
  const shown = join(workshop, PAIN_POINTS);
  const read = await readDocument<{ readonly pain_points: readonly WrittenPainPoint[] }>(
    { path: pathOf(shown, world), shown, files, readStdin },
    'pain-points',
  );
  if (read.kind === 'failed') return [unread(shown), ...read.problems.map(asWarning)];
  if (read.document.whole === null) return [unread(shown), ...(await read.document.problemsWith([])).map(asWarning)];
  const { pain_points: points } = read.document.whole;
  const now = followedPoints(points, follow);
  const found = points.flatMap(({ id, item }, index) => {
    const path = ['pain_points', index, 'item'];
    const warn = (code: string, message: string, mend: string) => problem(code, path, message, mend, { severity: 'warning' });
    const before = listOf(item);
    const next = listOf(now[index]?.item);
    const names = `the pain point '${id}' hangs on ${before.join(', ')}`;
    const gone = before.filter((one) => follow(one).length === 0);
    return [
      ...(next.join(' ') === before.join(' ')
        ? []
        : [warn('moved-item', `${names}, which is ${next.join(', ')} now`, 'write it so')]),
      ...gone.map((one) =>
        warn(
          'gone-item',
          `the pain point '${id}' hangs on ${one}, a question that is not asked any more`,
          'hang it on another, or on none',
        ),
      ),
    ];
  });
  return read.document.problemsWith(found);
}

/** Nobody knows which questions its pain points hang on. */
function unread(file: string): LocatedProblem {
  const message = 'the pain points cannot be read, so it is not told whose question has another id now';
  const mend = 'mend what follows, and carry the answers over again with --dry-run';
  return { ...problem('unread-points', [], message, mend, { severity: 'warning' }), file, line: 0, column: 0 };
}

/** The sheets are carried over all the same. */
function asWarning(one: LocatedProblem): LocatedProblem {
  return { ...one, severity: 'warning' };
}
