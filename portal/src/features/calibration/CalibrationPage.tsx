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
import { served, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { PeopleSaid } from './People.tsx';
import { Reliability } from './Reliability.tsx';

/** The titles of the events in the middle of a sentence. */
const eventPhrases: Readonly<Record<EventName, string>> = {
  cost: t('cost grows over 10 % within a year'),
  slip: t('end slips over six months within a year'),
};

type OfEvent = CalibrationAnswer['cost'];

export function CalibrationPage() {
  const { office } = useCurrentUser();
  const answer = useQuery({
    queryKey: ['/v1/offices', office.id, 'calibration'],
    queryFn: ({ signal }) => request<CalibrationAnswer>(`/v1/offices/${office.id}/calibration`, { signal }),
  });
  return (
    <Page
      title={t('Calibration')}
      intro={t('What was said of projects, and what came true. The number of resolved cases stands beside every figure.')}
    >
      <Answer of={answer} what={t('Reading what came true')}>
        {data => (
          <>
            {(['cost', 'slip'] as const).map(event => (
              <EventSection key={event} event={event} of={data[event]} office={office.id} mayPublish={data.mayPublish} />
            ))}
            <Section id="boards" title={t('What boards said')}>
              <Text mb="sm">
                {t(
                  'The chance that members gave with their ballots that a project comes in within 10 % and six months of what it then promised, of projects that have closed.',
                )}
              </Text>
              <Reliability title={t('Chances of boards')} of={data.board} came={t('Came in')} />
            </Section>
            <Benefits />
            <Section id="people" title={t('Members')}>
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
    <Section id="benefits" title={t('Benefits promised')}>
      {benefits.error && <ErrorAlert error={benefits.error} retry={() => void benefits.refetch()} />}
      {all && <BenefitsTogether all={all} currency={office.currency} />}
      <LinkButton to="/benefits" variant="default" mt="xs">
        {t('Benefit by benefit')}
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
          {t('Resolved: n = {n}. Not told yet: {open}. Cannot be told: {cannotTell}; that is neither a yes nor a no.', {
            n: card.n,
            open,
            cannotTell,
          })}
        </Text>
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Reliability
            title={t('The card: {eventTitles}', { eventTitles: eventPhrases[event] })}
            of={card}
            came={t('Came true')}
          />
          <Reliability
            title={t('The projects’ own ratings: {eventTitles}', { eventTitles: eventPhrases[event] })}
            of={rating}
            came={t('Came true')}
          />
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
    share === undefined ? '–' : t('{wholePercent} ({k} of {n})', { wholePercent: wholePercent(share), k, n });
  return (
    <DataTable
      caption={t('Rating against the other points: {eventTitles}', { eventTitles: eventPhrases[event] })}
      file={t('two by two {event}', { event })}
      rows={cells}
      keyOf={({ worried, many }) => `${worried} ${many}`}
      columns={[
        { label: t('Own rating'), show: ({ worried }) => ratingWords(worried), data: ({ worried }) => ratingWords(worried) },
        {
          label: t('Other points'),
          show: ({ many }) => (many ? t('many') : t('few')),
          data: ({ many }) => (many ? t('many') : t('few')),
        },
        { label: t('Came true'), show: shareOf, data: ({ share }) => share, right: true },
        { label: t('Cases (n)'), show: ({ n }) => n, data: ({ n }) => n, right: true },
      ]}
    />
  );
}

const ratingWords = (worried: boolean) => (worried ? t('amber-red or red') : t('amber or better, or none'));

function CardInForce({ event, of: { inForce, former, tried }, office, mayPublish }: EventProps) {
  const send = useSend();
  const { card, version, at, checks, data } = inForce;
  return (
    <Stack gap="xs">
      <Title order={3}>{t('The card in force')}</Title>
      <DefinitionList
        items={[
          [
            t('Card'),
            at === undefined ? cardName(version) : t('{cardName}, published {at}', { cardName: cardName(version), at: day(at) }),
          ],
          [t('Made from'), t('{rows} rows, {events} of which came true', { rows: card.rows, events: card.events })],
          version === 0
            ? [t('Data'), t('UK Government Major Projects Portfolio, published data of 2014 to 2018')]
            : [t('Data (SHA-256)'), data ?? ''],
          checks && [t('Checked in rolling order'), checksLine(checks)],
          former.length > 0
            ? [
                t('Former cards'),
                former.map(entry => t('version {version}, {at}', { version: entry.version, at: day(entry.at) })).join('; '),
              ]
            : undefined,
          [
            t('A newer card now'),
            served(tried.why) ?? t('It would foretell better. {checksLine}', { checksLine: checksLine(tried.checks) }),
          ],
        ]}
      />
      {mayPublish && tried.why === undefined && (
        <Button
          w="fit-content"
          loading={send.isPending}
          onClick={() => send.mutate({ path: `/v1/offices/${office}/outlook-cards`, body: { event } })}
        >
          {t('Publish the card of the office: {eventTitles}', { eventTitles: eventPhrases[event] })}
        </Button>
      )}
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function checksLine({ rows, events, foretold, own, constant, current }: OfEvent['tried']['checks']): string {
  return t(
    '{rows} rows, {events} came true, {foretold} foretold: Brier score {own}, of the base rate {constant}, of the card that was in force {current}.',
    { rows, events, foretold, own: number(own, 3), constant: number(constant, 3), current: number(current, 3) },
  );
}
