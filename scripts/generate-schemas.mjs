// Schemas that share words with another one: definitions have one source, and every published file stands alone.
import { readFileSync } from 'node:fs';
import { outputSchemas } from './generate-output-schemas.mjs';

/** Files below the root, each with its text. */
export function schemas(root) {
  const read = (name) => JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8'));
  const report = read('report');
  const printed = outputSchemas(report).map(({ name, schema }) => ({
    name,
    schema: { ...schema, definitions: neededBy(schema, report.definitions) },
  }));
  return [
    painPoints(read('answers')),
    sharing('comparison', 'report', read),
    sharing('config', 'questionnaire', read),
    ...printed,
  ].map(({ name, schema }) => ({ file: `schemas/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` }));
}

const KEYS = ['dxready', 'pain_points', 'capacity', 'capacity_why', 'max_big'];

/** A pain-point file: the same words as in an answer sheet, in a file of their own. */
function painPoints(sheet) {
  const properties = Object.fromEntries(KEYS.map((key) => [key, sheet.properties[key]]));
  const schema = {
    $schema: sheet.$schema,
    $comment: 'Generated from answers.schema.json by `npm run generate`. Do not edit.',
    title: 'WrittenPainPoints',
    description: 'Pain points in a file of their own, beside the answers of a workshop.',
    type: 'object',
    additionalProperties: false,
    required: ['dxready', 'pain_points'],
    properties,
  };
  return { name: 'pain-points', schema: { ...schema, definitions: neededBy(properties, sheet.definitions) } };
}

/** A schema that is written by hand, with the definitions it takes from another as they stand there. */
function sharing(name, source, read) {
  const { definitions: taken } = read(source);
  const { definitions = {}, ...schema } = read(name);
  const own = Object.fromEntries(Object.entries(definitions).filter(([key]) => !Object.hasOwn(taken, key)));
  return { name, schema: { ...schema, definitions: { ...own, ...neededBy([schema, own], taken) } } };
}

/** The definitions that a part of a schema names, and those that these name, in the order of their source. */
function neededBy(part, definitions) {
  const found = new Set();
  const visit = (text) => {
    for (const [, name] of text.matchAll(/"#\/definitions\/(\w+)"/g)) {
      if (found.has(name) || !Object.hasOwn(definitions, name)) continue;
      found.add(name);
      visit(JSON.stringify(definitions[name]));
    }
  };
  visit(JSON.stringify(part));
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => found.has(name)));
}
