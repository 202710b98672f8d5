// Runs precompiled templates in an environment of their own. Only the handlebars runtime is loaded, never its compiler.
import type Handlebars from 'handlebars';
import untyped from 'handlebars/runtime.js';
import type { TemplateSet } from './generated/templates.js';

/** The runtime has the types of the whole, which its own type file fails to say. */
const runtime = untyped as unknown as typeof Handlebars;

/** What a template may call: it gets its parameters and, last, the handlebars options. */
export type Helper = (...parameters: never[]) => string | Handlebars.SafeString;

/** The text of a page over a context. A field that is missing throws. */
export function run(set: TemplateSet, helpers: Readonly<Record<string, Helper>>, context: unknown): string {
  const environment = runtime.create();
  for (const [name, partial] of Object.entries(set.partials)) environment.registerPartial(name, environment.template(partial));
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper as Handlebars.HelperDelegate);
  return environment.template(set.page)(context);
}

/** Markup that we drew ourselves and that must not be escaped. */
export function drawn(markup: string): Handlebars.SafeString {
  return new runtime.SafeString(markup);
}
