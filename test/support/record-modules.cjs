// Preloaded with --require: writes the modules a run has loaded to the file named in RECORD_MODULES.
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.RECORD_MODULES, JSON.stringify(Object.keys(require.cache))));
