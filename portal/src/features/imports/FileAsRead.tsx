/** What was found in the file as a whole: its kind, sheet and header, what is left out, sums. */
import { Alert, List, Stack, Text } from '@mantine/core';
import { money } from '../../shared/format.ts';
import { commas, phrases, t } from '../../shared/text.ts';
import type { Preview } from './api.ts';
import { labelOfField, leftOutWords, originWords } from './words.ts';

const separators: Readonly<Record<string, string>> = { ',': t('commas'), ';': t('semicolons'), '\t': t('tabs'), '|': t('bars') };

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
          {phrases(
            t('Costs of {rows, plural, one {one row} other {{rows} rows}}, in all {costs}', {
              rows: sums.rowsWithCosts,
              costs: money(sums.costs, mapping.money.currency),
            }),
            sums.rowsWithBenefits > 0 &&
              t('benefits of {rows, plural, one {one row} other {{rows} rows}}, in all {benefits}', {
                rows: sums.rowsWithBenefits,
                benefits: money(sums.benefits, mapping.money.currency),
              }),
          )}
          .
        </List.Item>
        {held.length > 0 && <List.Item>{t('Withheld by the source: {held}.', { held: held.join(', ') })}</List.Item>}
        {unreadColumns.length > 0 && (
          <List.Item className="clip">
            {t('Columns that are not read: {unreadColumns}.', { unreadColumns: unreadColumns.join(', ') })}
          </List.Item>
        )}
        {goalsUnknown.length > 0 && (
          <List.Item>
            {t('Rules for goals that this office does not have: {goalsUnknown}.', { goalsUnknown: goalsUnknown.join(', ') })}
          </List.Item>
        )}
        {leftOutInAll > 0 && (
          <List.Item className="clip">
            {t(
              '{leftOutInAll, plural, one {{leftOutInAll} row is no project: {leftOut}.} other {{leftOutInAll} rows are no project: {leftOut}.}}',
              {
                leftOutInAll,
                leftOut: leftOut
                  .slice(0, 5)
                  .map(({ line, kind, text }) =>
                    t('line {line}, {leftOut} ({text})', { line, leftOut: leftOutWords[kind], text: text.slice(0, 60) }),
                  )
                  .join('; '),
              },
            )}
          </List.Item>
        )}
      </List>
      {!shape && <Text>{t('The file could not be read as a table.')}</Text>}
    </Stack>
  );
}

const _rowsInWords = (count: number) => (count === 1 ? t('one row') : t('{count} rows', { count }));

function shapeWords({ format, encoding, delimiter, sheet, headerLine }: NonNullable<Preview['shape']>): string {
  const how =
    format === 'CSV'
      ? t('Text in {encoding}, cells between {value}', { encoding, value: separators[delimiter ?? ''] ?? `“${delimiter}”` })
      : commas(format, sheet !== undefined && t('sheet “{sheet}”', { sheet }));
  return t('{how}; the header is on line {headerLine}.', { how, headerLine });
}
