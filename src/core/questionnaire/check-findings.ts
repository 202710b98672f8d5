// The wording of findings: slots that nothing fills, and options that are never ticked one by one.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenFinding } from '../../model/written-questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { placeItems } from './placed-items.ts';

const SLOT = /\{([^{}]*)\}/g;
/** What the answer to each kind of item can put into its clause. */
const SLOTS: Readonly<Partial<Record<Item['type'], readonly string[]>>> = {
  number: ['answer'],
  checklist: ['ticked', 'all'],
};

/** Problems of findings and of the track record. */
export function checkFindings(questionnaire: Questionnaire): Problem[] {
  const placed = placeItems(questionnaire);
  return [
    ...questionnaire.pillars.flatMap(({ capabilities }, p) =>
      capabilities.flatMap(({ finding }, c) => checkSlots(finding, ['pillars', p, 'capabilities', c, 'finding'], [])),
    ),
    ...placed.flatMap(({ item, path }) => [
      ...checkSlots(item.finding, [...path, 'finding'], SLOTS[item.type] ?? []),
      ...(item.type === 'checklist'
        ? item.options.flatMap(({ finding }, at) => checkSlots(finding, [...path, 'options', at, 'finding'], []))
        : []),
    ]),
    ...checkTrackRecord(
      questionnaire,
      placed.map(({ item }) => item.id),
    ),
  ];
}

function checkSlots(finding: WrittenFinding | undefined, path: Path, slots: readonly string[]): Problem[] {
  const mend = slots.length === 0 ? 'say it in words' : `use one of: ${slots.join(', ')}`;
  return Object.entries(finding ?? {}).flatMap(([side, text]) =>
    [...text.matchAll(SLOT)]
      .filter(([, name = '']) => !slots.includes(name))
      .map(([slot]) => problem('unknown-slot', [...path, side], `nothing is put in for ${slot} here`, mend)),
  );
}

/** A selection may leave the item out: then nothing is shown. */
function checkTrackRecord({ rules, leftOut }: Questionnaire, known: readonly string[]): Problem[] {
  const item = rules.track_record?.item;
  if (item === undefined || known.includes(item) || leftOut.items.some(({ id }) => id === item)) return [];
  return [unknownReference(['track_record', 'item'], 'item', item, known)];
}
