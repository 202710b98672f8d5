// Writes every file that is made from others and committed; `--check` only says whether they are up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ideasPage } from './generate-ideas.mjs';
import { schemas } from './generate-schemas.mjs';
import { types } from './generate-types.mjs';
import { templatesPage } from './generate-view-fields.mjs';

const root = new URL('../', import.meta.url);
const shared = schemas(root);
const generated = [...shared, ...(await types(root, shared)), ...(await ideasPage(root)), ...templatesPage(root)];

/** A file that was never written is out of date too. */
function isStale({ file, text }) {
  const target = new URL(file, root);
  return !existsSync(target) || readFileSync(target, 'utf8') !== text;
}

if (process.argv.includes('--check')) {
  const stale = generated.filter(isStale);
  if (stale.length > 0) {
    console.error(`Out of date: ${stale.map(({ file }) => file).join(', ')}. Run \`npm run generate\`.`);
    process.exitCode = 1;
  }
} else {
  for (const { file, text } of generated) writeFileSync(new URL(file, root), text);
}
