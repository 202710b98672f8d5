// How many decimals are printed, so that a reader with a pencil comes to the same numbers.

/** Enough for nearly every sum. */
const USUAL = 4;
/** All that a report keeps. */
const MOST = 6;

/** One line of arithmetic, before it is printed. */
export interface Step {
  readonly label: string;
  readonly operands: readonly number[];
  /** The sum, from the operands as printed. */
  readonly write: (printed: readonly string[]) => string;
  /** The same sum worked out. */
  readonly work: (values: readonly number[]) => number;
  /** Null for a line that only names a number. */
  readonly result: number | null;
}

/** As few decimals as are exact, at most so many; with the minus sign that reports use. */
export function numeral(value: number, decimals = USUAL): string {
  return String(rounded(value, decimals)).replace('-', MINUS);
}

/** The number that is printed. */
export function rounded(value: number, decimals = USUAL): number {
  return Number(value.toFixed(decimals)) + 0;
}

/** Takes away, or stands before what is under 0. */
export const MINUS = '−';

export interface Written {
  readonly lines: readonly string[];
  /** Decimals that numbers from the same working are printed with. */
  readonly decimals: number;
}

/** The lines with the fewest decimals, from four to six, that are right as printed and end where `isRight` says. */
export function writeSteps(steps: readonly Step[], isRight: (result: number) => boolean): Written {
  for (let decimals = USUAL; decimals < MOST; decimals += 1) {
    const lines = steps.map((step) => writeStep(step, decimals));
    const last = lines.at(-1)?.printed ?? null;
    if (lines.every(({ exact }) => exact) && (last === null || isRight(last)))
      return { lines: lines.map(({ text }) => text), decimals };
  }
  return { lines: steps.map((step) => writeStep(step, MOST).text), decimals: MOST };
}

/** A result is printed with as many decimals as its operands bear out. */
function writeStep({ label, operands, write, work, result }: Step, decimals: number) {
  const printed = operands.map((value) => numeral(value, decimals));
  const sum = write(printed.map((text) => (text.startsWith(MINUS) ? `(${text})` : text)));
  const values = operands.map((value) => rounded(value, decimals));
  if (result === null) return { text: `${label}: ${sum}`, exact: true, printed: values[0] ?? 0 };
  const worked = work(values);
  const places = borneOut(result, worked, decimals);
  const shown = numeral(result, places);
  return { text: `${label}: ${sum} = ${shown}`, exact: places === decimals, printed: rounded(result, places) };
}

/** The most decimals with which the result lies within one unit of its last place. */
function borneOut(result: number, worked: number, most: number): number {
  for (let places = most; places > 0; places -= 1) {
    if (Math.abs(worked - rounded(result, places)) <= 1.000001 * 10 ** -places) return places;
  }
  return most;
}
