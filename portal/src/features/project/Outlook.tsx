/** What the outlook of the project says, what came of former ones, and where the PMO is asked for its word. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OutlookAnswer } from '#api/answers/outlooks.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { request } from '../../shared/api/client.ts';
import { useSend } from '../../shared/api/send.ts';
import { day } from '../../shared/format.ts';
import { type EventName, eventTitles, wholePercent } from '../../shared/outlook-words.ts';
import { OutlookShown } from '../../shared/parts/OutlookShown.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';

type Observation = OutlookAnswer['observations'][number];

const eventNames = ['cost', 'slip'] as const;

export function Outlook({ project: { id, outlook, currency } }: { readonly project: ProjectView }) {
  const path = `/v1/projects/${id}/outlook`;
  const answer = useQuery({
    queryKey: ['/v1/projects', id, 'outlook'],
    queryFn: ({ signal }) => request<OutlookAnswer>(path, { signal }),
  });
  return (
    <Section id="outlook" title={t('Outlook')}>
      {outlook ? (
        <OutlookShown outlook={outlook} currency={currency} />
      ) : (
        <Text c="dimmed">{t('A project has an outlook from its admission until it is over.')}</Text>
      )}
      <Answer of={answer} what={t('Reading what came of former outlooks')}>
        {({ observations, mayTell }) => <Former project={id} observations={observations} mayTell={mayTell} />}
      </Answer>
    </Section>
  );
}

interface FormerProps {
  readonly project: string;
  readonly observations: readonly Observation[];
  readonly mayTell: boolean;
}

function Former({ project, observations, mayTell }: FormerProps) {
  if (observations.length === 0)
    return <Text c="dimmed">{t('Nothing has been noted yet: the first report states the first outlook.')}</Text>;
  const waiting = mayTell ? observations.filter(({ asked }) => asked !== undefined) : [];
  return (
    <Stack gap="sm" mt="md">
      <DataTable
        caption={t('Outlooks that were noted, once a year, and what came of them')}
        file="outlooks"
        rows={observations}
        keyOf={({ id }) => id}
        columns={[
          { label: t('Stated'), show: ({ at }) => day(at), data: ({ at }) => at },
          ...eventNames.flatMap(event => [
            {
              label: t('{eventTitles}: chance', { eventTitles: eventTitles[event] }),
              show: ({ chances }: Observation) => wholePercent(chances[event]),
              data: ({ chances }: Observation) => chances[event],
              right: true,
            },
            {
              label: t('Came true'),
              show: (row: Observation) => cameInWords(row, event),
              data: (row: Observation) => cameInWords(row, event),
            },
          ]),
        ]}
      />
      {waiting.flatMap(observation =>
        eventNames
          .filter(event => observation.came[event] === undefined)
          .map(event => <Ask key={`${observation.id} ${event}`} project={project} observation={observation} event={event} />),
      )}
    </Stack>
  );
}

function cameInWords({ came, asked }: Observation, event: EventName): string {
  const told = came[event];
  if (!told) return asked === undefined ? t('not told yet') : t('the PMO is asked');
  if (told.outcome === 'cannot-tell') return t('cannot be told');
  return told.outcome === 'yes' ? t('yes') : t('no');
}

const answers = [
  ['yes', t('Yes')],
  ['no', t('No')],
  ['cannot-tell', t('It cannot be told')],
] as const;

/** What was told first stays, so each answer says what it is about. */
function Ask({ project, observation: { id, at }, event }: { project: string; observation: Observation; event: EventName }) {
  const send = useSend();
  const question = t('{eventTitles} after {at}: did it come true?', { eventTitles: eventTitles[event], at: day(at) });
  return (
    <Stack gap={4}>
      <Text fw={600}>{question}</Text>
      <Group gap="xs">
        {answers.map(([outcome, label]) => (
          <Button
            key={outcome}
            variant="default"
            loading={send.isPending}
            aria-label={`${label}. ${question}`}
            onClick={() =>
              send.mutate({ path: `/v1/projects/${project}/outlook/outcomes`, body: { observation: id, event, outcome } })
            }
          >
            {label}
          </Button>
        ))}
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}
