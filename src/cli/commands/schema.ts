// dxready schema: the published JSON Schema of a kind of file.
import { publishedSchemas } from '../../io/published-schemas.ts';
import { schemaPath } from '../../io/workshop.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import type { World } from '../world.ts';

/** The schema on standard output; throws a UserError for an unknown kind. */
export async function schema(kind: string, world: World): Promise<ExitCode> {
  const kinds = publishedSchemas(world.home, world.files);
  if (!kinds.includes(kind)) throw new UserError(`there is no schema '${kind}'; use one of: ${kinds.join(', ')}`);
  world.stdout.write(world.files.readFileSync(schemaPath(world.home, kind), 'utf8'));
  return EXIT.done;
}
