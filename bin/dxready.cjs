#!/usr/bin/env node
// The only place that touches the real process: it makes the World, calls main and sets the exit code.
'use strict';
const { argv, env } = process;
const { version } = require('../package.json');
const streams = require('./streams.cjs');
if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) streams.stdout.write(`${version}\n`);
else {
  const home = require('node:path').dirname(__dirname);
  const world = { ...streams, argv: argv.slice(2), env, cwd: process.cwd(), home, version, files: require('node:fs') };
  const { load } = require('./load.cjs');
  load(`${home}/dist/main.cjs`)
    .main(world)
    .then((code) => {
      process.exitCode = code;
    });
}
