// What somebody else writes into the sheet while a screen is up: read once at a time, in the order it came.
import { renewScreen } from '../../core/interview/screens.ts';
import type { Flow } from '../../model/interview.ts';
import type { Screen } from '../../model/screens.ts';
import type { Renew } from './asker.ts';
import type { Session } from './session.ts';

/** The interview as it is after the news. */
export interface Received {
  readonly flow: Flow;
  readonly notice: string;
}

/** One piece of news, and whether the screen has been told. */
interface Item {
  readonly renew: Promise<Renew>;
  isApplied: boolean;
}

export class News {
  readonly #session: Session;
  readonly #workshop: boolean;
  readonly #items: Item[] = [];
  #isReading = false;

  constructor(session: Session, workshop: boolean) {
    this.#session = session;
    this.#workshop = workshop;
  }

  /** Null while there is nothing new, or while the last news is still being read. */
  look(flow: Flow, take: (received: Received) => void): Promise<Renew> | null {
    if (this.#isReading || !this.#session.isChanged()) return null;
    this.#isReading = true;
    const item: Item = { renew: this.#read(flow, take), isApplied: false };
    this.#items.push(item);
    return item.renew.then((renew) => (screen) => {
      item.isApplied = true;
      return renew(screen);
    });
  }

  /** The screen after all news that it has not been told: a prompt may have ended while some was still being read. */
  async applyTo(screen: Screen): Promise<Screen> {
    let now = screen;
    for (const { renew, isApplied } of this.#items) {
      const change = await renew;
      if (!isApplied) now = change(now);
    }
    return now;
  }

  async #read(flow: Flow, take: (received: Received) => void): Promise<Renew> {
    try {
      const { items, news, flow: received } = await this.#session.refresh(flow);
      take({ flow: received, notice: news });
      return (screen) => renewScreen(screen, received, items, this.#workshop);
    } finally {
      this.#isReading = false;
    }
  }
}
