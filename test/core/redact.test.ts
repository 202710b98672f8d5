// What `--redact` leaves out: every free text of a sheet carries a word of its own, and none of those that are notes, names
// or quotes is in any format. Walks the schemas, so that a text which is added later has to be decided here.
import { dump } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redact } from '../../src/core/redact.ts';
import { conforms, type Schema as Strict } from '../../src/io/conforms.ts';
import type { Report, ReportBreach } from '../../src/model/report.ts';
import { fakeWorld } from '../cli/fake-world.ts';
import { type Field, freeTexts, readSchema, withTexts } from '../support/every-text.ts';
import { ferryQuestionnaire, ferrySheet, ferryTrends, isReference, missed, rewritten } from '../support/ferry.ts';

/** What people wrote that stays, and why: without it the report would say nothing. */
const KEPT: readonly Field[] = [
  'WrittenPainPoint.title',
  'WrittenPainPoint.fix',
  // A kind of firm, not a firm.
  'WrittenSubject.sector',
  'WrittenSubject.size',
];

/** What is in no report at all. */
const NEVER: readonly Field[] = ['WrittenDraft.note', 'WrittenDraft.by'];

const QUESTIONNAIRE = ['--questionnaire', 'ferry.yaml'];
const FORMATS = ['html', 'markdown', 'json', 'ndjson', 'csv', 'terminal'] as const;
const REPORT = readSchema('report');
const world = fakeWorld();

/** "qzwrittenquotetextqzmate": one word in every format, escaped in none, the same in small letters. */
const markOf = (field: Field, person: string) => `qz${plainly(field)}qz${person}`;
const plainly = (field: Field) => field.replace(/\W/g, '').toLowerCase();
const fields = new Set<Field>();

/** A sheet with a word of its own in every free text; its pain points are those of all. */
function marked(person: string) {
  const isShared = (field: Field) => /PainPoint|Quote|Check/.test(field);
  const { data, met } = rewritten(ferrySheet(), 'answers', (field) => markOf(field, isShared(field) ? 'all' : person));
  for (const field of met) fields.add(field);
  return data;
}

beforeAll(() => {
  world.write('ferry.yaml', dump(ferryQuestionnaire()));
  world.write('trends/tides.yaml', dump(ferryTrends()));
  world.write('alone/answers/sheet.yaml', dump(marked('mate')));
  for (const person of ['ada', 'jo', 'kit']) world.write(`group/answers/${person}.yaml`, dump(marked(person)));
});
afterAll(world.remove);

async function reportOf(name: string, more: readonly string[] = []): Promise<string> {
  const ran = await world.run(['score', name, ...QUESTIONNAIRE, ...more, '-f', 'json', '--quiet']);
  expect(ran.code, ran.stderr).toBe(0);
  return ran.stdout;
}

/** One saved report in every format. */
async function everyFormat(file: string, more: readonly string[] = []): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const format of FORMATS) {
    const ran = await world.run(['render', file, '-f', format, ...more]);
    expect(ran.code, ran.stderr).toBe(0);
    texts[format] = ran.stdout;
  }
  return texts;
}

const marksIn = (text: string) => [...new Set(text.match(/qz\w+?qz[a-z]+/g) ?? [])].toSorted();
const fieldOf = (mark: string) => /^qz(\w+?)qz/.exec(mark)?.[1] ?? '';
/** Words of people that stay. */
const kept = new Set(KEPT.map(plainly));
/** Marks that should be gone. */
const leaksIn = (text: string) => marksIn(text).filter((mark) => !kept.has(fieldOf(mark)));

const CASES = [
  ['one person', 'alone', []],
  ['three people', 'group', []],
  ['a question in free words answered otherwise', 'alone', ['--what-if', 'fare.words=qzwhatifqzmate']],
  ['an earlier result', 'group', ['--baseline', 'alone.json']],
] as const;

describe('every text of a sheet', () => {
  it('carries a word of its own', () => {
    expect(missed('answers', fields)).toEqual([]);
  });

  it('is shown without --redact, unless it never is', async () => {
    world.write('alone.json', await reportOf('alone'));
    const shown = (await everyFormat('alone.json')).json ?? '';
    const hidden = [...fields].filter(
      (field) => !isReference('answers', field) && !shown.includes(markOf(field, 'qz').slice(0, -2)),
    );
    expect(hidden.toSorted()).toEqual([...NEVER].toSorted());
  });
});

describe.each(CASES)('a redacted report of %s', (_, name, more) => {
  it('holds no note, no name and no quote, in any format', async () => {
    world.write('whole.json', await reportOf(name, more));
    const texts = await everyFormat('whole.json', ['--redact']);
    for (const [format, text] of Object.entries(texts)) {
      expect(leaksIn(text), format).toEqual([]);
      if (format === 'html' || format === 'markdown') expect(text).toContain(markOf('WrittenPainPoint.fix', 'all'));
    }
  });

  it('is a report like any other: of its schema, shown again, with every number', async () => {
    const whole = JSON.parse(await reportOf(name, more)) as Report;
    const redacted = redact(whole);
    expect(conforms(redacted, REPORT as Strict)).toBe(true);
    expect(redacted.redacted).toBe(true);
    expect(redact(redacted)).toEqual(redacted);
    expect(JSON.stringify(redact(redacted))).toBe(JSON.stringify(redacted));
    const { quotes, ...numbers } = numbersIn(redacted);
    const { quotes: before, ...rest } = numbersIn(whole);
    expect(numbers).toEqual(rest);
    expect([before.length, quotes.length]).toEqual([whole.hits.length, 0]);
    world.write('redacted.json', JSON.stringify(redacted));
    const again = await everyFormat('redacted.json');
    expect(again).toEqual(await everyFormat('redacted.json', ['--redact']));
  });
});

/** Every number by its place, but for how many customers were quoted; that goes with the quote. */
function numbersIn(report: Report): { readonly quotes: readonly number[] } & Readonly<Record<string, unknown>> {
  const found: Record<string, number> = {};
  const quotes: number[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'number') {
      if (path.endsWith('.quote.count')) quotes.push(value);
      else found[path] = value;
    }
    if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) visit(part as unknown, `${path}.${key}`);
  };
  visit(report, '');
  return { ...found, quotes };
}

/** Texts of the report that are people's own, by what they are part of. */
const GONE = {
  // Of an answer: who filled in the file, and where in it.
  ReportBreach: 'file',
  ReportBreachAnswer: 'file',
  ReportComparedSide: 'name',
  ReportCustomerCheck: 'how result when',
  ReportFollowed: 'owner result why',
  ReportHeard: 'parking_lot',
  ReportHit: 'create cx_why eliminate human_touch offline_first_step owner raise reduce status_why',
  ReportItem: 'by note reason',
  ReportPlan: 'capacity_why',
  ReportQualityFlag: 'respondent',
  ReportQuote: 'date text',
  // A file or a folder is named after who filled it in.
  ReportVerdict: 'name policy',
};

/**
 * Texts that stay: ids and dates, words of the questionnaire and of its packs, sentences that are put together from those
 * and from numbers, and of a pain point its title and its fix. In part: of the subject all but its kind goes, of an answer
 * and of a change what stands at a question in free words, of a role and of a figure the name that no questionnaire knows.
 */
const STAYS = {
  Report: 'date gaps reading_order strengths subject',
  ReportAdvice: 'horizon says',
  ReportBand: 'id says title',
  ReportBaseline: 'date version',
  ReportBooked: 'slot',
  ReportBreach: 'id item mend message rule title',
  ReportBreachAnswer: 'item says title',
  ReportCapability: 'about id title',
  ReportChange: 'from item title to',
  ReportClause: 'id is title',
  ReportComparedSide: 'band date digest questionnaire version',
  ReportComparison: 'cautions reworded',
  ReportConsistency: 'id items message says',
  ReportCount: 'hits id title',
  ReportEvidence: 'audited unsupported',
  ReportFactor: 'horizon word',
  ReportFigure: 'id title',
  ReportFinding: 'capability headline items pillar says',
  ReportFlagChange: 'id title',
  ReportFlag: 'first first_action id message rules section sources title',
  ReportFollowUp: 'fresh',
  ReportFollowed: 'id title',
  ReportFurthest: 'item title',
  ReportGate: 'id item scope title why',
  ReportGateChange: 'id item scope title',
  ReportHit: 'ambition cx decided_by depends_on fix horizon id journey kind kinds node title unlocks',
  ReportHitItem: 'code id title',
  ReportHitNote: 'hits',
  ReportHitPlace: 'hits id title',
  ReportHorizon: 'id title',
  ReportImprovement: 'clears item pillar step title why',
  ReportItem: 'anchors answer answer_text ask code finding id measure option_ids proof title why',
  // A question in free words has no score, so that its answers are not among these.
  ReportItemChange: 'answer_after answer_before code id pillar title',
  ReportLeftOut: 'code id title',
  ReportLens: 'caution id made_of marks missing reading says section thin title unit values',
  ReportLensPart: 'group id mark members missing title',
  ReportLoss: 'id title',
  ReportMove: 'item step title',
  ReportMovedItem: 'id title',
  ReportNamedFigure: 'name title',
  ReportNamedValue: 'id part title',
  ReportOpen: 'consistency flags known_flags',
  ReportOpenItem: 'gates item pillar title',
  ReportOverall: 'band band_high band_low caps held_by weakest',
  ReportPack: 'dated id source title',
  ReportPainNote: 'raised_by title',
  ReportPillar: 'asks band caps held_by id title',
  ReportPillarChange: 'band_after band_before id title',
  ReportPlaces: 'lens title unplaced',
  ReportPlan: 'date factor_lens factor_title',
  ReportPlanned: 'blocked_by by felt_on finish from id reason start waits_for',
  ReportQualityFlag: 'says',
  ReportQuestionnaire: 'digest id language title version',
  ReportRemark: 'code says',
  ReportReview: 'date',
  ReportRole: 'id title',
  ReportRoot: 'id version',
  ReportSettings: 'changed gap_roles gap_titles',
  ReportSlot: 'from id title to',
  ReportStep: 'gate hit horizon item says title',
  ReportSuggestion: 'code horizon item says title',
  ReportTarget: 'id title',
  ReportTrackRecord: 'item says',
  ReportUnmatched: 'code id title',
  ReportVerdict: 'date',
  ReportTrend: 'id pack readiness_title relevance_title says serves',
  ReportVersion: 'version',
  ReportWaiting: 'id missing title',
  ReportWeakest: 'item option title',
  ReportWorking: 'title',
};

/** "ReportItem.note" of { ReportItem: 'note' }. */
function fieldsIn(table: Readonly<Record<string, string>>): Field[] {
  return Object.entries(table).flatMap(([part, names]) => names.split(' ').map((name) => `${part}.${name}`));
}

const BREACH: ReportBreach = {
  rule: 'min_pillar',
  id: 'hull',
  title: 'Hull at least 50',
  severity: 'error',
  outcome: 'failed',
  bar: 50,
  unit: 'points',
  shown: 42,
  low: 42,
  high: 42,
  item: 'hull.paint',
  file: 'answers/ada.yaml',
  line: 14,
  answers: [{ item: 'hull.paint', title: 'Paint', says: 'level 2', file: 'answers/ada.yaml', line: 14 }],
  message: 'Hull is 42.0, which is under 50.',
  mend: 'Paint it.',
};
const VERDICT = {
  name: 'ada',
  policy: 'ada/dxready.yaml',
  passed: false,
  date: '2026-11-22',
  rules: [BREACH],
  breaches: [BREACH],
};

it('a rule that is not met no longer says in whose file', async () => {
  const report = { ...(JSON.parse(await reportOf('alone')) as Report), verdict: VERDICT };
  const answers = [{ ...BREACH.answers[0], file: null, line: null }];
  const unplaced = { ...BREACH, file: null, line: null, answers };
  expect(redact(report).verdict).toEqual({
    ...VERDICT,
    name: null,
    policy: null,
    rules: [unplaced],
    breaches: [unplaced],
  });
});

describe('every text of the report', () => {
  it('is left out, or stays because it is nobody’s', async () => {
    world.write('alone.json', await reportOf('alone'));
    const reports = await Promise.all(CASES.map(async ([, name, more]) => JSON.parse(await reportOf(name, more)) as Report));
    const met = new Set<Field>();
    const stayed = new Set<Field>();
    for (const report of reports.map((one) => ({ ...one, verdict: VERDICT }))) {
      const named = withTexts(report, REPORT, (field) => {
        met.add(field);
        return `text of ${field}`;
      });
      withTexts(redact(named), REPORT, (field, text) => {
        if (text === `text of ${field}`) stayed.add(field);
        return text;
      });
    }
    expect([...fieldsIn(GONE), ...fieldsIn(STAYS)].toSorted()).toEqual(freeTexts(REPORT));
    expect([...met].filter((field) => !stayed.has(field)).toSorted()).toEqual(fieldsIn(GONE).toSorted());
  });
});
