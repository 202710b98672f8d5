// Builds dist/: one CommonJS file for the entry, and one for every module that the source imports with `import()`,
// so that a command loads only what it uses. Node 20 starts CommonJS faster than modules.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = resolve(root, 'dist');

/** File name in dist of a source module. */
function nameOf(file) {
  return file === entry ? 'main' : relative(root, file).replace(/^src\//, '').replace(/\.\w+$/, '').replaceAll('/', '-');
}

/** Turns `import('./x.ts')` into a require of a file of its own, and remembers to build that. */
const lazyModules = {
  name: 'lazy-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
      const file = resolve(dirname(importer), path);
      if (kind !== 'dynamic-import' && !shared.has(file)) return undefined;
      if (!found.has(file)) found.add(file) && waiting.push(file);
      return { path: `./${nameOf(file)}.cjs`, external: true };
    });
  },
};

/** Names of the packages that went into a file. */
function packagesIn({ inputs }) {
  const names = Object.keys(inputs).map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

const entry = resolve(root, 'src/cli/main.ts');
const compiler = resolve(root, 'src/cli/compile-shipped.ts');
/** Imported by several of the files: built once, required by all. */
const shared = new Set(['src/render/view.ts', 'src/render/templates.ts'].map((file) => resolve(root, file)));
const found = new Set([entry, compiler]);
const waiting = [entry, compiler];
/** By file of dist: the packages inside it, so that a test can tell what a command loads. */
const contents = {};
rmSync(dist, { recursive: true, force: true });
for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
  const { metafile } = await build({
    entryPoints: [file],
    outfile: resolve(dist, `${nameOf(file)}.cjs`),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    plugins: [lazyModules],
    logLevel: 'warning',
    metafile: true,
  });
  contents[`${nameOf(file)}.cjs`] = packagesIn(metafile);
}
writeFileSync(resolve(dist, 'contents.json'), `${JSON.stringify(contents, null, 2)}\n`);
await import('./build-questionnaires.mjs');
