// What may stand at an option or argument: words we know, and whether the shell adds names of files.
import { publishedSchemas } from '../../io/published-schemas.ts';
import { shippedQuestionnaires } from '../../io/workshop.ts';
import { RULES } from '../../model/policy.ts';
import type { World } from '../world.ts';

/** What the shell adds of its own. */
export type Rest = 'files' | 'folders' | 'none';

export interface Expected {
  readonly words: readonly string[];
  readonly rest: Rest;
  /** Whether several of the words may be given, with commas. */
  readonly isList: boolean;
}

/** By command and option, or command and argument: words that are the same in every folder. */
export const KNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'assess --format': ['md', 'html', 'pdf', 'json', 'csv'],
  'score --format': ['terminal', 'json', 'ndjson', 'csv', 'markdown'],
  'report --format': ['md', 'html', 'pdf', 'json', 'csv'],
  'check --format': ['text', 'json', 'junit', 'github', 'markdown', 'sarif'],
  'check --undecided': ['error', 'warn'],
  'check --warn': RULES,
  'compare --format': ['terminal', 'markdown', 'html', 'json'],
  'config --format': ['terminal', 'json'],
  'explain --format': ['terminal', 'markdown', 'json'],
  'migrate --format': ['terminal', 'json', 'markdown'],
  'render --format': ['terminal', 'markdown', 'html', 'pdf', 'json', 'ndjson', 'csv'],
  'show --format': ['terminal', 'markdown', 'html', 'json'],
  'hits list --view': ['table', 'board', 'effort', 'ambition', 'places', 'suggestions', 'all'],
  'hits list --format': ['terminal', 'markdown', 'json', 'csv'],
  'hits plan --format': ['terminal', 'markdown', 'json'],
  'hits export --format': ['csv', 'json', 'github'],
  'report --variant': ['working', 'board', 'public'],
  'render --variant': ['working', 'board', 'public'],
};

/** Placeholders of values that are lists with commas. */
const LISTS = /^(names|rules|name\[=file\])$/;
/** Arguments that are no files. */
const NO_FILES = ['id', 'kind', 'shell', 'command'];

/** `place` is the command with the option or argument, `placeholder` what the help prints for the value. */
export function expectedAt(place: string, placeholder: string, choices: readonly string[], world: World): Expected {
  const isList = LISTS.test(placeholder);
  const words = KNOWN_WORDS[place] ?? choices;
  if (words.length > 0) return { words, rest: 'none', isList };
  if (placeholder === 'kind') return { words: publishedSchemas(world.home, world.files), rest: 'none', isList };
  const isQuestionnaire = placeholder === 'id|file' || placeholder === 'questionnaire';
  return {
    words: isQuestionnaire ? shippedQuestionnaires(world.home, world.files) : [],
    rest: restOf(placeholder, !place.includes(' -')),
    isList,
  };
}

/** The value of an option is a file where its placeholder says so, an argument unless it is known to be none. */
function restOf(placeholder: string, isArgument: boolean): Rest {
  if (placeholder === 'dir') return 'folders';
  if (isArgument) return NO_FILES.includes(placeholder) ? 'none' : 'files';
  return /\bfile\b/.test(placeholder) ? 'files' : 'none';
}
