/** What was found in the file as a whole: its kind, sheet and header, what is left out, sums. */
import { Alert, List, Stack, Text } from '@mantine/core';
import { money } from '../../shared/format.ts';
import type { Preview } from './api.ts';
import { labelOfField, leftOutWords, originWords } from './words.ts';

const separators: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

export function FileAsRead({ preview }: { preview: Preview }) {
  const { origin, shape, sums, mapping, unreadColumns, goalsUnknown, withheld, leftOut, leftOutInAll } = preview;
  const held = Object.entries(withheld).map(([field, count]) => `${labelOfField(field)} ${count}`);
  return (
    <Stack gap="xs" mb="md">
      <Alert color={origin === 'guessed' ? 'yellow' : 'blue'} variant="outline" role="status">
        {originWords[origin]} {origin !== 'guessed' && origin !== 'given' && `“${mapping.title}”`}
      </Alert>
      <List size="sm">
        {shape && <List.Item>{shapeWords(shape)}</List.Item>}
        <List.Item>
          Costs of {rowsInWords(sums.rowsWithCosts)}, in all {money(sums.costs, mapping.money.currency)}
          {sums.rowsWithBenefits > 0 &&
            `; benefits of ${rowsInWords(sums.rowsWithBenefits)}, in all ${money(sums.benefits, mapping.money.currency)}`}
          .
        </List.Item>
        {held.length > 0 && <List.Item>Withheld by the source: {held.join(', ')}.</List.Item>}
        {unreadColumns.length > 0 && (
          <List.Item className="clip">Columns that are not read: {unreadColumns.join(', ')}.</List.Item>
        )}
        {goalsUnknown.length > 0 && (
          <List.Item>Rules for goals that this office does not have: {goalsUnknown.join(', ')}.</List.Item>
        )}
        {leftOutInAll > 0 && (
          <List.Item className="clip">
            {leftOutInAll} {leftOutInAll === 1 ? 'row is' : 'rows are'} no project:{' '}
            {leftOut
              .slice(0, 5)
              .map(({ line, kind, text }) => `line ${line}, ${leftOutWords[kind]} (${text.slice(0, 60)})`)
              .join('; ')}
            .
          </List.Item>
        )}
      </List>
      {!shape && <Text>The file could not be read as a table.</Text>}
    </Stack>
  );
}

const rowsInWords = (count: number) => (count === 1 ? 'one row' : `${count} rows`);

function shapeWords({ format, encoding, delimiter, sheet, headerLine }: NonNullable<Preview['shape']>): string {
  const how =
    format === 'CSV'
      ? `Text in ${encoding}, cells between ${separators[delimiter ?? ''] ?? `“${delimiter}”`}`
      : `${format}${sheet === undefined ? '' : `, sheet “${sheet}”`}`;
  return `${how}; the header is on line ${headerLine}.`;
}
