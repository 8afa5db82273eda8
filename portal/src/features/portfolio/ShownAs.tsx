/** How the portfolio is shown: as a table, a board, on a timeline, by what they wait for or in pictures; what the table is grouped by, and which columns it has. */
import { Button, Checkbox, Group, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { portfolioGroupings } from '#domain/project/portfolio/groups.ts';
import type { PortfolioColumn } from '#domain/project/portfolio/order.ts';
import { t } from '../../shared/text.ts';
import { type PortfolioTableColumn, usualColumns } from './columns.tsx';
import { groupingLabels } from './names.ts';
import { columnsIn, orderIn, shapeOf, type View } from './view.ts';

interface ShownAsProps {
  readonly view: View;
  readonly change: (says: View) => void;
  readonly columns: readonly PortfolioTableColumn[];
}

const shapeLabels = [
  { value: 'table', label: t('Table') },
  { value: 'board', label: t('{shape, select, lanes {Board} other {Board}}', { shape: 'lanes' }) },
  { value: 'timeline', label: t('Timeline') },
  { value: 'dependencies', label: t('Dependencies') },
  { value: 'pictures', label: t('Pictures') },
];

export function ShownAs({ view, change, columns }: ShownAsProps) {
  const shape = shapeOf(view);
  return (
    <Group className="no-print" align="flex-end" gap="sm">
      <SegmentedControl
        aria-label={t('Show as')}
        value={shape}
        onChange={as => change({ as: as === 'table' ? '' : as })}
        data={shapeLabels}
      />
      {shape === 'table' && (
        <>
          <NativeSelect
            label={t('Grouped by')}
            value={view.group ?? ''}
            onChange={event => change({ group: event.currentTarget.value })}
            data={[
              { value: '', label: t('Nothing') },
              ...portfolioGroupings.map(value => ({ value, label: groupingLabels[value] })),
            ]}
          />
          <ChooseColumns view={view} change={change} columns={columns} />
        </>
      )}
      {shape !== 'pictures' && shape !== 'dependencies' && <Order view={view} change={change} columns={columns} />}
    </Group>
  );
}

/** The same as the heads of the table, for what has no heads; on a phone it is nearer than they are. */
function Order({ view, change, columns }: ShownAsProps) {
  const options = columns.flatMap(({ id, label, right }) => {
    const both = [
      { value: id, label: right ? t('{label}, smallest first', { label }) : t('{label}, first first', { label }) },
      { value: `-${id}`, label: right ? t('{label}, largest first', { label }) : t('{label}, last first', { label }) },
    ];
    return right ? both.toReversed() : both;
  });
  return (
    <NativeSelect
      label={t('In the order')}
      value={orderIn(view) ?? ''}
      onChange={event => change({ order: event.currentTarget.value })}
      data={[{ value: '', label: t('Proposed last first') }, ...options]}
      maw="100%"
    />
  );
}

function ChooseColumns({ view, change, columns }: ShownAsProps) {
  const [open, setOpen] = useState(false);
  const shown: readonly PortfolioColumn[] = columnsIn(view) ?? usualColumns;
  const choose = (chosen: readonly PortfolioColumn[]) => change({ columns: chosen.join(',') });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('Columns')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('Columns of the table')}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <Stack gap="sm">
          {columns
            .filter(({ id }) => id !== 'title')
            .map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label}
                checked={shown.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(columns.filter(one => (one.id === id ? checked : shown.includes(one.id))).map(one => one.id))
                }
              />
            ))}
          <Group>
            <Button variant="default" onClick={() => change({ columns: '' })}>
              {t('The usual columns')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('Done')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
