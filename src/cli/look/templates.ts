// Templates that a user brings along, in the place of the shipped ones of the same name.
import type { OwnTemplates } from '../../render/look.ts';
import { UserError } from '../exit.ts';
import type { World } from '../world.ts';

export interface LoadedTemplates {
  /** Null where the folder changes nothing in that format. */
  readonly html: OwnTemplates | null;
  readonly markdown: OwnTemplates | null;
  /** The whole style sheet if the folder has one. */
  readonly css: string | null;
}

/** Every template of a folder, checked; a folder with a slip is told with all its problems. */
export async function loadTemplates(folder: string, _world: World): Promise<LoadedTemplates> {
  throw new UserError(`${folder}: not yet`);
}
