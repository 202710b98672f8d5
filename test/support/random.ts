// Cases by chance, but the same ones at every run: whether a change lands depends on the change alone. Other cases are tried by
// `npm run test:long`, and by DXREADY_SEED=2 npm test.
import fc from 'fast-check';

/** A whole number that all cases of a run follow from. */
export const seed = Number(process.env.DXREADY_SEED ?? 1);

fc.configureGlobal({ seed });

export { fc };
