/** The columns with the first rows below them, and how days and amounts are written: what people correct before a file is taken. */
import { Button, Group, MultiSelect, Select, SimpleGrid, Stack, Table, TagsInput, Text } from '@mantine/core';
import { t } from '../../shared/text.ts';
import type { Mapping, Preview } from './api.ts';
import { MappingRules } from './MappingRules.tsx';
import { type Field, fieldLabels } from './words.ts';

interface MappingFormProps {
  readonly preview: Preview;
  readonly busy: boolean;
  /** What was changed since the file was looked at; undefined while nothing was. */
  readonly typed: Mapping | undefined;
  readonly onTyped: (mapping: Mapping) => void;
  readonly onLook: (mapping: Mapping) => void;
}

export function MappingForm({ preview, busy, typed, onTyped, onLook }: MappingFormProps) {
  const mapping = typed ?? preview.mapping;
  const changed = typed !== undefined;
  const change = (part: Partial<Mapping>) => onTyped({ ...mapping, ...part });
  return (
    <Stack>
      <ColumnsTable preview={preview} mapping={mapping} change={change} />
      <ValueSettings preview={preview} mapping={mapping} change={change} />
      <MappingRules preview={preview} mapping={mapping} change={change} />
      <Group>
        <Button onClick={() => onLook(mapping)} disabled={!changed} loading={busy}>
          {t('Look again')}
        </Button>
        {changed && <Text size="sm">{t('Nothing is taken by this mapping before you have looked at it.')}</Text>}
      </Group>
    </Stack>
  );
}

interface PartProps {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly change: (part: Partial<Mapping>) => void;
}

const fieldOptions = (Object.keys(fieldLabels) as Field[])
  .filter(field => field !== 'office')
  .map(field => ({ value: field, label: fieldLabels[field] }));

function ColumnsTable({ preview: { columns, sample }, mapping, change }: PartProps) {
  const fieldOf = (ref: string) =>
    (Object.keys(mapping.columns) as Field[]).find(field => [mapping.columns[field] ?? []].flat().includes(ref)) ?? null;
  const choose = (ref: string, field: Field | null) => change({ columns: chosenColumns(mapping.columns, ref, field) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={t('The columns of the file')} tabIndex={0}>
      <Table withTableBorder verticalSpacing="xs" miw={Math.max(320, columns.length * 170)} style={{ tableLayout: 'fixed' }}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name, ref }) => (
              <Table.Th key={ref} scope="col">
                <Text size="sm" className="clip" fw={600}>
                  {name || t('(without a name)')}
                </Text>
                <Select
                  aria-label={t('What “{ref}” is', { ref })}
                  placeholder={t('Not read')}
                  clearable
                  searchable
                  data={fieldOptions}
                  value={fieldOf(ref)}
                  onChange={field => choose(ref, field as Field | null)}
                  disabled={name === ''}
                  comboboxProps={{ width: 260 }}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map(({ line, cells }) => (
            <Table.Tr key={line}>
              {columns.map(({ ref }, index) => (
                <Table.Td key={ref}>
                  <Text size="sm" className="clip" lineClamp={2}>
                    {cells[index]}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** A column fills one field; a field that had several columns keeps the others. */
function chosenColumns(columns: Mapping['columns'], ref: string, field: Field | null): Mapping['columns'] {
  const others = Object.entries(columns).flatMap(([name, refs]): [string, string | string[]][] => {
    const left = [refs ?? []].flat().filter(one => one !== ref);
    return left.length === 0 ? [] : [[name, left.length === 1 ? (left[0] ?? '') : left]];
  });
  return Object.fromEntries(field === null ? others : [...others.filter(([name]) => name !== field), [field, ref]]);
}

const scales = [
  { value: 'units', label: t('as they stand') },
  { value: 'thousands', label: t('in thousands') },
  { value: 'millions', label: t('in millions') },
];
const decimals = [
  { value: '.', label: t('a full stop: 1,234.50') },
  { value: ',', label: t('a comma: 1.234,50') },
];

function ValueSettings({ preview, mapping, change }: PartProps) {
  const { money, dates } = mapping;
  const refs = [...new Set([...preview.columns.flatMap(({ name, ref }) => (name === '' ? [] : [ref])), ...mapping.identity])];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      <MultiSelect
        label={t('What tells one project from another, for good')}
        description={t('By these columns a row finds its project again next month.')}
        data={refs}
        value={[...mapping.identity]}
        maxValues={5}
        onChange={identity => change({ identity })}
      />
      <TagsInput
        label={t('How days are written')}
        description={t('Such as d.M.yyyy, MM/dd/yyyy or d MMM yyyy; tried in this order.')}
        value={[...dates.formats]}
        maxTags={10}
        onChange={formats => change({ dates: { ...dates, formats } })}
      />
      <Select
        label={t('Amounts in {currency}', { currency: money.currency })}
        description={t('What 1 means in the file.')}
        data={scales}
        value={money.scale}
        allowDeselect={false}
        onChange={scale => change({ money: { ...money, scale: (scale ?? 'units') as Mapping['money']['scale'] } })}
      />
      <Select
        label={t('Decimal sign')}
        description={t('The other one stands between thousands.')}
        data={decimals}
        value={money.decimal}
        allowDeselect={false}
        onChange={decimal => change({ money: { ...money, decimal: (decimal ?? '.') as '.' | ',' } })}
      />
      <Select
        label={t('Rows of the header')}
        description={t('Of several, one above the other, the names are joined.')}
        data={['1', '2', '3']}
        value={String(mapping.headerRows)}
        allowDeselect={false}
        onChange={rows => change({ headerRows: Number(rows ?? 1) })}
      />
      {preview.sheets.length > 1 && (
        <Select
          label={t('Sheet')}
          description={t('When none is chosen, the first that holds the columns.')}
          data={[...preview.sheets]}
          value={mapping.sheet ?? null}
          clearable
          onChange={sheet => change({ sheet: sheet ?? undefined })}
        />
      )}
    </SimpleGrid>
  );
}
