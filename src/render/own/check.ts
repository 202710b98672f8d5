// Everything that is wrong with the templates that somebody brings along, before one of them runs.
import type { LocatedProblem } from '../../model/problem.ts';
import { checkCircles } from './check-circles.ts';
import { checkCss } from './check-css.ts';
import { checkFields, type Template, type Walked } from './check-fields.ts';
import { checkPolicy, checkText } from './check-text.ts';
import type { Program } from './nodes.ts';
import { RULES } from './rules.ts';
import { slip, TOP, warning } from './slip.ts';
import { read } from './syntax.ts';
import { FORMATS, kindOf, type TemplateFormat, type TextFile } from './template-files.ts';

/** A template of the user's that differs from the shipped one. */
export interface OwnTemplate {
  readonly file: string;
  readonly program: Program;
}

/** The user's templates of one format. */
export interface OwnSet {
  readonly page: OwnTemplate | null;
  readonly partials: ReadonlyMap<string, OwnTemplate>;
}

export interface Checked {
  readonly problems: readonly LocatedProblem[];
  /** Null where nothing differs from what is shipped. */
  readonly sets: Readonly<Record<TemplateFormat, OwnSet | null>>;
  readonly css: string | null;
}

const PAGE_TYPES: Readonly<Record<TemplateFormat, string>> = { html: 'HtmlPage', md: 'MarkdownPage' };

/** The templates of the program, each format read when it is first needed. */
export interface Shipped {
  readonly texts: ReadonlyMap<string, string>;
  readonly of: (format: TemplateFormat) => readonly ByName[];
}

/** What a user's templates are held against. */
export function shippedTemplates(files: readonly TextFile[]): Shipped {
  const trees = new Map<TemplateFormat, readonly ByName[]>();
  const of = (format: TemplateFormat): readonly ByName[] => {
    const known = trees.get(format) ?? parsed(format, files, false).templates;
    trees.set(format, known);
    return known;
  };
  return { texts: new Map(files.map(({ file, text }) => [file, text])), of };
}

/** The files of a folder against the shipped ones; a copy that nobody has changed is as shipped. */
export function checkTemplates(files: readonly TextFile[], shipped: Shipped): Checked {
  const original = shipped.texts;
  const changed = files.filter(({ file, text }) => original.get(file) !== text);
  const html = checkFormat('html', changed, shipped);
  const md = checkFormat('md', changed, shipped);
  const css = changed.find(({ file }) => kindOf(file)?.kind === 'sheet');
  const problems = [
    ...changed.flatMap(({ file }) => passedOver(file)),
    ...changed.flatMap(({ file, text }) => (file === 'report.html.hbs' ? checkPolicy(file, text) : [])),
    ...html.problems,
    ...md.problems,
    ...(css === undefined ? [] : checkCss(css.file, css.text)),
  ];
  const told = new Map(problems.map((one) => [JSON.stringify([one.file, one.line, one.column, one.code, one.message]), one]));
  return {
    problems: [...nothingThere(files), ...told.values()],
    sets: { html: html.set, md: md.set },
    css: css?.text ?? null,
  };
}

/** The types that each shipped partial is called with, by file; for the comments at their heads. */
export function calledWith(shipped: Shipped): Map<string, readonly string[]> {
  return new Map(
    FORMATS.flatMap((format) => {
      const { types } = walkOf(format, [], shipped.of(format));
      return [...types].map(([name, all]) => [`partials/${name}.${format}.hbs`, [...all].toSorted()] as const);
    }),
  );
}

function passedOver(file: string): LocatedProblem[] {
  const kind = kindOf(file);
  if (kind?.kind !== 'passed-over') return [];
  const message = 'this file would be passed over: templates are found by their names';
  return [warning(file, TOP, { code: 'passed-over', message, mend: `name it ${kind.belongs}` })];
}

function nothingThere(files: readonly TextFile[]): LocatedProblem[] {
  if (files.some(({ file }) => ['template', 'sheet'].includes(kindOf(file)?.kind ?? ''))) return [];
  const mend = 'name one as a shipped one is named; dxready init --templates copies those';
  return [slip('', TOP, { code: 'no-templates', message: 'there is no template in this folder', mend })];
}

interface ByName extends Template {
  /** Null for the page. */
  readonly name: string | null;
}

function parsed(format: TemplateFormat, files: readonly TextFile[], isOwn: boolean) {
  const problems: LocatedProblem[] = [];
  const templates: ByName[] = [];
  for (const { file, text } of files) {
    const kind = kindOf(file);
    if (kind?.kind !== 'template' || kind.format !== format) continue;
    const outcome = read(file, text);
    if (outcome.kind === 'failed') problems.push(outcome.problem);
    else templates.push({ file, isOwn, name: kind.name, program: outcome.program });
  }
  return { problems, templates };
}

interface CheckedFormat {
  readonly problems: readonly LocatedProblem[];
  readonly set: OwnSet | null;
}

function checkFormat(format: TemplateFormat, changed: readonly TextFile[], shipped: Shipped): CheckedFormat {
  const own = parsed(format, changed, true);
  if (own.templates.length + own.problems.length === 0) return { problems: [], set: null };
  const theirs = shipped.of(format);
  const names = [...changed.map(({ file }) => file), ...shipped.texts.keys()].flatMap((file) => partialName(file, format));
  const walked = walkOf(format, own.templates, theirs);
  const programs = new Map(
    [...theirs, ...own.templates].flatMap(({ name, program }) => (name === null ? [] : [[name, program]])),
  );
  const problems = [
    ...own.problems,
    ...own.templates.flatMap(({ file, name }) => (name === null ? [] : checkCircles(file, name, programs))),
    ...own.templates.flatMap(({ file, program }) => checkText(file, program, { ...RULES[format], partials: names })),
    ...walked.problems,
  ];
  const isSound = problems.every(({ severity }) => severity === 'warning');
  const shippedNames = theirs.flatMap(({ name }) => name ?? []);
  const idle = isSound ? own.templates.flatMap((one) => notCalled(one, walked.types, shippedNames)) : [];
  return { problems: [...problems, ...idle], set: setOf(own.templates) };
}

function partialName(file: string, format: TemplateFormat): string[] {
  const kind = kindOf(file);
  return kind?.kind === 'template' && kind.format === format && kind.name !== null ? [kind.name] : [];
}

function walkOf(format: TemplateFormat, own: readonly ByName[], shipped: readonly ByName[]) {
  const all = new Map([...shipped, ...own].map((template) => [template.name, template]));
  const page = all.get(null);
  if (page === undefined) throw new Error(`the shipped report.${format}.hbs is missing`);
  const partials = new Map([...all].flatMap(([name, template]) => (name === null ? [] : [[name, template] as const])));
  const walked: Walked = checkFields({ page, partials, pageType: PAGE_TYPES[format], helpers: RULES[format].helpers });
  return { problems: walked.problems, types: walked.calledWith };
}

function notCalled({ name, file }: ByName, types: Walked['calledWith'], shipped: readonly string[]): LocatedProblem[] {
  if (name === null || types.has(name)) return [];
  const suggest = shipped.includes(name) ? null : { given: name, among: shipped };
  const message = `no template calls the partial '${name}', so that this file changes nothing`;
  return [warning(file, TOP, { code: 'not-called', message, mend: `call it as {{> ${name}}} from one that is shown`, suggest })];
}

function setOf(templates: readonly ByName[]): OwnSet | null {
  if (templates.length === 0) return null;
  const page = templates.find(({ name }) => name === null) ?? null;
  return { page, partials: new Map(templates.flatMap((one) => (one.name === null ? [] : [[one.name, one] as const]))) };
}
