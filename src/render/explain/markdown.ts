// An explanation as Markdown. Every text goes through the escaping function.
import { markdown as safe } from '../escape.ts';
import type { ExplainableGroup } from './contents.ts';
import type { ExplainedView, ExplanationView } from './explanation-view.ts';

/** The whole text; `again` explains something else, without its id, and `edit` is the command that edits a pain point. */
export function markdownExplanation(view: ExplanationView, again: string, edit = ''): string {
  const next = [
    ...(view.next === null ? [] : [`Next: ${safe(`${again} ${view.next}`)}`]),
    ...(view.edit === null || edit === '' ? [] : [`Edit: ${safe(edit)}`]),
  ];
  const banner = view.banner.length === 0 ? [] : [view.banner.map((line) => `> ${safe(line)}`).join('\n>\n')];
  return `${[...banner, `# ${safe(view.heading)}`, safe(view.about), ...view.sections.map(sectionText), ...next].join('\n\n')}\n`;
}

function sectionText({ title, says, inputs, weighted, steps, conditions, amounts }: ExplainedView): string {
  const rows = inputs.map(
    ({ title: name, value, weight, note }) => `| ${safe(name)} | ${value} |${weighted ? ` ${weight} |` : ''} ${safe(note)} |`,
  );
  const head = weighted ? ['| | Number | Weight | |', '| --- | ---: | ---: | --- |'] : ['| | Number | |', '| --- | ---: | --- |'];
  const parts = [
    ...(title === '' ? [] : [`## ${safe(title)}`]),
    ...(rows.length === 0 ? [] : [[...head, ...rows].join('\n')]),
    ...lines(steps.map((step, index) => `${index + 1}. ${safe(step)}`)),
    ...lines(
      conditions.map(
        ({ depth, word, says: asked }) => `${'  '.repeat(depth)}- ${word === '' ? '' : `**${word}:** `}${safe(asked)}`,
      ),
    ),
    ...lines(amounts.map(({ amount, says: what }) => `- **${safe(amount)}** ${safe(what)}`)),
    ...says.map(safe),
  ];
  return parts.join('\n\n');
}

function lines(of: readonly string[]): string[] {
  return of.length === 0 ? [] : [of.join('\n')];
}

/** Everything that can be explained. */
export function markdownList(groups: readonly ExplainableGroup[]): string {
  const tables = groups.map(({ title, entries }) => {
    const rows = entries.map(({ id, name, result }) => `| ${safe(id)} | ${safe(name)} | ${safe(result)} |`);
    return [`## ${safe(title)}`, '', '| Id | Name | |', '| --- | --- | --- |', ...rows].join('\n');
  });
  return `${['# What can be explained', ...tables].join('\n\n')}\n`;
}
