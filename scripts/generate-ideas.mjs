// The page docs/ideas.md: every idea of the sources, how the product embodies it, and where, in names that readers know.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { load } from 'js-yaml';

const IDEAS = 'questionnaires/ideas.yaml';
const QUESTIONNAIRE = 'questionnaires/full.yaml';

/** One file below the root with its text. */
export async function ideasPage(root) {
  const read = (file) => load(readFileSync(new URL(file, root), 'utf8'));
  const { ideas } = read(IDEAS);
  const questionnaire = read(QUESTIONNAIRE);
  const safe = await escaping(root);
  const tell = tellerOf(questionnaire);
  const chapters = Object.entries(questionnaire.sources).flatMap(([source, { title, author }]) => {
    const own = ideas.filter((idea) => idea.source === source);
    return [`## ${safe(author === undefined ? title : `${title} (${author})`)}`, '', ...table(own, safe, tell), ''];
  });
  return [{ file: 'docs/ideas.md', text: [...head(ideas.length), ...chapters].join('\n') }];
}

/** The program's own escaping, which is written in TypeScript. */
async function escaping(root) {
  const entry = fileURLToPath(new URL('src/render/escape.ts', root));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm' });
  const { markdown } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return markdown;
}

function head(count) {
  return [
    `<!-- Generated from ${IDEAS} and ${QUESTIONNAIRE} by \`npm run generate\`. Do not edit: change those. -->`,
    '',
    '# The ideas behind dxready',
    '',
    `dxready grew out of five essays. Here are their ${count} ideas in our own words, with how the product embodies each and where.`,
    '',
    `This page is made from \`${IDEAS}\` and \`${QUESTIONNAIRE}\`. A test holds every reference against the`,
    'product; those to parts that are still to come stand in `test/content/ideas-open.txt`.',
    '',
  ];
}

function table(ideas, safe, tell) {
  return [
    '| no. | idea | how | where |',
    '|---|---|---|---|',
    ...ideas.map(({ id, says, how, where }) => `| ${[id, says, how, tell(where)].map(safe).join(' | ')} |`),
  ];
}

/** A function from references to the words for them; several to one item become one. */
function tellerOf(questionnaire) {
  const nameOf = namesIn(questionnaire);
  return (where) => {
    const parts = new Map();
    for (const [name, part] of where.map(nameOf))
      parts.set(name, [...(parts.get(name) ?? []), ...(part === undefined ? [] : [part])]);
    return [...parts].map(([name, some]) => (some.length === 0 ? name : `${name} (${some.join(', ')})`)).join('; ');
  };
}

/** A function from a reference to its name and, if only a part is meant, that part. */
function namesIn({ pillars, titles, glossary }) {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const items = new Map(capabilities.flatMap((capability) => capability.items).map((item) => [item.id, item]));
  const titleIn = (list, id) => list.find((part) => part.id === id)?.title ?? id;
  const itemOf = (id) => (items.has(id) ? `${items.get(id).code} ${items.get(id).title}` : id);
  const partOf = (target, what) => {
    const [id, part] = target.split('/');
    return [itemOf(id), `${what} ${part}`];
  };
  const words = {
    item: (id) => [itemOf(id)],
    option: (target) => partOf(target, 'option'),
    anchor: (target) => partOf(target, 'level'),
    proof: (id) => [itemOf(id), 'proof'],
    advice: (id) => [itemOf(id), 'advice'],
    capability: (id) => [`capability ${titleIn(capabilities, id)}`],
    pillar: (id) => [`pillar ${titleIn(pillars, id)}`],
    tag: (tag) => [`tag ${tag}`, titles[tag]],
    family: (family) => [`tags ${family}`],
    rule: (id) => [`consistency rule ${id}`],
    term: (id) => [`glossary: ${titleIn(glossary, id)}`],
    limit: (key) => [`limits of pain points: ${spaced(key)}`],
    pack: (id) => [`trend pack ${id}`],
    trend: (target) => [`trend ${spaced(target.split('/')[1])}`, target.split('/')[0]],
    field: (target) => [`pain point: ${spaced(target.split('/')[0])}`, ...target.split('/').slice(1).map(spaced)],
    answer: (key) => [`answer: ${spaced(key)}`],
    section: (id) => [`report: ${spaced(id)}`],
    command: (name) => [`dxready ${name}`],
    scoring: (number) => [`docs/scoring.md, section ${number}`],
    doc: (path) => [path],
  };
  return (reference) => {
    const [kind, target] = Object.entries(reference)[0];
    return words[kind]?.(target) ?? [`${kind} ${spaced(target)}`];
  };
}

function spaced(id) {
  return id.replaceAll('_', ' ');
}
