/** The people of the office and their roles, as a table. Who someone is comes from the login; what that person may do comes from here. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { People } from '#api/answers/people.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { peopleAsTable } from '#domain/office/people/table.ts';
import { isolated } from '#domain/values/isolated.ts';
import { request } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { locale } from '../../shared/language.ts';
import { CellFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { ImportDialog } from './people/ImportDialog.tsx';
import { PeopleTable, type PersonAct } from './people/PeopleTable.tsx';
import { PersonActs } from './people/PersonActs.tsx';
import { PersonForm } from './people/PersonForm.tsx';
import { type PersonRow, peopleRows } from './people/people-rows.ts';
import { ReplaceDialog } from './people/ReplaceDialog.tsx';
import { StandardPage } from './StandardPage.tsx';
import { WaitingNotice } from './WaitingNotice.tsx';

export function PeoplePage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/people`;
  const people = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<People>(path, { signal }),
    enabled: office.actions.includes('set-people'),
  });
  return (
    <StandardPage
      title={t('People')}
      intro={t('Who someone is comes from the login; what that person may do comes from here.')}
      action="set-people"
    >
      <Answer of={people} what={t('Reading the people')}>
        {answer => <PeopleOf path={path} answer={answer} />}
      </Answer>
    </StandardPage>
  );
}

interface Doing {
  readonly act: PersonAct | 'add' | 'import';
  readonly id?: string;
}

function PeopleOf({ path, answer }: { path: string; answer: People }) {
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<string>();
  const rows = peopleRows(answer);
  const row = rows.find(({ id }) => id === doing?.id);
  const begin = (next: Doing) => {
    setDone(undefined);
    setDoing(next);
  };
  const close = () => setDoing(undefined);
  return (
    <Stack>
      <WaitingNotice kind="people" />
      <Group className="no-print">
        <Button onClick={() => begin({ act: 'add' })}>{t('Add a person')}</Button>
        <Button variant="default" onClick={() => begin({ act: 'import' })}>
          {t('Add people from a file')}
        </Button>
        <CellFiles name="people" cells={() => peopleAsTable(rows)} />
        {done !== undefined && (
          <Text role="status" className="clip">
            {done}
          </Text>
        )}
      </Group>
      <PeopleTable rows={rows} act={(act, { id }) => begin({ act, id })} />
      {doing && (doing.act === 'add' || doing.act === 'change') && (
        <PersonForm
          path={path}
          person={row}
          version={answer.versions.people ?? 0}
          close={close}
          done={(receipt, name) => setDone(afterSaving(receipt, name))}
        />
      )}
      {doing?.act === 'import' && <ImportDialog path={path} close={close} done={setDone} />}
      {doing && row && <Act path={path} act={doing.act} row={row} rows={rows} close={close} />}
    </Stack>
  );
}

interface ActProps {
  readonly path: string;
  readonly act: Doing['act'];
  readonly row: PersonRow;
  readonly rows: readonly PersonRow[];
  readonly close: () => void;
}

function Act({ act, rows, ...rest }: ActProps) {
  if (act === 'add' || act === 'import' || act === 'change') return null;
  if (act !== 'replace') return <PersonActs act={act} {...rest} />;
  const others = rows.filter(({ id, standing }) => standing === 'active' && id !== rest.row.id);
  return <ReplaceDialog others={[...others].sort((left, right) => left.name.localeCompare(right.name, locale))} {...rest} />;
}

function afterSaving({ facts }: Receipt, name: string): string {
  if (facts.includes('change-proposed')) return t('It waits for a second person: until then what was before counts.');
  if (facts.includes('person-invited'))
    return t('{name} belongs to another office and is asked by mail; it counts once that person accepts.', {
      name: isolated(name),
    });
  return t('Saved: {name}.', { name: isolated(name) });
}
