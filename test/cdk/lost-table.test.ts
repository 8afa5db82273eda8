/** The manual says how a table that was lost is made again: by the keys that the adapters use, and with nothing that a table of its kind has besides. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TableDefinition, tables } from '#adapters/dynamo/tables.ts';

const manual = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
const [, section = ''] = manual.split('Losing `views`');

test('a table of lists that was lost is made again with the command of the manual, by its keys', () => {
  const { partitionKey, sortKey } = tables.views;
  const [, command = ''] = /(aws dynamodb create-table [\s\S]*?)\n\n/.exec(section) ?? [];
  expect(command).toContain('--table-name tollgate-STAGE-views ');
  expect([partitionKey.type, sortKey?.type]).toEqual(['S', 'S']);
  for (const name of [partitionKey.name, sortKey?.name]) expect(command).toContain(`AttributeName=${name},AttributeType=S`);
  expect(command).toContain(`AttributeName=${partitionKey.name},KeyType=HASH AttributeName=${sortKey?.name},KeyType=RANGE`);
});

test('the keys of the other tables that can be lost are those of the manual, and none of them has an index or a stream', () => {
  const { snapshots, tokens, notes, views } = tables;
  expect(section).toContain(`\`snapshots\` are \`${snapshots.partitionKey.name}\` alone`);
  expect(section).toContain(`\`tokens\` \`${tokens.partitionKey.name}\` alone`);
  expect(section.replace(/\s+/g, ' ')).toContain(`\`notes\` \`${notes.partitionKey.name}\` and \`${notes.sortKey?.name}\``);
  for (const { index, stream } of [snapshots, tokens, notes, views] as readonly TableDefinition[])
    expect([index, stream]).toEqual([undefined, undefined]);
});
