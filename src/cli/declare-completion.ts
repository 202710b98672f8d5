// Shell completion: what it takes, and examples.
import { Argument, type Command } from 'commander';
import { DEBUG } from './common-options.ts';
import type { ExitCode } from './exit.ts';
import { examples } from './help.ts';
import type { World } from './world.ts';

/** The shells there is a script for. */
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** Declares it, once every other command is. */
export function declareCompletion(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('completion')
    .description('Print the script by which a shell completes commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell you type in').choices(SHELLS))
    .addOption(DEBUG)
    .addHelpText(
      'after',
      examples(
        "echo 'source <(dxready completion bash)' >> ~/.bashrc",
        "echo 'source <(dxready completion zsh)' >> ~/.zshrc",
        'dxready completion fish > ~/.config/fish/completions/dxready.fish',
        'dxready completion powershell | Out-String | Invoke-Expression',
      ),
    )
    .action(async (shell: string) => {
      const { completion } = await import('./commands/completion.ts');
      finish(completion(shell, world));
    });
  program
    .command('complete', { hidden: true })
    .description('What the scripts of the shells ask.')
    .argument('[words...]', 'the words that stand before the one being typed')
    .option('--current <word>', 'the word being typed, as far as it is', '')
    .action(async (words: string[], { current }) => {
      const { complete } = await import('./commands/completion.ts');
      finish(complete(words, current, program, world));
    });
}
