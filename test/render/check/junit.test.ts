// JUnit XML against the schema that is published for it, with a real XML processor: well formed, valid, and counted right.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Checked } from '../../../src/model/checked.ts';
import { junit } from '../../../src/render/check/junit.ts';
import { xmlAttribute, xmlText } from '../../../src/render/check/xml.ts';
import { fc } from '../../support/random.ts';
import {
  aBreach,
  aChecked,
  aMetRule,
  anUndecided,
  anUnread,
  aProblem,
  aWarning,
  everyKind,
  firedGates,
  many,
} from './build-checked.ts';
import { hostileChecked, TEXTS } from './hostile-checked.ts';

const schema = readFileSync(new URL('../../../schemas/junit.xsd', import.meta.url), 'utf8');

async function faultsOf(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  return (await validateXML({ xml, schema: [schema] })).errors.map(({ rawMessage }) => rawMessage);
}

/** What the attributes of the counts say, and how many elements there are. */
function countsIn(text: string) {
  const numbers = (start: string) =>
    ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(RegExp(`\\b${name}="(\\d+)"`).exec(start)?.[1]));
  const elements = (part: string) =>
    ['<testcase', '<failure', '<error', '<skipped'].map((start) => part.split(`${start} `).length - 1);
  const suites = text.split(/(?=<testsuite )/).slice(1);
  return [
    {
      said: numbers(text.slice(text.indexOf('<testsuites'), text.indexOf('>', text.indexOf('<testsuites')))),
      found: elements(text),
    },
    ...suites.map((suite) => ({ said: numbers(suite.slice(0, suite.indexOf('>'))), found: elements(suite) })),
  ];
}

describe('what it writes', () => {
  it('is valid, whatever a check came to', async () => {
    const documents = [everyKind(), [], [aChecked('a.yaml', [])], [anUnread('a.yaml', [])], many(300)];
    expect(await faultsOf(documents.map(junit))).toEqual([]);
  });

  it('is valid with every hostile text in every field', async () => {
    expect(await faultsOf(Object.values(TEXTS).map((text) => junit(hostileChecked(text))))).toEqual([]);
  }, 20_000);

  it('is valid with any text at all', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 60 });
    expect(await faultsOf(texts.map((text) => junit(hostileChecked(text))))).toEqual([]);
  }, 20_000);

  it('counts right', () => {
    for (const checked of [everyKind(), many(300), []])
      for (const { said, found } of countsIn(junit(checked))) expect(said).toEqual(found);
  });
});

describe('the schema', () => {
  const good = junit(everyKind());
  it.each([
    ['a case without a name', good.replace(' name="min_overall"', '')],
    ['a class with more dots', good.replace('answers/north_yaml', 'answers/north.yaml')],
    ['another type of failure', good.replace('type="failed"', 'type="odd"')],
    ['two outcomes', good.replace('</failure>', '</failure><skipped message="x"/>')],
    ['two cases of one name', good.replace('name="min_overall"', 'name="input"')],
    [
      'a suite without a case',
      good.replace(
        /<testsuite name="workshop"[\s\S]*?<\/testsuite>/,
        '<testsuite name="workshop" tests="0" failures="0" errors="0" skipped="0" time="0"/>',
      ),
    ],
    ['no counts', good.replace(' tests="15"', '')],
  ])('refuses %s', async (_, broken) => {
    expect(broken).not.toBe(good);
    expect(await faultsOf([broken])).not.toEqual([]);
  });
});

describe('a case', () => {
  const casesOf = (checked: Checked) => [...junit([checked]).matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/g)];
  const namesOf = (checked: Checked) => casesOf(checked).map(([, className, name]) => `${className} ${name}`);

  it('keeps its name whatever the numbers, the place and the outcome are', () => {
    const before = aChecked('a.yaml', [aMetRule(), aBreach(), anUndecided()]);
    const after = aChecked('a.yaml', [
      aMetRule({ shown: 12, outcome: 'failed', bar: 70, title: 'Overall at least 70', message: 'x', line: 2, file: 'b' }),
      aBreach({ outcome: 'met', bar: 10, title: 'Boats at least 10', severity: 'warn' }),
      anUndecided({ outcome: 'failed', shown: 1 }),
    ]);
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(namesOf(before)).toEqual([
      'dxready.a_yaml input',
      'dxready.a_yaml min_overall',
      'dxready.a_yaml min_pillar boats',
      'dxready.a_yaml min_capability crew',
    ]);
  });

  it('that could not be read is the same case that passes once it can', () => {
    expect(namesOf(anUnread('a.yaml'))).toEqual(namesOf(aChecked('a.yaml', [aMetRule()])).slice(0, 1));
  });

  it.each([
    ['.', 'North Ferry', 'North Ferry'],
    ['./', 'North Ferry', 'North Ferry'],
    ['..', null, 'workshop'],
    ['.', ' ', 'workshop'],
    ['./a.yaml', 'North Ferry', './a.yaml'],
  ])('of %s, %s, is called %s', (place, subject, name) => {
    const text = junit([aChecked(place, [], { subject })]);
    expect(text).toContain(`<testsuite name="${name}"`);
    expect(text).toContain(`classname="dxready.${name.replaceAll('.', '_')}"`);
  });

  it('is told apart from another of the same name, and from a class that differs in dots alone', () => {
    const text = junit([aChecked('a.b', [aBreach(), aBreach()]), aChecked('a_b', []), aChecked('a.b', [])]);
    expect([...text.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['a.b', 'a_b (2)', 'a.b (3)']);
    expect(text).toContain('name="min_pillar boats (2)"');
    const twins = junit([aChecked('a', [aBreach(), aBreach(), aBreach({ id: 'boats (2)' }), aBreach({ id: 'boats\n' })])]);
    expect([...twins.matchAll(/name="(min_pillar [^"]*)"/g)].map(([, name]) => name)).toEqual([
      'min_pillar boats',
      'min_pillar boats (2)',
      'min_pillar boats (2) (2)',
      'min_pillar boats ',
    ]);
  });

  it.each([
    [
      'failed',
      aBreach(),
      /<failure type="failed" message="Boats is 42\.0[^"]*">Boats is 42[^<]*\nanswers\/north\.yaml:14\n[\s\S]*Raise Hull[\s\S]*<\/failure>/,
    ],
    ['undecided', anUndecided(), /<failure type="undecided" message="Crew[^"]*">[\s\S]*It can be: 55\.0 to 70\.0\.<\/failure>/],
    ['a warning', aWarning(), /<skipped message="warning: The answers[^"]*">[\s\S]*Ask again\.[\s\S]*<\/skipped>/],
    ['an undecided warning', anUndecided({ severity: 'warn' }), /<skipped message="warning, undecided: Crew/],
    [
      'behind several answers',
      firedGates(),
      /\nanswers\/north\.yaml:14 {2}Hull: level 2, gate G1 fires; Mast: no longer answered\nanswers\/north\.yaml:17 {2}Sail[^\n]*; Jib[^\n]*\n/,
    ],
    ['met', aMetRule(), /<system-out>The overall is 47\.6, which is at least 40\.<\/system-out>/],
  ] as const)('that is %s says so', (_, rule, shape) => {
    expect(junit([aChecked('a.yaml', [rule])])).toMatch(shape);
  });

  it('is skipped where no bar is set, so that nobody takes it for passed', () => {
    const text = junit([aChecked('a.yaml', [])]);
    expect(text).toMatch(/name="policy" time="0">\n *<skipped message="no bar set: nothing was held against it">/);
    expect(text).toContain('<testsuite name="a.yaml" tests="2" failures="0" errors="0" skipped="1"');
    expect(junit([aChecked('a.yaml', [aMetRule()])])).not.toContain('name="policy"');
  });

  it('tells what is odd about an input that could be read', () => {
    const odd = { ...aChecked('a.yaml', []), problems: [aProblem({ severity: 'warning', message: 'odd' })] };
    expect(junit([odd])).toContain('<system-out>answers/west.yaml:7:3: warning: odd; use an id');
    expect(junit([odd])).toContain('errors="0"');
  });
});

describe('text in XML', () => {
  it.each([
    ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
    [']]>', ']]&gt;'],
    ['a\u0000b\u0008c\u001bd\u007fe', 'abcde'],
    ['a\ufffeb\uffffc', 'a\ufffdb\ufffdc'],
    ['a\ud800b\udc00c\u{1f680}', 'a\ufffdb\ufffdc\u{1f680}'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ])('%j', (given, text) => {
    expect(xmlText(given)).toBe(text);
  });

  it('has one line between quotes', () => {
    expect(xmlAttribute('one\n two\tthree')).toBe('one two three');
  });
});
