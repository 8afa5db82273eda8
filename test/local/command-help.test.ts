/** `--help` of each command names every option that the command takes, and none that it does not. */
import { describe, expect, test } from 'vitest';
import { usageOf } from '#local/cli/command.ts';
import { commands } from '#local/cli/commands.ts';

describe('the help of the command line', () => {
  test.for(commands.map(command => [command.name, command] as const))('%s --help names its options', ([, command]) => {
    const named = [...usageOf(command).matchAll(/^ {2}--([a-z-]+)/gm)].map(match => match[1]);
    expect(named.toSorted()).toEqual([...Object.keys(command.options ?? {}), 'help', 'json'].toSorted());
  });
});
