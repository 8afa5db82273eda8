/** What happened last in projects, in words: the reader's own, or the office's. */
import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OfficeNews } from '#api/answers/portfolio.ts';
import { query, request } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { away } from '../../shared/format.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { statusLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { newsInWords } from './news-words.ts';

/** Projects of which it is said. */
const few = 6;

export function WhatChanged({ ownOnly }: { ownOnly: boolean }) {
  const { office } = useCurrentUser();
  const usable = useIsUsable();
  const path = `/v1/offices/${office.id}/news`;
  const filter = { limit: few, ...(ownOnly && { of: 'me' }) };
  const news = useQuery({
    queryKey: [path, filter],
    queryFn: ({ signal }) => request<OfficeNews>(`${path}${query(filter)}`, { signal }),
  });
  return (
    <Section
      id="changed"
      title={t('What changed')}
      actions={
        <LinkButton to="/projects?order=-changed" variant="default">
          {t('Portfolio')}
        </LinkButton>
      }
    >
      <Answer of={news} what={t('Reading what changed')}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty title={t('No project yet.')}>{usable && t('Propose the first one.')}</Empty>}
            <ul className="plain-list">
              {items.map(item => (
                <Line key={item.project} {...item} />
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Section>
  );
}

function Line({ project, title, status, at, words, tone = 'plain' }: OfficeNews['items'][number]) {
  return (
    <li>
      <Group gap="xs">
        <Anchor component={Link} to={`/projects/${project}`} className="clip">
          {title}
        </Anchor>
        {words === undefined && <LabelTag label={statusLabels[status]} />}
        {(tone === 'warn' || tone === 'bad') && <Tag tone={tone}>{t('Look closer')}</Tag>}
      </Group>
      <Text size="sm" className="clip">
        {words === undefined ? t('Changed') : newsInWords(words)}, {away(at)}
      </Text>
    </li>
  );
}
