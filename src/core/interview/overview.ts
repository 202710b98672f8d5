// The list of everything: what is answered, what is open, where to go. Comes up at the end and whenever it is asked for.
import type { Flow, Move, Stop } from '../../model/interview.ts';
import type { Armed, Key, Overview, OverviewRow, Pressed } from '../../model/screens.ts';
import { inWords } from '../answer-text.ts';
import { allStops, isSettled } from './plan.ts';
import { undoQuestion } from './press-common.ts';
import { atItem } from './route.ts';
import { isPutOff, isTrend } from './trends.ts';
import { undoWords } from './words.ts';

/** The overview as it comes up: at the item it was called from, else at the first open one. */
export function openOverview(flow: Flow, from: string | null): Overview {
  const rows = rowsOf(flow);
  const isWanted = (row: OverviewRow) => row.kind === 'item' && (from === null ? isOpen(row) : row.id === from);
  return {
    rows,
    shown: rows,
    query: null,
    at: Math.max(0, rows.findIndex(isWanted)),
    from,
    error: '',
    armed: 'nothing',
    undoes: undoWords(flow),
  };
}

/** Every pillar with its items, in the order of the interview; each trend counts once, and those left out are not listed. */
export function rowsOf(flow: Flow): OverviewRow[] {
  const stops = allStops(flow.plan, flow.answers);
  const pillars = [...new Set(stops.map(({ pillar }) => pillar))];
  return pillars.flatMap((pillar) => {
    const own = stops.filter((stop) => stop.pillar === pillar);
    const counted = own.filter((stop) => stop.trend === null || isTrend(stop));
    const settled = counted.filter(({ item }) => isSettled(flow.answers, item.id)).length;
    const isOpen = ({ item }: Stop) => !isSettled(flow.answers, item.id);
    const first = (own.find(isOpen) ?? own[0])?.item.id ?? '';
    const head: OverviewRow = { kind: 'pillar', id: pillar.id, title: pillar.title, settled, asked: counted.length, first };
    const listed = own.filter((stop) => !isOpen(stop) || !flow.later.has(pillar.id));
    return [head, ...listed.map((stop) => rowOf(flow, stop))];
  });
}

function rowOf(flow: Flow, stop: Stop): OverviewRow {
  const { item } = stop;
  const { id, code, title } = item;
  const given = flow.answers.get(id)?.given;
  const base = { kind: 'item', id, code, title, optional: stop.trend !== null } as const;
  if (given === undefined || !isSettled(flow.answers, id))
    return { ...base, state: isPutOff(flow, stop) ? 'later' : 'open', text: given === undefined ? '' : 'needs a look' };
  if (given.state === 'answered') return { ...base, state: 'answered', text: inWords(item, given.value) };
  return { ...base, state: given.state, text: given.state === 'na' ? given.reason : '' };
}

function isOpen(row: OverviewRow): boolean {
  return row.kind === 'item' && (row.state === 'open' || row.state === 'later');
}

/** The rows that match what is searched for; all of them while nothing is. */
function matching({ rows, query }: Pick<Overview, 'rows' | 'query'>): readonly OverviewRow[] {
  const words = (query ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => row.kind === 'item' && words.every((word) => hay(row).includes(word)));
}

function hay(row: Extract<OverviewRow, { kind: 'item' }>): string {
  return `${row.code} ${row.title} ${row.text} ${row.state} ${row.id}`.toLowerCase();
}

/** The overview with the rows that match its search, and its marker on one of them. */
export function searched(overview: Overview): Overview {
  const shown = matching(overview);
  return { ...overview, shown, at: Math.max(0, Math.min(shown.length - 1, overview.at)) };
}

function still(screen: Overview): Pressed<Overview> {
  return { kind: 'still', screen: searched(screen) };
}

function made(move: Move): Pressed<Overview> {
  return { kind: 'move', move };
}

/** What a key does in the overview. */
export function pressOverview(before: Overview, key: Key): Pressed<Overview> {
  const overview: Overview = { ...before, error: '', armed: 'nothing' };
  const last = overview.shown.length - 1;
  switch (key.name) {
    case 'up':
      return still({ ...overview, at: Math.max(0, overview.at - 1) });
    case 'down':
      return still({ ...overview, at: Math.max(0, Math.min(last, overview.at + 1)) });
    case 'pageup':
      return still({ ...overview, at: Math.max(0, overview.at - PAGE) });
    case 'pagedown':
      return still({ ...overview, at: Math.max(0, Math.min(last, overview.at + PAGE)) });
    case 'home':
      return still({ ...overview, at: 0 });
    case 'end':
      return still({ ...overview, at: Math.max(0, last) });
    case 'enter':
      return enter(overview);
    default:
      return overview.query === null ? letter(overview, before.armed, key) : search(overview, overview.query, key);
  }
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 15;

/** An item is gone to; a pillar too, at its first open item. */
function enter(overview: Overview): Pressed<Overview> {
  const row = overview.shown[overview.at];
  if (row === undefined) return still({ ...overview, error: 'Nothing is found; Escape shows everything again.' });
  return made({ kind: 'go', to: atItem(row.kind === 'item' ? row.id : row.first) });
}

function letter(overview: Overview, armed: Armed, { name, text }: Key): Pressed<Overview> {
  if (name === 'escape' || name === 'left') return leaveFor(overview);
  switch (text.toLowerCase()) {
    case '/':
      return still({ ...overview, query: '', at: 0 });
    case 'o':
      return toNextOpen(overview);
    case 'b':
      return leaveFor(overview);
    case 'u':
      if (armed === 'undo' || overview.undoes === '') return made({ kind: 'undo' });
      return still({ ...overview, armed: 'undo', error: undoQuestion(overview.undoes) });
    case 'v':
      return made({ kind: 'standing' });
    case 'f':
      return finish(overview, armed);
    case 'q':
      return made({ kind: 'leave' });
    default:
      return still(
        text === '' ? overview : { ...overview, error: 'Enter goes to the marked line, / searches, o next open, f finishes.' },
      );
  }
}

/** With open questions the end is asked for twice. */
function finish(overview: Overview, armed: Armed): Pressed<Overview> {
  const open = overview.rows.filter((row) => isOpen(row) && row.kind === 'item' && !row.optional).length;
  if (open === 0 || armed === 'finish') return made({ kind: 'finish' });
  const error = `${open === 1 ? '1 question is' : `${open} questions are`} open: press f again for the result as it stands.`;
  return still({ ...overview, armed: 'finish', error });
}

/** Back to the item the overview was called from; at the end, to the last question. */
function leaveFor({ from }: Overview): Pressed<Overview> {
  return from === null ? made({ kind: 'back' }) : made({ kind: 'go', to: atItem(from) });
}

function toNextOpen(overview: Overview): Pressed<Overview> {
  const { rows, at } = overview;
  const next = rows.findIndex((row, index) => index > at && isOpen(row));
  const found = next === -1 ? rows.findIndex(isOpen) : next;
  return still(
    found === -1 ? { ...overview, error: 'Nothing is open: f finishes with the report.' } : { ...overview, at: found },
  );
}

function search(overview: Overview, query: string, { name, text }: Key): Pressed<Overview> {
  if (name === 'escape') return still({ ...overview, query: null, at: 0 });
  if (name === 'backspace') return still({ ...overview, query: query.slice(0, -1), at: 0 });
  if (name === 'delete-line' || name === 'delete-word') return still({ ...overview, query: '', at: 0 });
  return text === '' ? still(overview) : still({ ...overview, query: query + text.replace(/\s+/g, ' '), at: 0 });
}
