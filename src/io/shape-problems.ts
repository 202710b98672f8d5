// The faults that a validator found, in words that a person can act on. Loaded only when there is one.
import type { ErrorObject } from 'ajv';
import type { Problem } from '../model/problem.ts';
import { pathOf, valueAt } from './pointer.ts';
import { keysAt, type Schema } from './schema-keys.ts';
import type { Kind } from './kinds.ts';

const SCHEMAS: Readonly<Record<Kind, () => Promise<{ default: Schema }>>> = {
  questionnaire: () => import('../../schemas/questionnaire.schema.json'),
  answers: () => import('../../schemas/answers.schema.json'),
  report: () => import('../../schemas/report.schema.json'),
};

/** One problem a fault, in the order found. */
export async function toProblems(errors: readonly ErrorObject[], kind: Kind, data: unknown): Promise<Problem[]> {
  const { default: schema } = await SCHEMAS[kind]();
  const problems = errors.filter(({ keyword }) => keyword !== 'if').map((error) => toProblem(error, schema, data));
  const seen = new Set<string>();
  return problems.filter(({ path, message }) => {
    const key = `${path.join('/')} ${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function toProblem(error: ErrorObject, schema: Schema, data: unknown): Problem {
  const path = pathOf(error.instancePath, data);
  const value = valueAt(data, path);
  const base = { severity: 'error', path, onKey: false, suggest: null } as const;
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const given = String(params.additionalProperty);
      const among = keysAt(schema, path);
      return { ...base, code: 'unknown-key', message: `unknown key '${given}'`, mend: `keys here are ${among.join(', ')}`, path: [...path, given], onKey: true, suggest: { given, among } };
    }
    case 'required':
      return { ...base, code: 'missing-key', message: `the key '${params.missingProperty}' is missing`, mend: `add ${params.missingProperty}:`, onKey: true };
    case 'false schema':
      return { ...base, code: 'misplaced-key', message: `the key '${path.at(-1)}' does not belong here`, mend: 'take it out, or check the type', onKey: true };
    case 'type':
      return { ...base, code: 'wrong-type', message: `${tell(value)} stands where ${typesOf(params.type)} is expected`, mend: value === null ? 'write a value, or take the line out' : 'correct the value' };
    case 'enum':
      return { ...base, code: 'wrong-word', message: `${tell(value)} is not a known word here`, mend: `use one of: ${params.allowedValues.join(', ')}`, suggest: { given: String(value), among: params.allowedValues.map(String) } };
    case 'const':
      return { ...base, code: 'wrong-word', message: `${tell(value)} cannot stand here`, mend: `write ${JSON.stringify(params.allowedValue)}` };
    default:
      return { ...base, code: 'wrong-value', message: `${tell(value)} ${error.message ?? 'is not allowed'}`, mend: 'correct the value' };
  }
}

const ARTICLES: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (key: value)',
  null: 'nothing',
};

function typesOf(types: string | readonly string[]): string {
  const list = typeof types === 'string' ? types.split(',') : types;
  return list.map((type) => ARTICLES[type] ?? type).join(' or ');
}

/** A value in a message: short ones as written, others by their kind. */
function tell(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value);
  return typeof value === 'string' ? `'${text.length > 40 ? `${text.slice(0, 37)}...` : text}'` : text;
}
