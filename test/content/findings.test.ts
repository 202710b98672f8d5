// The wording of findings: what a low or high score says about the organisation, as far as a machine can hold its rules.
// Read from the YAML as it is written, so that it depends on nothing else.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Sides {
  readonly low?: string;
  readonly high?: string;
}

interface Worded {
  readonly id: string;
  readonly finding?: Sides;
}

interface WordedItem extends Worded {
  readonly type: string;
  readonly options?: readonly Worded[];
}

interface WordedCapability extends Worded {
  readonly items: readonly WordedItem[];
}

interface Said {
  readonly place: string;
  readonly text: string;
}

const full: { readonly pillars: readonly { readonly capabilities: readonly WordedCapability[] }[] } = parse(
  readFileSync(new URL('../../questionnaires/full.yaml', import.meta.url), 'utf8'),
);
const capabilities = full.pillars.flatMap((pillar) => pillar.capabilities);
const items = capabilities.flatMap((capability) => capability.items).filter(({ type }) => type !== 'text');

function saidBy({ id, finding = {} }: Worded, before = ''): Said[] {
  return Object.entries(finding).map(([side, text]) => ({ place: `${before}${id}, ${side}`, text }));
}

const headlines = capabilities.flatMap((capability) => saidBy(capability));
const ofOptions = items.flatMap(({ id, options = [] }) => options.flatMap((option) => saidBy(option, `${id}/`)));
const clauses = [...items.flatMap((item) => saidBy(item)), ...ofOptions];
const all = [...headlines, ...clauses];

/** Those that break a rule, so that a failure shows them. */
function breaking(said: readonly Said[], breaks: (text: string) => boolean): string[] {
  return said.filter(({ text }) => breaks(text)).map(({ place, text }) => `${place}: ${text}`);
}

function count(text: string): number {
  return text.split(/\s+/).length;
}

function slotsOf(text: string): string[] {
  return text.match(/\{[^}]*\}/g) ?? [];
}

const SLOT = /\{[^}]*\}/g;
/** What may fill a clause, by the type of its item. */
const SLOTS: Readonly<Record<string, readonly string[]>> = { number: ['{answer}'], checklist: ['{ticked}', '{all}'] };
/** Names that keep their capital at the start of a clause. */
const NAMES = /^AI\b/;

describe('findings', () => {
  it('are there for every capability and every item, on both sides', () => {
    const silent = [...capabilities, ...items].filter(({ finding }) => !finding?.low || !finding.high);
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect([capabilities.length, items.length]).toEqual([28, 65]);
  });

  it('headlines have at most 8 words, clauses 12', () => {
    expect(breaking(headlines, (text) => count(text) > 8)).toEqual([]);
    expect(breaking(clauses, (text) => count(text) > 12)).toEqual([]);
  });

  it('headlines begin with a capital, clauses without one; neither ends with a stop', () => {
    expect(breaking(headlines, (text) => !/^[A-Z]/.test(text))).toEqual([]);
    expect(breaking(clauses, (text) => !/^(\{|[a-z])/.test(text) && !NAMES.test(text))).toEqual([]);
    expect(breaking(all, (text) => text !== text.trim() || /[.!?,;:]$/.test(text))).toEqual([]);
  });

  it('can be joined: no colon or bracket inside, and no comma in a clause', () => {
    expect(breaking(all, (text) => /[;:()]/.test(text))).toEqual([]);
    expect(breaking(clauses, (text) => text.includes(','))).toEqual([]);
  });

  it('have slots only where an answer fills them', () => {
    const odd = items.filter(({ type, finding }) =>
      Object.values(finding ?? {}).some((text: string) => slotsOf(text).some((slot) => !(SLOTS[type] ?? []).includes(slot))),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(breaking([...headlines, ...ofOptions], (text) => slotsOf(text).length > 0)).toEqual([]);
  });

  it('count nothing but what was answered', () => {
    const numbers = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i;
    expect(breaking(all, (text) => numbers.test(text.replace(SLOT, '')))).toEqual([]);
  });

  it('stand alone: nothing points at what another sentence named', () => {
    expect(breaking(all, (text) => /^(it|they|this|these|that|he|she|its|their|such)\b/i.test(text))).toEqual([]);
    expect(breaking(all, (text) => /\b(we|us|our|ours|you|your|yours)\b/i.test(text))).toEqual([]);
  });

  it('are all different', () => {
    const seen = all.map(({ text }) => text.toLowerCase());
    expect(all.filter((_, at) => seen.indexOf(seen[at] ?? '') < at)).toEqual([]);
  });

  it('praise nobody, blame nobody, and use no words of brochures', () => {
    const judging =
      /\b(excellent|outstanding|poor|poorly|bad|badly|good|great|failing|fails to|immature|mature|advanced|best practice|effective\w*|optimal\w*|leverag\w+|stakeholders?|holistic|robust|seamless|touch-?points?|KPIs?)\b/i;
    expect(breaking(all, (text) => judging.test(text))).toEqual([]);
  });

  it('are plain text', () => {
    expect(breaking(all, (text) => /[^ -~]|[*_`<>#[\]]/.test(text))).toEqual([]);
  });
});
