// A random case through the engine, and what it says beside what the second implementation says, in one form.
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { readPack } from '../../src/core/questionnaire/read-pack.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { understand } from '../../src/core/questionnaire/understand.ts';
import { toReport } from '../../src/core/report.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report, ReportLens } from '../../src/model/report.ts';
import type { RandomCase } from './random-rules.ts';
import { rounded, toNumber } from './second-fractions.ts';
import type { Given, Second, SecondLens } from './second-lenses.ts';

/** Throws if anything is refused. */
export function questionnaireOf({ written, packs, only }: RandomCase): Questionnaire {
  const read = packs.map((pack) => readPack(pack));
  const whole = resolve(
    written,
    read.map(({ pack }) => pack),
  );
  throwErrors([...whole.problems, ...read.flatMap(({ problems }) => problems)]);
  if (only === null) return whole.questionnaire;
  const { dxready, id, version, title } = written;
  const chosen = { dxready, id: 'chosen', version, title, extends: { id, version: '^1.0.0' }, only: [...only] };
  const selection = understand(chosen, whole.questionnaire, () => []);
  throwErrors(selection.problems);
  return selection.questionnaire;
}

function throwErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** The case as the second implementation takes it: of a selection, what is left. */
export function givenOf({ written, sheets, packs, only }: RandomCase): Given {
  if (only === null) return { written, sheets, packs, dropped: [] };
  const pillars = (written.pillars ?? []).map((pillar) => ({
    ...pillar,
    capabilities: pillar.capabilities.map((capability) => ({
      ...capability,
      items: capability.items.filter(({ id }) => only.includes(id)),
    })),
  }));
  const left = pillars.filter(({ capabilities }) => capabilities.some(({ items }) => items.length > 0));
  const scopes = ['overall', ...left.map(({ id }) => id)];
  const stays = ({ item, scope }: { item: string; scope: string }) => only.includes(item) && scopes.includes(scope);
  const gates = (written.gates ?? []).filter(stays);
  const dropped = (written.gates ?? []).filter((gate) => !stays(gate)).map(({ id }) => id);
  return { written: { ...written, pillars, gates }, sheets, packs, dropped };
}

export function sheetsOf({ sheets }: RandomCase, questionnaire: Questionnaire): AnswerSheet[] {
  return sheets.map((written) => {
    const { sheet, problems } = readSheet(written, questionnaire, { name: '', digest: '', lenient: false, writtenFor: null });
    throwErrors(problems);
    return sheet;
  });
}

export function report(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): Report {
  return toReport(questionnaire, sheets, assess(questionnaire, sheets), {
    version: '0',
    digest: '',
    date: null,
    remarks: [],
    whatIf: null,
  });
}

const NOTHING: SecondLens = {
  enough: false,
  values: new Map(),
  marks: new Map(),
  thin: [],
  reading: null,
  says: null,
  reads: new Map(),
};

/** What both say of a lens, in one form; numbers to four decimals. */
function engineLens({ enough, values, marks, reading, says, ...lens }: ReportLens) {
  return { enough, values: plainValues(Object.entries(values)), marks, thin: thinOf(lens.thin, lens), reading, says };
}

function secondLens({ enough, values, marks, thin, reading, says }: SecondLens, lens: ReportLens) {
  const numbers = [...values].map(
    ([name, value]) => [name, value === null || typeof value === 'string' ? value : toNumber(rounded(value, 6))] as const,
  );
  return {
    enough,
    values: plainValues(numbers),
    marks: Object.fromEntries(marks),
    thin: thinOf(thin, lens),
    reading,
    says: says && titled(says, lens),
  };
}

/** Parts that have a value; of the others the text does not say whether they are thin. */
function thinOf(thin: readonly string[], { parts }: Pick<ReportLens, 'parts'>): string[] {
  return thin.filter((id) => parts.some((part) => part.id === id && part.value !== null)).toSorted();
}

function titled(says: string, { parts }: ReportLens): string {
  return says.replace(/<(.+?)>/g, (_, id: string) => parts.find((part) => part.id === id)?.title ?? id);
}

function plainValues(values: readonly (readonly [string, number | string | null])[]) {
  const short = (value: number | string | null) => (typeof value === 'number' ? Number(value.toFixed(4)) + 0 : value);
  return Object.fromEntries(
    values.map(([name, value]) => [name, short(value)]).toSorted(([left], [right]) => String(left).localeCompare(String(right))),
  );
}

export function both({ lenses, flags, consistency, open }: Report, second: Second) {
  const outcomes = (fired: readonly string[], waiting: readonly string[], all: Iterable<string>) =>
    Object.fromEntries([...all].map((id) => [id, fired.includes(id) ? 'true' : waiting.includes(id) ? 'open' : 'false']));
  return {
    engine: {
      lenses: Object.fromEntries(lenses.map((lens) => [lens.id, engineLens(lens)])),
      consistency: outcomes(
        consistency.map(({ id }) => id),
        open.consistency,
        second.consistency.keys(),
      ),
      flags: outcomes(
        flags.map(({ id }) => id),
        open.flags,
        second.flags.keys(),
      ),
    },
    second: {
      lenses: Object.fromEntries(lenses.map((lens) => [lens.id, secondLens(second.lenses.get(lens.id) ?? NOTHING, lens)])),
      consistency: Object.fromEntries(second.consistency),
      flags: Object.fromEntries(second.flags),
    },
  };
}

/** What is judged in a report, without the parts whose order is that of the items. */
export function judgedIn({ lenses, flags, consistency, open }: Report) {
  return {
    lenses: Object.fromEntries(lenses.map((lens) => [lens.id, engineLens(lens)])),
    fired: [...flags, ...consistency].map(({ id }) => id),
    open: [...open.flags, ...open.consistency],
  };
}

/** The same with pillars, capabilities, items and options in the opposite order. */
export function turnedRound(questionnaire: Questionnaire): Questionnaire {
  const items = (some: readonly Item[]) =>
    some.toReversed().map((item) => ('options' in item ? ({ ...item, options: item.options.toReversed() } as Item) : item));
  const pillars = questionnaire.pillars.map((pillar) => ({
    ...pillar,
    capabilities: pillar.capabilities.toReversed().map((capability) => ({ ...capability, items: items(capability.items) })),
  }));
  return { ...questionnaire, pillars: pillars.toReversed() };
}
