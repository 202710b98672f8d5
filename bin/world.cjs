// The real World: the process as the program sees it. Streams are opened when they are first used.
'use strict';
const { basename, dirname, relative } = require('node:path');

/**
 * A stream whose reader may be slow, or gone. Once it has failed, what is written is dropped and the work goes on: the exit code
 * is what the work comes to.
 */
function stream(name, whenItFails) {
  let opened;
  let isGone = false;
  const waiting = [];
  const release = () => {
    for (const go of waiting.splice(0)) go();
  };
  const fail = (error) => {
    if (!isGone) whenItFails(error);
    isGone = true;
    release();
  };
  const open = () => {
    opened ??= process[name].on('error', fail).on('drain', release);
    return opened;
  };
  return {
    write: (text) => {
      if (isGone) return;
      try {
        open().write(text);
      } catch (error) {
        fail(error); // a file is written at once
      }
    },
    taken: () => (isGone || !open().writableNeedDrain ? Promise.resolve() : new Promise((go) => waiting.push(go))),
    get isGone() {
      return isGone;
    },
    get isWritten() {
      return isGone || opened === undefined || opened.writableLength === 0;
    },
    get isTTY() {
      return Boolean(open().isTTY);
    },
    get columns() {
      return open().columns || 80;
    },
  };
}

const REASONS = { ENOSPC: 'the disk is full', EIO: 'the disk fails', EDQUOT: 'your share of the disk is used up' };

const stderr = stream('stderr', () => {});
const stdout = stream('stdout', ({ code }) => {
  if (code === 'EPIPE') return; // the reader, `head` say, has seen enough
  stderr.write(`dxready: standard output cannot be written (${REASONS[code] ?? code})\n`);
  process.exitCode = 2;
});

/**
 * Ends the process at once: left alone, Node waits for the code that it is still making faster. A reader may be slow. Output that
 * could not be written outweighs what the work came to.
 */
function end(code) {
  process.exitCode = Math.max(code, process.exitCode ?? 0);
  setImmediate(() => {
    if (stdout.isWritten && stderr.isWritten) process.exit();
  });
}

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

/** The same as it comes; what was collected before comes again. */
async function* stdinChunks() {
  if (bytes !== undefined) yield await bytes;
  else yield* process.stdin;
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** While somebody listens, the program is not ended by these signals but asked to stop. */
function onStop(callback) {
  for (const name of STOPS) process.on(name, callback);
  return () => {
    for (const name of STOPS) process.off(name, callback);
  };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch ({ code }) {
    return code === 'EPERM'; // it lives, and belongs to somebody else
  }
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** As it was typed: by npm, by its path, or by its name. */
function called() {
  if (process.env.npm_lifecycle_event === 'start') return 'npm start --';
  const [, script] = process.argv;
  if (!script.endsWith('.cjs')) return basename(script);
  const path = relative(process.cwd(), script);
  return `node ${/^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`}`;
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
  writeBytes: stdout.write,
  readStdin,
  stdinChunks,
  get terminal() {
    return process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : null;
  },
  now: Date.now,
  today,
  machine: {
    pid: process.pid,
    platform: process.platform,
    get host() {
      return require('node:os').hostname();
    },
    isAlive,
  },
  onStop,
  end,
  get called() {
    return called();
  },
};
