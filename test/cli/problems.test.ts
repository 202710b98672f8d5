// Problems as lines: sorted, without echoes, never a flood, harmless on the screen.
import { describe, expect, it } from 'vitest';
import { nearest, printProblems } from '../../src/cli/problems.ts';
import type { LocatedProblem } from '../../src/model/problem.ts';

function aProblem(changes: Partial<LocatedProblem>): LocatedProblem {
  return {
    code: 'c',
    severity: 'error',
    message: 'wrong',
    mend: 'mend it',
    path: [],
    onKey: false,
    suggest: null,
    over: null,
    file: 'a.yaml',
    line: 1,
    column: 1,
    ...changes,
  };
}

function printed(...problems: LocatedProblem[]): string[] {
  const texts: string[] = [];
  printProblems(problems, { write: (text) => void texts.push(text), isTTY: false, columns: 80 });
  return texts.join('').split('\n').slice(0, -1);
}

describe('lines', () => {
  it('say place, severity, what is wrong and how to mend it', () => {
    expect(printed(aProblem({ line: 3, column: 7, severity: 'warning' }))).toEqual(['a.yaml:3:7: warning: wrong; mend it']);
  });

  it('stand at the first line for a file as a whole', () => {
    expect(printed(aProblem({ line: 0, column: 0 }), aProblem({ file: '', line: 0, column: 0 }))).toEqual([
      'a.yaml:1:1: error: wrong; mend it',
      "'':1:1: error: wrong; mend it",
    ]);
  });

  it('follow the order of the places, file by file', () => {
    const at = (file: string, line: number, column: number) => aProblem({ file, line, column });
    const lines = printed(at('b', 2, 1), at('a', 1, 1), at('b', 1, 9), at('a', 0, 0), at('b', 1, 10));
    expect(lines.map((line) => line.split(': ')[0])).toEqual(['b:1:9', 'b:1:10', 'b:2:1', 'a:1:1']);
  });

  it('suggest the word that was meant', () => {
    const suggest = { given: 'strategy.costumer_test', among: ['strategy.hit_list', 'strategy.customer_test'] };
    expect(printed(aProblem({ suggest }))).toEqual(['a.yaml:1:1: error: wrong; did you mean strategy.customer_test?']);
  });

  it('never repeat each other', () => {
    expect(printed(aProblem({}), aProblem({}))).toHaveLength(1);
  });

  it('do not drive or deceive the terminal', () => {
    const lines = printed(aProblem({ file: '\u001b[31mred.yaml', message: 'a\u0007b\nc\u202ed\u200be\u009bf' }));
    expect(lines).toEqual(['�[31mred.yaml:1:1: error: wrong; mend it'.replace('wrong', 'a�b�c�d�e�f')]);
  });

  it('stay short, however long a key is', () => {
    const [line = ''] = printed(
      aProblem({
        message: `unknown item '${'x'.repeat(100_000)}'`,
        mend: 'y'.repeat(100_000),
        suggest: { given: 'x'.repeat(100_000), among: ['x'] },
      }),
    );
    expect(line.length).toBeLessThan(700);
  });
});

describe('a key that is misspelt', () => {
  const unknown = (given: string, path: (string | number)[]) =>
    aProblem({
      code: 'unknown-key',
      message: `unknown ${given}`,
      path: [...path, given],
      suggest: { given, among: ['version', 'id'] },
    });
  const missing = (key: string, path: (string | number)[]) =>
    aProblem({ code: 'missing-key', message: `missing ${key}`, path: [...path, key] });

  it('is not missing as well', () => {
    expect(printed(unknown('versoin', ['q']), missing('version', ['q']))).toEqual([
      'a.yaml:1:1: error: unknown versoin; did you mean version?',
    ]);
  });

  it('does not hide one that is missing elsewhere, or another one', () => {
    expect(printed(unknown('versoin', ['q']), missing('version', ['r']), missing('id', ['q']))).toHaveLength(3);
  });
});

describe('a flood', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    aProblem({ line: index + 1, severity: index < 900 ? 'warning' : 'error' }),
  );

  it('ends after 200 lines of a file with how many more there are', () => {
    const lines = printed(...many, aProblem({ file: 'b.yaml' }));
    expect(lines).toHaveLength(202);
    expect(lines[200]).toBe('a.yaml:101:1: warning: 800 more problems of this file are not shown; mend those above first');
    expect(lines[201]).toBe('b.yaml:1:1: error: wrong; mend it');
  });

  it('never drowns an error in warnings', () => {
    expect(printed(...many).filter((line) => line.includes(': error: '))).toHaveLength(100);
  });
});

describe('the nearest word', () => {
  it.each([
    ['levle', ['value', 'level'], 'level'],
    ['Unknown', ['unknown'], 'unknown'],
    ['x', ['y'], null],
    ['foo', ['strategy.customer_test'], null],
    ['', ['a'], null],
    ['abc', [], null],
  ])('%j among %j: %j', (given, among, expected) => expect(nearest(given, among)).toBe(expected));
});
