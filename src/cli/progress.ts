// How far a long run is, on one line of standard error that is drawn over itself; nothing where nobody looks.
import type { World } from './world.ts';

/** Milliseconds before anything is said, and between two sayings. */
const [SILENT, PAUSE] = [500, 100];

export interface Progress {
  /** One more is done. */
  readonly step: (isBad: boolean) => void;
  /** Takes the line away, so that something else can be said. */
  readonly clear: () => void;
  /** Takes the line away for good, and says what came of it: if anything was drawn, or if `always`. */
  readonly end: (always: boolean) => void;
}

/** `count` is how many there are in all; null if nobody knows. `isWatched`: the results themselves are seen coming. */
export function progressOf(
  count: number | null,
  { quiet, isWatched }: { quiet: boolean; isWatched: boolean },
  world: World,
): Progress {
  const { stderr, now } = world;
  const draws = stderr.isTTY && !quiet && !isWatched;
  const begun = draws ? now() : 0;
  let [done, bad, drawn, last, ever] = [0, 0, 0, begun + SILENT - PAUSE, false];
  const clear = () => {
    if (drawn > 0) stderr.write(`\r${' '.repeat(drawn)}\r`);
    drawn = 0;
  };
  const draw = () => {
    last = now();
    const line = `${counted(done)}${count === null ? '' : ` of ${counted(count)}`} sheets, ${counted(bad)} bad`;
    stderr.write(`\r${line.padEnd(drawn)}`);
    drawn = line.length;
    ever = true;
  };
  return {
    step: (isBad) => {
      done += 1;
      if (isBad) bad += 1;
      if (draws && now() - last >= PAUSE) draw();
    },
    clear,
    end: (always) => {
      clear();
      if ((ever || always) && !quiet)
        stderr.write(`${counted(done - bad)} of ${counted(done)} sheets scored, ${counted(bad)} bad\n`);
    },
  };
}

/** 1234567 as 1,234,567. */
function counted(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
