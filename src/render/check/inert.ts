// Logs of jobs are read by the service that runs them: a line may be a command to it. Text of files must not be one.

/** Colours that may stand before the first letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that drive a terminal
const FIRST_COLONS = /^((?:\s|\u001b\[[\d;]*m)*):(?=:)/gm;
/** `##[group]`, `##vso[...]`, `##teamcity[...]`, wherever in a line. */
const HASHES = /##(?=\w*\[)/g;

/** The same text, its commands taken apart by a space: no line begins with two colons. */
export function inert(text: string): string {
  return text.replace(FIRST_COLONS, '$1: ').replace(HASHES, '# #');
}
