// Somebody who answers at full speed, for the kill test: decides, presses, and waits for the word that it is saved.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { load } from 'js-yaml';

export const QUESTIONNAIRE = fileURLToPath(new URL('every-kind.yaml', import.meta.url));
const items = load(readFileSync(QUESTIONNAIRE, 'utf8'))
  .pillars.flatMap(({ capabilities }) => capabilities)
  .flatMap((capability) => capability.items);
/** Asked from two cooks on: it is answered where it comes up, and never gone to. */
const SOMETIMES = 'kitchen.quarrel';
export const ITEMS = items.map(({ id }) => id);

/** The program clears the screen before each drawing, and switches pasting off and on between two screens. */
const CLEAR = '\x1b[2J';
const CLOSES = '\x1b[?2004l';
const OPENS = '\x1b[?2004h';
/** On the page before a new sheet is made. */
export const WELCOME = 'Who will see the answers';
/** Hard for a file to hold. */
const WORDS = [
  'first: second',
  '# none',
  "it's",
  '"so"',
  '- dash',
  '茶碗',
  '[a, {b',
  '&x *y',
  'a\\nb',
  'ünï',
  '12',
  'null',
  '%',
  '~',
  '|',
  '>-',
];

const squeeze = (text) => stripVTControlCharacters(text).replace(/\s+/g, ' ');
const paste = (text) => `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`;

export class Player {
  /** The change that was entered and of which nothing has been heard yet. */
  pending = null;
  /** What undo takes back, newest last. */
  done = [];
  confirmed = 0;
  /** Milliseconds from the keys to the word. */
  slowest = 0;
  /** Called as soon as the keys of a change are sent. */
  onEnter = () => {};
  #from = 0;

  /** `own`: the items this one answers. Two at one sheet share them out: a conflict would be a refusal, not a loss. */
  constructor(terminal, sheet, own, dice) {
    Object.assign(this, { terminal, sheet, own, dice });
  }

  /** Once the interview shows where it stands; a new sheet is begun before. */
  async begin() {
    await this.#sees(() => this.#frame().includes(WELCOME) || this.where() !== null);
    if (this.where() === null) await this.#move(['enter'], () => this.where() !== null);
  }

  /** The item, `pause` or `overview`; null while the screen is being drawn. */
  where() {
    const frame = this.#frame();
    if (!/\d+ of \d+ answered/.test(frame)) return null;
    if (frame.startsWith(' Overview') || frame.startsWith('Overview')) return 'overview';
    if (frame.includes('Everything so far is saved.')) return 'pause';
    return items.find(({ ask }) => frame.includes(ask))?.id ?? null;
  }

  /** How many answers the program says there are. */
  counted() {
    return Number(/(\d+) of \d+ answered/.exec(this.#frame())?.[1]);
  }

  /** How many that must be. */
  settled() {
    const isAsked = (id) => id !== SOMETIMES || this.sheet.of('kitchen.cooks').answer?.value >= 2;
    return ITEMS.filter((id) => isAsked(id) && this.sheet.of(id).answer !== null).length;
  }

  /** One change, entered and confirmed, after some going about. */
  async step() {
    const { dice } = this;
    for (let at = this.where(); !this.#suits(at); at = this.where()) {
      if (at === 'pause' && dice.chance(0.7)) await this.#move(['enter'], () => this.where() !== null);
      else if (at !== 'overview' && dice.chance(0.2)) await this.#move(['b'], () => this.where() !== null);
      else await this.#goTo(dice.pick(this.own.filter((id) => id !== SOMETIMES && id !== at)));
    }
    const change = this.#choose(this.where());
    this.pending = change;
    const entered = performance.now();
    this.#press(change.keys);
    this.onEnter();
    await this.#sees(() => this.isConfirmed());
    this.slowest = Math.max(this.slowest, performance.now() - entered);
    this.confirm();
    await this.#sees(() => this.where() !== null);
  }

  /** Whether a screen came after the one at which the change was entered, and says that it is saved. */
  isConfirmed() {
    const after = this.terminal.raw().slice(this.#from);
    const closed = after.indexOf(CLOSES);
    return closed !== -1 && squeeze(after.slice(closed)).includes(this.pending.says);
  }

  confirm() {
    const change = this.pending;
    this.pending = null;
    this.confirmed += 1;
    this.sheet.apply(change);
    if (change.isUndo) this.done.pop();
    else this.done.push(change);
  }

  /** Resolves at the first byte after the screen has gone (it is being saved then), or of the next one (it must be saved). */
  async closes() {
    await this.#sees((after) => after.includes(CLOSES));
  }
  async opens() {
    await this.#sees((after) => after.slice(after.indexOf(CLOSES)).includes(OPENS));
  }

  /** Sometimes at another item than where the interview stands, so that answers are replaced too. */
  #suits(at) {
    if (at === 'pause' || at === 'overview') return this.done.length > 0 && this.dice.chance(0.2);
    return this.own.includes(at) && !this.dice.chance(0.3);
  }

  #choose(at) {
    const { dice, done } = this;
    if (done.length > 0 && (at === 'pause' || at === 'overview' || dice.chance(0.12))) return undoing(done.at(-1));
    const item = items.find(({ id }) => id === at);
    if (dice.chance(0.1)) return this.#pain(item);
    const before = this.sheet.of(at);
    const isGiven = before.answer !== null;
    if (dice.chance(0.15)) return this.#remark(item, before);
    if (isGiven && dice.chance(0.1)) return clearing(item, before);
    if (before.answer?.value !== 'unknown' && dice.chance(0.07)) return giving(item, before, 'unknown', ['d'], 'do not know.');
    if (item.na !== false && dice.chance(0.07)) {
      const { keys, text } = this.#write(before.answer?.value?.na ?? '');
      return giving(item, before, { na: text }, ['n', ...keys, 'enter'], 'does not apply.');
    }
    return this.#give(item, before);
  }

  #give(item, before) {
    const { dice } = this;
    const value = before.answer?.value ?? null;
    const other = (list) => dice.pick(list.filter((one) => one !== value));
    switch (item.type) {
      case 'level': {
        const level = other(item.levels.map((_, index) => index + 1));
        return giving(item, before, level, [String(level)], `level ${level}.`);
      }
      case 'yes_no': {
        const yes = other([true, false]);
        return giving(item, before, yes, [yes ? '1' : '2'], yes ? 'Yes.' : 'No.');
      }
      case 'choice': {
        const option = other(item.options.map(({ id }) => id));
        const index = item.options.findIndex(({ id }) => id === option);
        return giving(item, before, option, [String(index + 1)], item.options[index].text);
      }
      case 'number': {
        const number = other(Array.from({ length: 10 }, (_, n) => n));
        return giving(item, before, number, [String(number), 'enter'], `${number} cooks.`);
      }
      case 'text': {
        const { keys, text } = this.#write(typeof value === 'string' && value !== 'unknown' ? value : '');
        return giving(item, before, text, ['enter', ...keys, 'enter'], '');
      }
      case 'checklist':
        return this.#tick(item, before, Array.isArray(value) ? value : null);
      default:
        throw new Error(`no answer is known for ${item.type}`);
    }
  }

  #tick(item, before, ticked) {
    const ids = item.options.map(({ id }) => id);
    for (;;) {
      const wanted = ids.filter(() => this.dice.chance(0.5));
      if (String(wanted) === String(ticked) && ticked !== null) continue;
      const toggled = ids.flatMap((id, index) =>
        wanted.includes(id) === (ticked ?? []).includes(id) ? [] : [String(index + 1)],
      );
      // Where something is ticked, 0 is asked for twice.
      const keys = wanted.length > 0 ? [...toggled, 'enter'] : toggled.length > 0 ? ['0', '0'] : ['0'];
      return giving(item, before, wanted, keys, `${wanted.length} ticked.`);
    }
  }

  #remark(item, before) {
    const { answer, draft } = before;
    const evidence = this.dice.below(4);
    const { keys, text } = this.#write((answer ?? draft)?.note ?? '');
    const said = { note: text, evidence };
    const after = answer === null ? { answer, draft: said } : { answer: { ...answer, ...said }, draft: null };
    return {
      item: item.id,
      before,
      after,
      keys: ['e', ...keys, 'enter', String(evidence)],
      says: 'Kept with this question.',
      title: item.title,
    };
  }

  #pain(item) {
    const pain = this.#text().replace(/\s+/g, ' ');
    const raised = this.dice.pick([null, 'customer', 'frontline']);
    const key = { customer: '1', frontline: '2' }[raised] ?? 'enter';
    const says = `Pain point noted, at ${item.code}: ${pain}`;
    return { pain, raised, keys: ['p', paste(pain), 'enter', key], says, title: pain };
  }

  /** Writes over what stands in a field, or on behind it. */
  #write(old) {
    const text = this.#text();
    if (this.dice.chance(0.5)) return { keys: [paste(text)], text: old + text };
    return { keys: [...old.split(/\s+/).map(() => 'ctrl-w'), paste(text)], text };
  }

  #text() {
    const { dice, sheet } = this;
    sheet.serial += 1;
    const more = Array.from({ length: dice.below(5) }, () => dice.pick(WORDS) + dice.pick([' ', '\n', '\n\n']));
    return `${more.join('')}${dice.pick(WORDS)} ${sheet.serial}`;
  }

  async #goTo(id) {
    if (this.where() !== 'overview') await this.#move(['g'], () => this.where() === 'overview');
    await this.#move(['/', id, 'enter'], () => this.where() === id);
  }

  async #move(keys, arrived) {
    this.#press(keys);
    await this.#sees((after) => after.includes(CLOSES) && arrived());
  }

  /** In one write: the screen may be drawn anew between two. */
  #press(keys) {
    this.#from = this.terminal.raw().length;
    this.terminal.press(...keys);
  }

  /** Of what was received, not of the screen: a drawing that is gone again has been seen too. */
  async #sees(what) {
    await this.terminal.waitFor(() => what(this.terminal.raw().slice(this.#from)));
  }

  #frame() {
    const raw = this.terminal.raw();
    return squeeze(raw.slice(raw.lastIndexOf(CLEAR)));
  }
}

function giving(item, before, value, keys, words) {
  const { note, evidence } = before.answer ?? before.draft ?? { note: null, evidence: null };
  const after = { answer: { value, note, evidence }, draft: null };
  return { item: item.id, before, after, keys, says: `Saved: ${item.title}: ${words}`, title: item.title };
}

function clearing(item, before) {
  const { note, evidence } = before.answer;
  const draft = note === null && evidence === null ? null : { note, evidence };
  return {
    item: item.id,
    before,
    after: { answer: null, draft },
    keys: ['c'],
    says: `Cleared: ${item.title}.`,
    title: item.title,
  };
}

function undoing({ item, before, after, pain, title }) {
  const back = item === undefined ? { pain } : { item, before: after, after: before };
  // Asked for twice too.
  return { ...back, keys: ['u', 'u'], says: `Undone: ${title}`, isUndo: true };
}
