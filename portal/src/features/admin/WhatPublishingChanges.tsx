/** What publishing changes of the gate model, in words, before it is published. */
import { Text } from '@mantine/core';
import type { GateModel } from '#domain/office/gate-model.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Differences } from '../../shared/parts/Differences.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { namesFrom } from './history-names.ts';
import { changesIn } from './model-changes.ts';

interface PublishingProps {
  readonly published: GateModel;
  readonly draft: GateModel;
  /** Of what is published. */
  readonly version: number;
}

export function WhatPublishingChanges({ published, draft, version }: PublishingProps) {
  const { office } = useCurrentUser();
  const differences = changesIn(published, draft);
  return (
    <Section id="changes" title={t('What publishing changes')}>
      {differences === undefined ? (
        <Text>
          {t('Something above is missing or wrong. Once it is put right, what differs from the published version stands here.')}
        </Text>
      ) : differences.length === 0 ? (
        <Text>{t('Nothing differs from version {version}.', { version })}</Text>
      ) : (
        <Differences
          differences={differences}
          names={namesFrom(office, { gone: [...differences, ...gonePlaces(published, draft)], model: draft })}
          caption={t('What differs from version {version}', { version })}
        />
      )}
    </Section>
  );
}

/** Stages and gates that the draft no longer has are still called by their names. */
function gonePlaces(published: GateModel, draft: GateModel) {
  const missing = (kind: 'stage' | 'gate', before: readonly { id: string; name: string }[], after: readonly { id: string }[]) =>
    before.filter(({ id }) => !after.some(entry => entry.id === id)).map(({ id, name }) => ({ kind, id, name }));
  return [...missing('stage', published.stages, draft.stages), ...missing('gate', published.gates, draft.gates)];
}
