#!/usr/bin/env node
// Hands the real World to main and sets the exit code.
'use strict';
const world = require('./world.cjs');

if (world.argv.length === 1 && ['--version', '-V'].includes(world.argv[0])) {
  world.stdout.write(`${world.version}\n`);
} else {
  const { load } = require('./load.cjs');
  load(`${world.home}/dist/main.cjs`).main(world).then(world.end);
}
