// Resolves and checks the shipped questionnaires once, so that scoring with one of them reads no YAML for it.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../', import.meta.url));
const { compileShipped } = createRequire(import.meta.url)('../dist/cli-compile-shipped.cjs');
const stderr = { write: (text) => process.stderr.write(text), isTTY: false, columns: 80 };
const target = new URL('../dist/questionnaires/', import.meta.url);

fs.mkdirSync(target, { recursive: true });
for (const { id, loaded } of await compileShipped({ home, cwd: home, files: fs, stderr })) {
  fs.writeFileSync(new URL(`${id}.json`, target), JSON.stringify(loaded));
}
