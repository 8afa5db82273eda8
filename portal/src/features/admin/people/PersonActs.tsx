/** Deactivates a person, brings one back, or removes one: what will follow is said first, and the reason is asked for. */
import { Text } from '@mantine/core';
import { isolated } from '#domain/values/isolated.ts';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { t } from '../../../shared/text.ts';
import type { PersonAct } from './PeopleTable.tsx';
import { WhatFollows } from './Places.tsx';
import type { PersonRow } from './people-rows.ts';

type Act = Exclude<PersonAct, 'change' | 'replace'>;

interface Words {
  readonly title: string;
  readonly act: string;
  readonly close: string;
  readonly way: string;
  readonly color?: string;
  readonly said: readonly string[];
}

const words: Readonly<Record<Act, (name: string) => Words>> = {
  deactivate: name => ({
    title: t('Deactivate {name}?', { name }),
    act: t('Deactivate {name}', { name }),
    close: t('Close without deactivating anybody'),
    way: 'deactivation',
    color: 'red',
    said: [
      t(
        '{name} can then neither sign in to this office nor do or see anything in it, and gets no mail. The name, the address and the roles stay, and so does everything that {name} did.',
        { name },
      ),
      t(
        'In open rounds {name} counts as stepped back, and a ballot of {name} that stands no longer counts: the others decide, or the round ends without a decision when they cannot. The PMO is told which projects need another person.',
        { name },
      ),
    ],
  }),
  reactivate: name => ({
    title: t('Bring {name} back?', { name }),
    act: t('Bring {name} back', { name }),
    close: t('Close without bringing anybody back'),
    way: 'reactivation',
    said: [
      t(
        '{name} has the roles of before from then on. Seats of open rounds and names in projects that went to others meanwhile stay with them.',
        { name },
      ),
    ],
  }),
  remove: name => ({
    title: t('Remove {name}?', { name }),
    act: t('Remove {name}', { name }),
    close: t('Close without removing anybody'),
    way: 'removal',
    color: 'red',
    said: [
      t(
        'The office no longer knows {name}, the address or the roles; what {name} did stays in the history. Deactivate a person who may come back.',
        { name },
      ),
      t('In open rounds {name} counts as stepped back, and the PMO is told which projects need another person.', { name }),
    ],
  }),
};

interface PersonActsProps {
  readonly path: string;
  readonly act: Act;
  readonly row: PersonRow;
  readonly close: () => void;
}

export function PersonActs({ path, act, row, close }: PersonActsProps) {
  const told = words[act](isolated(row.name));
  return (
    <ReasonDialog
      opened
      close={close}
      title={told.title}
      closeLabel={told.close}
      label={t('Why?')}
      missing={t('Say why: the history of the office keeps it.')}
      act={told.act}
      {...(told.color !== undefined && { color: told.color })}
      path={`${path}/${encodeURIComponent(row.id)}/${told.way}`}
      bodyOf={reason => ({ reason })}
    >
      {told.said.map(line => (
        <Text key={line} size="sm" className="clip">
          {line}
        </Text>
      ))}
      {act !== 'reactivate' && <WhatFollows path={path} person={row.id} />}
    </ReasonDialog>
  );
}
