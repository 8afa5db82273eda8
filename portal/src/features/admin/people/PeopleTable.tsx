/** The people as a table: words to search by, filters, order by any column, fifty at a time, and for each what can be done. */

import { Button, Group, Menu, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { standingNames } from '#domain/office/people/table.ts';
import { roles } from '#domain/values/roles.ts';
import { moment } from '../../../shared/format.ts';
import { roleLabels, rolesSaid } from '../../../shared/labels.ts';
import { served, t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { Tag } from '../../../shared/ui/Tag.tsx';
import type { Column } from '../../../shared/ui/table-data.ts';
import { bounceWords, everybodyByName, foundIn, type PersonRow, type Question, sortKeys, sortLabels } from './people-rows.ts';

/** What can be done with a person of the table. */
export type PersonAct = 'change' | 'replace' | 'deactivate' | 'reactivate' | 'remove';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly act: (act: PersonAct, row: PersonRow) => void;
}

const pageSize = 50;

export function PeopleTable({ rows, act }: PeopleTableProps) {
  const [question, setQuestion] = useState(everybodyByName);
  const [shown, setShown] = useState(pageSize);
  const ask = (change: Partial<Question>) => {
    setQuestion({ ...question, ...change });
    setShown(pageSize);
  };
  const found = foundIn(rows, question);
  const page = found.slice(0, shown);
  const order = {
    by: sortLabels[question.by],
    descending: question.descending,
    columns: Object.values(sortLabels),
    choose: (label: string) => {
      const by = sortKeys.find(key => sortLabels[key] === label) ?? question.by;
      ask({ by, descending: question.by === by && !question.descending });
    },
  };
  return (
    <Stack gap="sm">
      <Filters question={question} ask={ask} />
      <Text role="status" c="dimmed" size="sm">
        {page.length < found.length
          ? t('The first {page} of {found} people are shown.', { page: page.length, found: found.length })
          : t('{found} of {rows} people are shown.', { found: found.length, rows: rows.length })}
      </Text>
      <DataTable
        caption={t('People')}
        columns={columnsFor(act)}
        rows={page}
        keyOf={row => `${row.standing} ${row.id}`}
        order={order}
      />
      {page.length < found.length && (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + pageSize)}>
            {t('Show {min} more', { min: Math.min(pageSize, found.length - page.length) })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Filters({ question, ask }: { question: Question; ask: (change: Partial<Question>) => void }) {
  return (
    <div className="field-row">
      <TextInput
        type="search"
        label={t('Search')}
        placeholder={t('Name, mail or sign-in id')}
        value={question.words}
        onChange={event => ask({ words: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('Role')}
        data={[{ value: '', label: t('Any role') }, ...roles.map(role => ({ value: role, label: roleLabels[role] }))]}
        value={question.role}
        onChange={event => ask({ role: event.currentTarget.value as Question['role'] })}
      />
      <NativeSelect
        label={t('Standing')}
        data={[
          { value: '', label: t('Everybody') },
          ...Object.entries(standingNames).map(([value, label]) => ({ value, label: served(label) })),
        ]}
        value={question.standing}
        onChange={event => ask({ standing: event.currentTarget.value as Question['standing'] })}
      />
    </div>
  );
}

function columnsFor(act: PeopleTableProps['act']): readonly Column<PersonRow>[] {
  return [
    {
      label: t('Name'),
      show: row => (
        <Text size="sm" miw="9rem" className="clip">
          {row.name}
        </Text>
      ),
    },
    { label: t('Do'), show: row => row.standing !== 'invited' && <Acts row={row} act={act} /> },
    { label: t('Mail'), show: row => <MailOf row={row} /> },
    { label: t('Roles'), show: row => rolesSaid(row.roles) },
    { label: t('Standing'), show: row => <StandingOf row={row} /> },
    { label: t('Sign-in id'), show: row => row.id },
  ];
}

function MailOf({ row: { email, bounce } }: { row: PersonRow }) {
  if (!bounce) return email;
  return (
    <>
      <Text size="sm">{email}</Text>
      <Tag tone="warn">{bounceWords[bounce.kind]}</Tag>
      <Text size="xs" className="clip">
        {moment(bounce.at)}: {served(bounce.why)}
      </Text>
    </>
  );
}

function StandingOf({ row: { standing, deactivated } }: { row: PersonRow }) {
  if (standing === 'active') return served(standingNames.active);
  return (
    <>
      <Tag tone="warn">{served(standingNames[standing])}</Tag>
      {deactivated && (
        <Text size="xs" className="clip">
          {moment(deactivated.at)}: {deactivated.reason}
        </Text>
      )}
    </>
  );
}

function Acts({ row, act }: { row: PersonRow; act: PeopleTableProps['act'] }) {
  const acts: readonly (readonly [PersonAct, string])[] =
    row.standing === 'active'
      ? [
          ['change', t('Change')],
          ['replace', t('Replace everywhere')],
          ['deactivate', t('Deactivate')],
          ['remove', t('Remove')],
        ]
      : [
          ['replace', t('Replace everywhere')],
          ['reactivate', t('Bring back')],
        ];
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" aria-label={t('What to do with {name}', { name: row.name })}>
          {t('Do …')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(([name, label]) => (
          <Menu.Item key={name} onClick={() => act(name, row)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
