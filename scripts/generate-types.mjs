// Writes the TypeScript types that people's files and the report have, from the published JSON Schemas:
// the schema is the one source. `--check` only says whether the committed files are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const targets = {
  'schemas/questionnaire.schema.json': 'src/model/written-questionnaire.ts',
  'schemas/answers.schema.json': 'src/model/written-sheet.ts',
  'schemas/report.schema.json': 'src/model/report.ts',
};
const check = process.argv.includes('--check');
const stale = [];

for (const [schemaFile, typeFile] of Object.entries(targets)) {
  const schema = JSON.parse(readFileSync(new URL(schemaFile, root), 'utf8'));
  const types = await compile(schema, schema.title, {
    bannerComment: `// Generated from ${schemaFile} by \`npm run generate\`. Do not edit: change the schema.`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true },
  });
  const target = new URL(typeFile, root);
  if (check) {
    if (readFileSync(target, 'utf8') !== types) stale.push(typeFile);
  } else {
    writeFileSync(target, types);
  }
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exitCode = 1;
}
