/** The selections of the office: among how many proposals, where each stands, and what its board was asked. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { majorNumber } from '#domain/values/currency.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { dayOf, moment, moneyShort } from '../../shared/format.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { type SelectionRow, useSelections } from './api.ts';
import { selectionStatus, worth } from './words.ts';

export function SelectionsPage() {
  const { office } = useCurrentUser();
  const selections = useSelections(office.id);
  const columns = columnsFor(office.currency);
  const rows = rowsOf(selections.data);
  const mayOpen = office.actions.includes('open-selection');
  return (
    <Page
      title={t('Selections')}
      intro={t('Which proposals to do within the money and the people there are: scenarios are compared, and a board decides.')}
      actions={
        <>
          {mayOpen && <LinkButton to="/selections/new">{t('Begin a selection')}</LinkButton>}
          <TableFiles name="selections" columns={columns} rows={rows} />
        </>
      }
    >
      <Answer of={selections} what={t('Reading the selections')}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('No selection yet.')}>
              {mayOpen
                ? t('Begin one from a call whose proposals are ranked, or from projects that you choose.')
                : t('The PMO or an administrator begins one from a call, or from chosen projects.')}
            </Empty>
          ) : (
            <>
              <DataTable caption={t('Selections')} columns={columns} rows={rows} keyOf={row => row.id} />
              <More of={selections} shown={rows.length} what={t('selections')} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function columnsFor(currency: string): readonly Column<SelectionRow>[] {
  return [
    {
      label: t('Selection'),
      show: row => (
        <Anchor component={Link} to={`/selections/${row.id}`}>
          {row.name}
        </Anchor>
      ),
      data: row => row.name,
    },
    {
      label: t('Status'),
      show: row => <LabelTag label={selectionStatus[row.status]} />,
      data: row => selectionStatus[row.status][0],
    },
    { label: t('Candidates'), show: row => row.candidates, data: row => row.candidates, right: true },
    { label: t('Scenarios'), show: row => row.scenarios, data: row => row.scenarios, right: true },
    { label: t('Scenario asked about'), show: row => row.scenario ?? '–', data: row => row.scenario },
    { label: t('Chosen'), show: row => row.chosen ?? '–', data: row => row.chosen, right: true },
    { label: t('Value'), show: row => worth(row.value), data: row => row.value, right: true },
    {
      label: t('Cost ({currency})', { currency }),
      show: row => (row.cost === undefined ? '–' : moneyShort(row.cost, currency)),
      data: row => row.cost && majorNumber(row.cost, currency),
      right: true,
    },
    { label: t('Board'), show: row => row.board ?? '–', data: row => row.board },
    { label: t('Decide by'), show: row => (row.status === 'submitted' ? moment(row.deadline) : '–'), data: row => row.deadline },
    { label: t('Begun'), show: row => dayOf(row.openedAt), data: row => row.openedAt },
  ];
}
