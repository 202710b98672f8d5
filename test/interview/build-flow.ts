// Interviews for tests: a questionnaire read from a file, a flow on it, and a disk that is plain data.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readAnswer } from '../../src/core/answers/read-answer.ts';
import { keepChange } from '../../src/core/interview/keep.ts';
import { makePlan, type OrderName } from '../../src/core/interview/plan.ts';
import { resume } from '../../src/core/interview/resume.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { Answer } from '../../src/model/answers.ts';
import type { Change, Flow, Plan } from '../../src/model/interview.ts';
import type { Key } from '../../src/model/screens.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';

/** A questionnaire of the project, by its path from the top. */
export function questionnaireAt(path: string) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return resolve(parse(readFileSync(file, 'utf8'))).questionnaire;
}

/** With every kind of item and one that is asked on a condition. */
export const EVERY_KIND = questionnaireAt('test/terminal/every-kind.yaml');

export function planOf(questionnaire = EVERY_KIND, order: OrderName = 'alone', earlier = new Map<string, Answer>()): Plan {
  return makePlan(questionnaire, order, earlier);
}

/** The interview a sheet leads to. */
export function flowOn(written: Partial<WrittenSheet> = {}, plan = planOf()): Flow {
  return resume(plan, answersIn(written, plan), written);
}

export function answersIn({ answers = {} }: Partial<WrittenSheet>, { stops }: Plan): Map<string, Answer> {
  return new Map(
    stops.flatMap(({ item }) => {
      const written = answers[item.id];
      const answer = written === undefined ? null : readAnswer(written, item, []).answer;
      return answer === null ? [] : [[item.id, answer] as const];
    }),
  );
}

/** The sheet after a change, as the file would hold it; null if the change is refused. */
export function keptOn(sheet: Partial<WrittenSheet>, change: Change, flow: Flow): Partial<WrittenSheet> | null {
  const decided = keepChange(change, flow, { answered: 0, seconds: 0 }, sheet);
  if (decided.kind === 'refuse') return null;
  const next = structuredClone(sheet);
  for (const { path, value } of decided.edits) put(next as Record<string, unknown>, [...path], value);
  return next;
}

function put(into: Record<string, unknown>, [key = '', ...rest]: (string | number)[], value: unknown): void {
  if (rest.length > 0) {
    into[key] ??= typeof rest[0] === 'number' ? [] : {};
    put(into[key] as Record<string, unknown>, rest, value);
  } else if (value !== undefined) into[key] = value;
  else if (Array.isArray(into)) into.splice(Number(key), 1);
  else delete into[key];
}

export function named(name: Key['name']): Key {
  return { name, text: '' };
}

/** Keys by their letters; words in angle brackets are named keys: `3`, `<enter>`. */
export function keys(text: string): Key[] {
  return [...text.matchAll(/<(\w[\w-]*)>|./gsu)].map(([whole, name]) =>
    name === undefined ? { name: '', text: whole } : named(name as Key['name']),
  );
}
