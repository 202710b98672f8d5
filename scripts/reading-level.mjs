// The school grade of every item, worst first, so that authors see what to say more plainly.
// npm run reading -- [questionnaire file]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = process.argv[2] ?? `${root}questionnaires/full.yaml`;

/** The tests use the same measure; it is written in TypeScript. */
const { outputFiles } = await build({
  entryPoints: [`${root}test/content/reading-grade.ts`],
  bundle: true,
  write: false,
  format: 'esm',
});
const { gradeOf, sentencesOf } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const { pillars = [] } = parse(readFileSync(file, 'utf8'));
const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
if (items.length === 0) throw new Error(`${file} has no items of its own`);
const graded = items.map((item) => ({ ...item, grade: gradeOf(sentencesOf(item)) }));

for (const { grade, code = '', id, ask } of graded.toSorted((left, right) => right.grade - left.grade)) {
  console.log(`${grade.toFixed(1).padStart(5)}  ${code.padEnd(5)} ${id.padEnd(32)} ${ask}`);
}
