// Preloaded with --require: writes the modules a run has loaded to the file named in RECORD_MODULES.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const files = Object.keys(require.cache);
  const loader = files.find((file) => file.endsWith('load.cjs'));
  const built =
    loader === undefined
      ? []
      : require(loader)
          .caches()
          .map(({ file }) => file);
  writeFileSync(process.env.RECORD_MODULES, JSON.stringify([...files, ...built]));
});
