// Trend packs that are asked for without use. Source: rules as data, section 9.
import type { Figure } from '../../model/figure.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Trend } from '../../model/trend.ts';
import { problem } from '../problems.ts';
import { withMembers } from './placed-figures.ts';

/** What a trend may be looked for at. */
export interface Present {
  readonly items: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** Packs stand in files of their own: what is wrong here is that this questionnaire names them. */
export function checkTrends(questionnaire: Questionnaire, present: Present): Problem[] {
  const { packs, lenses } = questionnaire;
  const used = new Set(lenses.flatMap((lens) => (lens.kind === 'exposure' ? lens.packs : [])));
  return packs.flatMap(({ id, entries }, p) => {
    const path = ['trends', p];
    const asked = entries.flatMap((trend) => checkTrend(trend, questionnaire, present, path));
    const message = `no lens looks at the trend pack '${id}', though its trends are asked for`;
    const mend = 'name it under packs of a lens of kind exposure, or take it out';
    return used.has(id) ? asked : [problem('unused-pack', path, message, mend), ...asked];
  });
}

function checkTrend({ id, from }: Trend, questionnaire: Questionnaire, present: Present, path: Path): Problem[] {
  const missing = from === null ? [] : withMembers(from, []).flatMap(({ figure }) => missingIn(figure, questionnaire, present));
  if (missing.length === 0) return [];
  const message = `there is no ${missing[0]}, from which the readiness for '${id}' is taken: the form asks instead`;
  return [problem('trend-form', path, message, 'correct it in the pack, or leave it to the form')];
}

function missingIn(figure: Figure, { pillars }: Questionnaire, { items, tags }: Present): string[] {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  switch (figure.kind) {
    case 'item':
    case 'option':
    case 'answer':
      return items.has(figure.item) ? [] : [`item '${figure.item}'`];
    case 'tag':
      return tags.has(figure.tag) ? [] : [`tag '${figure.tag}'`];
    case 'capability':
      return capabilities.some(({ id }) => id === figure.capability) ? [] : [`capability '${figure.capability}'`];
    case 'pillar':
      return pillars.some(({ id }) => id === figure.pillar) ? [] : [`pillar '${figure.pillar}'`];
    default:
      return [];
  }
}
