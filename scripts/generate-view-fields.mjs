// The fields that templates of a report see, read off the TypeScript interfaces of the view: as a table by which templates
// are checked (the build writes it), and as the list in templates/README.md (`npm run generate` writes it).
import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** What the templates of each format start from. */
const PAGES = [
  { name: 'HtmlPage', file: 'src/render/formats/html.ts' },
  { name: 'MarkdownPage', file: 'src/render/formats/markdown.ts' },
];

/** Texts that the helper `chart` may print as they are: a type of their own, which no text from people can pass for. */
const PICTURE = 'Picture';

const README = 'templates/README.md';
const FROM = '<!-- fields: written by `npm run generate`, from the types. Do not edit: change the sentences there. -->';
const TO = '<!-- end of fields -->';

/**
 * Every type that a template can reach, in reading order. A field's type is written as a name with endings, read from the
 * right: `?` may be nothing, `[]` a list of, `{}` by key.
 * @param {URL} root
 * @returns {{ name: string, says: string, fields: { name: string, type: string, says: string }[] }[]}
 */
export function viewTypes(root) {
  const files = new Map();
  const types = new Map();
  const sources = new Map();

  const fileOf = (path) => {
    if (!files.has(path)) files.set(path, declarations(path, readFileSync(new URL(path, root), 'utf8')));
    return files.get(path);
  };

  /** Where a name is declared, followed through imports. */
  const declared = (name, path) => {
    const { own, imported } = fileOf(path);
    if (own.has(name)) return { node: own.get(name), path };
    const from = imported.get(name);
    if (from === undefined) throw new Error(`${path}: where is the type ${name}?`);
    return declared(from.name, new URL(from.path, new URL(path, 'file:///')).pathname.slice(1));
  };

  const named = (name, path) => {
    const { node, path: at } = declared(name, path);
    if (node.type === 'TSTypeAliasDeclaration') return typeOf(node.typeAnnotation, at, name);
    const known = sources.get(name);
    if (known !== undefined && known !== at) throw new Error(`${known} and ${at} both have a type ${name}: rename one.`);
    if (known === undefined) {
      sources.set(name, at);
      add(name, at, node.start, membersOf(node, at));
    }
    return name;
  };

  /** The type stands before those of its fields. */
  const add = (name, path, start, members) => {
    const fields = [];
    types.set(name, { name, says: fileOf(path).docAt(start), fields });
    for (const { node, path: at } of members) {
      const field = node.key.name ?? node.key.value;
      const type = typeOf(node.typeAnnotation.typeAnnotation, at, `${name}.${field}`);
      fields.push({
        name: field,
        type: node.optional && !type.endsWith('?') ? `${type}?` : type,
        says: fileOf(at).docAt(node.start),
      });
    }
  };

  /** What an interface has, with what it extends first. */
  const membersOf = (node, path) => {
    const inherited = (node.extends ?? []).flatMap(({ expression }) => {
      const parent = declared(expression.name, path);
      return membersOf(parent.node, parent.path);
    });
    return [...inherited, ...node.body.body.map((member) => ({ node: member, path }))];
  };

  const typeOf = (node, path, owner) => {
    switch (node.type) {
      case 'TSStringKeyword':
      case 'TSTemplateLiteralType':
        return 'string';
      case 'TSNumberKeyword':
        return 'number';
      case 'TSBooleanKeyword':
        return 'boolean';
      case 'TSLiteralType':
        return typeof node.literal.value;
      case 'TSParenthesizedType':
        return typeOf(node.typeAnnotation, path, owner);
      case 'TSTypeOperator':
        return typeOf(node.typeAnnotation, path, owner);
      case 'TSArrayType':
        return `${typeOf(node.elementType, path, owner)}[]`;
      case 'TSTypeLiteral':
        add(
          owner,
          path,
          -1,
          node.members.map((member) => ({ node: member, path })),
        );
        return owner;
      case 'TSUnionType':
        return unionOf(node.types, path, owner);
      case 'TSTypeReference':
        return referenceOf(node, path, owner);
      default:
        throw new Error(`${path}: ${owner} has a type that templates cannot be told of (${node.type}).`);
    }
  };

  const unionOf = (parts, path, owner) => {
    const isNothing = ({ type }) => type === 'TSNullKeyword' || type === 'TSUndefinedKeyword';
    const kinds = [...new Set(parts.filter((part) => !isNothing(part)).map((part) => typeOf(part, path, owner)))];
    if (kinds.length !== 1) throw new Error(`${path}: ${owner} is sometimes ${kinds.join(', sometimes ')}.`);
    return parts.some(isNothing) && !kinds[0].endsWith('?') ? `${kinds[0]}?` : kinds[0];
  };

  const referenceOf = (node, path, owner) => {
    const name = node.typeName.name;
    const params = node.typeArguments?.params ?? [];
    if (name === 'Readonly') return typeOf(params[0], path, owner);
    if (name === 'ReadonlyArray' || name === 'Array') return `${typeOf(params[0], path, owner)}[]`;
    if (name === 'Record') return `${typeOf(params[1], path, owner)}{}`;
    return name === PICTURE ? 'picture' : named(name, path);
  };

  for (const { name, file } of PAGES) named(name, file);
  return [...types.values()];
}

/**
 * What a file declares and imports, and the sentence that stands before a place.
 * @param {string} path
 * @param {string} text
 */
function declarations(path, text) {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const own = new Map();
  const imported = new Map();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration')
      for (const { imported: name, local } of statement.specifiers)
        if (name !== undefined) imported.set(local.name, { name: name.name, path: statement.source.value });
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'TSTypeAliasDeclaration')
      own.set(declaration.id.name, declaration);
  }
  const sentences = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  const docAt = (start) => {
    const doc = sentences.findLast(({ end }) => end <= start && /^\s*(export\s+)?$/.test(text.slice(end, start)));
    return doc === undefined
      ? ''
      : doc.value
          .slice(1)
          .replace(/\s*\n\s*\*?\s*/g, ' ')
          .trim();
  };
  return { own, imported, docAt };
}

const TABLE_TYPES = `// Generated by scripts/build-view-fields.mjs. Do not edit.
/** Type by name, field by name, its type: \`?\` at the end may be nothing, \`[]\` a list of, \`{}\` by key. */
export declare const fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
`;

/**
 * The module by which templates that a user brings along are checked: fields by type.
 * @param {URL} root
 */
export function fieldsModule(root) {
  const fields = Object.fromEntries(
    viewTypes(root).map(({ name, fields: own }) => [name, Object.fromEntries(own.map((field) => [field.name, field.type]))]),
  );
  const text = `// Generated by scripts/build-view-fields.mjs. Do not edit.\nexport const fields = ${JSON.stringify(fields)};\n`;
  return [
    { file: 'view-fields.js', text },
    { file: 'view-fields.d.ts', text: TABLE_TYPES },
  ];
}

/**
 * templates/README.md with its list of fields.
 * @param {URL} root
 */
export function templatesPage(root) {
  const page = readFileSync(new URL(README, root), 'utf8');
  const [from, to] = [page.indexOf(FROM), page.indexOf(TO)];
  if (from === -1 || to < from) throw new Error(`${README} has lost the lines between which the fields stand.`);
  const list = viewTypes(root).map(sectionOf).join('\n');
  return [{ file: README, text: `${page.slice(0, from)}${FROM}\n\n${list}\n${page.slice(to)}` }];
}

function sectionOf({ name, says, fields }) {
  const rows = fields.map((field) => `| \`${field.name}\` | ${inWords(field.type)} | ${cell(field.says)} |`);
  return [`### ${name}`, '', ...(says === '' ? [] : [says, '']), '| field | is | says |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

const WORDS = { string: 'text', picture: 'picture', boolean: 'true or false', number: 'number' };

/** A type as a reader takes it: "list of PairView". */
function inWords(type) {
  if (type.endsWith('?')) return `${inWords(type.slice(0, -1))}, or nothing`;
  if (type.endsWith('[]')) return `list of ${inWords(type.slice(0, -2))}`;
  if (type.endsWith('{}')) return `${inWords(type.slice(0, -2))} by key`;
  return WORDS[type] ?? `[${type}](#${type.toLowerCase().replaceAll('.', '')})`;
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}
