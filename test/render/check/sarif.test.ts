// SARIF 2.1.0 has a long schema; what services need of it is short, and is asked for here by hand.
import { describe, expect, it } from 'vitest';
import { sarif } from '../../../src/render/check/sarif.ts';
import { aBreach, aChecked, anUnread, aProblem, everyKind } from './build-checked.ts';
import { hostileChecked, TEXTS } from './hostile-checked.ts';

interface Log {
  version: string;
  $schema: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation?: { artifactLocation: { uri: string }; region?: { startLine: number } };
        logicalLocations?: { name: string }[];
      }[];
      partialFingerprints: Record<string, string>;
    }[];
  }[];
}

function faults(log: Log): string[] {
  const found: string[] = [];
  const ask = (holds: boolean, what: string) => holds || found.push(what);
  ask(log.version === '2.1.0', 'version');
  ask(log.runs.length === 1, 'one run');
  for (const { tool, results } of log.runs) {
    const ids = tool.driver.rules.map(({ id }) => id);
    ask(tool.driver.name === 'dxready', 'the tool');
    ask(new Set(ids).size === ids.length, 'each rule once');
    ask(
      tool.driver.rules.every(({ shortDescription }) => typeof shortDescription.text === 'string'),
      'rules say what they ask',
    );
    for (const result of results) {
      ask(ids[result.ruleIndex] === result.ruleId, `rule of ${result.ruleId}`);
      ask(['error', 'warning'].includes(result.level), `level ${result.level}`);
      ask(typeof result.message.text === 'string', 'a message');
      ask(result.locations.length === 1, 'one location');
      ask(
        Object.values(result.partialFingerprints).every((print) => typeof print === 'string'),
        'a fingerprint',
      );
      for (const { physicalLocation, logicalLocations } of result.locations) {
        ask((physicalLocation === undefined) !== (logicalLocations === undefined), 'one kind of place');
        if (physicalLocation === undefined) continue;
        const { artifactLocation, region } = physicalLocation;
        ask(/^(?!\/|[A-Za-z][\w+.-]*:)[\w.~!*'()%/-]+$/.test(artifactLocation.uri), `a relative uri: ${artifactLocation.uri}`);
        ask(region === undefined || (Number.isInteger(region.startLine) && region.startLine >= 1), 'a line from 1');
      }
    }
  }
  return found;
}

const logOf = (...given: Parameters<typeof sarif>) => JSON.parse(sarif(...given)) as Log;
const placeIn = (file: string) => logOf([aChecked('a.yaml', [aBreach({ file })])]).runs[0]?.results[0]?.locations[0];

describe('what it writes', () => {
  it.each([
    ['every kind', everyKind()],
    ['nothing', []],
    ['no rule', [aChecked('a.yaml', [])]],
  ] as const)('has the shape of SARIF: %s', (_, checked) => {
    expect(faults(logOf(checked))).toEqual([]);
  });

  it.each(Object.entries(TEXTS))('has it with %s', (_, text) => {
    expect(faults(logOf(hostileChecked(text)))).toEqual([]);
  });

  it.each([
    ['answers/north.yaml', 'answers/north.yaml'],
    ['./answers/north.yaml', 'answers/north.yaml'],
    ['../north.yaml', '../north.yaml'],
    ['answers\\north.yaml', 'answers/north.yaml'],
    ['a b/ü:%.yaml', 'a%20b/%C3%BC%3A%25.yaml'],
  ])('names %s from the root', (file, uri) => {
    expect(placeIn(file)).toEqual({ physicalLocation: { artifactLocation: { uri }, region: { startLine: 14 } } });
  });

  it.each(['/home/somebody/north.yaml', 'C:\\Users\\somebody\\north.yaml', '\\\\server\\share\\north.yaml'])(
    'does not say where on a machine %s lies',
    (file) => {
      expect(placeIn(file)).toEqual({ logicalLocations: [{ name: 'north.yaml' }] });
      expect(
        sarif([aChecked(file, [aBreach({ file, message: 'm' })]), anUnread(file, [aProblem({ file, line: 1 })])]),
      ).not.toMatch(/somebody|server/);
    },
  );

  it('knows a result again when numbers and lines have changed', () => {
    const print = (more: object) => logOf([aChecked('a.yaml', [aBreach(more)])]).runs[0]?.results[0]?.partialFingerprints;
    expect(print({ shown: 1, bar: 99, line: 99, message: 'x', title: 'y' })).toEqual(print({}));
    expect(print({ id: 'crew' })).not.toEqual(print({}));
  });
});
