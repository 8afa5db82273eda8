/** What an office and all offices below it come to, in a tree, with the lists behind each figure. */
import { Anchor, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { RollUpAnswer } from '#api/answers/offices-below.ts';
import { withThoseBelow } from '#domain/project/across-offices/figures.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { useRollUp } from './api.ts';
import { Lists } from './Lists.tsx';
import { OfficesTable, type Reach } from './OfficesTable.tsx';

export function OfficesBelowPage() {
  const { office } = useCurrentUser();
  const may = office.actions.includes('see-changes');
  return (
    <Page
      title={t('Offices below')}
      intro={t(
        '{name} and the offices below it. You read their lists; packs, ballots and evidence are for the people of each office.',
        { name: office.name },
      )}
    >
      {may ? (
        <Below office={office.id} />
      ) : (
        <NotInOffice whose={t('The PMO, administrators and auditors read it.')} ask="admin" />
      )}
    </Page>
  );
}

function Below({ office }: { office: string }) {
  return <Answer of={useRollUp(office)}>{answer => <Offices {...answer} />}</Answer>;
}

function Offices({ items, more }: RollUpAnswer) {
  const [search] = useSearchParams();
  const [reach, setReach] = useState<Reach>('all');
  const chosen = items.find(({ id }) => id === search.get('of'));
  const shown = chosen ? withThoseBelow(items, chosen.id) : items;
  const above = chosen && pathTo(items, chosen.parent);
  return (
    <>
      {items.length === 1 && (
        <Empty title={t('There is no office below this one.')}>{t('Administrators found one under Administration.')}</Empty>
      )}
      {above && (
        <nav aria-label={t('Offices above')}>
          <Group gap="xs">
            {above.map(({ id, name }, index) => (
              <Anchor key={id} component={Link} to={index === 0 ? '/offices' : `/offices?of=${id}`}>
                {name} ›
              </Anchor>
            ))}
            <Text fw={600}>{chosen.name}</Text>
          </Group>
        </nav>
      )}
      <Group className="no-print">
        <SegmentedControl
          aria-label={t('What a line counts')}
          value={reach}
          onChange={value => setReach(value as Reach)}
          data={[
            { value: 'all', label: t('With those below') },
            { value: 'own', label: t('Each alone') },
          ]}
        />
      </Group>
      <OfficesTable offices={shown} reach={reach} />
      {more && <Text>{t('There are more offices than are read at once. Open one of them to read those below it.')}</Text>}
      <Lists of={chosen?.id} title={t('In {value} and below', { value: chosen?.name ?? items[0]?.name ?? '' })} />
    </>
  );
}

/** The offices from the top down to this one. */
function pathTo(items: RollUpAnswer['items'], id: string | undefined): RollUpAnswer['items'] {
  const office = items.find(entry => entry.id === id);
  return office ? [...pathTo(items, office.parent), office] : [];
}
