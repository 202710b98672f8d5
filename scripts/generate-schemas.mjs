// The schema of a pain-point file: the same words as in an answer sheet, in a file of their own. The sheet is the one source.
import { readFileSync } from 'node:fs';

const KEYS = ['dxready', 'pain_points', 'capacity', 'capacity_why', 'max_big'];
const DEFINITIONS = ['WrittenPainPoint', 'WrittenQuote', 'WrittenTimeLost', 'WrittenCustomerCheck'];

/** Files below the root, each with its text. */
export function schemas(root) {
  const sheet = JSON.parse(readFileSync(new URL('schemas/answers.schema.json', root), 'utf8'));
  const only = (part, keys) => Object.fromEntries(keys.map((key) => [key, part[key]]));
  const schema = {
    $schema: sheet.$schema,
    $comment: 'Generated from answers.schema.json by `npm run generate`. Do not edit.',
    title: 'WrittenPainPoints',
    description: 'Pain points in a file of their own, beside the answers of a workshop.',
    type: 'object',
    additionalProperties: false,
    required: ['dxready', 'pain_points'],
    properties: only(sheet.properties, KEYS),
    definitions: only(sheet.definitions, DEFINITIONS),
  };
  return [{ file: 'schemas/pain-points.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` }];
}
