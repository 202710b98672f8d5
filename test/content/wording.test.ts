// The rules for the words of questions, answers and advice, as far as a machine can hold them. They hold for any wording.
import { describe, expect, it } from 'vitest';
import { choicesOf, itemsOf, shipped } from './shipped.ts';

const full = shipped('full');
const items = itemsOf(full);
const levels = items.filter((item) => item.type === 'level');

interface Said {
  readonly code: string;
  readonly text: string;
}

const asks = items.map(({ code, ask }): Said => ({ code, text: ask }));
const choices = items.flatMap((item) => choicesOf(item).map((text): Said => ({ code: item.code, text })));
const anchors = levels.flatMap((item) => item.levels.map((text): Said => ({ code: item.code, text })));
const advice = items.map(({ code, low }): Said => ({ code, text: low?.advice ?? '' }));
const around = items.flatMap(({ code, title, why, measures, proof }) =>
  [title, why, measures, proof].map((text): Said => ({ code, text })),
);
const frame: Said[] = [
  ...full.pillars.flatMap(({ id, title, asks: guides, capabilities }) => [
    { code: id, text: `${title}: ${guides}` },
    ...capabilities.map((capability) => ({ code: capability.id, text: `${capability.title}: ${capability.about}` })),
  ]),
  ...full.gates.map(({ id, why }) => ({ code: id, text: why })),
  ...(full.rules.glossary ?? []).map(({ id, title, says }) => ({ code: id, text: `${title}: ${says}` })),
  ...Object.entries(full.rules.titles ?? {}).map(([code, text]) => ({ code, text: String(text) })),
  ...full.lenses.flatMap(({ id, title, caution, readings }) =>
    [title, caution ?? '', ...readings.map(({ says }) => says.replace(/\{[^}]*\}/g, 'this'))].map((text) => ({ code: id, text })),
  ),
  ...full.flags.map(({ id, title }) => ({ code: id, text: title })),
  ...full.consistency.map(({ id, says }) => ({ code: id, text: says })),
  ...full.packs.flatMap(({ entries }) => entries.map(({ id, says }) => ({ code: id, text: says }))),
];
const nones = items.flatMap((item) => (item.type === 'checklist' ? [{ code: item.code, text: item.none }] : []));
const everything = [...asks, ...nones, ...choices, ...advice, ...around, ...frame];

/** Those that break a rule, so that a failure shows them. */
function breaking(said: readonly Said[], breaks: (text: string) => boolean): string[] {
  return said.filter(({ text }) => breaks(text)).map(({ code, text }) => `${code}: ${text}`);
}

function count(text: string): number {
  return text.split(/\s+/).length;
}

describe('form', () => {
  it('questions and answers have at most 25 words', () => {
    expect(breaking([...asks, ...choices], (text) => count(text) > 25)).toEqual([]);
  });

  it('questions end with a question mark', () => {
    expect(breaking(asks, (text) => !text.endsWith('?'))).toEqual([]);
  });

  it('levels, advice and reasons are sentences; options are not', () => {
    const sentences = [...anchors, ...advice, ...items.flatMap(({ code, why }) => ({ code, text: why }))];
    expect(breaking(sentences, (text) => !/^['"]?[A-Z0-9].*\.$/.test(text))).toEqual([]);
    const options = items
      .filter(({ type }) => type === 'checklist')
      .flatMap((item) => choicesOf(item).map((text) => ({ code: item.code, text })));
    expect(breaking(options, (text) => !/^[A-Z].*[^.]$/.test(text))).toEqual([]);
  });

  it('no answer stands twice in an item', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9 ]/g, '');
    const twice = items.filter((item) => new Set(choicesOf(item).map(plain)).size < choicesOf(item).length);
    expect(twice.map(({ code }) => code)).toEqual([]);
  });

  /** Reports put the words of the lower level in the place of "As level 3", so a comma must follow for the whole to read well. */
  it('a level that builds on another builds on the one just below', () => {
    const astray = levels.flatMap(({ code, levels: own }) =>
      own.flatMap((text, index) =>
        [...text.matchAll(/\blevel (\w+)/gi)]
          .filter(([, named]) => named !== String(index) || !text.startsWith(`As level ${index},`))
          .map(() => `${code}: ${text}`),
      ),
    );
    expect(astray).toEqual([]);
  });
});

describe('ladders', () => {
  it('what a level holds back is not built upon', () => {
    const denied = levels.flatMap(({ code, levels: own }) =>
      own.flatMap((text) => {
        const below = own[Number(/^As level (\d)/.exec(text)?.[1] ?? 0) - 1] ?? '';
        return /\b(but|seldom|rarely|hardly|sometimes|only some)\b/i.test(below) ? [`${code}: ${text} | ${below}`] : [];
      }),
    );
    expect(denied).toEqual([]);
  });
});

describe('advice', () => {
  const LARGEST = { this_week: ['XS', 'S'], this_month: ['XS', 'S', 'M'] };

  it('fits into its horizon', () => {
    const tooLarge = items.filter(({ low }) => {
      const allowed = Object.entries(LARGEST).find(([horizon]) => horizon === low?.horizon)?.[1];
      return low !== null && allowed !== undefined && !allowed.includes(low.effort);
    });
    expect(tooLarge.map(({ code, low }) => `${code}: ${low?.effort} ${low?.horizon}`)).toEqual([]);
  });
});

describe('words', () => {
  /** A trial that does not work is what the question is about; its answer is not turned round. */
  const NEGATED_SUBJECTS = ['P6.2'];

  /** "Without" is no negation here: it names what a thing is free of, and yes is still the better answer. */
  it('no question is negated', () => {
    const negated = /n't\b|\b(not|no|never|nobody|nothing|none|neither|nor|cannot|unless|lack|fail(s|ed)? to)\b/i;
    const others = asks.filter(({ code }) => !NEGATED_SUBJECTS.includes(code));
    expect(breaking(others, (text) => negated.test(text))).toEqual([]);
  });

  it('no question asks whether somebody agrees, or for a feeling of quality', () => {
    const opinion =
      /\b(agree|to what extent|do you (think|feel|believe)|how (important|satisfied|confident|good|mature)|in your opinion)\b/i;
    expect(breaking(asks, (text) => opinion.test(text))).toEqual([]);
  });

  /** Words of praise, blame and finished maturity: an answer says what happens, so that the lowest can be chosen without shame. */
  it('no answer praises, blames or says that something is finished', () => {
    const judging =
      /\b(excellent|outstanding|exemplary|poor|poorly|bad|badly|failing|immature|matur\w+|advanced|world[- ]class|best[- ](practice|in[- ]class)|state[- ]of[- ]the[- ]art|cutting[- ]edge|leading[- ]edge|properly|adequate\w*|appropriate\w*|effective\w*|sufficient\w*|optimal\w*|optimi[sz]ed|fully|perfect\w*|completed|completely|is finished|is done|are done)\b/i;
    expect(breaking(choices, (text) => judging.test(text))).toEqual([]);
  });

  it('nothing is said in the words of brochures', () => {
    const brochure =
      /\b(leverag\w+|synerg\w+|stakeholders?|holistic\w*|robust\w*|seamless\w*|utili[sz]\w+|omni-?channel|paradigms?|KPIs?|ROI|touch-?points?|deep dives?|low-hanging|game[- ]chang\w+|digital natives?|going forward|learnings|actionable|impactful)\b/i;
    expect(breaking(everything, (text) => brochure.test(text))).toEqual([]);
  });

  it('spelling is British', () => {
    const american = new RegExp(
      [
        '(?!(size|sized|sizes|sizeable|prize|prizes|seize|seized|capsize|horizon)\\b)[a-z]+i[sz]?z(e|es|ed|er|ers|ing|ation|ations|able)',
        'analyz\\w+',
        '(behavi|col|fav|lab|hon|neighb|harb)or(s|ed|ing|al|ite|able)?',
        'centers?|meters?|theaters?|gray|check(book)|catalogs?|dialogs?|judgments?|fulfill?ment|fulfill(s)?|enroll?ment|skillful',
        '(cancel|label|travel|model|signal|counsel)(ed|ing|er)',
        'defense|offense|licenses?(?= (for|and|or|you))|program(?=s? (of change|that ended))|toward|anymore|gotten',
      ]
        .map((word) => `\\b(${word})\\b`)
        .join('|'),
      'i',
    );
    expect('They organize a color center'.match(american)?.[0]).toBe('organize');
    expect(['size', 'seized', 'horizon', 'personalised', 'neighbours', 'licences'].filter((word) => american.test(word))).toEqual(
      [],
    );
    expect(breaking(everything, (text) => american.test(text))).toEqual([]);
  });

  it('texts are plain: no dash that is not on the keyboard, no curly quotes, no marks of Markdown or HTML', () => {
    expect(breaking(everything, (text) => /[–—“”‘’…*_`<>#[\]]/.test(text))).toEqual([]);
  });
});
