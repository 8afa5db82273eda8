/** Replaces a person in every place: the list before, then place after place with the progress. Closed in between, it is gone on with later. */
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Replaced } from '#api/answers/people.ts';
import type { Place } from '#domain/office/people/place.ts';
import { isolated } from '#domain/values/isolated.ts';
import { request } from '../../../shared/api/client.ts';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { useDraftText } from '../../../shared/drafts/use-draft-of.ts';
import { ReasonText } from '../../../shared/forms/WrittenField.tsx';
import { t } from '../../../shared/text.ts';
import { Answer, ErrorAlert } from '../../../shared/ui/states.tsx';
import { PlaceList, usePlaces } from './Places.tsx';
import type { PersonRow } from './people-rows.ts';

interface ReplaceDialogProps {
  readonly path: string;
  readonly row: PersonRow;
  /** Who can take the places. */
  readonly others: readonly PersonRow[];
  readonly close: () => void;
}

export function ReplaceDialog(props: ReplaceDialogProps) {
  const { row, close } = props;
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      size="lg"
      title={t('Replace {name} everywhere', { name: isolated(row.name) })}
      closeButtonProps={{ 'aria-label': t('Close the replacement') }}
    >
      <Replacement {...props} />
    </Modal>
  );
}

function Replacement({ path, row, others, close }: ReplaceDialogProps) {
  const [successor, setSuccessor] = useState('');
  const { text: reason, setText: setReason, draft, kept } = useDraftText({ form: 'replacement', subject: path + row.id });
  const [asked, setAsked] = useState(false);
  const act = useReplacing(`${path}/${encodeURIComponent(row.id)}/replacement`, draft);
  const missing = { successor: successor === '', reason: reason.trim() === '' };
  const go = () => {
    setAsked(true);
    if (!missing.successor && !missing.reason) void act.run({ successor, reason: reason.trim() });
  };
  if (act.progress) return <Progress act={act} close={close} again={go} />;
  return (
    <Stack>
      <Text size="sm">
        {t(
          'A successor gets the seats on boards and in open rounds, and the places in projects. Ballots that stand stay as they are, and so does everything that {name} did.',
          { name: isolated(row.name) },
        )}
      </Text>
      <NativeSelect
        label={t('Successor')}
        data={[{ value: '', label: t('Choose a person') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        value={successor}
        error={asked && missing.successor && t('Choose who takes the places.')}
        onChange={event => setSuccessor(event.currentTarget.value)}
      />
      <Before path={path} person={row.id} successor={successor} />
      <DraftNotice draft={kept} />
      <ReasonText
        minRows={1}
        text={reason}
        setText={setReason}
        missing={asked && missing.reason && t('Say why: it is kept with every place that changes.')}
      />
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button onClick={go}>{t('Replace everywhere')}</Button>
      </Group>
    </Stack>
  );
}

/** All places while nobody is chosen; then those that go over and those that stay. */
function Before({ path, person, successor }: { path: string; person: string; successor: string }) {
  const places = usePlaces(path, person, successor === '' ? undefined : successor);
  return (
    <Answer of={places} what={t('Looking where the person is named')}>
      {({ items }) => (
        <>
          <PlaceList
            label={successor === '' ? t('Where the person is named') : t('Places that go over')}
            items={successor === '' ? items : items.filter(({ stays }) => stays === undefined)}
            said={({ stays }) => stays}
          />
          {successor !== '' && (
            <PlaceList
              label={t('Places that stay')}
              items={items.filter(({ stays }) => stays !== undefined)}
              said={({ stays }) => stays}
            />
          )}
        </>
      )}
    </Answer>
  );
}

interface ProgressNow {
  readonly replaced: readonly Place[];
  readonly left: readonly Place[];
  readonly remaining: number | undefined;
}

interface Asked {
  readonly successor: string;
  readonly reason: string;
}

/** Asks again with `next` until nothing remains; what was answered before a break is kept. */
function useReplacing(path: string, draft: { done(): void }) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ProgressNow>();
  const [error, setError] = useState<Error>();
  const run = async (asked: Asked) => {
    setError(undefined);
    let after: string | undefined;
    let now: ProgressNow = { replaced: progress?.replaced ?? [], left: [], remaining: undefined };
    setProgress(now);
    try {
      do {
        const answer: Replaced = await request<Replaced>(path, {
          method: 'POST',
          body: { ...asked, after },
          key: crypto.randomUUID(),
        });
        now = {
          replaced: [...now.replaced, ...answer.replaced],
          left: [...now.left, ...answer.left],
          remaining: answer.remaining,
        };
        setProgress(now);
        after = answer.next;
      } while (after !== undefined);
      draft.done();
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)));
    }
    await client.invalidateQueries();
  };
  return { progress, error, run };
}

function Progress({ act, close, again }: { act: ReturnType<typeof useReplacing>; close: () => void; again: () => void }) {
  const { progress, error } = act;
  if (!progress) return null;
  const { replaced, left, remaining } = progress;
  const over = remaining === 0;
  const counts = { replaced: replaced.length, left: left.length };
  return (
    <Stack>
      <Text role="status">
        {over
          ? t('Done: {replaced} places have the successor, {left} stay.', counts)
          : remaining === undefined
            ? t('Replacing … {replaced} places have the successor, {left} stay.', counts)
            : t(
                'Replacing … {replaced} places have the successor, {left} stay, {remaining} boards, rounds and projects are still to be looked at.',
                { ...counts, remaining },
              )}
      </Text>
      {error && <ErrorAlert error={error} />}
      {replaced.length > 0 && <PlaceList label={t('Replaced')} items={replaced} said={() => undefined} />}
      {left.length > 0 && <PlaceList label={t('Places that stay')} items={left} said={({ stays }) => stays} />}
      <Group>
        {error && <Button onClick={again}>{t('Go on')}</Button>}
        <Button variant="default" onClick={close}>
          {t('Close')}
        </Button>
      </Group>
    </Stack>
  );
}
