/** `--help` of each command names every option that the command takes, and none that it does not; documents name commands, options and scripts that there are. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usageOf } from '#local/cli/command.ts';
import { commands } from '#local/cli/commands.ts';
import { projectFiles } from '../architecture/source-rules.ts';

const ofEvery = ['help', 'json'];
const optionsOf = (name: string) => {
  const command = commands.find(entry => entry.name === name);
  return command && [...Object.keys(command.options ?? {}), ...ofEvery];
};

describe('the help of the command line', () => {
  test.for(commands.map(command => [command.name, command] as const))('%s --help names its options', ([name, command]) => {
    const named = [...usageOf(command).matchAll(/^ {2}--([a-z-]+)/gm)].map(match => match[1]);
    expect(named.toSorted()).toEqual(optionsOf(name)?.toSorted());
  });
});

describe('documents', () => {
  const documents = projectFiles().filter(({ path }) => path.endsWith('.md') && path !== 'CHANGELOG.md');
  const found = (pattern: RegExp) =>
    documents.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(match => ({ path, match })));

  test('documents name commands and options that there are', () => {
    const named = found(/(?:tollgate --|`tollgate) ([a-z][a-z-]*)([^`\n]*)/g);
    const unknown = named.flatMap(({ path, match: [said, name = '', words = ''] }) => {
      const options = optionsOf(name);
      const taken = [...(words.split(/\s[|&#]|\)|;/)[0] ?? '').matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option);
      return options && taken.every(option => options.includes(option)) ? [] : [`${path}: ${said}`];
    });
    expect(unknown).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });

  test('documents name scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = found(/npm run (?:-s )?([a-z:-]+)/g);
    expect(
      named.filter(({ match: [, name = ''] }) => !Object.hasOwn(scripts, name)).map(({ path, match }) => `${path}: ${match[0]}`),
    ).toEqual([]);
  });
});
