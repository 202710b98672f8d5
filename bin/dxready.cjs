#!/usr/bin/env node
// The only place that touches the real process: it makes the World, calls main and sets the exit code.
'use strict';
const { argv, env, exit } = process;
const { version } = require('../package.json');
const stream = (name, failed, of = () => process[name].listenerCount('error') ? process[name] : process[name].on('error', failed)) =>
  ({ write: (text) => of().write(text), get isTTY() { return Boolean(of().isTTY); }, get columns() { return of().columns || 80; } });
const stderr = stream('stderr', () => {});
const stdout = stream('stdout', ({ code }) => exit(code === 'EPIPE' ? 0 : stderr.write(`dxready: standard output cannot be written (${code})\n`) && 2)); // `head` has seen enough
const readStdin = async (limit, parts = [], size = 0) => {
  for await (const part of process.stdin) if (parts.push(part) && (size += part.length) > limit) break;
  return Buffer.concat(parts);
};
const stdinOnce = { read: (limit) => (stdinOnce.bytes ??= readStdin(limit)) };
if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) stdout.write(`${version}\n`);
else {
  const world = { argv: argv.slice(2), env, cwd: process.cwd(), home: require('node:path').dirname(__dirname), version, stdout, stderr, readStdin: stdinOnce.read, files: require('node:fs') };
  require('./load.cjs').load(`${world.home}/dist/main.cjs`).main(world).then((code) => { process.exitCode = code; });
}
