// The tree of a template as Handlebars parses it, in types that can be told apart.

export interface Spot {
  /** First line is 1. */
  readonly line: number;
  /** First column is 0, as Handlebars counts. */
  readonly column: number;
}

interface Node {
  readonly loc: { readonly start: Spot; readonly end: Spot };
}

/** A field, from here or from further up: `score.text`, `../title`, `@root.view`. */
export interface PathNode extends Node {
  readonly type: 'PathExpression';
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface CallNode extends Node {
  readonly type: 'SubExpression';
  readonly path: PathNode;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface LiteralNode extends Node {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly original?: string | number | boolean;
  readonly value?: string | number | boolean;
}

export type Expression = PathNode | CallNode | LiteralNode;

interface Hash extends Node {
  readonly pairs: readonly unknown[];
}

export interface Print extends Node {
  readonly type: 'MustacheStatement';
  readonly path: PathNode | LiteralNode;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly escaped: boolean;
}

export interface Block extends Node {
  readonly type: 'BlockStatement';
  readonly path: PathNode;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialCall extends Node {
  readonly type: 'PartialStatement';
  readonly name: PathNode | CallNode | LiteralNode;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface Content extends Node {
  readonly type: 'ContentStatement';
  readonly original: string;
}

/** What reports do without. */
export interface Other extends Node {
  readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' | 'CommentStatement';
}

export type Statement = Print | Block | PartialCall | Content | Other;

export interface Program {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

/** The name a partial is called by; null where it is worked out while the page is made. */
export function nameOf({ name }: PartialCall): string | null {
  return name.type === 'SubExpression' ? null : String(name.original ?? '');
}
