// Variables say what keys say: whatever stands in one, it is taken as the file would take it, or told by its name.

import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/cli/config/environment.ts';
import { KEYS } from '../../../src/cli/config/keys.ts';
import { conforms } from '../../../src/io/conforms.ts';
import { schema } from '../../../src/io/generated/config-schema.js';
import { fc } from '../../support/random.ts';

const SPOKEN = KEYS.flatMap(({ variable }) => variable ?? []);
const word = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.constantFrom(
    '60',
    '80%',
    '0.8',
    'true',
    'false',
    'a=1',
    'a=1,b=2',
    'a=1,a=2',
    'md,html',
    'md,md',
    'warn',
    '__proto__=5',
    '__proto__',
  ),
);

describe('variables', () => {
  it('are taken, or told once by their own name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...SPOKEN), word, { maxKeys: 4 }), async (env) => {
        const { said, variables, problems } = await readEnvironment(env);
        const set = Object.keys(env).filter((name) => env[name]?.trim() !== '');
        expect([...variables.values()].toSorted()).toEqual(set.toSorted());
        for (const { file, severity, message, mend } of problems) {
          expect(set).toContain(file);
          expect({ severity, isSaid: message !== '' && mend !== '' }).toEqual({ severity: 'error', isSaid: true });
        }
        if (problems.length === 0) expect(conforms({ dxready: 1, ...said }, schema)).toBe(true);
      }),
    );
  });

  it('of other programs are none of ours, and those nobody knows are told, as an error or a note', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Z_]{1,20}$/), async (name) => {
        const given = `DXREADY_X${name}`;
        const { problems, notes } = await readEnvironment({ [name]: '1', [given]: '1' });
        expect(problems.length + notes.length).toBe(1);
        for (const { file, code } of problems) expect([file, code]).toEqual([given, 'unknown-variable']);
        for (const note of notes) expect(note).toContain(`${given} `);
      }),
    );
  });

  it('with a slip in their name are an error, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SPOKEN), fc.nat(), fc.constantFrom('', 'X', 'SX'), async (name, at, slip) => {
        const place = 'DXREADY_'.length + (at % (name.length - 'DXREADY_'.length));
        const given = name.slice(0, place) + slip + name.slice(place + 1);
        fc.pre(!SPOKEN.includes(given));
        const { problems } = await readEnvironment({ [given]: '1' });
        expect(problems.map(({ file, code }) => [file, code])).toEqual([[given, 'unknown-variable']]);
      }),
    );
  });
});
