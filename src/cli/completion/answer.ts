// What could stand at the end of a line, by what the commands declare.
import type { Command, Option } from 'commander';
import type { World } from '../world.ts';
import { type Expected, expectedAt, type Rest } from './words.ts';

export interface Candidate {
  readonly value: string;
  /** What it does; empty where the word says it. */
  readonly says: string;
}

export interface Answer {
  readonly candidates: readonly Candidate[];
  readonly rest: Rest;
}

/** The program with all its commands. */
export type Program = Command;

/** The line as far as it is typed. */
interface Line {
  readonly command: Command;
  /** Names of the command and those above it, as they are typed. */
  readonly name: string;
  /** Arguments that stand there already. */
  readonly arguments: number;
  /** The option whose value is next. */
  readonly pending: Option | null;
  /** Behind --, where nothing is an option. */
  readonly isClosed: boolean;
}

const HELP = 'help';
const NOTHING: Answer = { candidates: [], rest: 'none' };

/** `words` stand before the one that is being typed, without the name of the program. */
export function answerTo(words: readonly string[], current: string, program: Program, world: World): Answer {
  const start: Line = { command: program, name: '', arguments: 0, pending: null, isClosed: false };
  const line = words.reduce(follow, start);
  const { pending, isClosed } = line;
  const asksValue = pending !== null && (pending.required || !current.startsWith('-'));
  if (asksValue) return values(expectedOf(line, pending, world), current);
  if (isClosed || !current.startsWith('-')) return operands(line, current, world);
  const [, flag = null] = /^(--[^=]+)=/.exec(current) ?? [];
  if (flag === null) return options(line, current);
  const option = optionOf(line.command, flag);
  return option === null || !takesValue(option) ? NOTHING : values(expectedOf(line, option, world), current, `${flag}=`);
}

function follow(line: Line, word: string): Line {
  const { command, pending, isClosed } = line;
  if (pending !== null && (pending.required || !word.startsWith('-'))) return { ...line, pending: null };
  if (!isClosed && word === '--') return { ...line, pending: null, isClosed: true };
  if (!isClosed && word.startsWith('-') && word !== '-') {
    const option = optionOf(command, word);
    return { ...line, pending: option !== null && takesValue(option) ? option : null };
  }
  const below = line.arguments > 0 ? undefined : command.commands.find((one) => one.name() === word);
  if (below !== undefined) return { ...line, command: below, name: join(line, below), pending: null };
  // Behind `help` the same commands are named.
  if (word === HELP && line.arguments === 0) return line;
  const standard = standardOf(line);
  return { ...line, ...standard, arguments: line.arguments + 1, pending: null };
}

/** Of a group of commands the first is meant where none is named. */
function standardOf({ command, name }: Line): Pick<Line, 'command' | 'name'> {
  const [first] = command.commands;
  return command.parent === null || first === undefined ? { command, name } : { command: first, name: `${name} ${first.name()}` };
}

function join({ name }: Line, below: Command): string {
  return name === '' ? below.name() : `${name} ${below.name()}`;
}

function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

function optionOf(command: Command, word: string): Option | null {
  return optionsOf(command).find(({ long, short }) => long === word || short === word) ?? null;
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function expectedOf({ name }: Line, option: Option, world: World): Expected {
  const [, placeholder = ''] = /[<[](.+)[>\]]$/.exec(option.flags) ?? [];
  return expectedAt(`${name} ${option.long}`, placeholder, option.argChoices ?? [], world);
}

/** `before` stands in the same word, in front of the value. */
function values({ words, rest, isList }: Expected, current: string, before = ''): Answer {
  const given = current.slice(before.length);
  // Of NAME=FILE the file is next.
  if (isList && given.includes('=', given.lastIndexOf(',') + 1)) return { candidates: [], rest: 'files' };
  const kept = isList ? given.slice(0, given.lastIndexOf(',') + 1) : '';
  const free = words.filter((word) => !kept.split(',').includes(word));
  return {
    candidates: matching(
      free.map((word) => ({ value: `${before}${kept}${word}`, says: '' })),
      current,
    ),
    rest,
  };
}

function options({ command }: Line, current: string): Answer {
  const named = optionsOf(command).map(({ long, short, description }) => ({ value: long ?? short ?? '', says: description }));
  return { candidates: matching(named, current), rest: 'none' };
}

/** Commands below this one, and what its next argument may be. */
function operands(line: Line, current: string, world: World): Answer {
  const { command, name } = line.arguments > 0 ? line : { ...line, ...standardOf(line) };
  const below = line.arguments > 0 || line.isClosed ? [] : line.command.createHelp().visibleCommands(line.command);
  const commands = below.map((one) => ({ value: one.name(), says: one.description() }));
  const all = command.registeredArguments;
  const last = all.at(-1);
  const next = all[line.arguments] ?? (last?.variadic ? last : undefined);
  if (next === undefined) return { candidates: matching(commands, current), rest: 'none' };
  const expected = values(expectedAt(`${name} ${next.name()}`, next.name(), next.argChoices ?? [], world), current);
  return { candidates: [...matching(commands, current), ...expected.candidates], rest: expected.rest };
}

function matching(candidates: readonly Candidate[], current: string): Candidate[] {
  return candidates.filter(({ value }) => value !== '' && value.startsWith(current));
}
