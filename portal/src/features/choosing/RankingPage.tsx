/** The ranking of a call: what comes first and how firm that is, what each score consists of, what would swap two places, and what other weights would do. */
import { Alert, Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CallView } from '#api/answers/calls.ts';
import type { Ranking, TriedRanking } from '#api/answers/rankings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCall, useRanking } from '../../shared/api/queries.ts';
import { number } from '../../shared/format.ts';
import { modelName } from '../../shared/model-name.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { rich, t } from '../../shared/text.ts';
import { pathOfAssessment } from '../../shared/ui/AssessmentCard.tsx';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { FirstRows } from './FirstRows.tsx';
import { onScreen, rankingColumns } from './ranking-columns.tsx';
import {
  apartInWords,
  bottomLineOf,
  chanceInWords,
  dominatedInWords,
  type Names,
  namesOf,
  partsInWords,
  type RankingRow,
  rangeInWords,
  swapInWords,
  uncertaintyInWords,
} from './ranking-words.ts';
import { WhatIf } from './WhatIf.tsx';

/** Places that are shown with all their words at first; the table has all. */
const mostPlaces = 12;

export function RankingPage() {
  const { id = '' } = useParams();
  const ranking = useRanking(id);
  return (
    <Answer of={useCall(id)} what={t('Reading the call')}>
      {call => (
        <Answer of={ranking} what={t('Reading the ranking')}>
          {data => <RankingOf key={id} call={call} ranking={data} />}
        </Answer>
      )}
    </Answer>
  );
}

function RankingOf({ call, ranking }: { call: CallView; ranking: Ranking }) {
  const [tried, setTried] = useState<TriedRanking>();
  const shown = tried ?? ranking;
  const names = namesOf(shown);
  const ranked = shown.items.filter(({ rank }) => rank !== undefined);
  const apart = shown.items.filter(({ rank }) => rank === undefined);
  const columns = rankingColumns(shown.items, names);
  return (
    <Page
      title={t('Ranking: {name}', { name: isolated(call.name) })}
      intro={t('{name}, version {version}', { name: modelName(ranking.model), version: ranking.model.version })}
      actions={
        <>
          <LinkButton to={`/calls/${call.id}`} variant="default">
            {t('The call')}
          </LinkButton>
          {ranked.length > 1 && (
            <Button component="a" href="#what-if" variant="default">
              {t('What if …')}
            </Button>
          )}
          <TableFiles name={`ranking ${call.name}`} columns={columns} rows={shown.items} />
        </>
      }
    >
      <Alert
        variant="outline"
        role="status"
        color={tried ? 'yellow' : 'blue'}
        title={tried ? t('With weights that are only tried') : t('What comes first')}
      >
        {bottomLineOf(shown, names)}
      </Alert>
      <Section id="places" title={t('Places')}>
        <Stack>
          <Keys ranking={shown} />
          <FirstRows rows={ranked} most={mostPlaces} what={t('places')}>
            {rows => (
              <ol className="plain-list">
                {rows.map(row => (
                  <Place key={row.project} row={row} names={names} full={fullScore(shown)} />
                ))}
              </ol>
            )}
          </FirstRows>
          <Text size="sm" c="dimmed">
            {rich('{uncertaintyInWords} Claims of sponsors never enter a score.', {
              uncertaintyInWords: uncertaintyInWords(shown),
            })}
          </Text>
        </Stack>
      </Section>
      {apart.length > 0 && <Apart rows={apart} names={names} />}
      {ranking.open.length > 0 && <StillOpen ranking={ranking} />}
      {ranked.length > 1 && <WhatIf call={call} ranking={ranking} tried={tried} setTried={setTried} />}
      <Section id="table" title={t('The same as a table')}>
        <DataTable caption={t('Ranking')} columns={onScreen(columns)} rows={shown.items} keyOf={({ project }) => project} />
      </Section>
    </Page>
  );
}

function Keys({ ranking: { items } }: { ranking: Ranking }) {
  return (
    <ul className="keys" aria-label={t('What the bars consist of')}>
      {(items[0]?.dimensions ?? []).map(({ dimension, name, share }) => (
        <li key={dimension} className="key">
          <span className="swatch" aria-hidden="true" />
          <bdi>{name}</bdi>
          {share !== undefined && ` (${number(share * 100)} %)`}
        </li>
      ))}
    </ul>
  );
}

/** The score that a bar from end to end means: 100 of a weighted sum, the best one where scores have no end. */
function fullScore({ model, items }: Ranking): number {
  const best = Math.max(0, ...items.map(({ score = 0 }) => score));
  return best <= 100 && model.method === 'weighted-sum' ? 100 : best || 1;
}

function Place({ row, names, full }: { row: RankingRow; names: Names; full: number }) {
  const swap = swapInWords(row, names);
  const dominated = dominatedInWords(row, names);
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Text fw={700} className="clip">
            {row.rank}.{' '}
            <Anchor component={Link} to={`/projects/${row.project}`} fw={700}>
              {row.title}
            </Anchor>
          </Text>
          <Text fw={700}>{number(row.score, 2)}</Text>
        </Group>
        <div className="parts" aria-hidden="true">
          {row.dimensions.map(({ dimension, adds }) => (
            <div key={dimension} style={{ width: `${Math.max(0, Math.min(100, ((adds ?? 0) / full) * 100))}%` }} />
          ))}
        </div>
        <Text size="sm" className="clip">
          {partsInWords(row)}
        </Text>
        <Text size="sm" className="clip">
          {t('Possible places: {rangeInWords}; this one with a chance of {chanceInWords}.', {
            rangeInWords: rangeInWords(row),
            chanceInWords: chanceInWords(row),
          })}
        </Text>
        {swap !== undefined && (
          <Text size="sm" className="clip">
            {swap}
          </Text>
        )}
        {dominated !== undefined && (
          <Text size="sm" className="clip">
            {dominated}
          </Text>
        )}
        <Anchor
          component={Link}
          size="sm"
          to={pathOfAssessment(row.assessment)}
          aria-label={t('What the panel said of {title}', { title: isolated(row.title) })}
        >
          {t('What the panel said')}
        </Anchor>
      </Stack>
    </Card>
  );
}

function Apart({ rows, names }: { rows: readonly RankingRow[]; names: Names }) {
  return (
    <Section id="apart" title={t('Not ranked ({rows})', { rows: rows.length })}>
      <ul className="plain-list">
        {rows.map(row => (
          <li key={row.project}>
            <Anchor component={Link} to={pathOfAssessment(row.assessment)} fw={600} className="clip">
              {row.title}
            </Anchor>
            <Text size="sm" className="clip">
              {apartInWords(row, names)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function StillOpen({ ranking: { open } }: { ranking: Ranking }) {
  return (
    <Section id="open" title={t('Panels that are not done ({open})', { open: open.length })}>
      <ul className="plain-list">
        {open.map(({ project, title, assessment }) => (
          <li key={project} className="clip">
            {assessment === undefined ? (
              <bdi>{title}</bdi>
            ) : (
              <Anchor component={Link} to={pathOfAssessment(assessment)}>
                {title}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
