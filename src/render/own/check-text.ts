// What can be said of a template by itself, whatever it is called with: helpers and partials that do not exist, values
// that leave unescaped, markup that the security policy of the page will block.
import type { LocatedProblem } from '../../model/problem.ts';
import type { Block, Content, Expression, PartialCall, Print, Program, Spot, Statement } from './nodes.ts';
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
  const isCall = params.length > 0 || hash !== undefined;
  if (isCall && name !== 'lookup' && !helpers.includes(name)) return [unknownHelper(file, path.loc.start, name, helpers)];
  if (!isCall && path.type === 'PathExpression' && helpers.includes(name))
    return [
      slip(file, path.loc.start, {
        code: 'no-value',
        message: `the helper '${name}' is not told of what`,
        mend: `name a value: {{${name} title}}`,
      }),
    ];
  const inner = params.flatMap((param) => ofExpression(file, param, helpers));
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

function unescaped(tag: string, mend: string): { code: string; message: string; mend: string } {
  return { code: 'unescaped', message: `${tag} prints text from people as it is, so that it could pass for markup`, mend };
}

function ofExpression(file: string, expression: Expression, helpers: readonly string[]): LocatedProblem[] {
  if (expression.type !== 'SubExpression') return [];
  const { path, params } = expression;
  const known = path.original === 'lookup' || helpers.includes(path.original);
  const inner = params.flatMap((param) => ofExpression(file, param, helpers));
  return known ? inner : [unknownHelper(file, path.loc.start, path.original, ['lookup', ...helpers]), ...inner];
}

function ofBlock(file: string, { path, params, hash, program, inverse }: Block, allowed: Allowed): LocatedProblem[] {
  const name = path.original;
  const inner = [program, inverse].flatMap((part) => (part === undefined ? [] : checkText(file, part, allowed)));
  const heads = params.flatMap((param) => ofExpression(file, param, allowed.helpers));
  if (!BLOCKS.includes(name)) return [unknownBlock(file, path.loc.start, name), ...heads, ...inner];
  if (params.length === 1 && hash === undefined) return [...heads, ...inner];
  const message = `{{#${name}}} takes one value${params.length === 0 ? ' and has none' : ''}`;
  return [slip(file, path.loc.start, { code: 'no-value', message, mend: `write {{#${name} title}} … {{/${name}}}` }), ...inner];
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

function ofPartial(file: string, call: PartialCall, { partials, helpers }: Allowed): LocatedProblem[] {
  const name = nameOf(call);
  const inner = call.params.flatMap((param) => ofExpression(file, param, helpers));
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

/** What the policy in the head of the page does not let through, and how to do it instead. */
const BLOCKED: readonly (readonly [pattern: RegExp, what: string, mend: string])[] = [
  [/<script\b/gi, 'a script of your own', 'leave it out: a report works without'],
  [/<[a-z][^<>]*?\son[a-z]+\s*=/gi, 'code in an attribute (on…=)', 'leave it out: a report works without'],
  [/<[a-z][^<>]*?\sstyle\s*=/gi, 'a style in an attribute', 'give it a class, and the class a rule in report.css'],
  [/<style\b/gi, 'a style sheet of your own in the page', 'put its rules into report.css'],
  [
    /<(?:img|link|iframe|source|video|audio|embed|object)\b[^<>]*?\s(?:src|href|data)\s*=\s*["']?(?:https?:)?\/\//gi,
    'what is loaded from elsewhere',
    'a report is one file: put the logo into a brand file',
  ],
];

function ofContent(
  file: string,
  { original, loc }: Content,
  next: Statement | undefined,
  { noEscape, raw }: Allowed,
): LocatedProblem[] {
  if (noEscape) return [];
  const ours = next?.type === 'MustacheStatement' && !next.escaped && raw.includes(String(next.path.original));
  const blocked = BLOCKED.flatMap(([pattern, what, mend]) =>
    [...original.matchAll(pattern)]
      .filter(({ 0: found, index }) => !(ours && original.slice(index + found.length).trimEnd() === '>'))
      .map(({ index }) =>
        warning(file, spotAt(loc.start, original, index), {
          code: 'blocked',
          message: `browsers will block ${what}: the security policy of the page does not let it through`,
          mend,
        }),
      ),
  );
  const bare = /\s[\w-]+=$/.exec(original);
  if (bare === null || next?.type !== 'MustacheStatement') return blocked;
  const quoted = {
    code: 'no-quotes',
    message: 'a value in an attribute ends at its first blank',
    mend: 'put quotes around it: "{{…}}"',
  };
  return [...blocked, warning(file, next.loc.start, quoted)];
}

function spotAt(start: Spot, text: string, at: number): Spot {
  const before = text.slice(0, at);
  const lines = before.split('\n').length - 1;
  return { line: start.line + lines, column: lines === 0 ? start.column + at : at - before.lastIndexOf('\n') - 1 };
}
