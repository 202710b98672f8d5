// Loads the files of dist together with the code that V8 made of them when the project was built. V8 refuses a cache
// that another version of Node or another text has made; then the file is compiled as usual.
'use strict';
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** By file: its exports, and the script they came from. */
const loaded = new Map();

function load(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  const module = { exports: {} };
  const script = compile(file);
  loaded.set(file, { module, script });
  const requireFrom = (id) => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module);
  return module.exports;
}

function compile(file) {
  const text = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  return new Script(text, { filename: file, cachedData: cacheOf(file) });
}

/** Undefined where the build has left none. */
function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

/** The files loaded so far, with the code that V8 has made of them by now. */
function caches() {
  return [...loaded].map(([file, { script }]) => ({ file, code: () => script.createCachedData() }));
}

module.exports = { load, caches };
