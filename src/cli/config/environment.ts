// What variables of the environment say, by the same rules as the keys of the file.
import { ofFile } from '../../io/read-text.ts';
import { shape } from '../../io/shape.ts';
import type { LocatedProblem, Path, Problem } from '../../model/problem.ts';
import type { WrittenConfig } from '../../model/written-config.ts';
import { nearest } from '../problems.ts';
import type { World } from '../world.ts';
import { FOR_USERS, type Form, KEYS, type Key, OTHER_VARIABLES } from './keys.ts';

export interface Environment {
  /** What they say, in the form of the file. */
  readonly said: Partial<WrittenConfig>;
  /** The variable that says a key, by the name of the key. */
  readonly variables: ReadonlyMap<string, string>;
  /** What is wrong with them; `file` is the name of the variable. */
  readonly problems: readonly LocatedProblem[];
  /** Variables that are taken for somebody else's, one line each. */
  readonly notes: readonly string[];
}

const PREFIX = 'DXREADY_';
/** An environment that says nothing. */
export const SILENT: Environment = { said: {}, variables: new Map(), problems: [], notes: [] };

/** An empty variable says nothing. */
export async function readEnvironment(env: World['env']): Promise<Environment> {
  const names = Object.keys(env).filter((name) => name.startsWith(PREFIX) && (env[name] ?? '').trim() !== '');
  const spoken = KEYS.filter(({ variable }) => variable !== null && names.includes(variable));
  const strangers = names
    .filter((name) => !OTHER_VARIABLES.includes(name) && !spoken.some(({ variable }) => variable === name))
    .toSorted();
  if (spoken.length === 0 && strangers.length === 0) return SILENT;
  const data = { dxready: 1 };
  for (const key of spoken) put(data, key.path, readWord(env[key.variable ?? ''] ?? '', key.form));
  const shaped = await shape<WrittenConfig>('config', data);
  const found = shaped.kind === 'whole' ? [] : shaped.problems;
  return {
    said: shaped.kind === 'whole' ? shaped.value : shaped.kind === 'part' ? shaped.part.value : {},
    variables: new Map(spoken.map(({ name, variable }) => [name, variable ?? ''])),
    problems: [
      ...strangers.flatMap(slipIn),
      ...found.map(inShares).map((problem) => {
        const key = keyAt(problem.path, spoken);
        const form = key !== null && problem.code === 'wrong-type' ? FORMS[key.form] : '';
        return { ...problem, mend: form || problem.mend, file: key?.variable ?? PREFIX, line: 0, column: 0 };
      }),
    ],
    notes: strangers
      .filter((name) => slipIn(name).length === 0)
      .map((name) => `${name} is not read: dxready has no variable of that name`),
  };
}

/** The key that a path in the file leads to, or through. */
export function keyAt(path: Path, among: readonly Key[] = KEYS): Key | null {
  return among.find((key) => key.path.every((part, depth) => path[depth] === part)) ?? null;
}

const SHARE = 'write a share, such as 0.8 or 80%';

/** 80 is what people write who mean 80%. */
export function inShares(problem: Problem): Problem {
  return problem.code === 'wrong-value' && keyAt(problem.path)?.form === 'share' ? { ...problem, mend: SHARE } : problem;
}

/** How a value is to be written in a variable; empty where the file says it as well. */
const FORMS: Readonly<Record<Form, string>> = {
  text: '',
  list: 'write words with commas between them',
  number: '',
  share: SHARE,
  switch: 'write true or false',
  bars: 'write one number for all, or ids with theirs: one=50,other=40',
};

const KNOWN = [...KEYS.flatMap(({ variable }) => variable ?? []), ...FOR_USERS].map((name) => name.slice(PREFIX.length));
/** Keys that one word cannot say. */
const UNSAID = KEYS.filter(({ variable }) => variable === null).map(({ path }) => path.at(-1)?.toUpperCase() ?? '');

/** A name that is close to one of ours, or that begins as a bar does, is taken for a slip: else a bar would not be held. */
function slipIn(given: string): LocatedProblem[] {
  const word = given.slice(PREFIX.length);
  const near = nearest(word, KNOWN);
  if (near === null && !/^(MIN|MAX)_/.test(word) && nearest(word, UNSAID) === null) return [];
  const mend = 'unset it: docs/configuration.md lists the variables';
  const problem = ofFile('unknown-variable', 'there is no variable of that name', mend);
  const suggest = near === null ? null : { given, among: [PREFIX + near] };
  return [{ ...problem, suggest, file: given, line: 0, column: 0 }];
}

/** A value as one word says it. What is not in its form stays as it is: the schema says what is wrong with it. */
function readWord(text: string, form: Form): unknown {
  const word = text.trim();
  switch (form) {
    case 'text':
      return word;
    case 'list':
      return word.split(',').map((part) => part.trim());
    case 'number':
    case 'share':
      return readNumber(word);
    case 'switch':
      return word === 'true' || (word === 'false' ? false : word);
    case 'bars':
      return readBars(word);
    default:
      return form satisfies never;
  }
}

function readNumber(word: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word;
}

/** One number for all, or `id=number` with commas between them. */
function readBars(word: string): unknown {
  if (!word.includes('=')) return readNumber(word);
  const pairs = word.split(',').map((part) => part.split('=').map((half) => half.trim()));
  const isClear = pairs.every(([id = '', bar = '', ...rest]) => id !== '' && bar !== '' && rest.length === 0);
  const isTwice = new Set(pairs.map(([id]) => id)).size < pairs.length;
  return isClear && !isTwice ? Object.fromEntries(pairs.map(([id = '', bar = '']) => [id, readNumber(bar)])) : word;
}

function put(data: object, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    Reflect.set(data, key, value);
    return;
  }
  const inner: unknown = Reflect.get(data, key) ?? {};
  Reflect.set(data, key, inner);
  if (typeof inner === 'object' && inner !== null) put(inner, rest, value);
}
