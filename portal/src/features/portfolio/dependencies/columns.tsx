/** The columns of the table of dependencies, on the screen and in its files; and the order by one of them. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DependencyView } from '#api/answers/portfolio.ts';
import type { Cell } from '#imports/write-csv.ts';
import { day } from '../../../shared/format.ts';
import { statusLabels } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';
import { Tag } from '../../../shared/ui/Tag.tsx';
import type { Column } from '../../../shared/ui/table-data.ts';
import { StandingSign } from './StandingMark.tsx';
import { reasonOf, standingInShort, standingTones } from './words.ts';

type End = DependencyView['taker'];

/** A project as a link, words as words. */
export function EndOf({ end: { project, title } }: { readonly end: End }) {
  if (project === undefined) return <bdi>{title}</bdi>;
  return (
    <Anchor component={Link} to={`/projects/${project}`} className="clip">
      <bdi>{title}</bdi>
    </Anchor>
  );
}

export function StandingTag({ of }: { readonly of: DependencyView }) {
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex">
      <StandingSign standing={of.standing} />
      <Tag tone={standingTones[of.standing]}>{standingInShort(of)}</Tag>
    </Group>
  );
}

const statusOf = ({ status }: End) => (status === undefined ? undefined : statusLabels[status][0]);

export function dependencyColumns(nameOf: (person: string) => string): readonly Column<DependencyView>[] {
  const ownerOf = ({ owner }: DependencyView) => (owner === undefined ? undefined : nameOf(owner));
  return [
    { label: t('Who needs it'), rem: 11, show: ({ taker }) => <EndOf end={taker} />, data: ({ taker }) => taker.title },
    { label: t('What is needed'), rem: 11, show: ({ what }) => <bdi>{what}</bdi>, data: ({ what }) => what },
    { label: t('From whom'), rem: 11, show: ({ giver }) => <EndOf end={giver} />, data: ({ giver }) => giver.title },
    { label: t('Status of the giver'), show: ({ giver }) => statusOf(giver) ?? '–', data: ({ giver }) => statusOf(giver) },
    { label: t('Needed by'), rem: 6.5, show: ({ by }) => day(by), data: ({ by }) => by },
    { label: t('Expected on'), rem: 6.5, show: ({ expected }) => day(expected), data: ({ expected }) => expected },
    { label: standing, show: row => <StandingTag of={row} />, data: standingInShort },
    {
      label: t('Why'),
      rem: 14,
      show: row => (
        <Text size="sm" component="span" className="clip">
          {reasonOf(row) || '–'}
        </Text>
      ),
      data: reasonOf,
    },
    { label: t('Owner'), show: row => ownerOf(row) ?? '–', data: ownerOf },
  ];
}

const standing = t('Standing');
export const byStanding = { by: standing, descending: true } as const;

/** From what needs no look to what is latest. */
const gravity: Readonly<Record<DependencyView['standing'], number>> = { undated: 0, 'in-time': 1, doubtful: 2, late: 3 };

export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** What a cell does not say stands last in both directions. */
export function inOrder(
  rows: readonly DependencyView[],
  columns: readonly Column<DependencyView>[],
  { by, descending }: Order,
): readonly DependencyView[] {
  if (by === standing) return rows.toSorted((left, right) => (gravityOf(left) - gravityOf(right)) * (descending ? -1 : 1));
  const said = columns.find(({ label }) => label === by)?.data;
  if (!said) return rows;
  return rows
    .map(row => ({ row, says: said(row) }))
    .sort((left, right) => compared(left.says, right.says, descending))
    .map(({ row }) => row);
}

function gravityOf({ standing: how, daysLate = 0 }: DependencyView): number {
  return gravity[how] * 100_000 + daysLate;
}

function compared(left: Cell, right: Cell, descending: boolean): number {
  const [mine, other] = [String(left ?? ''), String(right ?? '')];
  if (mine === '' || other === '') return Number(mine === '') - Number(other === '');
  return mine.localeCompare(other, undefined, { numeric: true }) * (descending ? -1 : 1);
}
