// The roadmap on a terminal: a row a pain point, a column a slot, and how full each slot is. Quick Hits are dotted, Big
// Hits are solid, so that no colour is needed.
import { terminal as safe } from '../escape.ts';
import { count } from '../figures.ts';
import { cut, wrap } from '../interview/screen.ts';
import type { PlanLineView, PlanView, SlotView } from '../view/hits-view.ts';
import { type HitsScreen, hung, padded } from './terminal-lines.ts';

/** Columns of a slot, its gap included. */
const SLOT = { least: 6, most: 11 } as const;
/** Room that a title should have. */
const TITLE = 28;
const GAP = '  ';

/** The rows, under the names of the slots; on a narrow screen each title stands above its bar. */
export function timeline({ slots, lines }: PlanView, { chalk, wide }: HitsScreen): string {
  const digits = String(lines.length).length;
  const after = lines.map((line) => afterWords(line, lines));
  const longest = Math.min(MOST_AFTER, Math.max(0, ...after.map((words) => words.length)));
  const behind = longest === 0 ? 0 : longest + 1;
  const isNarrow = wide < NARROW;
  const rest = wide - digits - 2 * GAP.length;
  const slot = Math.max(SLOT.least, Math.min(SLOT.most, Math.floor((isNarrow ? rest : rest - behind - TITLE) / slots.length)));
  const room = rest - behind - slot * slots.length;
  const left = digits + 2 * GAP.length + (isNarrow ? 0 : room + behind);
  const rows = lines.map((line, index) => {
    const number = `${String(line.number).padStart(digits)}${GAP}`;
    const waits = after[index] ?? '';
    const picture = `${line.isLate ? '! ' : GAP}${barOf(line, slots.length, slot)}`.trimEnd();
    if (isNarrow) return narrowRow(number, safe(line.hit.title), waits, picture, wide);
    const beside = behind === 0 ? '' : ` ${padded(cut(waits, behind - 1), behind - 1)}`;
    return `${number}${padded(cut(safe(line.hit.title), room), room)}${beside}${picture}`;
  });
  return [...headRows(slots, slot, left).map((line) => chalk.bold(line)), ...rows].join('\n');
}

/** Narrower screens have no room for titles and bars side by side. */
const NARROW = 70;

function narrowRow(number: string, title: string, waits: string, picture: string, wide: number): string {
  const text = waits === '' ? title : `${title} (${waits})`;
  return `${hung(number, text, wide)}\n${' '.repeat(number.length)}${picture}`;
}

function headRows(slots: readonly SlotView[], slot: number, left: number): string[] {
  const heads = slots.map((one) => headLines(one, slot - 1));
  const height = Math.max(...heads.map((head) => head.length));
  return Array.from({ length: height }, (_, row) =>
    (' '.repeat(left) + heads.map((of) => padded(of[row] ?? '', slot)).join('')).trimEnd(),
  );
}

const MOST_AFTER = 9;

/** "after 3, 5": the numbers of what it waits for. */
export function afterWords({ waitsFor }: PlanLineView, lines: readonly PlanLineView[]): string {
  const numbers = numbersOf(
    waitsFor.map(({ anchor }) => anchor),
    lines,
  );
  return numbers.length === 0 ? '' : `after ${numbers.join(',')}`;
}

/** Places in the working order, by anchor. */
export function numbersOf(anchors: readonly (string | null)[], lines: readonly PlanLineView[]): number[] {
  return lines.filter(({ hit }) => anchors.includes(hit.anchor)).map(({ number }) => number);
}

function headLines({ title, dates }: SlotView, width: number): string[] {
  const fits = (text: string) => text.split(' ').every((word) => word.length <= width);
  const short = dates === null ? '' : shortDates(dates);
  return [...wrap(title, width), ...(short !== '' && fits(short) ? wrap(short, width) : [])];
}

/** "to 25 Nov 2026": whole months are too long for a column. */
function shortDates(dates: string): string {
  return dates.replace(/(\d) (\p{L}{3})\p{L}* (\d)/gu, '$1 $2 $3');
}

/** From its first slot to its last. */
function barOf({ start, finish, hit }: PlanLineView, slots: number, width: number): string {
  const sign = hit.isQuick ? '▒' : '█';
  return Array.from({ length: slots }, (_, slot) => {
    if (slot < start || slot > finish) return `·${' '.repeat(width - 1)}`;
    return slot === finish ? `${sign.repeat(width - 1)} ` : sign.repeat(width);
  }).join('');
}

const BAR = 20;

/** How full each slot is, with its dates and its Big Hits. */
export function loads(slots: readonly SlotView[], { width }: HitsScreen): string[] {
  const names = slots.map(({ title }) => safe(title));
  const widest = Math.max(...names.map((name) => name.length));
  const isRoomy = width >= 72;
  return slots.map(({ load, share, big, dates }, index) => {
    const full = Math.round((share ?? 0) * BAR);
    const blocks = share === null || !isRoomy ? '' : `${'█'.repeat(full)}${'░'.repeat(BAR - full)}${GAP}`;
    const rest = [load, ...(big === 0 ? [] : [count(big, 'Big Hit')]), ...(dates === null ? [] : [dates])];
    return hung(`  ${padded(names[index] ?? '', widest)}${GAP}${blocks}`, rest.join(', '), width);
  });
}
