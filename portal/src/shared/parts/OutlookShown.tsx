/** An outlook with its points and where the promise lies, for the page of a project and for a pack. */
import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ShownOutlook } from '#api/answers/outlooks.ts';
import { Along } from '../charts/Along.tsx';
import { day, moneyShort } from '../format.ts';
import {
  cellLine,
  chanceLine,
  type EventName,
  eventTitles,
  marksOf,
  othersLine,
  outlookNote,
  promiseDefinitions,
  sourceLine,
  statedLine,
} from '../outlook-words.ts';
import { served, t } from '../text.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { DefinitionList } from '../ui/DefinitionList.tsx';

export function OutlookShown({ outlook, currency }: { readonly outlook: ShownOutlook; readonly currency: string }) {
  return (
    <Stack gap="md">
      <Text c="dimmed">
        {statedLine(outlook)} {outlookNote}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Points event="cost" outlook={outlook} />
        <Points event="slip" outlook={outlook} />
      </SimpleGrid>
      <AmongOthers outlook={outlook} currency={currency} />
    </Stack>
  );
}

function Points({ event, outlook }: { readonly event: EventName; readonly outlook: ShownOutlook }) {
  const found = outlook[event];
  return (
    <Stack gap="xs">
      <Title order={3}>{eventTitles[event]}</Title>
      <Text fw={600}>{chanceLine(found)}</Text>
      <DataTable
        caption={t('Points: {eventTitles}', { eventTitles: eventTitles[event] })}
        rows={found.items}
        keyOf={({ item }) => item}
        columns={[
          { label: t('Item'), show: ({ name }) => served(name) },
          { label: t('As stated'), show: ({ level }) => (level === 'yes' ? t('yes') : served(level)) },
          { label: t('Points'), show: ({ points, most }) => t('{points} of {most}', { points, most }), right: true },
        ]}
      />
      <Text size="sm">{othersLine(found)}</Text>
      <Text size="sm">{cellLine(found)}</Text>
    </Stack>
  );
}

/** Where cost and end lie among what became of others. */
function AmongOthers({ outlook, currency }: { readonly outlook: ShownOutlook; readonly currency: string }) {
  const { cost, end } = outlook.promises;
  if (!cost && !end) return <Text>{t('Neither a cost nor an end is stated, so nothing can be compared with others.')}</Text>;
  return (
    <Stack gap="xs">
      <Title order={3}>{t('Its promise among others')}</Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {cost && (
          <PromiseAmongOthers
            title={t('The promised cost among others')}
            axis={t('Whole-life cost')}
            promise={cost}
            said={amount => moneyShort(amount, currency)}
            place={amount => amount}
          />
        )}
        {end && (
          <PromiseAmongOthers
            title={t('The promised end among others')}
            axis={t('End')}
            promise={end}
            said={day}
            place={Date.parse}
          />
        )}
      </SimpleGrid>
      <DefinitionList items={promiseDefinitions(outlook.promises, currency)} />
    </Stack>
  );
}

interface PromiseProps<Amount> {
  readonly title: string;
  readonly axis: string;
  readonly promise: Parameters<typeof marksOf>[0] & {
    readonly promised: Amount;
    readonly expected?: Amount | undefined;
    readonly p50: Amount;
    readonly p80: Amount;
  };
  readonly said: (amount: Amount) => string;
  /** Its place along the axis. */
  readonly place: (amount: Amount) => number;
}

function PromiseAmongOthers<Amount>({ title, axis, promise, said, place }: PromiseProps<Amount>) {
  const { promised, expected, p50, p80 } = promise;
  const [first, second] = marksOf(promise);
  const mark = (name: string, amount: Amount, above: boolean) => ({
    name: `${name} ${said(amount)}`,
    value: place(amount),
    above,
  });
  const own = expected === undefined || expected === promised ? [] : [mark(t('Expected'), expected, true)];
  return (
    <div>
      <Along
        title={title}
        axis={axis}
        marks={[mark(t('Promised'), promised, true), ...own, mark(capital(first), p50, false), mark(capital(second), p80, false)]}
      />
      <Text size="sm">{sourceLine(promise)}</Text>
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
