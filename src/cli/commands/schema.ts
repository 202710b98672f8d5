// dxready schema: the published JSON Schema of a kind of file.
import { schemaPath } from '../../io/workshop.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import type { World } from '../world.ts';

const KINDS = ['questionnaire', 'answers', 'pain-points', 'ideas', 'trends', 'brand', 'report'];

/** The schema on standard output; throws a UserError for an unknown kind. */
export async function schema(kind: string, world: World): Promise<ExitCode> {
  if (!KINDS.includes(kind)) throw new UserError(`there is no schema '${kind}'; use one of: ${KINDS.join(', ')}`);
  world.stdout.write(world.files.readFileSync(schemaPath(world.home, kind), 'utf8'));
  return EXIT.done;
}
