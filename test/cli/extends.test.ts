// Selections and overlays as files: how a parent is found, what is told when it cannot be, and how answers carry over among kin.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const head = (id: string, rest: string) => `dxready: 1\nid: ${id}\nversion: 1.0.0\ntitle: ${id}\n${rest}`;
const SHOP = head(
  'shop',
  `bands: [{ id: low, from: 0, title: Low }]
pillars:
  - id: till
    title: Till
    capabilities:
      - id: speed
        title: Speed
        items:
          - { id: till.queue, type: level, ask: How long is the queue?, levels: [Long., Short., None.] }
          - { id: till.change, type: level, ask: How often is change missing?, levels: [Often., Never.] }
`,
);

async function lint(...files: string[]) {
  const { code, stdout, stderr } = await world.run(['lint', ...files]);
  return { code, lines: (stderr + stdout).trimEnd().split('\n') };
}

describe('a parent', () => {
  it('may be shipped, with a range of versions', async () => {
    world.write('mine.yaml', head('mine', 'extends: { id: full, version: ^1.0.0 }\nonly: [data.one_view]\n'));
    expect(await lint('mine.yaml')).toEqual({ code: 0, lines: ['mine.yaml: no problem'] });
  });

  it('may be a file beside it, which may have a parent too', async () => {
    world.write('all/shop.yaml', SHOP);
    world.write('all/fast.yaml', head('fast', 'extends: { file: ./shop.yaml, id: shop }\nonly: [till.queue]\n'));
    world.write('faster.yaml', head('faster', 'extends: { file: all/fast.yaml }\nwords: { queue: line }\n'));
    const { code, stdout } = await world.run(['show', 'faster.yaml', '--format', 'json']);
    expect(code).toBe(0);
    expect(stdout).toContain('How long is the line?');
    expect(JSON.parse(stdout)).toMatchObject({ id: 'faster', lineage: [{ id: 'fast' }, { id: 'shop', version: '1.0.0' }] });
  });

  it.each<[string, string, string]>([
    ['that is not shipped', 'extends: { id: ful }', "5:16: error: there is no questionnaire 'ful'; did you mean full?"],
    [
      'that is not named',
      'extends: { version: ^1.0.0 }',
      '5:10: error: it is not said which questionnaire is extended; add its id or its file',
    ],
    [
      'of another version',
      'extends: { id: full, version: ^9 }',
      "5:31: error: full is at version 1.0.0, which '^9' does not allow; ",
    ],
    [
      'of no version',
      'extends: { id: full, version: new }',
      "5:31: error: 'new' is no range of versions; write one such as '^1.0.0'",
    ],
    ['whose file is missing', 'extends: { file: no.yaml }', '5:18: error: there is no such file: no.yaml; '],
    ['whose name cannot be', `extends: { file: ${'x'.repeat(300)}.yaml }`, '5:18: error: the name is too long for a file: xxx'],
    ['whose folder is a file', 'extends: { file: shop.yaml/x.yaml }', '5:18: error: there is no such file: shop.yaml/x.yaml; '],
    [
      'that is itself',
      'extends: { file: mine.yaml }',
      '5:18: error: the questionnaires extend each other in a circle, by way of mine.yaml; ',
    ],
    [
      'with another id',
      'extends: { file: shop.yaml, id: store }',
      "5:33: error: the file holds the questionnaire 'shop', not 'store'; ",
    ],
  ])('%s', async (_, given, expected) => {
    world.write('shop.yaml', SHOP);
    world.write('mine.yaml', head('mine', given));
    const { code, lines } = await lint('mine.yaml');
    expect({ code, lines }).toEqual({ code: 2, lines: [expect.stringMatching(/^mine\.yaml:\d+:\d+: error: /)] });
    expect(lines[0]).toContain(expected);
  });

  it('more than four deep is refused before more of them are read', async () => {
    world.write('q0.yaml', SHOP);
    for (let depth = 1; depth <= 9; depth += 1)
      world.write(`q${depth}.yaml`, head(`q${depth}`, `extends: { file: q${depth - 1}.yaml }`));
    expect((await lint('q4.yaml')).code).toBe(0);
    const { code, lines } = await lint('q9.yaml');
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/^q5\.yaml:5:18: error: extends goes more than 4 questionnaires deep; /);
    expect(lines.length).toBe(5);
  });

  it('with a fault is told of in its own file', async () => {
    world.write('shop.yaml', SHOP.replace('type: level', 'type: levle'));
    world.write('mine.yaml', head('mine', 'extends: { file: shop.yaml }'));
    const { code, lines } = await lint('mine.yaml');
    expect(code).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/^shop\.yaml:13:\d+: error: /),
      'mine.yaml:5:18: error: shop.yaml cannot be extended as it stands; mend what is listed for it',
    ]);
  });

  it('in a circle of two', async () => {
    world.write('a.yaml', head('a', 'extends: { file: b.yaml }'));
    world.write('b.yaml', head('b', 'extends: { file: a.yaml }'));
    const { code, lines } = await lint('a.yaml');
    expect(code).toBe(2);
    expect(lines[0]).toBe(
      'b.yaml:5:18: error: the questionnaires extend each other in a circle, by way of a.yaml; take out one extends',
    );
  });
});

const sheet = (id: string, answers: string) =>
  `dxready: 1\nquestionnaire: { id: ${id}, version: 1.0.0 }\ndate: 2026-11-21\nanswers: ${answers}\n`;

describe('kin', () => {
  it("take each other's answers, and say so", async () => {
    world.write('quick.yaml', sheet('quick', '{ strategy.sponsorship: 5, technology.chain_known: 1 }'));
    const { code, stdout, stderr } = await world.run(['score', 'quick.yaml', '--questionnaire', 'full', '--format', 'json']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'quick.yaml:2:22: warning: the sheet answers quick 1.0.0; it is read as answers to full 1.0.0; questions that only one of the two asks are left out or count as missing\n',
    );
    const report = JSON.parse(stdout);
    expect(report.questionnaire.id).toBe('full');
    const items = report.pillars.flatMap((pillar: { capabilities: { items: { id: string; state: string }[] }[] }) =>
      pillar.capabilities.flatMap((capability) => capability.items),
    );
    expect(items.length).toBe(65);
    expect(items.filter((one: { state: string }) => one.state === 'answered').map((one: { id: string }) => one.id)).toEqual([
      'strategy.sponsorship',
      'technology.chain_known',
    ]);
  });

  it('leave out what the other does not ask', async () => {
    world.write('full.yaml', sheet('full', '{ strategy.sponsorship: 5, strategy.pace: 2, strategy.typo: 2 }'));
    const { code, stderr } = await world.run(['score', 'full.yaml', '--questionnaire', 'quick']);
    expect(code).toBe(2);
    expect(stderr).not.toContain('strategy.pace');
    expect(stderr).toContain("error: unknown item 'strategy.typo'");
  });

  it('need not be shipped: an overlay takes the sheets of its parent, and back by the root they name', async () => {
    world.write('shop.yaml', SHOP);
    const cash = 'add: { speed: [{ id: till.cash, type: yes_no, ask: Cash? }] }';
    world.write('kiosk.yaml', head('kiosk', `extends: { file: shop.yaml }\n${cash}\n`));
    world.write('a.yaml', sheet('shop', '{ till.queue: 2 }'));
    world.write(
      'b.yaml',
      sheet('kiosk', '{ till.queue: 2, till.cash: true }').replace('1.0.0 }', '1.0.0, root: { id: shop, version: 1.0.0 } }'),
    );
    for (const [file, by] of [
      ['a.yaml', 'kiosk.yaml'],
      ['b.yaml', 'shop.yaml'],
    ] as const) {
      const { code, stdout } = await world.run(['score', file, '--questionnaire', by, '--format', 'json']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout).pillars[0].capabilities[0].items[0]).toMatchObject({ id: 'till.queue', score: 50 });
    }
  });

  it('of another major version are refused, wherever the two meet', async () => {
    world.write('shop.yaml', SHOP.replace('version: 1.0.0', 'version: 2.0.0'));
    world.write('kiosk.yaml', head('kiosk', 'extends: { file: shop.yaml }\n'));
    world.write('old.yaml', sheet('shop', '{ till.queue: 2 }'));
    world.write(
      'far.yaml',
      sheet('booth', '{ till.queue: 2 }').replace('1.0.0 }', '1.0.0, root: { id: shop, version: 1.9.0 } }'),
    );
    for (const file of ['old.yaml', 'far.yaml']) {
      const { code, stderr } = await world.run(['score', file, '--questionnaire', 'kiosk.yaml']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/error: the sheet answers shop 1\.\d\.0, at hand is 2\.0\.0; /);
    }
  });

  it('a slip in an item id is told apart from what the other does not ask', async () => {
    world.write('shop.yaml', SHOP);
    world.write('kiosk.yaml', head('kiosk', 'extends: { file: shop.yaml }\nonly: [till.queue]\n'));
    world.write('a.yaml', sheet('shop', '{ till.queue: 2, till.change: 1, till.quue: 1 }'));
    const { code, stderr } = await world.run(['score', 'a.yaml', '--questionnaire', 'kiosk.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain("error: unknown item 'till.quue'; did you mean till.queue?");
    expect(stderr).not.toContain('till.change');
  });

  it('of another major version are refused', async () => {
    world.write('quick.yaml', sheet('quick', '{ strategy.sponsorship: 5 }').replace('1.0.0', '9.0.0'));
    const { code, stderr } = await world.run(['score', 'quick.yaml', '--questionnaire', 'full']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^quick\.yaml:2:\d+: error: the sheet answers quick 9\.0\.0, at hand is 1\.0\.0; /);
  });

  it('in one group are told how to be scored together', async () => {
    world.write('quick.yaml', sheet('quick', '{ strategy.sponsorship: 5 }'));
    world.write('full.yaml', sheet('full', '{ strategy.sponsorship: 3 }'));
    const apart = await world.run(['score', '--group', 'quick.yaml', 'full.yaml']);
    expect(apart.code).toBe(2);
    expect(apart.stderr).toContain('name one for all with --questionnaire');
    expect((await world.run(['score', '--group', 'quick.yaml', 'full.yaml', '--questionnaire', 'quick'])).code).toBe(0);
  });

  it('others are refused', async () => {
    world.write('shop.yaml', SHOP);
    world.write('quick.yaml', sheet('quick', '{ strategy.sponsorship: 5 }'));
    const { code, stderr } = await world.run(['score', 'quick.yaml', '--questionnaire', 'shop.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain("quick.yaml:2:22: error: the sheet answers the questionnaire 'quick', not 'shop'; ");
  });

  it('an interview goes on only with the questionnaire it was begun with', async () => {
    world.write('quick.yaml', sheet('quick', '{ strategy.sponsorship: 5 }'));
    const { code, stderr } = await world.run(['assess', 'full', '--answers', 'quick.yaml', '--no-input']);
    expect(code).toBe(2);
    expect(stderr).toContain('start a new sheet that takes its answers over: dxready assess full --answers-from quick.yaml');
  });
});

describe('the digest', () => {
  it('is the sha256 of the resolved questionnaire with sorted keys, and an item has one of its own', async () => {
    world.write('shop.yaml', SHOP);
    const { stdout } = await world.run(['show', 'shop.yaml', '--format', 'json']);
    const { digest, ...shown } = JSON.parse(stdout);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const [queue] = shown.pillars[0].capabilities[0].items;
    const expected = createHash('sha256').update('{"levels":3,"reverse":false,"type":"level"}').digest('hex');
    expect(queue.hash).toBe(`sha256:${expected}`);
  });

  it('of a selection is that of the same questionnaire written out', async () => {
    world.write('shop.yaml', SHOP);
    world.write('one.yaml', head('one', 'extends: { file: shop.yaml }\nonly: [till.queue]\n'));
    world.write(
      'alone.yaml',
      SHOP.replace(/id: shop\n/, 'id: one\n')
        .replace('title: shop', 'title: one')
        .replace(/ +- { id: till.change.*\n/, ''),
    );
    const digests = await Promise.all(
      ['one.yaml', 'alone.yaml'].map(
        async (file) => JSON.parse((await world.run(['show', file, '--format', 'json'])).stdout).digest,
      ),
    );
    expect(digests[0]).toBe(digests[1]);
  });
});

describe('its page', () => {
  it('is never written over a questionnaire it was read from', async () => {
    world.write('base.json', JSON.stringify(parse(SHOP)));
    world.write('mine.yaml', head('mine', 'extends: { file: base.json }\n'));
    const { code, stderr } = await world.run(['show', 'mine.yaml', '--format', 'json', '--output', 'base.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('base.json is not written: it was read to make this');
    expect(JSON.parse(world.read('base.json')).id).toBe('shop');
  });

  it.each([
    ['score', ['--format', 'json', '--output', 'base.json'], 'base.json'],
    ['report', ['--format', 'json', '--out', 'report'], 'report/report.json'],
  ])('nor is what %s makes', async (command, options, target) => {
    world.write(target, JSON.stringify(parse(SHOP)));
    world.write('a.yaml', sheet('shop', '{ till.queue: 2 }'));
    const { code, stderr } = await world.run([command, 'a.yaml', '--questionnaire', target, ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${target} is not written: it was read to make this`);
    expect(JSON.parse(world.read(target)).id).toBe('shop');
  });

  it('of a gate that an overlay opens, lint tells', async () => {
    world.write(
      'mine.yaml',
      head('mine', 'extends: { id: full }\nchange: { items: { strategy.customer_test: { na: true } } }\n'),
    );
    const { code, lines } = await lint('mine.yaml');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^mine\.yaml:6:\d+: warning: who answers "does not apply" to 'strategy\.customer_test' gets round 'G1'; /,
    );
  });
});
