/** The offices below this one, and the founding of a further one with its first administrator. */
import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OfficeBelow } from '#api/answers/offices.ts';
import type { Paged } from '#api/answers/shared.ts';
import { request } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { FoundOffice } from './FoundOffice.tsx';

export function OfficesPage() {
  const { office } = useCurrentUser();
  const may = office.actions.includes('found-office');
  return (
    <Page
      title={t('Offices')}
      intro={t(
        'Those below {name}. Each has its own people, standards and projects; your PMO, administrators and auditors read its lists, not its packs.',
        { name: office.name },
      )}
    >
      {may ? (
        <Stack maw={860}>
          <Below office={office.id} />
          <FoundOffice parent={office} />
        </Stack>
      ) : (
        <NotInOffice whose={t('Administrators found offices below their own.')} ask="admin" />
      )}
    </Page>
  );
}

/** Offices that are shown at most; an office with more below it looks for them in the menu. */
const most = 200;

function Below({ office }: { office: string }) {
  const { me, chooseOffice } = useCurrentUser();
  const below = useQuery({
    queryKey: ['/v1/offices', office, 'offices'],
    queryFn: ({ signal }) => request<Paged<OfficeBelow>>(`/v1/offices/${office}/offices?limit=${most}`, { signal }),
  });
  const isMine = (id: string) => me.offices.some(entry => entry.id === id);
  return (
    <Answer of={below} what={t('Reading the offices')}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('There is no office below this one.')}>
            {t('An office below has people, standards and projects of its own; this one sees what they come to.')}
          </Empty>
        ) : (
          <ul className="plain-list">
            {items.map(({ id, name, currency }) => (
              <li key={id}>
                <Text fw={600} className="clip">
                  {name}
                </Text>
                <Text size="sm" c="dimmed">
                  {id}, {currency}
                </Text>
                {isMine(id) ? (
                  <Button variant="default" size="xs" onClick={() => chooseOffice(id)}>
                    {t('Go to {name}', { name })}
                  </Button>
                ) : (
                  <Text size="sm">{t('You do not belong to it: its administrator can add you.')}</Text>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
