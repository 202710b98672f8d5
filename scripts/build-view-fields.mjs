// Writes the fields that templates see beside the compiled templates, for the check of those that a user brings along.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fieldsModule } from './generate-view-fields.mjs';

const root = new URL('../', import.meta.url);
const to = new URL('src/render/generated/', root);

mkdirSync(to, { recursive: true });
for (const { file, text } of fieldsModule(root)) writeFileSync(new URL(file, to), text);
