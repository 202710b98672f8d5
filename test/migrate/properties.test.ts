// There and back gives the same sheet; whatever the steps, nothing that somebody wrote vanishes.

import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { countFates } from '../../src/core/migrate/migrate.ts';
import { checkStarts } from '../../src/core/questionnaire/check-migration-starts.ts';
import { shape } from '../../src/io/shape.ts';
import type { WrittenItem, WrittenMigrationStep } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import { checklist, choice, level, lintOf, number, questionnaire, sheetOf, text, through, yesNo } from './build.ts';

const OPTIONS = ['p', 'q', 'r', 's'];

/** An item by its kind, with an answer to it. */
type Kind = 'level' | 'checklist' | 'choice' | 'number' | 'text' | 'yes_no';
const kind = fc.constantFrom<Kind>('level', 'level', 'checklist', 'choice', 'number', 'text', 'yes_no');

function itemOf(id: string, of: Kind): WrittenItem {
  switch (of) {
    case 'level':
      return level(id);
    case 'checklist':
      return checklist(id, ...OPTIONS);
    case 'choice':
      return choice(id, ...OPTIONS);
    case 'number':
      return number(id);
    case 'text':
      return text(id);
    case 'yes_no':
      return yesNo(id);
  }
}

const words = fc.string({ minLength: 1, maxLength: 12 });

function valueFor(of: Kind): fc.Arbitrary<WrittenAnswer> {
  switch (of) {
    case 'level':
      return fc.integer({ min: 1, max: 5 });
    case 'checklist':
      return fc.subarray(OPTIONS);
    case 'choice':
      return fc.constantFrom(...OPTIONS);
    case 'number':
      return fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
    case 'text':
      return words.filter((said) => said !== 'unknown');
    case 'yes_no':
      return fc.boolean();
  }
}

const KEYS: Readonly<Record<Kind, string>> = {
  level: 'level',
  checklist: 'options',
  choice: 'option',
  number: 'value',
  text: 'value',
  yes_no: 'value',
};

function answerTo(of: Kind): fc.Arbitrary<WrittenAnswer> {
  const around = fc.record(
    {
      note: words,
      evidence: fc.integer({ min: 0, max: 3 }),
      target: of === 'level' ? fc.integer({ min: 1, max: 5 }) : fc.integer({ min: 0, max: 100 }),
      by: fc.constantFrom('leader', 'frontline'),
      voices: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: [] },
  );
  const given = fc.oneof(
    { weight: 8, arbitrary: valueFor(of).map((value) => ({ [KEYS[of]]: value })) },
    { weight: 1, arbitrary: fc.constant({ unknown: true as const }) },
    { weight: 1, arbitrary: words.filter((why) => why.trim() !== '').map((na) => ({ na })) },
  );
  return fc.oneof(
    valueFor(of),
    fc.constant<WrittenAnswer>('unknown'),
    fc.tuple(given, around).map(([one, more]) => ({ ...one, ...more }) as WrittenAnswer),
  );
}

/** Items i.0, i.1 and so on, with answers to some of them and everything else that names them. */
const scene = fc.array(kind, { minLength: 1, maxLength: 7 }).chain((kinds) => {
  const ids = kinds.map((_, index) => `i.${index}`);
  const answers = fc.record(Object.fromEntries(kinds.map((of, index) => [ids[index] ?? '', answerTo(of)])), { requiredKeys: [] });
  const drafts = fc.dictionary(fc.constantFrom(...ids), fc.record({ note: words, voices: fc.integer({ min: 1, max: 9 }) }), {
    maxKeys: 3,
  });
  const interview = fc.record(
    {
      at: fc.constantFrom(...ids),
      later: fc.subarray(ids, { minLength: 1 }),
      drafts: drafts.filter((some) => Object.keys(some).length > 0),
    },
    { requiredKeys: [] },
  );
  const pains = fc.array(fc.constantFrom(...ids), { maxLength: 3 });
  return fc.record({ kinds: fc.constant(kinds), answers, interview, pains });
});

type Scene = typeof scene extends fc.Arbitrary<infer One> ? One : never;

function sheetIn({ answers, interview, pains }: Scene): WrittenSheet {
  return sheetOf(answers as Record<string, WrittenAnswer>, {
    questionnaire: { id: 'shop', version: '1.0.0' },
    interview: interview as NonNullable<WrittenSheet['interview']>,
    pain_points: pains.map((item, index) => ({ id: `p${index}`, title: 'It hurts', item })),
  });
}

/** Steps that can be taken back, and the items as they are afterwards. */
interface There {
  readonly steps: readonly WrittenMigrationStep[];
  readonly back: readonly WrittenMigrationStep[];
  readonly items: readonly WrittenItem[];
}

const TIMES = [
  [100, 0.01],
  [0.5, 2],
  [1000, 0.001],
  [1, 1],
] as const;

function thereFor(kinds: readonly Kind[], dice: readonly number[]): There {
  const steps: WrittenMigrationStep[] = [];
  const back: WrittenMigrationStep[] = [];
  const moves = kinds.map((of, index) => {
    const die = dice[index] ?? 0;
    const id = `i.${index}`;
    let item = itemOf(id, of);
    if (die % 2 === 0) {
      const [step, undone, changed] = remade(id, of, die, item);
      if (step !== null && undone !== null) {
        steps.push(step);
        back.unshift(undone);
      }
      item = changed;
    }
    return { id, item, to: die % 3 === 0 ? `j.${index}` : id };
  });
  for (const { id, to } of moves.filter((one) => one.to !== one.id)) {
    steps.push({ rename: id, to });
    back.unshift({ rename: to, to: id });
  }
  return { steps, back, items: moves.map(({ item, to }) => ({ ...item, id: to })) };
}

function remade(
  id: string,
  of: Kind,
  die: number,
  item: WrittenItem,
): [WrittenMigrationStep | null, WrittenMigrationStep | null, WrittenItem] {
  if (of === 'level') {
    const turn = (by: number) => Object.fromEntries([1, 2, 3, 4, 5].map((one) => [one, 1 + ((one - 1 + by) % 5)]));
    return [{ levels: id, map: turn(die % 5) }, { levels: id, map: turn(5 - (die % 5)) }, item];
  }
  if (of === 'checklist' || of === 'choice') {
    // Among themselves for some, so that a name is old and new at once.
    const names = die % 4 === 0 ? ['q', 'p', 'r', 's'] : ['one', 'two', 'three', 's'];
    const pairs = OPTIONS.map((old, index) => [old, names[index] ?? old] as const).filter(([old, now]) => old !== now);
    const options = (item.options ?? []).map((option, index) => ({ ...option, id: names[index] ?? '' }));
    return [
      { options: id, rename: Object.fromEntries(pairs) },
      { options: id, rename: Object.fromEntries(pairs.map(([old, now]) => [now, old])) },
      { ...item, options },
    ];
  }
  if (of !== 'number') return [null, null, item];
  const [times, undone] = TIMES[die % TIMES.length] ?? [1, 1];
  return [{ number: id, times }, { number: id, times: undone }, { ...number(id, 1_000_000) }];
}

describe('there and back', () => {
  it('what is kept is kept exactly, with everything around it', () => {
    fc.assert(
      fc.property(scene, fc.array(fc.nat(60), { minLength: 7, maxLength: 7 }), fc.boolean(), (given, dice, isKnown) => {
        const items = given.kinds.map((of, index) => itemOf(`i.${index}`, of));
        const { steps, back, items: meanwhile } = thereFor(given.kinds, dice);
        const sheet = sheetIn(given);
        const migrations = [{ from: 1, to: '2.0.0', steps: [...steps] }];
        const first = questionnaire(items, { version: '1.0.0' });
        const second = questionnaire(meanwhile, { version: '2.0.0', migrations });
        const third = questionnaire(items, {
          version: '3.0.0',
          migrations: [...migrations, { from: 2, to: '3.0.0', steps: [...back] }],
        });
        const there = through(sheet, second, isKnown ? first : null);
        expect(countFates(there.answers)).toEqual({ kept: Object.keys(sheet.answers).length, look: 0, cleared: 0, retired: 0 });
        const again = through(there.sheet, third);
        const atOnce = through(sheet, third);
        for (const { answers, interview, pain_points, retired } of [again.sheet, atOnce.sheet]) {
          expect(answers).toEqual(sheet.answers);
          expect(interview).toEqual(sheet.interview);
          expect(pain_points).toEqual(sheet.pain_points);
          expect(retired).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Any steps at all, sensible or not. */
const anySteps = fc.array(
  fc.oneof(
    fc.record({ rename: old(), to: made() }),
    fc.record({
      split: old(),
      into: fc.uniqueArray(made(), { minLength: 2, maxLength: 3 }),
      as: fc.constantFrom('ask' as const, 'copy' as const),
    }),
    fc.record({
      merge: fc.uniqueArray(old(), { minLength: 2, maxLength: 3 }),
      into: made(),
      as: fc.constantFrom('ask' as const, 'lowest' as const),
    }),
    fc.record({ drop: old() }),
    fc.record({ levels: old(), map: fc.record({ 1: to5(), 2: to5(), 3: to5(), 4: to5() }).map((map) => ({ ...map })) }),
    fc.record({ options: old(), rename: fc.record({ p: fc.constantFrom('q', 'one') }), drop: fc.subarray(['r', 's']) }),
    fc.record({ number: old(), times: fc.constantFrom(100, 1e308, 0.001) }),
  ),
  { maxLength: 6 },
);

function old() {
  return fc.constantFrom('i.0', 'i.1', 'i.2', 'i.3', 'i.4', 'j.0');
}

function made() {
  return fc.constantFrom('i.0', 'i.1', 'j.0', 'j.1', 'j.2');
}

function to5() {
  return fc.integer({ min: 1, max: 5 });
}

const STEPPED = ['levels', 'options', 'number'] as const;

/** Everything but the value and the mark. */
function around(written: WrittenAnswer | undefined) {
  if (typeof written !== 'object' || Array.isArray(written))
    return { note: undefined, evidence: undefined, by: undefined, voices: undefined };
  const { note, evidence, by, voices } = written;
  return { note, evidence, by, voices };
}

/** All of it is there; the reason for a look stands behind the note. */
function standsAround(written: WrittenAnswer | undefined, holder: WrittenAnswer | undefined): boolean {
  const [one, other] = [around(written), around(holder)];
  const isNoted = one.note === other.note || (other.note ?? '').startsWith(one.note === undefined ? 'Answered before' : one.note);
  return isNoted && JSON.stringify({ ...one, note: 0 }) === JSON.stringify({ ...other, note: 0 });
}

function valueIn(written: WrittenAnswer | undefined): unknown {
  if (typeof written !== 'object' || Array.isArray(written)) return written === 'unknown' ? true : written;
  const { level: step, value, options, option, na, unknown } = written;
  return step ?? value ?? options ?? option ?? na ?? unknown;
}

function targetIn(written: WrittenAnswer | undefined): number | undefined {
  return typeof written === 'object' && !Array.isArray(written) ? written.target : undefined;
}

describe('whatever the steps', () => {
  it('every answer, note, text and number is found again, and the sheet can be read', async () => {
    await fc.assert(
      fc.asyncProperty(scene, anySteps, fc.array(kind, { minLength: 6, maxLength: 6 }), async (given, steps, kinds) => {
        const ids = ['i.0', 'i.1', 'i.2', 'j.0', 'j.1', 'j.2'];
        const to = questionnaire(
          kinds.map((of, index) => itemOf(ids[index] ?? '', of)),
          { migrations: [{ from: 1, to: '2.0.0', steps: steps as WrittenMigrationStep[] }] },
        );
        const before = sheetIn(given);
        const kept = structuredClone(before);
        const { sheet, answers } = through(before, to);
        expect(before).toEqual(kept);
        expect(answers.map(({ from }) => from)).toEqual(Object.keys(before.answers));
        const retired = Object.values(sheet.retired ?? {}).map((one) => JSON.stringify(one));
        const touched = new Set(steps.flatMap((step) => STEPPED.flatMap((key) => (step as WrittenMigrationStep)[key] ?? [])));
        for (const { from, to: now, fate, why } of answers) {
          if (why.includes('It displaced')) expect(fate).not.toBe('kept');
          const written = before.answers[from];
          if (retired.includes(JSON.stringify(written))) continue;
          expect(['kept', 'look']).toContain(fate);
          const holders = now.map((id) => sheet.answers[id]);
          expect(holders.some((holder) => standsAround(written, holder))).toBe(true);
          const isRemade = [
            from,
            ...now,
            ...steps.flatMap((step) =>
              'rename' in step && typeof step.rename === 'string' && 'to' in step ? [step.rename, step.to] : [],
            ),
          ].some((id) => touched.has(id));
          if (isRemade) continue;
          expect(holders.map(valueIn)).toContainEqual(valueIn(written));
          expect(holders.map(targetIn)).toContain(targetIn(written));
        }
        const all = JSON.stringify(sheet);
        for (const draft of Object.values(before.interview?.drafts ?? {}))
          expect(all).toContain(JSON.stringify(draft.note ?? '').slice(1, -1));
        const shaped = await shape('answers', sheet);
        expect(shaped.kind).toBe('whole');
        const { problems } = readSheet(sheet, to, { name: 'x', digest: 'sha256:new', lenient: false, writtenFor: null });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const { to: now } of answers.filter((one) => one.fate === 'look'))
          expect(now.map((id) => (sheet.answers[id] as { look?: boolean }).look)).not.toContain(undefined);
      }),
      { numRuns: 1500 },
    );
  });

  it('steps that the older questionnaire finds no fault with displace no answer to it', () => {
    let sound = 0;
    fc.assert(
      fc.property(scene, anySteps, fc.array(kind, { minLength: 6, maxLength: 6 }), (given, steps, kinds) => {
        const ids = ['i.0', 'i.1', 'i.2', 'j.0', 'j.1', 'j.2'];
        const items = kinds.map((of, index) => itemOf(ids[index] ?? '', of));
        const to = questionnaire(items, { migrations: [{ from: 1, to: '2.0.0', steps: steps as WrittenMigrationStep[] }] });
        const old = given.kinds.map((of, index) => itemOf(`i.${index}`, of));
        const before = questionnaire(old, { version: '1.0.0' });
        const found = checkStarts(to, before, to.rules.migrations ?? []);
        for (const { message, mend } of found) expect(`${message}${mend}`).not.toContain('undefined');
        const { answers } = through(sheetIn(given), to, before);
        const displaced = answers.filter(({ why }) => why.includes('Another question has its id now'));
        if (found.some(({ severity }) => severity === 'error')) return;
        sound += 1;
        expect(displaced).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(100);
  });

  it('lint never breaks on them', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const found = lintOf(
          [level('i.0'), checklist('j.0', 'q')],
          [{ from: 1, to: '2.0.0', steps: steps as WrittenMigrationStep[] }],
        );
        for (const { message, mend } of found) expect(`${message}${mend}`).not.toContain('undefined');
      }),
      { numRuns: 300 },
    );
  });
});
