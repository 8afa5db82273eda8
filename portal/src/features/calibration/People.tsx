/** How often what members of boards thought likely did not come in: a list of cases until there are twenty, then a funnel. Never a ranking. */
import { Stack, Text, Title } from '@mantine/core';
import type { CalibrationAnswer } from '#api/answers/outlooks.ts';
import { Chart } from '../../shared/charts/Chart.tsx';
import { Plot } from '../../shared/charts/Plot.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day } from '../../shared/format.ts';
import { wholePercent } from '../../shared/outlook-words.ts';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';

type People = CalibrationAnswer['people'];
type Person = People['people'][number];

export function PeopleSaid({ people: { people, base, limits } }: { readonly people: People }) {
  const many = people.filter(({ share }) => share !== undefined);
  const few = people.filter(({ cases }) => cases !== undefined);
  if (people.length === 0)
    return (
      <Text>
        {t('No chance that you may see has been resolved yet (n = 0). Members give one with their ballot, if they like.')}
      </Text>
    );
  return (
    <Stack gap="md">
      <Text>
        {t(
          'You see your own; the PMO, administrators and auditors see all. Until twenty resolved cases there is no share of a person: five failures of five are no sign of anything.',
        )}
      </Text>
      {many.length > 0 && <Funnel people={many} base={base ?? 0} limits={limits} />}
      {few.map(person => (
        <Cases key={person.person} person={person} />
      ))}
    </Stack>
  );
}

function Cases({ person: { person, n, cases = [] } }: { readonly person: Person }) {
  const { nameOf } = useCurrentUser();
  return (
    <div>
      <Title order={3}>
        {nameOf(person)} (n = {n})
      </Title>
      <DataTable
        caption={t('What {person} thought likely', { person: nameOf(person) })}
        rows={cases}
        keyOf={({ project, at }) => `${project} ${at}`}
        columns={[
          { label: t('Project'), show: ({ title }) => <bdi>{title}</bdi> },
          { label: t('Said'), show: ({ at }) => day(at) },
          { label: t('Chance'), show: ({ chance }) => wholePercent(chance), right: true },
          { label: t('Came in'), show: ({ happened }) => (happened ? t('yes') : t('no')) },
        ]}
      />
    </div>
  );
}

function Funnel({
  people,
  base,
  limits,
}: {
  readonly people: readonly Person[];
  readonly base: number;
  readonly limits: People['limits'];
}) {
  const { nameOf } = useCurrentUser();
  const most = Math.max(...limits.map(({ n }) => n));
  const lines = [
    ['inner', 0, '4 4'],
    ['inner', 1, '4 4'],
    ['outer', 0, '1 3'],
    ['outer', 1, '1 3'],
  ] as const;
  return (
    <Chart
      title={t('Thought likely, and did not come in')}
      note={t(
        'All members: {wholePercent}. Dashed: 95 of 100 shares lie within by chance alone; dotted: 999 of 1,000. Shares are drawn towards the base rate.',
        { wholePercent: wholePercent(base) },
      )}
      rows={people}
      keyOf={({ person }) => person}
      columns={[
        { label: t('Member'), show: ({ person }) => nameOf(person), data: ({ person }) => nameOf(person) },
        { label: t('Cases (n)'), show: ({ n }) => n, data: ({ n }) => n, right: true },
        { label: t('Did not come in'), show: ({ failed }) => failed, data: ({ failed }) => failed, right: true },
        {
          label: t('Share, drawn towards the base rate'),
          show: ({ share }) => wholePercent(share?.rate ?? 0),
          data: ({ share }) => share?.rate,
          right: true,
        },
        {
          label: t('To look into'),
          show: ({ share }) => (share?.standsOut ? t('yes') : t('no')),
          data: ({ share }) => (share?.standsOut ? t('yes') : t('no')),
        },
      ]}
    >
      <Plot
        x={{ title: t('Resolved cases (n)'), most, ticks: [20, most], show: String }}
        y={{ title: t('Share that did not come in'), most: 1, ticks: [0, 0.25, 0.5, 0.75, 1], show: wholePercent }}
      >
        {({ x, y }) => (
          <>
            <line x1={x(0)} x2={x(most)} y1={y(base)} y2={y(base)} stroke="var(--mantine-color-text)" />
            {lines.map(([limit, side, dash]) => (
              <polyline
                key={`${limit}${side}`}
                points={limits.map(entry => `${x(entry.n)},${y(entry[limit][side] ?? 0)}`).join(' ')}
                fill="none"
                stroke="var(--mantine-color-text)"
                strokeDasharray={dash}
              />
            ))}
            {people.map(({ person, n, share }) => (
              <circle key={person} cx={x(n)} cy={y(share?.rate ?? 0)} r={4} fill="var(--mantine-color-blue-7)" />
            ))}
          </>
        )}
      </Plot>
    </Chart>
  );
}
