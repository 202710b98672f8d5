// Resolves and checks the shipped questionnaires once, so that scoring with one of them reads no YAML for it.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../', import.meta.url));
const stderr = { write: (text) => process.stderr.write(text), isTTY: false, columns: 80 };

/** Writes one JSON file a questionnaire below the folder of the build; throws if one of them is not clean. */
export async function compileQuestionnaires(dist) {
  const { compileShipped } = createRequire(import.meta.url)(join(dist, 'cli-compile-shipped.cjs'));
  const target = join(dist, 'questionnaires');
  fs.mkdirSync(target, { recursive: true });
  for (const { id, loaded } of await compileShipped({ home, cwd: home, files: fs, stderr })) {
    fs.writeFileSync(join(target, `${id}.json`), JSON.stringify(loaded));
  }
}
