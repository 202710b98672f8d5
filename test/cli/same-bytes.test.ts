// The same report gives the same bytes in every format, wherever and whenever it is made. Versions of Node: npm run test:nodes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, everyFormat } from '../../scripts/every-format.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dxready-same-'));
const sheet = join(root, 'examples/harbour-lighting');
const saved = join(folder, 'report.json');

let first: Map<string, Buffer>;
beforeAll(() => {
  execFileSync('node', [join(root, 'bin/dxready.cjs'), 'score', sheet, '-f', 'json', '-o', saved]);
  first = everyFormat({ sheet, saved, env: { TZ: 'UTC', LC_ALL: 'C' } });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the same bytes', () => {
  it('are compared for every format and file', () => {
    expect(first.size).toBe(5 + 5);
    for (const [name, bytes] of first) expect(bytes.length, name).toBeGreaterThan(500);
  });

  it.each([
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', LANGUAGE: 'de' },
  ])('at $TZ in $LANG', (env) => {
    expect(differences(first, everyFormat({ sheet, saved, env }))).toEqual([]);
  });

  it('for another user, in a terminal of another kind', () => {
    const env = { USER: 'somebody', LOGNAME: 'somebody', HOSTNAME: 'elsewhere', TERM: 'xterm-256color', COLUMNS: '200' };
    expect(differences(first, everyFormat({ sheet, saved, env: { ...env, HOME: '/nonexistent' } }))).toEqual([]);
  });
});
