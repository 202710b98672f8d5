// The whole program as a function: a World in, an exit code out. The one place that turns errors into exit codes.
import { EXIT, type ExitCode, isUserError, UserError } from './exit.ts';
import { printable } from './printable.ts';
import type { World } from './world.ts';

/** Runs the program; never throws, never ends the process. */
export async function main(world: World): Promise<ExitCode> {
  try {
    const { run } = await import('./program.ts');
    return await run(world);
  } catch (error) {
    return explain(error, world);
  }
}

function explain(error: unknown, { argv, stderr, version }: World): ExitCode {
  const told = isUserError(error)
    ? error
    : isFolderGone(error)
      ? new UserError('the folder you stand in is gone; change to another')
      : null;
  if (told !== null) {
    stderr.write(`dxready: ${printable(told.message)}\n`);
    return told.exit;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  stderr.write(`dxready: this is a bug of ours: ${printable(bug.message)}\n`);
  stderr.write(
    argv.includes('--debug') ? `${bug.stack}\n` : `Run it again with --debug and report what it prints (dxready ${version}).\n`,
  );
  return EXIT.bug;
}

/** The current folder was deleted under the program. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
