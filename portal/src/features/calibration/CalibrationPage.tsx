/** What was said against what came true: card, ratings and boards, with the number of cases beside every figure; the cards in force, and where the PMO publishes one. */
import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CalibrationAnswer } from '#api/answers/outlooks.ts';
import { request } from '../../shared/api/client.ts';
import { useBenefits } from '../../shared/api/lists.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, number } from '../../shared/format.ts';
import { cardName, type EventName, eventTitles, wholePercent } from '../../shared/outlook-words.ts';
import { BenefitsTogether } from '../../shared/parts/BenefitsTogether.tsx';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { PeopleSaid } from './People.tsx';
import { Reliability } from './Reliability.tsx';

type OfEvent = CalibrationAnswer['cost'];

export function CalibrationPage() {
  const { office } = useCurrentUser();
  const answer = useQuery({
    queryKey: ['/v1/offices', office.id, 'calibration'],
    queryFn: ({ signal }) => request<CalibrationAnswer>(`/v1/offices/${office.id}/calibration`, { signal }),
  });
  return (
    <Page
      title="Calibration"
      intro="What was said of projects, and what came true. The number of resolved cases stands beside every figure."
    >
      <Answer of={answer} what="Reading what came true">
        {data => (
          <>
            {(['cost', 'slip'] as const).map(event => (
              <EventSection key={event} event={event} of={data[event]} office={office.id} mayPublish={data.mayPublish} />
            ))}
            <Section id="boards" title="What boards said">
              <Text mb="sm">
                The chance that members gave with their ballots that a project comes in within 10 % and six months of what it then
                promised, of projects that have closed.
              </Text>
              <Reliability title="Chances of boards" of={data.board} came="Came in" />
            </Section>
            <Benefits />
            <Section id="people" title="Members">
              <PeopleSaid people={data.people} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What was promised when projects were let on, against what reviews after their closure say. */
function Benefits() {
  const { office } = useCurrentUser();
  const benefits = useBenefits(office.id, 1);
  const all = benefits.data?.pages[0]?.all;
  return (
    <Section id="benefits" title="Benefits promised">
      {benefits.error && <ErrorAlert error={benefits.error} retry={() => void benefits.refetch()} />}
      {all && <BenefitsTogether all={all} currency={office.currency} />}
      <LinkButton to="/benefits" variant="default" mt="xs">
        Benefit by benefit
      </LinkButton>
    </Section>
  );
}

interface EventProps {
  readonly event: EventName;
  readonly of: OfEvent;
  readonly office: string;
  readonly mayPublish: boolean;
}

function EventSection({ event, of, office, mayPublish }: EventProps) {
  const { card, rating, open, cannotTell } = of;
  return (
    <Section id={event} title={eventTitles[event]}>
      <Stack gap="md">
        <Text>
          Resolved: n = {card.n}. Not told yet: {open}. Cannot be told: {cannotTell}; that is neither a yes nor a no.
        </Text>
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Reliability title={`The card: ${eventTitles[event].toLowerCase()}`} of={card} came="Came true" />
          <Reliability title={`The projects’ own ratings: ${eventTitles[event].toLowerCase()}`} of={rating} came="Came true" />
        </SimpleGrid>
        <Cells event={event} cells={of.cells} />
        <CardInForce event={event} of={of} office={office} mayPublish={mayPublish} />
      </Stack>
    </Section>
  );
}

/** Where the rating is calm and the points are many is where a board should look. */
function Cells({ event, cells }: { readonly event: EventName; readonly cells: OfEvent['cells'] }) {
  const shareOf = ({ n, k, share }: OfEvent['cells'][number]) =>
    share === undefined ? '–' : `${wholePercent(share)} (${k} of ${n})`;
  return (
    <DataTable
      caption={`Rating against the other points: ${eventTitles[event].toLowerCase()}`}
      file={`two by two ${event}`}
      rows={cells}
      keyOf={({ worried, many }) => `${worried} ${many}`}
      columns={[
        { label: 'Own rating', show: ({ worried }) => ratingWords(worried), data: ({ worried }) => ratingWords(worried) },
        { label: 'Other points', show: ({ many }) => (many ? 'many' : 'few'), data: ({ many }) => (many ? 'many' : 'few') },
        { label: 'Came true', show: shareOf, data: ({ share }) => share, right: true },
        { label: 'Cases (n)', show: ({ n }) => n, data: ({ n }) => n, right: true },
      ]}
    />
  );
}

const ratingWords = (worried: boolean) => (worried ? 'amber-red or red' : 'amber or better, or none');

function CardInForce({ event, of: { inForce, former, tried }, office, mayPublish }: EventProps) {
  const send = useSend();
  const { card, version, at, checks, data } = inForce;
  return (
    <Stack gap="xs">
      <Title order={3}>The card in force</Title>
      <DefinitionList
        items={[
          ['Card', `${cardName(version)}${at === undefined ? '' : `, published ${day(at)}`}`],
          ['Made from', `${card.rows} rows, ${card.events} of which came true`],
          version === 0
            ? ['Data', 'UK Government Major Projects Portfolio, published data of 2014 to 2018']
            : ['Data (SHA-256)', data ?? ''],
          checks && ['Checked in rolling order', checksLine(checks)],
          former.length > 0
            ? ['Former cards', former.map(entry => `version ${entry.version}, ${day(entry.at)}`).join('; ')]
            : undefined,
          ['A newer card now', tried.why ?? `It would foretell better. ${checksLine(tried.checks)}`],
        ]}
      />
      {mayPublish && tried.why === undefined && (
        <Button
          w="fit-content"
          loading={send.isPending}
          onClick={() => send.mutate({ path: `/v1/offices/${office}/outlook-cards`, body: { event } })}
        >
          Publish the card of the office: {eventTitles[event].toLowerCase()}
        </Button>
      )}
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function checksLine({ rows, events, foretold, own, constant, current }: OfEvent['tried']['checks']): string {
  return `${rows} rows, ${events} came true, ${foretold} foretold: Brier score ${number(own, 3)}, of the base rate ${number(constant, 3)}, of the card that was in force ${number(current, 3)}.`;
}
