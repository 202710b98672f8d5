// Questions are read by people of every trade, often aloud: nearly all of them must be plain to somebody with ten years of school.
import { expect, it } from 'vitest';
import { gradeOf, sentencesOf } from './reading-grade.ts';
import { itemsOf, shipped } from './shipped.ts';

const BELOW = 10;
const SHARE = 0.95;

it('at least 95 in 100 items are below grade 10', () => {
  const graded = itemsOf(shipped('full')).map((item) => ({ code: item.code, grade: gradeOf(sentencesOf(item)) }));
  const hard = graded.filter(({ grade }) => grade >= BELOW).toSorted((left, right) => right.grade - left.grade);
  const allowed = Math.floor(graded.length * (1 - SHARE));
  expect(hard.length <= allowed ? [] : hard.map(({ code, grade }) => `${code}: grade ${grade.toFixed(1)}`)).toEqual([]);
});

it.each([
  [['The cat sat on the mat.'], 0.39 * 6 + 11.8 * 1 - 15.59],
  [['It is done.', 'As level 2, and AI helps.'], 0.39 * 4.5 + 11.8 * (11 / 9) - 15.59],
])('%s', (sentences, grade) => {
  expect(gradeOf(sentences)).toBeCloseTo(grade, 6);
});
