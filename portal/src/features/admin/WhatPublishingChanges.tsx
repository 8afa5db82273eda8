/** What publishing changes of the gate model, in words, before it is published; and what differs between any two of its versions. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { GateModel, PublishedGateModel } from '#domain/office/gate-model.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { Differences } from '../../shared/parts/Differences.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { namesFrom } from './history-names.ts';
import { changesIn } from './model-changes.ts';

interface PublishingProps {
  /** What is published, oldest first: one at least. */
  readonly versions: readonly PublishedGateModel[];
  readonly draft: GateModel;
}

export function WhatPublishingChanges({ versions, draft }: PublishingProps) {
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const numbers = versions.map(({ version }) => version);
  const newest = numbers.at(-1) ?? 0;
  const versionOf = (value: string) => versions.find(({ version }) => String(version) === value);
  const [from, to] = [versionOf(before) ?? versions.at(-1), versionOf(after)];
  const choices = numbers.map(version => ({ value: String(version), label: t('Version {version}', { version }) })).reverse();
  return (
    <Section id="changes" title={t('What publishing changes')}>
      <Stack gap="sm">
        {numbers.length > 1 && (
          <FieldRow>
            <NativeSelect
              label={t('What differs from')}
              data={choices}
              value={before || String(newest)}
              onChange={event => setBefore(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('To')}
              data={[{ value: '', label: t('The draft') }, ...choices]}
              value={after}
              onChange={event => setAfter(event.currentTarget.value)}
            />
          </FieldRow>
        )}
        {from && <Between from={from} to={to ?? draft} />}
      </Stack>
    </Section>
  );
}

function Between({ from: { version, ...from }, to }: { from: PublishedGateModel; to: GateModel | PublishedGateModel }) {
  const { office } = useCurrentUser();
  const { version: _, ...after } = { version: 0, ...to };
  const differences = changesIn(from, after);
  if (differences === undefined)
    return (
      <Text>
        {t('Something above is missing or wrong. Once it is put right, what differs from the published version stands here.')}
      </Text>
    );
  if (differences.length === 0) return <Text>{t('Nothing differs from version {version}.', { version })}</Text>;
  return (
    <Differences
      caption={t('What differs from version {version}', { version })}
      differences={differences}
      names={namesFrom(office, { model: after, gone: [...differences, ...gonePlaces(from, after)] })}
    />
  );
}

/** Stages and gates that the other side no longer has are still called by their names. */
function gonePlaces(published: GateModel, draft: GateModel) {
  const missing = (kind: 'stage' | 'gate', before: readonly { id: string; name: string }[], after: readonly { id: string }[]) =>
    before.filter(({ id }) => !after.some(entry => entry.id === id)).map(({ id, name }) => ({ kind, id, name }));
  return [...missing('stage', published.stages, draft.stages), ...missing('gate', published.gates, draft.gates)];
}
