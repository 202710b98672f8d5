// Exit codes, and the one way to stop early.

/** 0 done and passed; 1 done, bar not met; 2 bad usage or input; 3 a bug of ours; 130 interrupted, answers kept. */
export const EXIT = { done: 0, barNotMet: 1, badInput: 2, bug: 3, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const NAME = 'UserError';

/** Something the user can mend; the message is printed as it stands. */
export class UserError extends Error {
  override readonly name = NAME;
  readonly exit: ExitCode;

  constructor(message: string, exit: ExitCode = EXIT.badInput) {
    super(message);
    this.exit = exit;
  }
}

/** By name: the commands are bundled apart, each with a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === NAME;
}
