/** Lessons of closed projects: search by words, best first; all, newest first, when nothing is searched. */
import { Button, Card, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { rowsOf, useLessons } from '../../shared/api/lists.ts';
import { benefitsToldInWords } from '../../shared/benefit-words.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { dayOf } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';

export function LessonsPage() {
  const { office } = useCurrentUser();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const lessons = useLessons(office.id, q);
  const rows = rowsOf(lessons.data);
  return (
    <Page title={t('Lessons')} intro={t('What closed projects would tell the next ones.')}>
      <form
        onSubmit={event => {
          event.preventDefault();
          setSearch(typed.trim() === '' ? {} : { q: typed.trim() });
        }}
      >
        <Group align="flex-end" role="search">
          <TextInput
            label={t('Search lessons')}
            type="search"
            maxLength={200}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            style={{ flex: '1 1 12rem' }}
          />
          <Button type="submit">{t('Search')}</Button>
        </Group>
      </form>
      {lessons.error && <ErrorAlert error={lessons.error} retry={() => void lessons.refetch()} />}
      {lessons.isPending && <Loading what={t('Searching')} />}
      {lessons.data && rows.length === 0 && (
        <Empty title={q === '' ? t('No project has been closed yet.') : t('No lesson holds these words.')}>
          {q === '' ? undefined : t('Try fewer or other words.')}
        </Empty>
      )}
      <ul className="plain-list">
        {rows.map(lesson => (
          <Card key={lesson.id} withBorder component="li">
            <Text fw={600} className="clip">
              {lesson.title}
            </Text>
            <Prose>{lesson.text}</Prose>
            <Group gap="xs" mt="xs">
              {lesson.tags.map(tag => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </Group>
            <Text size="sm" c="dimmed" className="clip">
              {rich(
                '{result, select, killed {From {projectTitle}, stopped {at}. {benefits}} terminated {From {projectTitle}, terminated {at}. {benefits}} other {From {projectTitle}, completed {at}. {benefits}}}',
                {
                  projectTitle: <Link to={`/projects/${lesson.project}`}>{lesson.projectTitle}</Link>,
                  result: lesson.result ?? 'completed',
                  at: dayOf(lesson.at),
                  benefits: lesson.benefits && benefitsToldInWords(lesson.benefits),
                },
              )}
            </Text>
          </Card>
        ))}
      </ul>
      {lessons.data && rows.length > 0 && <More of={lessons} shown={rows.length} what={t('lessons')} />}
    </Page>
  );
}
