// The page on a screen, or as plain text in a file: readable without colour, in any width.
import widthOf from 'fast-string-width';
import type { FormatOptions } from '../format-options.ts';
import { flow, labelled, type Style, styleFor, wrap } from '../interview/screen.ts';
import type { PairView } from '../view/parts.ts';
import type {
  AboutView,
  AnswerView,
  AskedCapabilityView,
  AskedPillarView,
  FactView,
  PageTitleView,
  QuestionnaireView,
  QuestionView,
  ReferenceView,
  RuleSectionView,
  RuleView,
} from './questionnaire-view.ts';

/** Lines that belong together; blocks stand apart. */
type Block = readonly string[];

/** The whole page for a screen of `width` characters. */
export function terminalPage(view: QuestionnaireView, { colour, width }: Pick<FormatOptions, 'colour' | 'width'>): string {
  const style = styleFor(colour, { columns: width + 1, rows: 0 });
  const blocks = [
    titleBlock(view.title, style),
    ...aboutBlocks(view.about, style),
    ...view.pillars.flatMap((pillar) => pillarBlocks(pillar, style)),
    ...(view.reference === null ? [] : referenceBlocks(view.reference, style)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function titleBlock({ kind, name, facts }: PageTitleView, style: Style): Block {
  const { chalk, width } = style;
  const pieces = [kind, ...facts.map(({ label, value }) => `${label.toLowerCase()}: ${value}`)];
  const lines = flow(pieces, ' · ', width).flatMap((line) => wrap(line, width));
  return [...wrap(name, width).map((line) => chalk.bold(line)), ...lines.map((line) => chalk.dim(line))];
}

function aboutBlocks({ title, lead, leftOut, points }: AboutView, style: Style): Block[] {
  const paragraphs = [...lead, ...leftOut].map((text) => wrap(text, style.width));
  return [heading(title, '=', style), ...paragraphs, points.flatMap((point) => pairLines(point, style))];
}

function pillarBlocks({ title, asks, size, weight, capabilities }: AskedPillarView, style: Style): Block[] {
  const head = [...heading(`${title}, ${size}`, '=', style), ...said(asks, style), ...weightLines(weight)];
  return [head, ...capabilities.flatMap((capability) => capabilityBlocks(capability, style))];
}

function capabilityBlocks({ id, title, about, weight, questions }: AskedCapabilityView, style: Style): Block[] {
  const head = [...heading(title, '-', style), ...said(about, style), ...weightLines(weight), ...said(id && `Id: ${id}`, style)];
  return [head, ...questions.map((question) => questionBlock(question, style))];
}

/** A title with a rule under it, so that plain text has an order too. */
function heading(title: string, rule: string, { chalk, width }: Style): string[] {
  const lines = wrap(title, width);
  const longest = Math.max(...lines.map((line) => widthOf(line)));
  return [...lines.map((line) => chalk.bold(line)), chalk.dim(rule.repeat(longest))];
}

function said(text: string | null, { width }: Style): string[] {
  return text === null ? [] : wrap(text, width);
}

function weightLines(weight: string | null): string[] {
  return weight === null ? [] : [`Weight: ${weight}`];
}

function questionBlock(question: QuestionView, style: Style): Block {
  const { chalk } = style;
  const { code, title, ask, hint, blank, inWords, answers, instead, facts } = question;
  const name = [code, title].filter((part) => part !== null).join(' ');
  const indented = (text: string) => (text === '' ? [] : hanging(text, '  ', '  ', style));
  return [
    ...indented(name).map((line) => chalk.dim(line)),
    ...indented(ask).map((line) => chalk.bold(line)),
    ...indented(hint ?? ''),
    ...indented(blank === null ? '' : `Number: ________ ${blank.unit}${blank.allowed === null ? '' : ` (${blank.allowed})`}`),
    ...indented(inWords ? 'In your own words.' : ''),
    ...answers.flatMap((answer) => answerLines(answer, question, style)),
    ...flow(
      instead.map((text) => `${BOX.one}${text}`),
      '',
      style.width,
    ),
    ...facts.flatMap((fact) => factLines(fact, style)),
  ];
}

function factLines({ label, says }: FactView, style: Style): string[] {
  return hanging(`${label}: ${says.join('; ')}`, '    ', '      ', style).map((line) => style.chalk.dim(line));
}

const BOX: Readonly<Record<QuestionView['kind'], string>> = { one: '    ( ) ', many: '    [ ] ', listed: '     -  ' };

function answerLines({ key, text, points, aside }: AnswerView, { kind }: QuestionView, style: Style): string[] {
  const mark = key === null ? BOX[kind] : `${key.padStart(6)}  `;
  const earned = points === null ? '' : ` [${points.replaceAll(' ', '\u00a0')}]`;
  return labelled(mark, `${text}${earned}${aside === null ? '' : ` (${aside})`}`, style);
}

/** Lines of which the first begins another way than the rest. */
function hanging(text: string, first: string, rest: string, { width }: Style): string[] {
  return wrap(text, width - rest.length).map((line, index) => `${index === 0 ? first : rest}${line}`);
}

function pairLines({ label, value }: PairView, style: Style): string[] {
  return hanging(`${label}: ${value}`, '  ', '    ', style).map((line, index) =>
    index === 0 ? line.replace(label, style.chalk.bold(label)) : line,
  );
}

function referenceBlocks({ bands, gates, rules, method, glossary, sources }: ReferenceView, style: Style): Block[] {
  return [
    ...pairsBlock(
      'Scale',
      bands.map(({ title, range, says }) => ({ label: title, value: `${range}. ${says}` })),
      style,
    ),
    ...pairsBlock(
      'Gates',
      gates.map(({ id, says, why }) => ({ label: id, value: `${says} ${why ?? ''}` })),
      style,
    ),
    ...rules.flatMap((section) => ruleBlocks(section, style)),
    ...pairsBlock('Method', method, style),
    ...pairsBlock('Glossary', glossary, style),
    ...pairsBlock(
      'Sources',
      sources.map(({ text, questions }) => ({ label: text, value: questions ?? '' })),
      style,
    ),
  ];
}

/** A section of pairs; none without any. */
function pairsBlock(title: string, pairs: readonly PairView[], style: Style): Block[] {
  if (pairs.length === 0) return [];
  return [[...heading(title, '=', style), ...pairs.flatMap((pair) => pairLines(pair, style))]];
}

function ruleBlocks({ title, lead, entries }: RuleSectionView, style: Style): Block[] {
  return [[...heading(title, '=', style), ...said(lead, style)], ...entries.map((entry) => ruleBlock(entry, style))];
}

function ruleBlock({ title, about, parts, facts }: RuleView, style: Style): Block {
  const { chalk, width } = style;
  return [
    ...wrap(title, width).map((line) => chalk.bold(line)),
    ...said(about, style),
    ...parts.flatMap((part) => pairLines(part, style)),
    ...facts.flatMap(({ label, says }) =>
      says.length === 1
        ? factLines({ label, says, marked: false }, style)
        : [`    ${label}:`, ...says.flatMap((text) => hanging(text, '    - ', '      ', style))].map((line) => chalk.dim(line)),
    ),
  ];
}
