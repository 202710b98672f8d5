#!/usr/bin/env node
// The only place that touches the real process: it makes the World, calls main and sets the exit code.
'use strict';
const { argv, env } = process;
const { version } = require('../package.json');
const stream = (of) => ({ write: (text) => of().write(text), get isTTY() { return Boolean(of().isTTY); }, get columns() { return of().columns || 80; } });
const stdinOnce = { read: () => (stdinOnce.bytes ??= process.stdin.toArray().then(Buffer.concat)) };
const out = stream(() => process.stdout);
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3)); // the reader, `head` say, has seen enough
if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) out.write(`${version}\n`);
else {
  const home = require('node:path').dirname(__dirname);
  const world = { argv: argv.slice(2), env, cwd: process.cwd(), home, version, stdout: out, stderr: stream(() => process.stderr), readStdin: stdinOnce.read, files: require('node:fs') };
  const { load } = require('./load.cjs');
  load(`${home}/dist/main.cjs`).main(world).then((code) => { process.exitCode = code; });
}
