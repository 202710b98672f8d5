// From the published JSON Schemas: validators as plain functions, so that no schema compiler is loaded at run time, and
// the bare schemas, which are enough to say yes or no.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const folder = new URL('src/io/generated/', root);

/** What only people and editors read. */
const PROSE = new Set(['description', 'title', 'examples', 'default', 'format', '$comment']);

/** The schema without its prose, which would be carried into the code. A property may well be called `title`. */
function withoutProse(node, isPropertyMap = false) {
  if (Array.isArray(node)) return node.map((part) => withoutProse(part));
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => isPropertyMap || !PROSE.has(key));
  return Object.fromEntries(
    kept.map(([key, part]) => [key, withoutProse(part, !isPropertyMap && (key === 'properties' || key === 'definitions'))]),
  );
}

/** Ajv copies all errors for every part that adds one, which takes the square of their number; here they are added. */
function adding(contents) {
  const linear = contents.replace(/vErrors\.concat\(([\w.]+\.errors)\)/g, 'addErrors(vErrors, $1)');
  if (linear.includes('vErrors.concat'))
    throw new Error('ajv writes its errors in another way: see scripts/build-validators.mjs');
  return `${linear}\nfunction addErrors(all, more) { for (const error of more) all.push(error); return all; }\n`;
}

mkdirSync(folder, { recursive: true });
for (const kind of ['questionnaire', 'answers', 'pain-points', 'ideas', 'trends', 'brand', 'config', 'report']) {
  const schema = JSON.parse(readFileSync(new URL(`schemas/${kind}.schema.json`, root), 'utf8'));
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, inlineRefs: false, code: { source: true, esm: true } });
  const bare = withoutProse(schema);
  const contents = standalone.default(ajv, ajv.compile(bare));
  await build({
    stdin: { contents: adding(contents), resolveDir: fileURLToPath(root) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    outfile: fileURLToPath(new URL(`${kind}.js`, folder)),
    logLevel: 'error',
  });
  writeFileSync(
    new URL(`${kind}.d.ts`, folder),
    "import type { ValidateFunction } from 'ajv';\nexport const validate: ValidateFunction;\n",
  );
  writeFileSync(
    new URL(`${kind}-schema.js`, folder),
    `export const schema = JSON.parse(${JSON.stringify(JSON.stringify(bare))});\n`,
  );
  writeFileSync(
    new URL(`${kind}-schema.d.ts`, folder),
    "import type { Schema } from '../conforms.ts';\nexport const schema: Schema;\n",
  );
}
