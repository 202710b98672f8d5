// The time a sitting takes: at each place, coming back included, and in all.

export class Clock {
  readonly #now: () => number;
  readonly #began: number;
  readonly #spent = new Map<string, number>();
  #place = '';
  #since: number;

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.#began = now();
    this.#since = this.#began;
  }

  /** The interview stands at this place now. */
  at(place: string): void {
    if (place === this.#place) return;
    this.#spent.set(this.#place, this.times().question);
    this.#place = place;
    this.#since = this.#now();
  }

  /** Seconds at this place and in this sitting. */
  times(): { readonly question: number; readonly sitting: number } {
    const now = this.#now();
    const before = this.#spent.get(this.#place) ?? 0;
    return { question: before + (now - this.#since) / 1000, sitting: (now - this.#began) / 1000 };
  }
}
