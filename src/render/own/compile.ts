// Templates that somebody brings along, mixed with the shipped ones. They are strict, as those are.
import { html, markdown } from '../generated/templates.js';
import { formats as rules } from '../generated/view-fields.js';
import type { OwnTemplates } from '../look.ts';
import type { OwnSet, OwnTemplate } from './check.ts';
import { type Environment, environment } from './engine.ts';
import type { TemplateFormat } from './template-files.ts';

/** A template stopped while the page was made. */
export class TemplateStop extends Error {
  readonly file: string;
  /** 0 where it is not known. */
  readonly line: number;
  readonly column: number;

  constructor(file: string, message: string, line: number, column: number) {
    super(message);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

const SHIPPED = { html, md: markdown };

type Run = (context: unknown, options?: object) => string;

/** The text of a page over its context, from the user's templates and the shipped ones they do not replace. */
export function compile(format: TemplateFormat, own: OwnSet): OwnTemplates {
  const shipped = SHIPPED[format];
  return (helpers, page) => {
    const inside = environment();
    for (const [name, partial] of Object.entries(shipped.partials))
      if (!own.partials.has(name)) inside.registerPartial(name, inside.template(partial));
    for (const [name, partial] of own.partials) inside.registerPartial(name, watched(partial, format, inside));
    for (const [name, helper] of Object.entries(helpers)) inside.registerHelper(name, helper as never);
    const run: Run = own.page === null ? inside.template(shipped.page) : watched(own.page, format, inside);
    return run(page);
  };
}

/** Says which of the user's templates it was, if one stops. */
function watched({ file, program }: OwnTemplate, format: TemplateFormat, inside: Environment): Run {
  const { helpers, noEscape } = rules[format];
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
  const run: Run = inside.compile(program, { strict: true, noEscape, knownHelpers: knownHelpers as never, knownHelpersOnly: true });
  return (context, options) => {
    try {
      return run(context, options);
    } catch (error) {
      throw error instanceof TemplateStop ? error : stopped(file, error);
    }
  };
}

function stopped(file: string, error: unknown): TemplateStop {
  const { message, lineNumber = 0, column = -1 } = error as { message: string; lineNumber?: number; column?: number };
  if (error instanceof RangeError) return new TemplateStop(file, 'the partials call each other without end', 0, 0);
  const field = /^"(.+)" not defined in /.exec(message)?.[1];
  const says = field === undefined ? message.replace(/ - \d+:\d+$/, '') : `'${field}' is not there in this report`;
  return new TemplateStop(file, error instanceof TypeError ? NOTHING : says, lineNumber, column + 1);
}

const NOTHING = 'a field is asked of something that is not there in this report; put {{#if}} around it';

