#!/usr/bin/env node
// The only place that touches the real process: it makes the World, calls main and sets the exit code.
'use strict';
const { argv, env, stdin, stdout, stderr } = process;
const home = require('node:path').dirname(__dirname);
const { version } = require('../package.json');
const out = (stream) => ({ write: (text) => stream.write(text), isTTY: Boolean(stream.isTTY), columns: stream.columns || 80 });
const readStdin = async () => Buffer.concat(await stdin.toArray());
const stdinOnce = { read: () => (stdinOnce.bytes ??= readStdin()) };
stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3)); // the reader, `head` say, has seen enough
if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) stdout.write(`${version}\n`);
else {
  const { main } = require('../dist/main.cjs');
  const world = { argv: argv.slice(2), env, cwd: process.cwd(), home, version, stdout: out(stdout), stderr: out(stderr), readStdin: stdinOnce.read, files: require('node:fs') };
  main(world).then((code) => (process.exitCode = code));
}
