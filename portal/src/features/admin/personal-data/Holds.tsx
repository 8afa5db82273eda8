/** Legal holds: each is set at once by one person, and lifted by two. */
import { Card, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonalDataAnswer } from '#api/answers/personal-data.ts';
import type { Held } from '#domain/office/personal-data/hold.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { moment } from '../../../shared/format.ts';
import { OfferedDialog } from '../../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Prose } from '../../../shared/ui/Prose.tsx';
import { Empty } from '../../../shared/ui/states.tsx';
import { heldIn } from '../personal-data-facts.ts';

interface HoldsProps {
  readonly path: string;
  readonly answer: PersonalDataAnswer;
}

export function Holds({ path, answer }: HoldsProps) {
  return (
    <Section id="holds" title={t('Legal holds')}>
      <Stack align="flex-start">
        {answer.holds.length === 0 && <Empty title={t('Nothing is held: whoever left can be erased.')} />}
        {answer.holds.length > 0 && (
          <Stack component="ul" className="plain-list">
            {answer.holds.map(hold => (
              <OneHold key={hold.id} path={path} hold={hold} mayChange={answer.mayChange} />
            ))}
          </Stack>
        )}
        <SetHold path={path} offered={answer.mayChange} />
      </Stack>
    </Section>
  );
}

function OneHold({ path, hold, mayChange }: { path: string; hold: PersonalDataAnswer['holds'][number]; mayChange: boolean }) {
  const { nameOf } = useCurrentUser();
  const { id, on, by, at, reason, waits } = hold;
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Text fw={600} className="clip">
          {id}: {heldIn(on, { person: nameOf })}
        </Text>
        <Text className="clip">{rich('Set by {by}, {at}', { by: <bdi>{nameOf(by)}</bdi>, at: moment(at) })}</Text>
        <Prose>{reason}</Prose>
        {waits !== undefined && (
          <Text className="clip">
            {t('The change {waits} asks for it to be lifted and waits for a second person.', { waits })}
          </Text>
        )}
        <Group>
          <OfferedDialog
            small
            offered={mayChange && waits === undefined}
            label={t('Lift')}
            spoken={t('Lift the legal hold {isolated}', { isolated: isolated(id) })}
          >
            {state => (
              <ReasonDialog
                {...state}
                title={t('Have the legal hold {isolated} lifted?', { isolated: isolated(id) })}
                closeLabel={t('Close without lifting')}
                label={t('Why?')}
                missing={t('Say why: the history keeps it.')}
                act={t('Ask for it')}
                path={`${path}/legal-holds/${id}/lifting`}
                bodyOf={why => ({ reason: why })}
              >
                <Text>{t('It ends once a second person has approved it.')}</Text>
              </ReasonDialog>
            )}
          </OfferedDialog>
        </Group>
      </Stack>
    </Card>
  );
}

const kinds = [
  { value: 'office', label: t('The whole office') },
  { value: 'person', label: t('One person, by id') },
  { value: 'project', label: t('Everybody whom a project names, by its id') },
];

function SetHold({ path, offered }: { path: string; offered: boolean }) {
  const [kind, setKind] = useState('office');
  const [id, setId] = useState('');
  const on = (kind === 'office' ? { kind } : { kind, [kind]: id.trim() }) as Held;
  return (
    <OfferedDialog offered={offered} label={t('Set a legal hold')}>
      {state => (
        <ReasonDialog
          {...state}
          title={t('Set a legal hold?')}
          closeLabel={t('Close without a hold')}
          label={t('Why?')}
          missing={t('Say why: the history keeps it.')}
          act={t('Set the hold')}
          path={`${path}/legal-holds`}
          bodyOf={reason => ({ on, reason })}
        >
          <Text>{t('It counts at once: nothing of it is erased until two persons have lifted it.')}</Text>
          <NativeSelect
            label={t('{of, select, hold {On} other {On}}', { of: 'hold' })}
            data={kinds}
            value={kind}
            onChange={event => setKind(event.currentTarget.value)}
          />
          {kind !== 'office' && (
            <TextInput label={t('Id')} required value={id} maxLength={100} onChange={event => setId(event.currentTarget.value)} />
          )}
        </ReasonDialog>
      )}
    </OfferedDialog>
  );
}
