// Where a tag of a template stands in the view: what a path leads to from there, and what is wrong with it if nowhere.
import type { CallNode, Expression, PathNode, Spot } from './nodes.ts';
import { ANY, elementOf, fieldsOf, inWords, isByKey, mayBeNothing, PICTURE, present } from './types.ts';

/** Something of the view. */
export interface Value {
  readonly type: string;
  /** The one way to it, by which it is known again; null if it has none. */
  readonly key: string | null;
}

export interface Scope {
  /** What `this` is. */
  readonly here: Value;
  /** What `../` leads to; null at the head of a template. */
  readonly above: Scope | null;
  readonly root: Value;
  /** How many `each` stand around, with those around the calls of the template. */
  readonly rounds: number;
  /** Names given with `as |name|`. */
  readonly names: ReadonlyMap<string, Value>;
  /** Keys of what is there, because an `if` or a `with` around has asked. */
  readonly known: ReadonlySet<string>;
}

/** What is wrong with a path: a field that does not exist, or one that may be nothing and nobody has asked. */
export interface Trouble {
  readonly kind: 'field' | 'nothing';
  readonly spot: Spot;
  readonly message: string;
  readonly mend: string;
  readonly suggest: { readonly given: string; readonly among: readonly string[] } | null;
}

export interface Found {
  readonly value: Value;
  readonly troubles: readonly Trouble[];
}

const UNTOLD: Value = { type: ANY, key: null };
const COUNTERS = new Map([
  ['index', 'number'],
  ['first', 'boolean'],
  ['last', 'boolean'],
  ['key', 'string'],
]);

/** What an expression stands for. */
export function toValue(expression: Expression, scope: Scope): Found {
  if (expression.type === 'PathExpression') return follow(expression, scope);
  if (expression.type === 'SubExpression') return lookedUp(expression, scope);
  return { value: { type: 'string', key: null }, troubles: [] };
}

/** `(lookup list key)`. Of other calls no more is known than that they give text. */
function lookedUp({ path, params: [of, by] }: CallNode, scope: Scope): Found {
  if (path.original !== 'lookup' || of === undefined || by === undefined)
    return { value: { type: 'string', key: null }, troubles: [] };
  const [object, key] = [toValue(of, scope), toValue(by, scope)];
  const troubles = [...object.troubles, ...key.troubles];
  const element = elementOf(object.value.type);
  if (element !== null) {
    const name = by.type === 'PathExpression' ? key.value.key : by.type === 'SubExpression' ? null : String(by.value);
    const way = object.value.key === null || name === null ? null : `${object.value.key}.(${name})`;
    return { value: { type: element, key: way }, troubles };
  }
  if (by.type !== 'StringLiteral') return { value: UNTOLD, troubles };
  const step = stepTo(object.value, String(by.value), by.loc.start);
  return { value: step.value, troubles: [...troubles, ...step.troubles] };
}

function follow(path: PathNode, scope: Scope): Found {
  const start = startOf(path, scope);
  if ('message' in start) return { value: UNTOLD, troubles: [start] };
  let { value } = start;
  const troubles: Trouble[] = [];
  const { line, column } = path.loc.start;
  let at = path.original.length - path.parts.slice(start.used).join('.').length;
  for (const part of path.parts.slice(start.used)) {
    if (mayBeNothing(value.type) && !(value.key !== null && scope.known.has(value.key)))
      troubles.push(missing(path.original.slice(0, Math.max(0, at - 1)), path.loc.start));
    const step = stepTo(value, part, { line, column: column + at });
    troubles.push(...step.troubles);
    if (step.troubles.length > 0) return { value: UNTOLD, troubles };
    value = step.value;
    at += part.length + 1;
  }
  return { value, troubles };
}

/** Where a path sets out, and how many of its parts that takes. */
function startOf({ data, depth, parts, original, loc }: PathNode, scope: Scope): { value: Value; used: number } | Trouble {
  const [first = ''] = parts;
  if (data) {
    const type = parts.length === 1 ? COUNTERS.get(first) : undefined;
    if (first !== 'root' && type === undefined) return noData(first, loc.start);
    if ((type === undefined ? depth : depth + 1) > scope.rounds) return noRound(original, loc.start);
    return type === undefined ? { value: scope.root, used: 1 } : { value: { type, key: null }, used: 1 };
  }
  const named = depth === 0 && !/^(\.|this\b)/.test(original) ? scope.names.get(first) : undefined;
  if (named !== undefined) return { value: named, used: 1 };
  let at: Scope | null = scope;
  for (let steps = depth; steps > 0 && at !== null; steps -= 1) at = at.above;
  if (at !== null) return { value: at.here, used: 0 };
  return trouble(
    loc.start,
    `'${original}' leads out of the template: a partial sees what it is called with, and nothing above`,
    'go down from the page instead: @root.view…',
  );
}

function noData(name: string, spot: Spot): Trouble {
  const among = ['root', ...COUNTERS.keys()].map((one) => `@${one}`);
  return trouble(spot, `there is no @${name}`, `there are: ${among.join(', ')}`, `@${name}`, among);
}

function noRound(original: string, spot: Spot): Trouble {
  return trouble(
    spot,
    `'${original}' asks for an {{#each}} that is not around it`,
    'use it inside, with a ../ for each one around',
  );
}

function stepTo(value: Value, part: string, spot: Spot): Found {
  const key = value.key === null ? null : `${value.key}.${part}`;
  const type = present(value.type);
  if (type === ANY) return { value: UNTOLD, troubles: [] };
  const fields = fieldsOf(type);
  if (fields !== null) {
    const field = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (field !== undefined) return { value: { type: field, key }, troubles: [] };
    const names = Object.keys(fields);
    return none(trouble(spot, `'${part}' is no field of ${type}`, `it has: ${names.join(', ')}`, part, names));
  }
  const element = elementOf(type);
  if (element !== null && (isByKey(type) || /^\d+$/.test(part)))
    return { value: { type: `${present(element)}?`, key }, troubles: [] };
  if (element !== null && part === 'length') return { value: { type: 'number', key }, troubles: [] };
  const whole = type === PICTURE ? 'write {{chart …}}' : 'print it as it is';
  const mend = element === null ? whole : 'go through it with {{#each}}';
  return none(trouble(spot, `there is no field '${part}' here: this is ${inWords(type)}`, mend));
}

function none(one: Trouble): Found {
  return { value: UNTOLD, troubles: [one] };
}

function trouble(spot: Spot, message: string, mend: string, given = '', among: readonly string[] = []): Trouble {
  return { kind: 'field', spot, message, mend, suggest: among.length === 0 ? null : { given, among } };
}

/** Something may be nothing, and nobody has asked. */
export function missing(name: string, spot: Spot, effect = 'is missing in some reports, which would stop here'): Trouble {
  return {
    kind: 'nothing',
    spot,
    message: `'${name}' ${effect}`,
    mend: `put {{#if ${name}}} … {{/if}} around it`,
    suggest: null,
  };
}
