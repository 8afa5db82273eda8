/**
 * The interpreter knows what workflows of ours use, and little more: each thing that it reads stands in the table of decision 3, and the table says the truth
 * about whether a workflow uses it. What is kept without being used has its reason there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reservedErrors } from '#asl/errors.ts';
import { workflows } from '#workflows/manifest.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const allWorkflows = workflows.map(({ file }) => read(`workflows/${file}`)).join('\n');
const loaders = readdirSync(join(root, 'asl'))
  .filter(file => file.startsWith('load'))
  .map(file => read(`asl/${file}`))
  .join('\n');

interface Row {
  readonly names: readonly string[];
  readonly used: boolean;
  readonly reason: string;
}

/** Rows `| names in backquotes | yes or no | words |`. */
const rows: Row[] = [
  ...read('docs/decisions/0003-our-own-asl-interpreter.md').matchAll(/^\| (.*`.*) \| (yes|no) \| (.*) \|$/gm),
].map(([, names = '', used, reason = '']) => ({
  names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  used: used === 'yes',
  reason,
}));
const listed = new Set(rows.flatMap(({ names }) => names));

/** What the loader asks a file for: fields, types, resources, error names. */
function known(): string[] {
  const fields = [...loaders.matchAll(/\.(?:text|needText|any|has|number|list|template|scalar|items|object)\(\s*'([A-Z]\w*)'/g)];
  const types = [...loaders.matchAll(/type === '([A-Z]\w+)'/g)];
  const resources = [...loaders.matchAll(/'arn:aws:states:::([\w:.]+)'/g)];
  return [...[...fields, ...types, ...resources].map(([, name = '']) => name), ...reservedErrors];
}

/** Whether a workflow of ours has it: as a field, a type, a resource, an error name, a function or a part of `$states`. */
const isUsed = (name: string) =>
  name.startsWith('$')
    ? allWorkflows.includes(name)
    : new RegExp(`"(arn:aws:states:::)?${name.replaceAll('.', '[.]')}"`).test(allWorkflows);

describe('the subset of the interpreter', () => {
  test('everything that the interpreter takes from a file stands in the table of the decision', () => {
    expect(known().length).toBeGreaterThan(30);
    expect([...new Set(known())].filter(name => !listed.has(name))).toEqual([]);
  });

  test.each(rows.map(row => [row.names.join(', '), row] as const))(
    'the table says the truth about whether a workflow of ours uses %s',
    (_, { names, used, reason }) => {
      expect(names.filter(name => isUsed(name) !== used)).toEqual([]);
      if (!used) expect(reason.length).toBeGreaterThan(30);
    },
  );

  test('JSONata is the version that AWS documents for Step Functions, and no newer one', () => {
    const { version } = JSON.parse(read('node_modules/jsonata/package.json')) as { version: string };
    expect(version).toBe('2.0.6');
    expect(read('package.json')).toContain('"jsonata": "2.0.6"');
  });

  test('a field, a type and an error name that nobody uses would be found, so the check is not blind', () => {
    expect(['Wait', 'HeartbeatSeconds', 'States.HeartbeatTimeout', '$hash', 'states:startExecution'].filter(isUsed)).toEqual([]);
    expect(['Task', 'TimeoutSeconds', 'States.Timeout', '$merge', 'lambda:invoke'].filter(isUsed)).toHaveLength(5);
  });
});
