// A sheet that git could not merge: one problem, at its first marker, whatever else the markers break.

import { describe, expect, it } from 'vitest';
import { findMistakes } from '../../src/io/locate.ts';
import { conflictIn } from '../../src/io/syntax.ts';
import { fc } from '../support/random.ts';

const YAML = `dxready: 1
answers:
<<<<<<< HEAD
  a.b: 1
=======
  a.b: 2
>>>>>>> theirs
`;
const JSON_TEXT = '{ "dxready": 1,\n<<<<<<< HEAD\n "a": 1\n||||||| base\n "a": 0\n=======\n "a": 2\n>>>>>>> theirs\n}';

describe('a conflict marker', () => {
  it.each([
    ['YAML', YAML, 3],
    ['JSON, with the base between', JSON_TEXT, 2],
    ['two conflicts', YAML + YAML, 3],
    ['empty sides, no names', '<<<<<<<\n=======\n>>>>>>>', 1],
  ])('in %s is told once', (_, text, line) => {
    expect(findMistakes(text, 'a.yaml')).toMatchObject({
      kind: 'failed',
      problems: [
        {
          file: 'a.yaml',
          line,
          column: 1,
          message: 'this is a git conflict marker',
          mend: 'settle the conflict and remove the three marker lines',
        },
      ],
    });
  });

  it.each([
    ['an underlined title', 'Title\n=======\ntext\n'],
    ['indented', YAML.replaceAll(/^(?=[<=>])/gm, ' ')],
    ['half of it', YAML.replace('=======\n', '')],
    ['longer lines', YAML.replaceAll(/^[<=>]/gm, '$&$&')],
    ['another order', '>>>>>>> a\n=======\n<<<<<<< b\n'],
  ])('is not seen in %s', (_, text) => {
    expect(conflictIn(text)).toBe(null);
  });

  it('is found in one pass over what looks like many', () => {
    expect(conflictIn('<<<<<<< a\n'.repeat(400_000))).toBe(null);
  });

  it('is found wherever it stands', () => {
    const lines = fc.array(fc.constantFrom('a: 1', '', '  b', 'x <<<<<<<', '========'), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const head = before.map((line) => `${line}\n`).join('');
        expect(conflictIn(`${head}${YAML.slice(19)}${after.join('\n')}`)).toBe(head.length + YAML.slice(19).indexOf('<'));
      }),
    );
  });
});
