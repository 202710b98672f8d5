// A questionnaire as a page to read: every question with what one can answer.
import { Chalk } from 'chalk';
import type { Item, NumberBand, Questionnaire } from '../model/questionnaire.ts';
import { markdown, terminal as safe } from './escape.ts';
import type { FormatOptions } from './format-options.ts';
import { paragraph } from './paragraph.ts';

/** The questionnaire as Markdown, to send ahead. */
export function markdownPage(questionnaire: Questionnaire): string {
  const pillars = questionnaire.pillars.map((pillar) => {
    const capabilities = pillar.capabilities.map((capability) => {
      const about = capability.about === '' ? '' : `*${markdown(capability.about)}*\n\n`;
      return `### ${markdown(capability.title)}\n\n${about}${capability.items.map(markdownItem).join('\n')}`;
    });
    return `## ${markdown(pillar.title)}\n\n${markdown(pillar.asks)}\n\n${capabilities.join('\n')}`;
  });
  return `# ${markdown(questionnaire.title)}\n\n${markdown(questionnaire.id)} ${markdown(questionnaire.version)}\n\n${pillars.join('\n')}`;
}

function markdownItem(item: Item): string {
  const lines = anchors(item).map(({ mark, text }) => `- ${markdown(mark)} ${markdown(text)}`.replace('-  ', '- '));
  const facts = facets(item).map(({ label, text }) => `*${label}:* ${markdown(text)}\n\n`);
  return `**${markdown(heading(item))}** (\`${item.id}\`)\n\n${markdown(item.ask)}\n\n${lines.join('\n')}\n\n${facts.join('')}`;
}

/** The questionnaire for a screen of `width` characters. */
export function terminalPage(questionnaire: Questionnaire, { colour, width }: FormatOptions): string {
  const chalk = new Chalk({ level: colour });
  const wide = Math.min(width, 100);
  const itemBlock = (item: Item) =>
    [
      `  ${chalk.bold(safe(heading(item)))}  ${chalk.dim(item.id)}`,
      paragraph(safe(item.ask), wide, '  '),
      ...anchors(item).map(({ mark, text }) => `    ${safe(mark)} ${paragraph(safe(text), wide, '      ').trimStart()}`),
      ...facets(item).map(({ label, text }) => chalk.dim(paragraph(`${label}: ${safe(text)}`, wide, '    '))),
    ].join('\n');
  const pillars = questionnaire.pillars.map((pillar) => {
    const items = pillar.capabilities.flatMap((capability) => capability.items);
    return [`${chalk.bold.underline(safe(pillar.title))}  ${safe(pillar.asks)}`, ...items.map(itemBlock)].join('\n\n');
  });
  return `${chalk.bold(safe(questionnaire.title))} (${safe(questionnaire.id)} ${safe(questionnaire.version)})\n\n${pillars.join('\n\n')}\n`;
}

function heading({ code, title }: Item): string {
  return code === '' ? title : `${code} ${title}`;
}

interface Anchor {
  readonly mark: string;
  readonly text: string;
}

/** What one can answer, in the order of the questionnaire. */
function anchors(item: Item): Anchor[] {
  switch (item.type) {
    case 'level':
      return item.levels.map((text, index) => ({ mark: `${index + 1}`, text }));
    case 'checklist':
      return [...item.options.map(({ id, text }) => ({ mark: `[ ] ${id}:`, text })), { mark: '[ ]', text: item.none }];
    case 'choice':
      return item.options.map(({ id, text }) => ({ mark: `( ) ${id}:`, text }));
    case 'number':
      return item.bands.map((band) => ({
        mark: '',
        text: `${`${range(band)} ${item.unit}`.trim()} = ${item.reverse ? 100 - band.score : band.score}`,
      }));
    case 'yes_no':
      return [
        { mark: 'yes', text: item.reverse ? '= 0' : '= 100' },
        { mark: 'no', text: item.reverse ? '= 100' : '= 0' },
      ];
    case 'text':
      return [{ mark: '', text: 'In your own words; not scored.' }];
    default:
      return item satisfies never;
  }
}

function range({ from, below }: NumberBand): string {
  if (from === null) return below === null ? 'any' : `under ${below}`;
  return below === null ? `${from} or more` : `${from} to under ${below}`;
}

function facets(item: Item): { label: string; text: string }[] {
  const all = [
    { label: 'Why', text: item.why },
    { label: 'Proof', text: item.proof },
    { label: 'Scored', text: item.reverse && item.type === 'level' ? 'The lowest level earns most.' : '' },
    { label: 'If low', text: item.low === null ? '' : item.low.advice },
  ];
  return all.filter(({ text }) => text !== '');
}
