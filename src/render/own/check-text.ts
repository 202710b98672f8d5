// What can be said of a template by itself, whatever it is called with: helpers and partials that do not exist, values
// that leave unescaped.
import type { LocatedProblem } from '../../model/problem.ts';
import { ofContent } from './check-content.ts';
import type { Block, Expression, PartialCall, Print, Program, Spot, Statement } from './nodes.ts';
import { nameOf } from './nodes.ts';
import type { Rules } from './rules.ts';
import { slip, TOP, warning } from './slip.ts';

/** The rules of the format, with the partials that there are. */
export interface Allowed extends Rules {
  readonly partials: readonly string[];
}

const BLOCKS = ['if', 'unless', 'each', 'with'];

/** Everything that is wrong with one template by itself. */
export function checkText(file: string, program: Program, allowed: Allowed): LocatedProblem[] {
  return program.body.flatMap((statement, index) => [
    ...ofStatement(file, statement, allowed),
    ...(statement.type === 'ContentStatement' ? ofContent(file, statement, program.body[index + 1], allowed) : []),
  ]);
}

/** The page of the user's own must keep what protects its reader. */
export function checkPolicy(file: string, text: string): LocatedProblem[] {
  if (text.includes('Content-Security-Policy')) return [];
  const message = 'the page has no security policy, so that browsers would load and run whatever ends up in it';
  const mend = 'keep the line <meta http-equiv="Content-Security-Policy" …> of the shipped one';
  return [warning(file, TOP, { code: 'no-policy', message, mend })];
}

function ofStatement(file: string, statement: Statement, allowed: Allowed): LocatedProblem[] {
  switch (statement.type) {
    case 'MustacheStatement':
      return ofPrint(file, statement, allowed);
    case 'BlockStatement':
      return ofBlock(file, statement, allowed);
    case 'PartialStatement':
      return ofPartial(file, statement, allowed);
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock':
      return [
        slip(file, statement.loc.start, {
          code: 'not-here',
          message: 'inline partials and blocks of partials are not for reports',
          mend: 'put the part into a file partials/NAME and call it with {{> NAME}}',
        }),
      ];
    default:
      return [];
  }
}

function ofPrint(
  file: string,
  { path, params, hash, escaped, loc }: Print,
  { helpers, raw, noEscape }: Allowed,
): LocatedProblem[] {
  const name = String(path.original);
  if (path.type !== 'PathExpression') return [noField(file, path.loc.start, name)];
  const isCall = params.length > 0 || hash !== undefined;
  if (isCall && name !== 'lookup' && !helpers.includes(name)) return [unknownHelper(file, path.loc.start, name, helpers)];
  if (helpers.includes(name) && params.length !== 1) return [noValue(file, path.loc.start, name, params.length)];
  const inner = [
    ...(name === 'lookup' && isCall ? ofLookup(file, path.loc.start, params) : []),
    ...params.flatMap((param) => ofExpression(file, param)),
  ];
  if (noEscape && !helpers.includes(name))
    return [
      ...inner,
      slip(file, loc.start, unescaped(`{{${name}}}`, `write {{md ${name}}}, or {{lines ${name}}} to keep line breaks`)),
    ];
  const isRaw = raw.includes(name.replace(/^@root\.|^(\.\.\/)+/, ''));
  if (!noEscape && !escaped && !isRaw)
    return [...inner, slip(file, loc.start, unescaped(`{{{${name}}}}`, 'use two pairs of braces'))];
  return inner;
}

function noField(file: string, spot: Spot, name: string): LocatedProblem {
  const mend = 'name a field, or write what shall stand here without the braces';
  return slip(file, spot, { code: 'not-here', message: `'${name}' in quotes or as a bare value is no field`, mend });
}

/** What each helper takes, as an example. */
const TAKES: Readonly<Record<string, string>> = { meter: 'score', chart: '@root.charts.pillars' };

function noValue(file: string, spot: Spot, name: string, given: number): LocatedProblem {
  const message = given === 0 ? `the helper '${name}' is not told of what` : `the helper '${name}' takes one value`;
  return slip(file, spot, { code: 'no-value', message, mend: `write {{${name} ${TAKES[name] ?? 'title'}}}` });
}

function ofLookup(file: string, spot: Spot, params: readonly Expression[]): LocatedProblem[] {
  if (params.length === 2) return [];
  const message = "'lookup' takes two values: where to look, and the key to look for";
  return [slip(file, spot, { code: 'no-value', message, mend: 'write lookup @root.workings.of id' })];
}

function unescaped(tag: string, mend: string): { code: string; message: string; mend: string } {
  return { code: 'unescaped', message: `${tag} prints text from people as it is, so that it could pass for markup`, mend };
}

/** What a helper gives is finished, and some of it is markup: inside a tag nothing but `lookup` is called. */
function ofExpression(file: string, expression: Expression): LocatedProblem[] {
  if (expression.type !== 'SubExpression') return [];
  const { path, params } = expression;
  const { start } = path.loc;
  const own = path.original === 'lookup' ? ofLookup(file, start, params) : [notInBrackets(file, start, path.original)];
  return [...own, ...params.flatMap((param) => ofExpression(file, param))];
}

function notInBrackets(file: string, spot: Spot, name: string): LocatedProblem {
  const message = `'${name}' cannot be called in brackets`;
  const mend = 'only lookup can: (lookup @root.workings.of id)';
  return slip(file, spot, { code: 'unknown-helper', message, mend, suggest: { given: name, among: ['lookup'] } });
}

function ofBlock(file: string, { path, params, hash, program, inverse }: Block, allowed: Allowed): LocatedProblem[] {
  const name = path.original;
  const inner = [program, inverse].flatMap((part) => (part === undefined ? [] : checkText(file, part, allowed)));
  const heads = params.flatMap((param) => ofExpression(file, param));
  if (!BLOCKS.includes(name)) return [unknownBlock(file, path.loc.start, name), ...heads, ...inner];
  const taken = program?.blockParams?.find((one) => allowed.raw.some((field) => field.startsWith(`${one}.`)));
  if (taken !== undefined) return [nameTaken(file, path.loc.start, taken), ...heads, ...inner];
  if (params.length === 1 && hash === undefined) return [...heads, ...inner];
  const message = `{{#${name}}} takes one value${params.length === 0 ? ' and has none' : ''}`;
  return [slip(file, path.loc.start, { code: 'no-value', message, mend: `write {{#${name} title}} … {{/${name}}}` }), ...inner];
}

/** Under such a name anything could be printed unescaped. */
function nameTaken(file: string, spot: Spot, name: string): LocatedProblem {
  const message = `'${name}' is a part of the page, and no name for something else`;
  return slip(file, spot, { code: 'not-here', message, mend: `choose another name: as |my-${name}|` });
}

function unknownBlock(file: string, spot: Spot, name: string): LocatedProblem {
  const mend = `write {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}`;
  return slip(file, spot, {
    code: 'unknown-helper',
    message: `there is no block '${name}'`,
    mend,
    suggest: { given: name, among: BLOCKS },
  });
}

function unknownHelper(file: string, spot: Spot, name: string, helpers: readonly string[]): LocatedProblem {
  const mend = `there are: ${helpers.join(', ')}, and the blocks ${BLOCKS.join(', ')}`;
  return slip(file, spot, {
    code: 'unknown-helper',
    message: `there is no helper '${name}'`,
    mend,
    suggest: { given: name, among: helpers },
  });
}

function ofPartial(file: string, call: PartialCall, { partials }: Allowed): LocatedProblem[] {
  const name = nameOf(call);
  const inner = call.params.flatMap((param) => ofExpression(file, param));
  const tell = (code: string, message: string, mend: string) => [slip(file, call.loc.start, { code, message, mend }), ...inner];
  if (name === null)
    return tell('not-here', 'the name of a partial cannot be worked out', 'write the name as it is: {{> title}}');
  if (call.hash !== undefined)
    return tell(
      'not-here',
      `the partial '${name}' is given more than one thing`,
      'give it one part of the view, or nothing for this',
    );
  if (partials.includes(name)) return inner;
  const message = `there is no partial '${name}'`;
  const mend = 'put it into the folder partials, or call a shipped one (dxready init --templates copies them)';
  return [
    slip(file, call.loc.start, { code: 'unknown-partial', message, mend, suggest: { given: name, among: partials } }),
    ...inner,
  ];
}
