// The faults that a validator found, in words that a person can act on. Loaded only when there is one.
import type { ErrorObject } from 'ajv';
import type { Path, Problem } from '../model/problem.ts';
import type { Schema } from './conforms.ts';
import { pathOf, valueAt } from './pointer.ts';
import { keysAt, schemasAt } from './schema-keys.ts';
import { BARE_HASH, FORMS, isCutOff, SYNONYMS } from './slips.ts';

/** One problem a fault, in the order found. `data` is what the validator saw. */
export function toProblems(errors: readonly ErrorObject[], schema: Schema, data: unknown): Problem[] {
  return withoutEchoes(errors, data).flatMap((error) =>
    toProblem({ error, schema, path: pathOf(error.instancePath, data), value: valueAt(data, pathOf(error.instancePath, data)) }),
  );
}

/** A value of the wrong type breaks other rules as well; where something or nothing may stand, the something is meant. */
function withoutEchoes(errors: readonly ErrorObject[], data: unknown): ErrorObject[] {
  const telling = errors.filter(({ keyword, params, instancePath }) => {
    const isEcho =
      keyword === 'if' ||
      keyword === 'anyOf' ||
      (keyword === 'type' && params.type === 'null' && valueAt(data, pathOf(instancePath, data)) !== null);
    return !isEcho;
  });
  const mistyped = new Set(telling.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const seen = new Set<string>();
  return telling.filter(({ keyword, instancePath, params }) => {
    if (keyword !== 'type' && mistyped.has(instancePath)) return false;
    const same = JSON.stringify([keyword, instancePath, params]);
    return seen.has(same) ? false : seen.add(same);
  });
}

interface Fault {
  readonly error: ErrorObject;
  readonly schema: Schema;
  readonly path: Path;
  readonly value: unknown;
}

function toProblem(fault: Fault): Problem | Problem[] {
  const { path, value } = fault;
  const { keyword, params } = fault.error;
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(fault, String(params.additionalProperty));
    case 'required':
      return problem(
        'missing-key',
        [...path, params.missingProperty],
        `the key '${params.missingProperty}' is missing`,
        `add ${params.missingProperty}:`,
        { onKey: true },
      );
    case 'dependencies':
      return problem(
        'missing-key',
        [...path, params.property],
        `'${params.property}' needs '${params.missingProperty}' beside it`,
        `add ${params.missingProperty}:, or take ${params.property} out`,
        { onKey: true },
      );
    case 'false schema':
      return problem(
        'misplaced-key',
        path,
        `the key '${path.at(-1)}' does not belong here`,
        'take it out, or check the type or kind',
        {
          onKey: true,
        },
      );
    case 'type':
      return wrongType(fault);
    case 'enum': {
      const among = params.allowedValues.map(String);
      return problem('wrong-word', path, `${tell(value)} is not a known word here`, `use one of: ${among.join(', ')}`, {
        suggest: { given: String(value), among },
      });
    }
    case 'const':
      return path.length === 1 && path[0] === 'dxready'
        ? problem(
            'other-format',
            path,
            `the file is in format ${tell(value)}, which this version does not read`,
            `write ${params.allowedValue}, or use a newer dxready`,
          )
        : problem('wrong-word', path, `${tell(value)} cannot stand here`, `write ${JSON.stringify(params.allowedValue)}`);
    case 'uniqueItems':
      return twice(fault);
    default:
      return problem('wrong-value', path, wrongValue(fault), mendValue(fault));
  }
}

function problem(code: string, path: Path, message: string, mend: string, extras: Partial<Problem> = {}): Problem {
  return { code, severity: 'error', message, mend, path, onKey: false, suggest: null, over: null, ...extras };
}

function unknownKey({ schema, path, value }: Fault, given: string): Problem {
  if (given === '<<')
    return problem('merge-key', [...path, given], 'merge keys (<<) are not read', 'write the keys out', { onKey: true });
  const among = keysAt(schema, path);
  const meant = SYNONYMS[given];
  if (meant !== undefined && among.includes(meant))
    return problem('unknown-key', [...path, given], `unknown key '${given}'`, `write ${meant}`, { onKey: true });
  if (isCutOff(value, given))
    return problem(
      'unknown-key',
      [...path, given],
      `unknown key '${given}': a comma inside { } ends the text before it`,
      'put quotes round that text, or take the key out',
      { onKey: true },
    );
  return problem('unknown-key', [...path, given], `unknown key '${given}'`, `keys here are ${among.join(', ')}`, {
    onKey: true,
    suggest: { given, among },
  });
}

function wrongType(fault: Fault): Problem {
  const { error, path, value } = fault;
  const types: readonly string[] = typeof error.params.type === 'string' ? error.params.type.split(',') : error.params.type;
  const expected = types.length > 3 ? 'a value' : types.map((type) => NAMES[type] ?? type).join(' or ');
  if (typeof value === 'number' && !Number.isFinite(value))
    return problem('wrong-type', path, `${value} is not a number that can be used`, `write ${expected}`);
  return problem('wrong-type', path, `${tell(value)} stands where ${expected} is expected`, mendType(fault, types, expected));
}

const NAMES: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

function mendType(fault: Fault, types: readonly string[], expected: string): string {
  const { value } = fault;
  if (value === null) return patternAt(fault)?.startsWith('^#') ? BARE_HASH : 'write a value, or take the line out';
  if (typeof value !== 'object' && types.includes('string'))
    return formOf(fault) ?? (typeof value === 'boolean' ? 'say it in words' : `put quotes round it: "${value}"`);
  if (types.includes('object') && types.length === 1) return 'write keys with their values, each as key: value';
  if (typeof value === 'object')
    return types.includes('string') && !Array.isArray(value)
      ? 'put quotes round the text, for it holds a colon'
      : `write ${expected}`;
  if (types.includes('array')) return `write a list: [${value}]`;
  const isQuoted =
    types.some((type) => type === 'number' || type === 'integer') &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value));
  return isQuoted ? 'write it without quotes' : `write ${expected}`;
}

function patternAt({ schema, path }: Fault): string | undefined {
  return schemasAt(schema, path).find((part) => part.pattern !== undefined)?.pattern;
}

function formOf(fault: Fault): string | null {
  const pattern = patternAt(fault);
  return pattern === undefined ? null : (FORMS[pattern] ?? null);
}

/** One problem for each that stands there again. */
function twice({ path, value }: Fault): Problem[] {
  const seen = new Set<string>();
  return (Array.isArray(value) ? value : []).flatMap((part, index) => {
    const text = JSON.stringify(part);
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [problem('twice', [...path, index], `${tell(part)} stands twice in the list`, 'take one out')];
  });
}

function wrongValue({ error, value }: Fault): string {
  const { keyword, params } = error;
  switch (keyword) {
    case 'minimum':
      return `${value} is under ${params.limit}`;
    case 'exclusiveMinimum':
      return `${value} is not over ${params.limit}`;
    case 'maximum':
      return `${value} is over ${params.limit}`;
    case 'pattern':
      return `${tell(value)} is not written as it has to be`;
    case 'minLength':
      return 'there is no text between the quotes';
    case 'minProperties':
      return params.limit === 1 ? 'there is nothing between the brackets' : `fewer than ${params.limit} keys stand here`;
    case 'minItems':
      return params.limit === 1 ? 'the list is empty' : `the list has fewer than ${params.limit} entries`;
    case 'maxItems':
      return `the list has more than ${params.limit} entries`;
    default:
      return `${tell(value)} ${error.message ?? 'is not allowed'}`;
  }
}

function mendValue(fault: Fault): string {
  const { keyword, params } = fault.error;
  switch (keyword) {
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return rangeOf(fault);
    case 'pattern':
      return formOf(fault) ?? 'correct the value';
    case 'minLength':
      return 'write something, or take the line out';
    case 'minProperties':
      return 'write what is meant, or take it out';
    case 'minItems':
      return `write at least ${params.limit}, or take it out`;
    case 'maxItems':
      return `write at most ${params.limit}`;
    default:
      return 'correct the value';
  }
}

function rangeOf({ schema, path }: Fault): string {
  const { minimum, maximum, exclusiveMinimum } = Object.assign({}, ...schemasAt(schema, path));
  if (exclusiveMinimum !== undefined)
    return `write a number over ${exclusiveMinimum}${maximum === undefined ? '' : `, up to ${maximum}`}`;
  if (minimum === undefined || maximum === undefined)
    return minimum === undefined ? `write a number up to ${maximum}` : `write a number of at least ${minimum}`;
  return `write a number from ${minimum} to ${maximum}`;
}

/** A value in a message: short ones as written, others by their kind. */
function tell(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value);
  return typeof value === 'string' ? `'${text.length > 40 ? `${text.slice(0, 37)}...` : text}'` : text;
}
