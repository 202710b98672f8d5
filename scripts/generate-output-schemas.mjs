// Schemas of what commands print besides the report: their words are those of the report, picked from its schema.

const HIT_KEYS = ['subject', 'date', 'questionnaire', 'hits', 'roadmap', 'plan', 'portfolio', 'suggestions', 'follow_up'];

/** Name and schema, without the definitions they name. */
export function outputSchemas(report) {
  return [
    { name: 'hits', schema: hits(report) },
    { name: 'explanation', schema: explanation(report) },
  ];
}

const COMMENT = 'Generated from report.schema.json by `npm run generate`. Do not edit.';

function hits({ $schema, properties }) {
  return {
    $schema,
    $comment: COMMENT,
    title: 'HitsOutput',
    description:
      'What `dxready hits list`, `hits plan` and `hits export` print as JSON: the part of a report that speaks of pain points.',
    ...closed(picked(properties, HIT_KEYS)),
  };
}

/** One number taken apart, or a list of everything that can be. */
function explanation({ $schema, properties: all, definitions }) {
  const overall = definitions.ReportOverall.properties;
  const gate = definitions.ReportGate.properties;
  const lens = all.lenses.items.properties;
  const text = (description) => ({ description, type: 'string' });
  const result = { description: 'What it comes to, in words; null if it comes to nothing.', type: ['string', 'null'] };
  const always = {
    ...picked(all, ['dxready', 'questionnaire', 'subject', 'date', 'what_if']),
    audit: { description: 'True if an answer that rests on an opinion alone counted at most 50.', type: 'boolean' },
    id: text('Id of what is explained; hit:ID for a pain point.'),
    name: text('Its name for readers.'),
    result,
    shown: { description: 'The number as people see it, one decimal; null if there is none.', type: ['number', 'null'] },
    working: { $ref: '#/definitions/ReportWorking' },
  };
  const sometimes = {
    ...picked(overall, ['band', 'low', 'high', 'provisional']),
    ...picked(gate, ['state', 'gain', 'scope_gain']),
    ...picked(lens, ['enough', 'reading', 'says']),
    hit: { $ref: '#/definitions/ReportHit' },
    planned: {
      description: 'Its place in the roadmap; null without one.',
      anyOf: [{ $ref: '#/definitions/ReportPlanned' }, { type: 'null' }],
    },
  };
  const entry = closed({
    id: text('Id to name.'),
    code: text('Display number; may be empty.'),
    title: text('Title.'),
    name: text('Name for readers.'),
    result,
  });
  const kind = closed({
    title: text('Name of the kind.'),
    entries: { description: 'What can be explained.', type: 'array', items: entry },
  });
  return {
    $schema,
    $comment: COMMENT,
    title: 'ExplanationOutput',
    description:
      'What `dxready explain --format json` prints: one number taken apart; with --list everything that can be, kind by kind.',
    anyOf: [closed(always, sometimes), { type: 'array', items: kind }],
  };
}

function picked(from, keys) {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}

/** An object of these keys and no others; those of `optional` may be left out. */
function closed(properties, optional = {}) {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}
