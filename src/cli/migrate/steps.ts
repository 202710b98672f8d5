// Holds the steps of migrations against the older questionnaire, with the lines where they stand.
import { meet, wayTo } from '../../core/migrate/way.ts';
import { checkStarts } from '../../core/questionnaire/check-migration-starts.ts';
import { rootOf } from '../../core/questionnaire/kin.ts';
import { readDocument } from '../../io/document.ts';
import { shippedPath } from '../../io/workshop.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenQuestionnaire } from '../../model/written-questionnaire.ts';
import { pathOf } from '../inputs.ts';
import { isShipped } from '../questionnaires.ts';
import type { World } from '../world.ts';

/** `files` are those that the newer questionnaire was read from; none of a shipped one. */
export async function checkSteps(
  to: Questionnaire,
  files: readonly string[],
  from: Questionnaire,
  world: World,
): Promise<readonly LocatedProblem[]> {
  const pin = { id: from.id, version: from.version, ...(from.lineage.length === 0 ? {} : { root: rootOf(from) }) };
  const met = meet(pin, to, from);
  const way = met === null ? null : wayTo(pin, met, to);
  if (way?.kind !== 'way' || way.migrations.length === 0) return [];
  const found = checkStarts(to, from, way.migrations);
  const root = rootOf(to).id;
  const homes = isShipped(root, world) ? [...files, shippedPath(world.home, root)] : files;
  for (const shown of homes) {
    const { files: disk, readStdin } = world;
    const read = await readDocument<WrittenQuestionnaire>(
      { path: pathOf(shown, world), shown, files: disk, readStdin },
      'questionnaire',
    );
    // Those of the questionnaire it goes back to stand in the file of that one.
    if (read.kind === 'document' && read.document.value.migrations !== undefined) return read.document.problemsWith(found);
  }
  return found.map((one) => ({ ...one, file: to.id, line: 0, column: 0 }));
}
