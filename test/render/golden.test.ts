// Small reports as a whole, to be read: test/render/golden/full.md and hits.md. A change here is a change of what people get.
import { expect, it } from 'vitest';
import { markdown } from '../../src/render/formats/markdown.ts';
import { hitsReport } from './build-hits.ts';
import { fullReport } from './reports.ts';

it('reads as the golden Markdown', async () => {
  await expect(markdown(fullReport())).toMatchFileSnapshot('golden/full.md');
});

it('reads as the golden Markdown, with pain points', async () => {
  await expect(markdown(hitsReport())).toMatchFileSnapshot('golden/hits.md');
});
