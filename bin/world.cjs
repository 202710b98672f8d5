// The real World: the process as the program sees it. Streams are opened when they are first used.
'use strict';
const { dirname } = require('node:path');

function stream(name, whenItFails) {
  let opened;
  const open = () => {
    opened ??= process[name].on('error', whenItFails);
    return opened;
  };
  return {
    write: (text) => open().write(text),
    get isTTY() {
      return Boolean(open().isTTY);
    },
    get columns() {
      return open().columns || 80;
    },
  };
}

const stderr = stream('stderr', () => {});
const stdout = stream('stdout', ({ code }) => {
  if (code === 'EPIPE') process.exit(0); // the reader, `head` say, has seen enough
  stderr.write(`dxready: standard output cannot be written (${code})\n`);
  process.exit(2);
});

let bytes;

/** Standard input to its end, or until more than `limit` bytes have come; the same bytes every time. */
function readStdin(limit) {
  bytes ??= collect(limit);
  return bytes;
}

async function collect(limit) {
  const parts = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part);
    size += part.length;
    if (size > limit) break;
  }
  return Buffer.concat(parts);
}

module.exports = {
  argv: process.argv.slice(2),
  env: process.env,
  get cwd() {
    return process.cwd();
  },
  home: dirname(__dirname),
  version: require('../package.json').version,
  files: require('node:fs'),
  stdout,
  stderr,
  readStdin,
};
