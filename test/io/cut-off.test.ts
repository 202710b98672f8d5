// Text that is lost to a comment that is none.
import { describe, expect, it } from 'vitest';
import { cutOff } from '../../src/io/cut-off.ts';

describe('text behind a #', () => {
  it.each([
    ['ask: What about near miss #2?', 27],
    ['  - Level #1 is here.', 11],
    ['    why: Because of rule #7, mostly.', 26],
  ])('is told of: %s', (line, column) => {
    const [found] = cutOff(`a: 1\n${line}\n`, 'q.yaml');
    expect(found).toMatchObject({ code: 'cut-off', severity: 'warning', file: 'q.yaml', line: 2, column });
  });

  it.each([
    'ask: What about it?   # a comment',
    '# ask: What about #2?',
    'ask: "What about near miss #2?"',
    'tags: [a:b]  #x',
    'ask: What about C#?',
    'ask: |',
    'title: A # b #c',
  ])('is left alone: %s', (line) => {
    expect(cutOff(line, 'q.yaml')).toEqual([]);
  });
});
