// Words of a command line that are empty, as a variable leaves them that was never set.
import { UserError } from './exit.ts';

/** What an option names, by its placeholder. */
const KINDS = [
  [/<[^>]*file/, 'file'],
  [/<[^>]*dir/, 'folder'],
] as const;

/** A command as it was called. */
interface Called {
  readonly args: readonly string[];
  readonly options: readonly { readonly flags: string; readonly long?: string; readonly attributeName: () => string }[];
  readonly name: () => string;
  readonly opts: () => Readonly<Record<string, unknown>>;
}

/** Throws a UserError for an empty argument, and for an empty file of an option: what was meant by it cannot be told. */
export function refuseEmpty(command: Called): void {
  if (command.args.some((word) => word.trim() === ''))
    throw new UserError(
      `an argument of ${command.name()} is empty; name what is meant, or look at the variable that should hold it`,
    );
  const options = command.opts();
  for (const option of command.options) {
    const words = [options[option.attributeName()]].flat();
    const empty = words.find((word) => typeof word === 'string' && word.trim() === '');
    const kinds = KINDS.flatMap(([sign, kind]) => (sign.test(option.flags) ? [kind] : []));
    if (empty !== undefined && kinds.length > 0)
      throw new UserError(`${option.long} needs the name of a ${kinds.join(' or ')}; '${empty}' is none`);
  }
}
