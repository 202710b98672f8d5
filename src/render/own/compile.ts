// Templates that somebody brings along, mixed with the shipped ones. They are strict, as those are.
import { html, markdown } from '../generated/templates.js';
import type { OwnTemplates } from '../look.ts';
import type { Helper } from '../templates.ts';
import type { OwnSet, OwnTemplate } from './check.ts';
import { type Environment, environment } from './engine.ts';
import { RULES } from './rules.ts';
import type { TemplateFormat } from './template-files.ts';

/** A template stopped while the page was made. */
export class TemplateStop extends Error {
  readonly file: string;
  /** False if a shipped one stopped at what it was called with. */
  readonly isOwn: boolean;
  /** 0 where it is not known. */
  readonly line: number;
  readonly column: number;

  constructor(template: Watched, message: string, line: number, column: number) {
    super(message);
    this.file = template.file;
    this.isOwn = template.isOwn;
    this.line = line;
    this.column = column;
  }
}

const SHIPPED = { html, md: markdown };

type Run = (context: unknown, options?: object) => string;

interface Watched {
  readonly file: string;
  readonly isOwn: boolean;
}

/** The text of a page over its context, from the user's templates and the shipped ones they do not replace. */
export function compile(format: TemplateFormat, own: OwnSet): OwnTemplates {
  let whole: Run | null = null;
  return (helpers, page) => {
    whole ??= assembled(format, own, helpers);
    return whole(page);
  };
}

function assembled(format: TemplateFormat, own: OwnSet, helpers: Readonly<Record<string, Helper>>): Run {
  const shipped = SHIPPED[format];
  const inside = environment();
  for (const [name, helper] of Object.entries(helpers)) inside.registerHelper(name, helper as never);
  for (const [name, partial] of Object.entries(shipped.partials))
    inside.registerPartial(name, watch(inside.template(partial), { file: `partials/${name}.${format}.hbs`, isOwn: false }));
  for (const [name, partial] of own.partials) inside.registerPartial(name, compiled(partial, format, inside));
  return own.page === null ? inside.template(shipped.page) : compiled(own.page, format, inside);
}

function compiled({ file, program }: OwnTemplate, format: TemplateFormat, inside: Environment): Run {
  const { helpers, noEscape } = RULES[format];
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true])) as KnownHelpers;
  const run = inside.compile(program, { strict: true, noEscape, knownHelpers, knownHelpersOnly: true });
  return watch(run, { file, isOwn: true });
}

/** Says which template it was, if one stops: the innermost. */
function watch(run: Run, template: Watched): Run {
  return (context, options) => {
    try {
      return run(context, options);
    } catch (error) {
      throw error instanceof TemplateStop ? error : stopped(template, error);
    }
  };
}

function stopped(template: Watched, error: unknown): TemplateStop {
  const { message, lineNumber = 0, column = -1 } = error as { message: string; lineNumber?: number; column?: number };
  if (error instanceof RangeError) return new TemplateStop(template, 'the partials call each other without end', 0, 0);
  if (error instanceof TypeError) return new TemplateStop(template, NOTHING, 0, 0);
  const field = /^"(.+)" not defined in /.exec(message)?.[1];
  const says = field === undefined ? message.replace(/ - \d+:\d+$/, '') : `'${field}' is not there in this report`;
  return new TemplateStop(template, says, lineNumber, column + 1);
}

const NOTHING = 'a field is asked of something that is not there in this report; put {{#if}} around it';
