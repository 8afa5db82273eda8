/** A standard that the office above gives: how this office stands to it, what taking it over would change, and taking it over. */
import { Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { GivenStandardsAnswer } from '#api/answers/given-standards.ts';
import { useSend } from '../../../shared/api/send.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { useDraftText } from '../../../shared/drafts/use-draft-of.ts';
import { FormFooter } from '../../../shared/forms/FormFooter.tsx';
import { ReasonText } from '../../../shared/forms/WrittenField.tsx';
import { Differences } from '../../../shared/parts/Differences.tsx';
import { toTake } from '../../../shared/standard-to-take.ts';
import { rich, t } from '../../../shared/text.ts';
import { LabelTag, Tag } from '../../../shared/ui/Tag.tsx';
import { namesFrom } from '../history-names.ts';
import { standardName, standingLabel, takeLabel } from './standing-words.ts';

export type StandardGiven = NonNullable<GivenStandardsAnswer['above']>['standards'][number];

interface StandardProps {
  readonly standard: StandardGiven;
  readonly mayTake: boolean;
  readonly again: () => void;
}

export function StandardOfAbove({ standard, mayTake, again }: StandardProps) {
  const { office } = useCurrentUser();
  const { differences, gateModel, rules } = standard;
  const scoringModel = standard.scoringModel;
  const names = namesFrom(office, { gone: differences, model: gateModel, scoringModel, rules });
  const title = standardName(standard);
  return (
    <Card withBorder component="li" padding="md" aria-label={title}>
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3} size="h4" className="clip">
            {title}
          </Title>
          <LabelTag label={standingLabel(standard)} />
          {standard.binding && <Tag tone="warn">{t('Asked for until it is taken over')}</Tag>}
        </Group>
        {differences.length > 0 && (
          <>
            <Text size="sm">{t('What taking it over would change here; every office names its own boards:')}</Text>
            <Differences differences={differences} names={names} caption={t('What differs: {title}', { title })} />
          </>
        )}
        {standard.standing !== 'same' && (standard.lowered ?? []).length > 0 && (
          <Text size="sm" role="note" className="clip">
            {rich('{lowered}, because the board here has no more seats.', {
              lowered: standard.lowered
                ?.map(({ gate, from, to }) => t('{gate}: {to} must vote instead of {from}', { gate, to, from }))
                .join('; '),
            })}
          </Text>
        )}
        {mayTake && standard.standing !== 'same' && <Take standard={standard} again={again} />}
      </Stack>
    </Card>
  );
}

function Take({ standard, again }: Omit<StandardProps, 'mayTake'>) {
  const { office } = useCurrentUser();
  const { unplaced = [] } = standard;
  const {
    text: reason,
    setText: setReason,
    draft,
    kept,
  } = useDraftText({ form: 'standard-taken', subject: standardName(standard) });
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState(false);
  const send = useSend(draft);
  const placed = Object.fromEntries(unplaced.map(({ id }) => [id, places[id] ?? office.boards[0]?.id ?? '']));
  const noReason = asked && reason.trim() === '';
  const take = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    const body = { standard: toTake(standard, placed), reason };
    send.mutate({ path: `/v1/offices/${office.id}/given-standards/taking`, body }, { onSuccess: again });
  };
  return (
    <>
      {unplaced.map(({ id, name }) => (
        <NativeSelect
          key={id}
          label={t('Who decides where the model says {name}', { name })}
          value={placed[id] ?? ''}
          onChange={event => setPlaces({ ...places, [id]: event.currentTarget.value })}
          data={office.boards.map(board => ({
            value: board.id,
            label: t('{name} (seats: {seats})', { name: board.name, seats: board.seats.length }),
          }))}
        />
      ))}
      <DraftNotice draft={kept} />
      <ReasonText
        label={t('Why is it taken over?')}
        description={t('Kept in the history of the office, with your name and the time.')}
        minRows={1}
        text={reason}
        setText={setReason}
        missing={noReason && t('Say why: the history of the office keeps it.')}
      />
      <FormFooter form={{ incomplete: noReason }} sending={send} label={takeLabel(standard)} send={take} />
    </>
  );
}
