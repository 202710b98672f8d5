// What stands above every question: where you are, how far you have come, how long it will take, what just happened.
import type { Progress, Surroundings } from '../../model/screens.ts';
import { terminal as safe } from '../escape.ts';
import { cut, type Style, sides, wrap } from './screen.ts';

/** Two lines, and the notice under them. */
export function headOf(around: Surroundings, style: Style): string[] {
  return [whereLine(around, style), barLine(around.progress, style), ...noticeLines(around.notice, style)];
}

/** What is said of trends wherever they are asked. */
export const UNCOUNTED = 'does not count in the score';

/** Where one is; with trends more is said where there is room. */
function places({ pillar, position, inPillar, counts }: Surroundings): [string, ...string[]] {
  if (pillar === '') return ['Overview'];
  if (counts) return [`${safe(pillar)} ${position} of ${inPillar}`];
  const short = position === 0 ? safe(pillar) : `${safe(pillar)}, ${position} of ${inPillar}`;
  return [`${short}; ${UNCOUNTED}`, short];
}

function whereLine(around: Surroundings, { chalk, width }: Style): string {
  const { progress, timer } = around;
  const times = timer === null ? [] : [`${clock(timer.question)} here`, sittingWords(timer)];
  const long = [...times, `${progress.settled} of ${progress.asked} answered`, timeLeft(progress)];
  const middle = [...times, `${progress.settled}/${progress.asked}`, shortTime(progress)];
  const rights = [long, middle, [...times, `${progress.settled}/${progress.asked}`], middle.slice(times.length)];
  for (const left of places(around)) {
    for (const right of rights) {
      const line = sides(chalk.bold(left), right.join(' · '), width);
      if (line !== null) return line;
    }
  }
  return chalk.bold(cut(`${places(around).at(-1)} · ${progress.settled}/${progress.asked}`, width));
}

/** "12 of 60 min": informs, and nothing more. */
function sittingWords({ sitting, minutes }: NonNullable<Surroundings['timer']>): string {
  const gone = Math.floor(sitting / 60);
  return minutes === null ? `${gone} min in all` : `${gone} of ${minutes} min`;
}

/** How long it will still take, in words. */
export function timeLeft({ settled, asked, minutesLeft }: Progress): string {
  if (settled === asked) return 'nothing open';
  return minutesLeft === 1 ? 'about 1 minute left' : `about ${minutesLeft} minutes left`;
}

function shortTime({ settled, asked, minutesLeft }: Progress): string {
  return settled === asked ? 'done' : `${minutesLeft} min left`;
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The share that is done as a line. */
function barLine({ settled, asked }: Progress, { chalk, width }: Style): string {
  const done = asked === 0 ? width : Math.round((width * settled) / asked);
  return chalk.cyan('━'.repeat(done)) + chalk.dim('─'.repeat(width - done));
}

/** A longer notice is cut: the question needs the room. */
const NOTICE_LINES = 2;

function noticeLines(notice: string, { chalk, width }: Style): string[] {
  if (notice === '') return [];
  const lines = wrap(notice, width);
  const kept =
    lines.length > NOTICE_LINES
      ? [...lines.slice(0, NOTICE_LINES - 1), cut(lines.slice(NOTICE_LINES - 1).join(' '), width)]
      : lines;
  return kept.map((line) => chalk.cyan(line));
}

/** What is wrong with the last key, told by more than its colour. */
export function errorLines(error: string, { chalk, width }: Style): string[] {
  return error === '' ? [] : wrap(`! ${error}`, width).map((line) => chalk.yellow(line));
}
