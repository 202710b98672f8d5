// Walks through templates from the page down, as a report would, and looks at every field that is asked for: also in
// branches that no report has taken yet, and in partials, each with everything that it is called with.
import type { LocatedProblem } from '../../model/problem.ts';
import type { Block, Expression, PartialCall, Print, Program, Statement } from './nodes.ts';
import { nameOf } from './nodes.ts';
import { missing, type Scope, type Trouble, toValue, type Value } from './scope.ts';
import { slip, warning } from './slip.ts';
import { ANY, elementOf, fieldsOf, inWords, isText, mayBeNothing, PICTURE, present } from './types.ts';

/** A template as it stands in the set: the user's own or the shipped one. */
export interface Template {
  readonly file: string;
  readonly isOwn: boolean;
  readonly program: Program;
}

export interface TemplateTree {
  readonly page: Template;
  readonly partials: ReadonlyMap<string, Template>;
  /** Type of what the page is called with. */
  readonly pageType: string;
  readonly helpers: readonly string[];
}

export interface Walked {
  readonly problems: readonly LocatedProblem[];
  /** The types that each partial is called with; one that is missing is called by nobody. */
  readonly calledWith: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Fields that a helper needs of what it is given; one that is not named here takes a text, and `chart` pictures only. */
const PARTS_FOR: Readonly<Record<string, readonly string[]>> = { meter: ['text', 'tone'] };
const DRAWS = 'chart';

/** Partials may call each other in circles, each time knowing something else to be there: at some time it is enough. */
const MOST_VISITS = 100;

/** More `each` around each other are not told apart. */
const MOST_ROUNDS = 9;

/** Every field of the user's templates that does not exist where it is asked for. */
export function checkFields(tree: TemplateTree): Walked {
  const walk = new Walk(tree);
  walk.template(tree.page, { type: tree.pageType, key: '@' }, { known: new Set(), rounds: 0 });
  return { problems: walk.problems, calledWith: walk.calledWith };
}

class Walk {
  readonly problems: LocatedProblem[] = [];
  readonly calledWith = new Map<string, Set<string>>();
  readonly #tree: TemplateTree;
  readonly #done = new Map<string, Told | null>();
  readonly #visits = new Map<string, number>();
  #entries = 0;

  constructor(tree: TemplateTree) {
    this.#tree = tree;
  }

  /** What is wrong in a shipped template with what it is called with; null for the user's own, which are told themselves. */
  template({ file, isOwn, program }: Template, here: Value, { known, rounds }: Around): Told | null {
    const seen = [...known].filter((key) => key.startsWith('@') || isWithin(key, here));
    const mark = `${file} ${here.type} ${rounds} ${seen
      .map((key) => fromHere(key, here))
      .toSorted()
      .join(' ')}`;
    const before = this.#done.get(mark);
    if (before !== undefined) return before;
    const visits = (this.#visits.get(`${file} ${here.type}`) ?? 0) + 1;
    if (visits > MOST_VISITS) return null;
    this.#visits.set(`${file} ${here.type}`, visits);
    this.#done.set(mark, null);
    let first: Told | null = null;
    const tell = (one: Told): void => {
      first ??= one;
      if (isOwn) this.problems.push(toProblem(file, one));
    };
    const root = { type: this.#tree.pageType, key: '@' };
    this.#program(program, { here, above: null, root, rounds, names: new Map(), known: new Set(seen) }, tell);
    const outcome = isOwn ? null : first;
    this.#done.set(mark, outcome);
    return outcome;
  }

  #program(program: Program | undefined, scope: Scope, tell: Tell): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope, tell);
  }

  #statement(statement: Statement, scope: Scope, tell: Tell): void {
    if (statement.type === 'MustacheStatement') this.#print(statement, scope, tell);
    if (statement.type === 'PartialStatement') this.#partial(statement, scope, tell);
    if (statement.type === 'BlockStatement') this.#block(statement, scope, tell);
  }

  #print({ path, params }: Print, scope: Scope, tell: Tell): void {
    const name = String(path.original);
    if (params.length === 0 || path.type !== 'PathExpression') {
      if (!this.#tree.helpers.includes(name)) asText(path, scope, tell);
      return;
    }
    if (name === 'lookup') asText({ ...path, type: 'SubExpression', path, params }, scope, tell);
    else if (this.#tree.helpers.includes(name)) for (const param of params) given(name, param, scope, tell);
  }

  #partial(call: PartialCall, scope: Scope, tell: Tell): void {
    const name = nameOf(call);
    const partial = name === null ? undefined : this.#tree.partials.get(name);
    const [param] = call.params;
    const here = param === undefined ? scope.here : resolved(param, scope, tell);
    if (partial === undefined || name === null) return;
    if (param !== undefined && isOpen(here, scope)) tell(missing(wordsOf(param), call.loc.start));
    const types = this.calledWith.get(name) ?? new Set();
    this.calledWith.set(name, types.add(present(here.type)));
    const wrong = this.template(partial, { ...here, type: present(here.type) }, scope);
    if (wrong === null) return;
    tell({ ...wrong, spot: call.loc.start, within: `the partial '${name}' does not go with ${inWords(here.type)}: ` });
  }

  #block({ path, params: [param], program, inverse }: Block, scope: Scope, tell: Tell): void {
    if (param === undefined) return;
    const value = resolved(param, scope, tell);
    const there = value.key === null ? scope : { ...scope, known: new Set([...scope.known, value.key]) };
    const [first, second] = path.original === 'unless' ? [scope, there] : [there, scope];
    const here = this.#hereIn(path.original, param, value, tell);
    const rounds = Math.min(MOST_ROUNDS, scope.rounds + (path.original === 'each' ? 1 : 0));
    this.#program(program, here === null ? first : { ...inside(first, here, program), rounds }, tell);
    this.#program(inverse, second, tell);
  }

  /** What `this` is inside a block; null if it stays what it is. */
  #hereIn(block: string, param: Expression, value: Value, tell: Tell): Value | null {
    if (block === 'with') return { ...value, type: present(value.type) };
    return block === 'each' ? this.#entryOf(param, value, tell) : null;
  }

  /** One of a list, or of what lies under keys. */
  #entryOf(param: Expression, value: Value, tell: Tell): Value {
    const element = elementOf(value.type);
    if (element === null) tell(noList(param, value));
    this.#entries += 1;
    return { type: element ?? ANY, key: `#${this.#entries}` };
  }
}

/** What a partial shares with the place where it is called. */
type Around = Pick<Scope, 'known' | 'rounds'>;

interface Told extends Trouble {
  /** Where it lies deeper down, in a shipped partial: how that was called from here. */
  readonly within?: string;
}

type Tell = (trouble: Told) => void;

function isWithin(key: string, { key: base }: Value): boolean {
  return base !== null && base !== '@' && (key === base || key.startsWith(`${base}.`));
}

/** A key as seen from a part, so that two calls with alike parts are alike. */
function fromHere(key: string, here: Value): string {
  return isWithin(key, here) ? `.${key.slice(here.key?.length ?? 0)}` : key;
}

function toProblem(file: string, { kind, spot, message: says, mend, suggest, within }: Told): LocatedProblem {
  const inner = { message: says, mend, suggest };
  const what =
    within === undefined ? inner : { message: `${within}${says}`, mend: 'give it the part that it asks for', suggest: null };
  return kind === 'field'
    ? slip(file, spot, { code: 'unknown-field', ...what })
    : warning(file, spot, { code: 'may-be-missing', ...what });
}

function resolved(expression: Expression, scope: Scope, tell: Tell): Value {
  const { value, troubles } = toValue(expression, scope);
  for (const trouble of troubles) tell(trouble);
  return value;
}

function inside(scope: Scope, here: Value, program: Program | undefined): Scope {
  const [name, counter] = program?.blockParams ?? [];
  const names = new Map(scope.names);
  if (name !== undefined) names.set(name, here);
  if (counter !== undefined) names.set(counter, { type: 'number', key: null });
  return { ...scope, here, above: scope, names };
}

/** Nothing, perhaps, and nobody has asked. */
function isOpen({ type, key }: Value, { known }: Scope): boolean {
  return mayBeNothing(type) && !(key !== null && known.has(key));
}

function wordsOf(expression: Expression): string {
  return expression.type === 'SubExpression' ? `(${expression.path.original} …)` : String(expression.original ?? '');
}

/** Something that is printed as it stands: nothing prints nothing. */
function asText(expression: Expression, scope: Scope, tell: Tell): void {
  const value = resolved(expression, scope, tell);
  if (!isText(value.type)) tell(noText(expression, value));
}

const NULL = 'is nothing in some reports, where the word null would stand here';

/** What a helper is given: nothing would be printed as a word. */
function given(helper: string, param: Expression, scope: Scope, tell: Tell): void {
  const { value, troubles } = toValue(param, scope);
  for (const trouble of troubles) tell(trouble);
  if (isOpen(value, scope)) tell(missing(wordsOf(param), param.loc.start, NULL));
  if (helper === DRAWS) {
    if (troubles.length === 0 && present(value.type) !== PICTURE) tell(noPicture(param, value));
    return;
  }
  const needs = PARTS_FOR[helper];
  if (needs === undefined) {
    if (!isText(value.type)) tell(noText(param, value));
    return;
  }
  const fields = fieldsOf(value.type);
  if (present(value.type) === ANY || needs.every((name) => fields !== null && Object.hasOwn(fields, name))) return;
  const message = `'${helper}' draws something with the fields ${needs.join(' and ')}, and this is ${inWords(value.type)}`;
  tell({ kind: 'field', spot: param.loc.start, message, mend: `give it a score: {{${helper} score}}`, suggest: null });
}

function noText(expression: Expression, { type }: Value): Trouble {
  const fields = fieldsOf(type);
  const words = wordsOf(expression);
  const parts = fields === null ? 'go through it with {{#each}}' : `name one of its fields: ${Object.keys(fields).join(', ')}`;
  const mend = present(type) === PICTURE ? `write {{${DRAWS} ${words}}}` : parts;
  const message = `'${words}' cannot be printed: it is ${inWords(type)}`;
  return { kind: 'field', spot: expression.loc.start, message, mend, suggest: null };
}

function noPicture(expression: Expression, { type }: Value): Trouble {
  const what = present(type) === ANY ? 'something that cannot be told beforehand' : inWords(type);
  const message = `'${DRAWS}' draws the pictures in @root.charts, and '${wordsOf(expression)}' is ${what}`;
  const mend = isText(type) ? 'print it without a helper: it is escaped' : `write {{${DRAWS} @root.charts.pillars}}`;
  return { kind: 'field', spot: expression.loc.start, message, mend, suggest: null };
}

function noList(expression: Expression, { type }: Value): Trouble {
  const message = `{{#each}} needs a list, and '${wordsOf(expression)}' is ${inWords(type)}`;
  return { kind: 'field', spot: expression.loc.start, message, mend: 'use {{#if}} or {{#with}}', suggest: null };
}
