/** The week of an office: what waits for anybody, late ones on top and then day by day; asked for with one click, and taken away as a table. */
import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import type { DutyView } from '#api/answers/duties.ts';
import { dutyLabels } from '#domain/duties/labels.ts';
import { dutyAbout } from '#domain/office/duties/about.ts';
import { useAddress } from '../../shared/address.ts';
import { type DutyFilter, everyDuty, useOfficeDuties } from '../../shared/api/duties.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { dutyKey } from '../../shared/api/row-keys.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { dutyLabel } from '../../shared/duty-labels.ts';
import { dayOf } from '../../shared/format.ts';
import { SaveAllCsv } from '../../shared/parts/SaveAllCsv.tsx';
import { served, t } from '../../shared/text.ts';
import { DutyCard } from '../../shared/ui/DutyCard.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';

export function WeekPage() {
  const { office } = useCurrentUser();
  const { query, set } = useAddress();
  const filter: DutyFilter = {
    late: query.get('late') === 'yes' ? 'yes' : undefined,
    kind: query.get('kind') ?? undefined,
  };
  const duties = useOfficeDuties(office.id, filter);
  const rows = rowsOf(duties.data, dutyKey);
  return (
    <Page
      title={t('Week')}
      intro={t(
        'What waits for anybody in the office, late ones on top, then day by day. Whoever owns what is late is asked once a day at most.',
      )}
      actions={<TakeAway office={office.id} filter={filter} disabled={rows.length === 0} />}
    >
      <Group className="no-print" align="flex-end">
        <SegmentedControl
          aria-label={t('What is shown')}
          value={filter.late ?? ''}
          onChange={value => set({ late: value })}
          data={[
            { value: '', label: t('Everything') },
            { value: 'yes', label: t('Late') },
          ]}
        />
        <NativeSelect
          label={t('What waits')}
          value={filter.kind ?? ''}
          onChange={event => set({ kind: event.currentTarget.value })}
          data={[
            { value: '', label: t('Of any kind') },
            ...Object.keys(dutyLabels).map(value => ({ value, label: dutyLabel(value) })),
          ]}
        />
      </Group>
      {duties.error && <ErrorAlert error={duties.error} retry={() => void duties.refetch()} />}
      {duties.isPending && <Loading what={t('Reading what waits')} />}
      {duties.data && rows.length === 0 && (
        <Empty title={filter.late ? t('Nothing is late.') : t('Nothing waits for anybody.')} />
      )}
      {groupsOf(rows).map(([title, group], index) => (
        <Section key={title} id={`day-${index}`} title={title}>
          <ul className="plain-list">
            {group.map(duty => (
              <DutyCard key={dutyKey(duty)} duty={duty} owners>
                {duty.nudge && <Nudge duty={duty} />}
              </DutyCard>
            ))}
          </ul>
        </Section>
      ))}
      {duties.data && rows.length > 0 && <More of={duties} shown={rows.length} what={t('that wait')} />}
    </Page>
  );
}

/** Late ones together, the others by the day on which they are due where the reader is. */
function groupsOf(rows: readonly DutyView[]): readonly (readonly [string, readonly DutyView[]])[] {
  const groups = new Map<string, DutyView[]>();
  for (const row of rows) {
    const title = row.late ? t('Late') : dayOf(row.due);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups];
}

/** Asks whoever owns it; the button goes once the list knows of it. */
function Nudge({ duty }: { duty: DutyView }) {
  const send = useSend();
  const ask = () =>
    send.mutate({ path: `/v1/offices/${duty.office}/duties/nudges`, body: { stream: duty.stream, duty: duty.duty } });
  if (send.error) return <ErrorAlert error={send.error} />;
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={send.isPending}
      disabled={send.isSuccess}
      onClick={ask}
      aria-label={t('Ask for it: {dutyLabel}, {title}', { dutyLabel: dutyLabel(duty.kind), title: duty.title })}
    >
      {send.isSuccess ? t('Asked') : t('Ask for it')}
    </Button>
  );
}

const columns = [
  t('Due'),
  t('Late'),
  t('What'),
  t('Title'),
  t('About'),
  t('Waits for'),
  t('Since'),
  t('Next'),
  t('Last told'),
  t('Asked for'),
  t('How it ends'),
];

function TakeAway({ office, filter, disabled }: { office: string; filter: DutyFilter; disabled: boolean }) {
  const read = async () => [columns, ...(await everyDuty(office, filter)).map(cellsOf)];
  return <SaveAllCsv label={t('Download as CSV')} name="week" disabled={disabled} read={read} />;
}

function cellsOf(row: DutyView) {
  return [
    ...[
      row.due,
      row.late ? t('yes') : t('no'),
      dutyLabel(row.kind),
      row.title,
      row.about && served(dutyAbout(row.about)),
      row.ownerNames.join('; '),
    ],
    ...[row.since, row.next, row.told, row.nudged, served(row.ends)],
  ];
}
