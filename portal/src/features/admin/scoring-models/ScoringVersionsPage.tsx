/** All versions of a scoring model: two of them compared in words, and who published each and why. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import { isForPanels } from '#domain/call/frozen-model.ts';
import { scoringModelDifferences } from '#domain/office/differences.ts';
import { rowsOf, useOfficeHistory } from '../../../shared/api/lists.ts';
import { useScoringModels } from '../../../shared/api/queries.ts';
import { entryKey } from '../../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { methodLabels } from '../../../shared/method-words.ts';
import { Differences } from '../../../shared/parts/Differences.tsx';
import { t } from '../../../shared/text.ts';
import { LinkButton } from '../../../shared/ui/LinkButton.tsx';
import { More } from '../../../shared/ui/More.tsx';
import { Page, Section } from '../../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../../shared/ui/states.tsx';
import { HistoryEntry } from '../HistoryEntry.tsx';
import { factsOf, namesFrom } from '../history-names.ts';

type Versions = ScoringModels['versions'][string];

export function ScoringVersionsPage() {
  const { id = '' } = useParams();
  const { office } = useCurrentUser();
  return (
    <Answer of={useScoringModels(office.id)} what={t('Reading the scoring model')}>
      {({ versions }) =>
        versions[id] ? (
          <Compared key={id} id={id} versions={versions[id]} />
        ) : (
          <Page title={t('Scoring model')}>
            <Empty title={t('The office has no such scoring model.')} />
          </Page>
        )
      }
    </Answer>
  );
}

function Compared({ id, versions }: { id: string; versions: Versions }) {
  const { office } = useCurrentUser();
  const newest = versions.at(-1);
  return (
    <Page
      title={newest?.name ?? id}
      intro={
        newest &&
        t('{method}; version {version} is the newest', { method: methodLabels[newest.scoring.method], version: newest.version })
      }
      actions={
        <>
          {newest && isForPanels(newest.scoring) && (
            <LinkButton to={whoMoves(versions)} variant="default">
              {t('Who would move')}
            </LinkButton>
          )}
          {office.actions.includes('publish-scoring-model') && (
            <LinkButton to={`/admin/scoring-models/${id}`}>{t('Publish a next version')}</LinkButton>
          )}
        </>
      }
    >
      <Comparison versions={versions} />
      <Published model={id} />
    </Page>
  );
}

/** The page that scores the portfolio under the newest version, against the one before or the goals of the office. */
function whoMoves(versions: Versions): string {
  const [before, after] = [versions.at(-2), versions.at(-1)].map(model => (model ? `${model.id}/${model.version}` : ''));
  return `/scores?${new URLSearchParams({ before: before ?? '', after: after ?? '' })}`;
}

/** From nothing, everything of a version is new. */
const nothing = 0;

function Comparison({ versions }: { versions: Versions }) {
  const { office } = useCurrentUser();
  const last = versions.at(-1)?.version ?? 1;
  const [from, setFrom] = useState(last - 1);
  const [to, setTo] = useState(last);
  const [before, after] = [from, to].map(version => versions.find(entry => entry.version === version));
  const choices = versions.map(({ version, name }) => ({
    value: String(version),
    label: t('Version {version}: {name}', { version, name }),
  }));
  return (
    <Section id="compared" title={t('What differs')}>
      <Stack>
        <FieldRow>
          <NativeSelect
            label={t('From')}
            data={[{ value: String(nothing), label: t('Nothing') }, ...choices]}
            value={String(from)}
            onChange={event => setFrom(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={t('To')}
            data={choices}
            value={String(to)}
            onChange={event => setTo(Number(event.currentTarget.value))}
          />
        </FieldRow>
        {after && (
          <Differences
            differences={scoringModelDifferences(before, after)}
            names={namesFrom(office, { scoringModel: after })}
            caption={
              from === nothing ? t('What version {to} holds', { to }) : t('From version {from} to version {to}', { from, to })
            }
            same={t('Nothing differs between these two.')}
          />
        )}
      </Stack>
    </Section>
  );
}

/** Entries of the history that published a version of this model, as far as the history has been read. */
function Published({ model }: { model: string }) {
  const { office } = useCurrentUser();
  const history = useOfficeHistory(office.id, 100);
  const entries = rowsOf(history.data, entryKey);
  const own = entries.filter(entry =>
    factsOf(entry).some(fact => fact.type === 'scoring-model-published' && fact.model.id === model),
  );
  return (
    <Section id="published" title={t('Who published which, and why')}>
      <Answer of={history} what={t('Reading the history')}>
        {() => (
          <Stack>
            {own.length === 0 && <Text>{t('Further back in the history of the office.')}</Text>}
            <ol className="plain-list">
              {own.map(entry => (
                <HistoryEntry key={entry.seq} entry={entry} entries={entries} />
              ))}
            </ol>
            {history.hasNextPage && <More of={history} shown={entries.length} what={t('entries of the history')} />}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
