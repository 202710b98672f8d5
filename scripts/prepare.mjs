// Builds after an installation from git or before packing; without the development tools there is nothing to build with.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../node_modules/esbuild', import.meta.url))) {
  await import('./build-validators.mjs');
  await import('./build-templates.mjs');
  await import('./build.mjs');
}
