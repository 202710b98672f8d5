// A small questionnaire as a page, to be read: test/render/golden/tea-room*. A change here is a change of what people get.
import { expect, it } from 'vitest';
import { htmlPage } from '../../src/render/questionnaire/html.ts';
import { markdownPage } from '../../src/render/questionnaire/markdown.ts';
import { terminalPage } from '../../src/render/questionnaire/terminal.ts';
import { page, teaRoom } from './questionnaires.ts';

/** The style and its hash are long and say nothing to a reader. */
const withoutStyle = (html: string) =>
  html.replace(/<style>[\s\S]*<\/style>/, '<style></style>').replace(/sha256-[^']+/, 'sha256-');

it.each([
  ['tea-room', false],
  ['tea-room-scores', true],
])('%s', async (name, scores) => {
  const view = page(teaRoom, scores);
  await expect(terminalPage(view, { colour: 0, width: 80 })).toMatchFileSnapshot(`golden/${name}.txt`);
  await expect(markdownPage(view)).toMatchFileSnapshot(`golden/${name}.md`);
  await expect(withoutStyle(htmlPage(view))).toMatchFileSnapshot(`golden/${name}.html`);
});
