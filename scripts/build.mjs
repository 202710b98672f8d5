// Builds dist/: one CommonJS file for the entry, and one for every module that the source imports with `import()`,
// so that a command loads only what it uses. Node 20 starts CommonJS faster than modules.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cacheCode } from './build-cache.mjs';
import { compileQuestionnaires } from './build-questionnaires.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = resolve(root, 'dist');
/** The new build grows beside the old one and takes its place when it is whole. */
const next = resolve(root, `dist.${process.pid}`);

/** File name in dist of a source module. */
function nameOf(file) {
  return file === entry
    ? 'main'
    : relative(root, file)
        .replace(/^src\//, '')
        .replace(/\.\w+$/, '')
        .replaceAll('/', '-');
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

/** commander loads node:child_process for subcommands that are programs of their own. We have none: it may come late. */
const lateChildProcess = {
  name: 'late-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('node_modules/commander/') ? { path: 'child_process', namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "exports.spawn = (...args) => require('child_process').spawn(...args);",
    }));
  },
};

/**
 * Packages that are better built in as CommonJS: fdir as a module asks where it lies, which a file of dist cannot say; js-yaml
 * as a module reads two to three times slower on Node 20 (object rest and spread, which its CommonJS form spells out).
 */
const COMMON = { fdir: 'dist/index.cjs', 'js-yaml': 'dist/js-yaml.cjs.js' };
const asCommonJs = {
  name: 'as-common-js',
  setup({ onResolve }) {
    onResolve({ filter: /^(fdir|js-yaml)$/ }, ({ path }) => ({ path: resolve(root, 'node_modules', path, COMMON[path]) }));
  },
};

/** chalk guesses what the terminal can show, for which it loads node:tty. We tell it: see src/cli/screen.ts. */
const noColourGuess = {
  name: 'no-colour-guess',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: resolve(resolveDir, 'vendor/supports-color/browser.js'),
    }));
  },
};

/** Names of the packages that went into a file. */
function packagesIn({ inputs }) {
  const names = Object.keys(inputs).map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

/** The licences of the packages that are built in, as they ask for. */
function notices(names) {
  return names
    .map((name) => {
      const folder = resolve(root, 'node_modules', name);
      const { version, license } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entryName) => /^licen[cs]e/i.test(entryName));
      const text = file === undefined ? '' : readFileSync(resolve(folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

const entry = resolve(root, 'src/cli/main.ts');
const compiler = resolve(root, 'src/cli/compile-shipped.ts');
/** Imported by several of the files: built once, required by all. */
const shared = new Set(['src/render/view.ts', 'src/render/templates.ts'].map((file) => resolve(root, file)));
const found = new Set([entry, compiler]);
const waiting = [entry, compiler];
/** By file of dist: the packages inside it, so that a test can tell what a command loads. */
const contents = {};
for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
  const { metafile } = await build({
    entryPoints: [file],
    outfile: resolve(next, `${nameOf(file)}.cjs`),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minify: !process.env.READABLE,
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    plugins: [lazyModules, lateChildProcess, asCommonJs, noColourGuess],
    logLevel: 'warning',
    metafile: true,
  });
  contents[`${nameOf(file)}.cjs`] = packagesIn(metafile);
}
writeFileSync(resolve(next, 'THIRD-PARTY-NOTICES.txt'), notices([...new Set(Object.values(contents).flat())].toSorted()));
writeFileSync(resolve(next, 'contents.json'), `${JSON.stringify(contents, null, 2)}\n`);
await compileQuestionnaires(next);
rmSync(dist, { recursive: true, force: true });
renameSync(next, dist);
await cacheCode(dist);
