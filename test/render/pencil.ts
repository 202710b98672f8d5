// Redoes the sums of a printed explanation from its letters alone, as a reader with a pencil would.

export interface PrintedSum {
  readonly line: string;
  readonly worked: number;
  readonly printed: number;
  /** Numbers on the left side as they stand there. */
  readonly operands: readonly string[];
}

/** Lines as they were before they were broken for the screen. */
export function unbroken(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    const goesOn = last !== undefined && last !== '' && /^ {5,}\S/.test(line) && !/^\s*\d+\. /.test(line);
    if (goesOn) lines[lines.length - 1] = `${last} ${line.trim()}`;
    else lines.push(line);
  }
  return lines;
}

/** Every "label: left = right". */
export function sumsIn(text: string): PrintedSum[] {
  return unbroken(text.replaceAll('−', '-'))
    .filter((line) => / = -?[\d.]+$/.test(line))
    .map((line) => {
      const at = line.lastIndexOf(' = ');
      const left = line.slice(line.lastIndexOf(': ', at) + 2, at);
      return { line, worked: work(left), printed: Number(line.slice(at + 3)), operands: left.match(/\d+(\.\d+)?/g) ?? [] };
    });
}

/** True if the right side is what the left side comes to, to the places that are printed. */
export function isRight({ worked, printed }: PrintedSum): boolean {
  const places = (String(printed).split('.')[1] ?? '').length;
  const unit = places >= 4 ? 10 ** -places : Math.abs(printed) > 100 ? 1e-3 : 1e-4;
  return Math.abs(worked - printed) <= unit * 1.001;
}

function work(left: string): number {
  const choice = /^(lowest|highest) of (.*)$/.exec(left);
  if (choice !== null) return chosen(choice[1] ?? '', (choice[2] ?? '').split(/, | and /).map(Number));
  if (left.startsWith('square root of ')) return Math.sqrt(work(left.slice('square root of '.length)));
  if (left.endsWith(', at most 100')) return Math.min(100, work(left.slice(0, -', at most 100'.length)));
  const tokens = left.match(/\d+(?:\.\d+)?|[-+x/()]/g) ?? [];
  if (tokens.join('') !== left.replaceAll(' ', '')) return Number.NaN;
  return new Sum(tokens).value();
}

function chosen(word: string, numbers: number[]): number {
  return word === 'lowest' ? Math.min(...numbers) : Math.max(...numbers);
}

/** Plus and minus after times and divided by, brackets first: what is learnt at school. */
class Sum {
  #at = 0;
  readonly #tokens: readonly string[];
  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  value(): number {
    const all = this.#added();
    return this.#at === this.#tokens.length ? all : Number.NaN;
  }

  #added(): number {
    let all = this.#timed();
    while (this.#next() === '+' || this.#next() === '-') all += this.#take() === '+' ? this.#timed() : -this.#timed();
    return all;
  }

  #timed(): number {
    let all = this.#single();
    while (this.#next() === 'x' || this.#next() === '/') all = this.#take() === 'x' ? all * this.#single() : all / this.#single();
    return all;
  }

  #single(): number {
    const token = this.#take();
    if (token === '-') return -this.#single();
    if (token !== '(') return Number(token);
    const inside = this.#added();
    return this.#take() === ')' ? inside : Number.NaN;
  }

  #next(): string | undefined {
    return this.#tokens[this.#at];
  }

  #take(): string | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }
}
