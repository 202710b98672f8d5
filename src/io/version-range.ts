// Which versions of a questionnaire will do for one that extends it.
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';

/** `invalid` if `range` is none. */
export function judgeVersion(version: string, range: string): 'fits' | 'misses' | 'invalid' {
  if (validRange(range) === null) return 'invalid';
  return satisfies(version, range) ? 'fits' : 'misses';
}
