/** Search over what is on record of the office and its projects: facts as sentences, the newest proposal first, with the fact as it is stored behind each. */
import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { FoundFact, RecordFound } from '#api/answers/record.ts';
import { useAddress } from '../../shared/address.ts';
import { foundIn, useRecord } from '../../shared/api/record.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, number } from '../../shared/format.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import { filterIn } from './address.ts';
import { RecordFilters } from './RecordFilters.tsx';
import { TakeFound } from './TakeFound.tsx';

export interface SearchPageProps {
  /** How each of the facts that were found reads. */
  readonly sentencesOf: (found: RecordFound) => (fact: FoundFact) => string;
}

export function SearchPage({ sentencesOf }: SearchPageProps) {
  const { office } = useCurrentUser();
  return (
    <Page
      title={t('Search the record')}
      intro={t(
        'What is stored of this office and of its projects, in the order of its histories: the office first, then project by project, the newest proposal first. Histories are read one after the other, so what is rare takes a while to find. Ballots stand on the pages of their rounds.',
      )}
    >
      {office.actions.includes('search-record') ? (
        <Search sentencesOf={sentencesOf} />
      ) : (
        <NotInOffice whose={t('The PMO, administrators and auditors of the office search everything on record.')} ask="pmo" />
      )}
    </Page>
  );
}

function Search({ sentencesOf }: SearchPageProps) {
  const { office } = useCurrentUser();
  const { query, set } = useAddress();
  const filter = filterIn(query);
  const record = useRecord(office.id, filter);
  return (
    <Stack>
      <RecordFilters filter={filter} set={set} />
      <Answer of={record} what={t('Reading what is on record')}>
        {({ pages }) => {
          const found = foundIn(pages);
          return (
            <>
              {record.error && <ErrorAlert error={record.error} retry={() => void record.fetchNextPage()} />}
              <Found found={found} sentence={sentencesOf(found)} />
              <Group gap="sm" className="no-print">
                <Text role="status">{howFar(found)}</Text>
                {record.hasNextPage && (
                  <Button variant="default" loading={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
                    {t('Search on')}
                  </Button>
                )}
              </Group>
              <TakeFound filter={filter} sentencesOf={sentencesOf} />
            </>
          );
        }}
      </Answer>
    </Stack>
  );
}

function howFar({ items, looked: { entries, histories }, cursor }: RecordFound): string {
  const facts = number(items.length, 0);
  const read = number(entries, 0);
  if (cursor === undefined) return t('Everything was searched: {read} entries. Facts found: {facts}.', { read, facts });
  return t('Searched so far: {read} entries of {histories} histories. Facts found: {facts}. There is more to search.', {
    read,
    histories: number(histories, 0),
    facts,
  });
}

function Found({ found, sentence }: { found: RecordFound; sentence: (fact: FoundFact) => string }) {
  const titles = new Map(found.projects.map(({ id, title }) => [id, title]));
  if (found.items.length === 0)
    return (
      <Empty title={found.cursor === undefined ? t('Nothing on record is meant by this.') : t('Nothing was found so far.')}>
        {found.cursor === undefined
          ? t('Try fewer or other words, or take a filter away.')
          : t('Search on, or narrow it to a project.')}
      </Empty>
    );
  return (
    <ol className="plain-list" aria-label={t('Facts found')}>
      {found.items.map(fact => (
        <Card key={`${fact.stream}#${fact.seq}#${fact.index}`} withBorder component="li" padding="md">
          <Who fact={fact} />
          <Text className="clip lines">{sentence(fact)}</Text>
          <Where fact={fact} title={titles.get(fact.project ?? '')} />
          <details>
            <summary>{t('As it is stored')}</summary>
            <pre className="stored-fact">{JSON.stringify(fact.fact, null, 2)}</pre>
          </details>
        </Card>
      ))}
    </ol>
  );
}

function Who({ fact: { at, actor } }: { fact: FoundFact }) {
  const { nameOf } = useCurrentUser();
  return (
    <Text size="sm" c="dimmed" className="clip">
      {moment(at)}, {actor.kind === 'system' ? 'Tollgate' : <bdi>{nameOf(actor.id)}</bdi>}
    </Text>
  );
}

/** The way to the history that holds it, at its entry. */
function Where({ fact: { project, seq }, title }: { fact: FoundFact; title: string | undefined }) {
  const to = project === undefined ? '/admin/history' : `/projects/${project}?part=history&entry=${seq}#history`;
  return (
    <Text size="sm" className="clip">
      <Anchor component={Link} to={to}>
        {project === undefined
          ? t('Entry {seq} in the history of the office', { seq })
          : t('Entry {seq} in the history of {title}', { seq, title: title ?? project })}
      </Anchor>
    </Text>
  );
}
