// The whole of Handlebars, with its compiler: loaded only where somebody brings templates of their own.
import Handlebars from 'handlebars';
import type { Program } from './nodes.ts';

export type Environment = typeof Handlebars;

/** A world of partials and helpers of its own; runs what was precompiled as well. */
export function environment(): Environment {
  return Handlebars.create();
}

/** The tree of a template; throws on broken syntax. */
export function parse(text: string): Program {
  return Handlebars.parse(text) as unknown as Program;
}
