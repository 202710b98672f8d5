// A workshop of its own subject that uses every text a file of ours can hold: what is done to texts is tried out on it.
import { type Field, freeTexts, readSchema, type Schema, withTexts } from './every-text.ts';

/** Fields that name something else and would name nothing if they were changed. */
const REFERENCES: Readonly<Record<'questionnaire' | 'answers' | 'trends', readonly Field[]>> = {
  questionnaire: [
    'WrittenSettings.gap_roles',
    'WrittenItem.who',
    'WrittenItem.sources',
    'WrittenRecommendation.horizon',
    'WrittenGate.item',
    'WrittenGate.scope',
    'WrittenFigure',
    'WrittenCondition.item',
    'WrittenCondition.gate',
    'WrittenCondition.lens',
    'WrittenCondition.reads',
    'WrittenCondition.rule',
    'WrittenCondition.flag',
    'WrittenLens.groups',
    'WrittenLens.packs',
    'WrittenLens.parts',
    'WrittenLens.section',
    'WrittenLens.of',
    'WrittenLens.counterweight',
    'WrittenLens.ease',
    'WrittenFigures',
    'WrittenFlag.first',
    'WrittenFlag.sources',
    'WrittenTrackRecord.item',
    'WrittenPainPointLimits.no_estimate',
    'WrittenOrders.alone',
    'WrittenOrders.report',
    'WrittenOrders.workshop',
    'WrittenQuestionnaire.trends',
  ],
  answers: [
    'WrittenPin.id',
    'WrittenRoot.id',
    'WrittenAnswer',
    'WrittenAnswer.options',
    'WrittenAnswer.option',
    'WrittenTrendAnswer',
    'WrittenTrendAnswer.readiness',
    'WrittenInterview.at',
    'WrittenInterview.later',
    'WrittenPainPoint.item',
    'WrittenPainPoint.depends_on',
    'WrittenPainPoint.journey',
    'WrittenPainPoint.cx',
    'WrittenPainPoint.node',
  ],
  trends: ['WrittenTrend.serves', 'WrittenTrendPack.serves', 'WrittenTrendFigure'],
};

export const SCHEMAS = {
  questionnaire: readSchema('questionnaire'),
  answers: readSchema('answers'),
  trends: readSchema('trends'),
} as const satisfies Record<string, Schema>;

export type Kind = keyof typeof SCHEMAS;

/** Names of other things once more, and overlays: their texts end where those of the parent do. */
const LIKEWISE =
  /^Written(\w+Change|Where\w*|Parent|TrendFigure|Figure|Condition)(\.|$)|^WrittenLens\.of\.|^WrittenMigrationStep\.(?!because)|^WrittenQuestionnaire\.(only|words)$/;

/** True for a field whose words are looked up, so that no reader ever sees them as they are. */
export function isReference(kind: Kind, field: Field): boolean {
  return REFERENCES[kind].includes(field) || LIKEWISE.test(field);
}

/** The file with each of its free texts put in another way, and the fields that were met. */
export function rewritten<Data>(data: Data, kind: Kind, put: (field: Field, text: string) => string) {
  const met = new Set<Field>();
  const text = (field: Field, old: string) => {
    met.add(field);
    return isReference(kind, field) ? old : put(field, old);
  };
  return { data: withTexts(data, SCHEMAS[kind], text), met };
}

/** Texts of a schema that none of the files has. */
export function missed(kind: Kind, met: ReadonlySet<Field>): Field[] {
  return freeTexts(SCHEMAS[kind]).filter((field) => !met.has(field) && !LIKEWISE.test(field));
}

const BANDS = [
  { below: 5, score: 100 },
  { from: 5, below: 20, score: 50 },
  { from: 20, score: 0 },
];
const finding = (what: string) => ({ low: `${what} is low`, high: `${what} is high` });
const more = (what: string) => ({
  code: what.slice(0, 2),
  why: `Why ${what}.`,
  measures: `What ${what} measures.`,
  proof: `What proves ${what}.`,
  sources: ['log'],
  finding: finding(what),
  low: { advice: `Mend ${what}.`, horizon: 'this_week', effort: 'S' },
});

/** Every kind of item, lens and rule, and every text. */
export function ferryQuestionnaire() {
  return {
    dxready: 1,
    id: 'ferry',
    version: '1.0.0',
    title: 'Does the ferry cross?',
    about: 'Three minutes on the quay.',
    language: 'en',
    settings: { gap_roles: ['crew', 'owner'], min_cell: 1 },
    bands: [
      { id: 'adrift', from: 0, title: 'Adrift', says: 'It goes where the river goes.' },
      { id: 'afloat', from: 40, title: 'Afloat', says: 'It crosses on calm days.' },
      { id: 'ashore', from: 70, title: 'Ashore', says: 'It crosses.' },
    ],
    roles: [
      { id: 'crew', title: 'Crew' },
      { id: 'owner', title: 'Owner' },
    ],
    pillars: [
      {
        id: 'hull',
        title: 'Hull',
        asks: 'Does it float?',
        capabilities: [
          {
            id: 'planks',
            title: 'Planks',
            about: 'What keeps the river out.',
            finding: finding('The hull'),
            items: [
              {
                id: 'hull.tar',
                type: 'level',
                title: 'Tar',
                ask: 'How is it tarred?',
                levels: ['Never', 'Once', 'Yearly'],
                who: ['crew', 'owner'],
                tags: ['dry:tar'],
                ...more('tar'),
              },
              {
                id: 'hull.bail',
                type: 'number',
                title: 'Bailing',
                ask: 'How many buckets a crossing?',
                unit: 'buckets',
                min: 0,
                bands: BANDS,
                tags: ['dry:bail'],
                ...more('bailing'),
              },
            ],
          },
        ],
      },
      {
        id: 'trip',
        title: 'Trip',
        asks: 'Does it go?',
        capabilities: [
          {
            id: 'times',
            title: 'Times',
            about: 'When it goes.',
            finding: finding('The trip'),
            items: [
              { id: 'trip.noon', type: 'yes_no', title: 'Noon', ask: 'Does it go at noon?', tags: ['go:noon'], ...more('noon') },
              {
                id: 'trip.bells',
                type: 'checklist',
                title: 'Bells',
                ask: 'Which bells ring?',
                none: 'No bell',
                options: ['fog', 'start', 'tea'].map((id) => ({
                  id,
                  text: `The ${id} bell`,
                  finding: finding(`The ${id} bell`),
                })),
                tags: ['go:bells'],
                ...more('bells'),
              },
              {
                id: 'trip.past',
                type: 'level',
                title: 'Past',
                ask: 'How did it end?',
                levels: ['Sunk', 'Late', 'Well'],
                ...more('past'),
              },
            ],
          },
        ],
      },
      {
        id: 'fare',
        title: 'Fare',
        asks: 'Does it pay?',
        capabilities: [
          {
            id: 'purse',
            title: 'Purse',
            about: 'Who pays what.',
            finding: finding('The fare'),
            items: [
              {
                id: 'fare.coin',
                type: 'choice',
                title: 'Coin',
                ask: 'What is taken?',
                options: [
                  { id: 'eggs', text: 'Eggs', score: 0 },
                  { id: 'coins', text: 'Coins', score: 50 },
                  { id: 'cards', text: 'Cards', score: 100 },
                ],
                ...more('coin'),
              },
              { id: 'fare.words', type: 'text', title: 'Words', ask: 'Anything else?' },
              { id: 'fare.dogs', type: 'yes_no', title: 'Dogs', ask: 'Do dogs pay?', ...more('dogs') },
              { id: 'fare.hens', type: 'yes_no', title: 'Hens', ask: 'Do hens pay?', ...more('hens') },
            ],
          },
        ],
      },
    ],
    gates: [{ id: 'G1', item: 'hull.tar', below: 60, cap: 39.9, scope: 'hull', why: 'Wet feet.' }],
    titles: {
      'dry:tar': 'Tarred',
      'dry:bail': 'Bailed',
      'go:noon': 'Noon',
      'go:bells': 'Bells',
      'at:quay': 'Quay',
      'at:deck': 'Deck',
    },
    sources: { log: { title: 'The log', author: 'A pilot', kind: 'book' } },
    glossary: [{ id: 'quay', title: 'Quay', says: 'Where it lands.' }],
    trends: ['tides'],
    track_record: { item: 'trip.past', says: 'Most ferries sink once.' },
    review_after_days: 90,
    pain_points: {
      horizons: [
        { id: 'this_week', title: 'This week', hit: 'quick', assume_days: 1, up_to: { effort_days: 2 }, needs: ['none'] },
        { id: 'this_year', title: 'This year', hit: 'big', assume_days: 30, needs: ['team', 'supplier', 'structural'] },
      ],
      no_estimate: 'this_year',
      ambition: [
        { id: 'new_shore', rung: 2, title: 'New shore', any: ['new_segment'] },
        { id: 'thrift', rung: 1, title: 'Thrift', any: ['saves_cost', 'saves_time'] },
      ],
    },
    orders: { alone: ['hull', 'fare', 'trip'], workshop: ['trip', 'hull', 'fare'], report: ['fare', 'hull', 'trip'] },
    lenses: [
      {
        id: 'dryness',
        kind: 'profile',
        title: 'Dryness',
        section: 'hull',
        caution: 'Feet are not measured.',
        parts: { tar: 'dry:tar', bail: 'dry:bail', noon: 'go:noon' },
        counterweight: 'go:bells',
        marks: [
          { id: 'dry', at_least: 60, title: 'dry' },
          { id: 'wet', below: 60, title: 'wet' },
        ],
        readings: [{ id: 'all', says: 'Dry at {score}, worst {lowest}.' }],
      },
      {
        id: 'way',
        kind: 'path',
        title: 'Way',
        parts: { tar: 'dry:tar', bail: 'dry:bail', noon: 'go:noon' },
        readings: [{ id: 'all', says: 'It leaks between {leak_from} and {leak_to}.' }],
      },
      {
        id: 'chain',
        kind: 'profile',
        title: 'Chain',
        parts: { tar: 'dry:tar', rope: 'dry:bail', noon: 'go:noon' },
        groups: { node: ['tar', 'noon'], link: ['rope'] },
        needs: { node: 1, link: 1 },
        readings: [{ id: 'all', says: 'Weakest {lowest}.' }],
      },
      {
        id: 'keel',
        kind: 'balance',
        title: 'Keel',
        left: { pillar: 'hull' },
        right: { mean: { noon: 'go:noon', bells: 'go:bells' } },
        readings: [{ id: 'all', says: 'It leans by {tilt}.' }],
      },
      {
        id: 'cargo',
        kind: 'load',
        title: 'Cargo',
        ease: 'hull.bail',
        capacity: { tag: 'go:bells' },
        history: 'trip.past',
        readings: [{ id: 'all', says: 'Risk {risk}.' }],
      },
      {
        id: 'clock',
        kind: 'dial',
        title: 'Clock',
        of: [{ overall: 'final' }, 'trip.noon'],
        top: 12,
        readings: [{ id: 'all', says: '{value} bells.' }],
      },
      {
        id: 'buckets',
        kind: 'amount',
        title: 'Buckets',
        of: { answer: 'hull.bail' },
        each_worth: 2,
        beside: 'dry:tar',
        readings: [{ id: 'all', says: '{amount} buckets.' }],
      },
      {
        id: 'weather',
        kind: 'exposure',
        title: 'Weather',
        packs: ['tides'],
        readings: [{ id: 'all', says: 'Worst: {highest}.' }],
      },
    ],
    flags: [
      { id: 'F1', title: 'It will sink', when: { item: 'hull.tar', below: 60 }, first: ['hull.tar'], sources: ['log'] },
      { id: 'F2', title: 'It drifts', when: { all: [{ flag: 'F1' }, { lens: 'keel', reads: 'all' }] }, first: 'hull' },
    ],
    consistency: [
      {
        id: 'R1',
        kind: 'tension',
        says: 'Bells without noon.',
        when: {
          all: [
            { item: 'trip.bells', at_least: 10 },
            { item: 'trip.noon', below: 60 },
          ],
        },
      },
      {
        id: 'R2',
        kind: 'contradiction',
        says: 'Tarred and full of water.',
        when: { any: [{ gate: 'G1', is: 'fired' }, { rule: 'R1' }] },
      },
    ],
    migrations: [{ from: 0, to: '1.0.0', steps: [{ drop: 'hull.old', because: 'Nobody asked.' }] }],
  };
}

/** A trend pack of the ferry. */
export function ferryTrends() {
  return {
    dxready: 1,
    id: 'tides',
    kind: 'trends',
    title: 'Tides to come',
    dated: '2026-03',
    source: 'Talk on the quay',
    relevance: { 0: 'never', 1: 'seldom', 2: 'some days', 3: 'most days', 4: 'every day' },
    readiness: { lost: 0, learning: 50, ready: 100 },
    serves: ['comfort', 'safety'],
    entries: [
      { id: 'flood', says: 'floods in May', from: { pillar: 'hull' }, serves: ['safety'] },
      { id: 'drought', says: 'no water at all', serves: ['comfort'] },
    ],
  };
}

/** Pain points with every text, one of them over. */
function ferryPains() {
  const texts = {
    fix: 'Write the times on a board',
    quote: { text: 'I stood there for an hour', date: '2026-05-14', count: 3 },
    cx_why: 'Nobody waits in the rain',
    human_touch: 'Jo at the rope',
    offline_first_step: 'Chalk on the shed',
    owner: 'Ada the pilot',
    eliminate: 'The horn',
    reduce: 'The queue',
    raise: 'The roof',
    create: 'A bench',
    customer_check: { how: 'Ask ten of them', when: 'after Easter', result: 'Eight said yes' },
    status_why: 'The paint ran out',
  };
  const places = { item: ['trip.noon'], journey: 'quay', cx: ['deck'], node: 'quay' };
  const sized = { impact: 3, reach_pct: 40, effort_days: 1, calendar_days: 3, raised_by: 'customer', value: ['saves_time'] };
  return [
    { id: 'no-times', title: 'Nobody says when it goes', ...texts, ...places, ...sized, status: 'doing', cx_test: 'yes' },
    {
      id: 'wet-seat',
      title: 'The seats are wet',
      ...texts,
      ...places,
      depends_on: ['no-times'],
      effort_days: 40,
      needs: 'team',
      value: ['new_segment'],
    },
    { id: 'no-change', title: 'There is never any change', ...texts, ...places, ...sized, status: 'done' },
  ];
}

/** The sheet of one person. */
export function ferrySheet(person = 'mate', role = 'crew') {
  return {
    dxready: 1,
    questionnaire: { id: 'ferry', version: '1.0.0', root: { id: 'ferry', version: '1.0.0' } },
    subject: { name: 'Lower Bend Ferry', sector: 'ferries', size: 'two boats', offer: 'service' },
    date: '2026-06-01',
    respondent: { id: person, role, voices: 2 },
    answers: {
      'hull.tar': { level: 2, evidence: 1, note: 'The brush is gone', by: 'owner', voices: 2, target: 3 },
      'hull.bail': { value: 12, note: 'Counted in May' },
      'trip.noon': { value: false, note: 'Not on Sundays' },
      'trip.bells': { options: ['tea'], note: 'The fog bell fell in' },
      'trip.past': 2,
      'fare.coin': { option: 'coins', evidence: 2, note: 'Eggs as well' },
      'fare.words': { value: 'Ask the heron', note: 'Said twice' },
      'fare.dogs': { na: 'No dog has come' },
      'fare.hens': { na: 'No hen has come' },
    },
    trends: { tides: { flood: 4, drought: { relevance: 3, readiness: 'learning' } } },
    pain_points: ferryPains(),
    capacity: [10, 100],
    capacity_why: 'Two of us in winter',
    max_big: 2,
    parking_lot: ['Who owns the rope?'],
    interview: { at: 'trip.noon', later: ['hull.tar'], drafts: { 'trip.past': { note: 'Ask the harbour', by: 'crew' } } },
    retired: { 'hull.old': { value: 'Old words', note: 'Older words' }, 'hull.older': 'old' },
  };
}
