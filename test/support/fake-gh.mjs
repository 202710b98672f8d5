// A gh that keeps labels, milestones and issues in a JSON file instead of on GitHub, and is as strict as the real one about
// what is not there. FAKE_GH names the file. The two questions that --jq puts are answered here, and by jq as well where the
// machine has it: both must agree.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const file = process.env.FAKE_GH;
const empty = { calls: [], labels: [], milestones: [], issues: [] };
const hub = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : empty;
const argv = process.argv.slice(2);
hub.calls.push(argv.join(' '));

/** Options with a value, each as a list; the others as true. */
const FLAGS = new Set(['--force', '--paginate', '--silent', '--remove-milestone']);
function read(words) {
  const options = {};
  const rest = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word.startsWith('-')) rest.push(word);
    else if (FLAGS.has(word)) options[word] = true;
    else {
      at += 1;
      options[word] = [...(options[word] ?? []), words[at]];
    }
  }
  return { options, rest };
}

function fail(message) {
  writeFileSync(file, JSON.stringify(hub, null, 2));
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function known(options, among) {
  for (const name of Object.keys(options)) if (!among.includes(name)) fail(`unknown flag: ${name}`);
}

function label(name) {
  if (/[,"]/.test(name)) fail(`gh reads ${name} as a list`);
  return hub.labels.some((one) => one.name === name) ? name : fail(`'${name}' not found`);
}

function milestone(title) {
  return hub.milestones.some((one) => one.title === title && one.state === 'open') ? { title } : fail(`'${title}' not found`);
}

function numbered(number) {
  return hub.issues.find((issue) => String(issue.number) === number) ?? fail(`no issue ${number}`);
}

/** The programs by the words only they have. */
const PROGRAMS = [
  { has: '"\\(.number) \\(.title)"', lines: (data) => data.map(({ number, title }) => `${number ?? null} ${title}`) },
  { has: 'sort_by(.number)', lines: (data) => data.toSorted((left, right) => left.number - right.number).flatMap(ours) },
];

function ours({ number, state, body, labels, milestone }) {
  const ids = (body ?? '')
    .split('\n')
    .map((line) => /^<!-- dxready:([A-Za-z0-9_.-]+) -->\r?$/.exec(line)?.[1])
    .filter((id) => id !== undefined);
  const isOurs = (name) => name.startsWith('dxready: ');
  const own = labels.map(({ name }) => name).filter(isOurs);
  return ids.map((id) => [id, number, state, isOurs(milestone?.title ?? ''), own.join(';')].join(' '));
}

function answer(data, [program]) {
  const known = PROGRAMS.find(({ has }) => program.includes(has)) ?? fail(`no answer to ${program}`);
  const text = known
    .lines(data)
    .map((line) => `${line}\n`)
    .join('');
  const real = spawnSync('jq', ['-r', program], { input: JSON.stringify(data), encoding: 'utf8' });
  if (real.error === undefined && real.stdout !== text) fail(`jq says ${real.stdout}${real.stderr}, and not ${text}`);
  process.stdout.write(text);
}

function stdin() {
  return readFileSync(0, 'utf8');
}

const COMMANDS = {
  'label create': ({ options, rest: [name] }) => {
    known(options, ['--force', '--color', '--description']);
    const [description] = options['--description'];
    if (name.length > 50 || description.length > 100) fail('too long');
    hub.labels = [...hub.labels.filter((one) => one.name !== name), { name, color: options['--color'][0], description }];
  },
  api: ({ options, rest: [endpoint] }) => {
    known(options, ['--paginate', '--jq', '--silent', '--method', '-f']);
    const [path] = endpoint.replace('repos/{owner}/{repo}/', '').split('?');
    const [, number] = /^milestones(?:\/(\d+))?$/.exec(path) ?? fail(`no ${endpoint}`);
    const fields = Object.fromEntries((options['-f'] ?? []).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
    const [method] = options['--method'] ?? ['GET'];
    if (method === 'GET') answer(hub.milestones, options['--jq']);
    else if (method === 'PATCH') Object.assign(hub.milestones[Number(number) - 1], fields);
    else if (hub.milestones.some(({ title }) => title === fields.title)) fail('already_exists');
    else hub.milestones.push({ number: hub.milestones.length + 1, state: 'open', ...fields });
  },
  'issue list': ({ options }) => {
    known(options, ['--state', '--limit', '--json', '--jq']);
    const fields = options['--json'][0].split(',');
    const shown = hub.issues.map((issue) => ({ ...issue, labels: issue.labels.map((name) => ({ name })) })).reverse();
    answer(
      shown.map((issue) => Object.fromEntries(fields.map((name) => [name, issue[name]]))),
      options['--jq'],
    );
  },
  'issue create': ({ options }) => {
    known(options, ['--title', '--body-file', '--label', '--milestone']);
    const number = hub.issues.length + 1;
    hub.issues.push({
      number,
      title: options['--title'][0],
      body: stdin(),
      labels: (options['--label'] ?? []).map(label),
      milestone: options['--milestone'] ? milestone(options['--milestone'][0]) : null,
      state: 'OPEN',
      comments: [],
    });
    process.stdout.write(`https://github.com/a/b/issues/${number}\n`);
  },
  'issue edit': ({ options, rest: [number] }) => {
    known(options, ['--title', '--body-file', '--add-label', '--remove-label', '--milestone', '--remove-milestone']);
    const issue = numbered(number);
    const gone = (options['--remove-label'] ?? []).map(label);
    const added = (options['--add-label'] ?? []).map(label);
    issue.title = options['--title'][0];
    issue.body = stdin();
    issue.labels = [...new Set([...issue.labels.filter((name) => !gone.includes(name)), ...added])];
    if (options['--milestone']) issue.milestone = milestone(options['--milestone'][0]);
    if (options['--remove-milestone']) issue.milestone = null;
  },
  'issue close': ({ options, rest: [number] }) => {
    known(options, ['--reason', '--comment']);
    const [reason] = options['--reason'];
    if (!['completed', 'not planned'].includes(reason)) fail(`invalid argument ${reason}`);
    Object.assign(numbered(number), { state: 'CLOSED', reason });
    numbered(number).comments.push(options['--comment'][0]);
  },
  'issue reopen': ({ rest: [number] }) => {
    Object.assign(numbered(number), { state: 'OPEN', reason: null });
  },
};

const name = argv[0] === 'api' ? 'api' : argv.slice(0, 2).join(' ');
(COMMANDS[name] ?? (() => fail(`unknown command ${name}`)))(read(argv.slice(name.split(' ').length)));
writeFileSync(file, JSON.stringify(hub, null, 2));
