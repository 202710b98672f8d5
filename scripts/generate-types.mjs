// The TypeScript types that people's files and the report have, from the published JSON Schemas: the schema is the one source.
import { readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const targets = {
  'schemas/questionnaire.schema.json': 'src/model/written-questionnaire.ts',
  'schemas/answers.schema.json': 'src/model/written-sheet.ts',
  'schemas/ideas.schema.json': 'src/model/written-ideas.ts',
  'schemas/trends.schema.json': 'src/model/written-trends.ts',
  'schemas/brand.schema.json': 'src/model/written-brand.ts',
  'schemas/config.schema.json': 'src/model/written-config.ts',
  'schemas/report.schema.json': 'src/model/report.ts',
};

/** Files below the root, each with its text; `shared` are the schemas that are generated themselves. */
export function types(root, shared) {
  const fresh = new Map(shared.map(({ file, text }) => [file, text]));
  return Promise.all(
    Object.entries(targets).map(async ([schemaFile, file]) => {
      const schema = JSON.parse(fresh.get(schemaFile) ?? readFileSync(new URL(schemaFile, root), 'utf8'));
      const text = await compile(schema, schema.title, {
        bannerComment: `// Generated from ${schemaFile} by \`npm run generate\`. Do not edit: change the schema.`,
        additionalProperties: false,
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true },
      });
      return { file, text };
    }),
  );
}
