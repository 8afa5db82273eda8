/**
 * The page of a form about a project, for those to whom the server offers what it does. Whoever else opens its address reads that it is
 * not possible and what to do, before anything is typed.
 */
import { Alert, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import type { ProjectAction } from '#domain/project/actions.ts';
import { useCurrentUser } from '../current-user.tsx';
import { oneOf } from '../format.ts';
import { statusLabels } from '../labels.ts';
import { rich, t } from '../text.ts';
import { Page } from '../ui/Page.tsx';
import { Empty } from '../ui/states.tsx';

interface ProjectFormPageProps {
  readonly project: ProjectView;
  readonly title: string;
  readonly intro?: string;
  /** What the form does; one of them is enough. */
  readonly actions: readonly ProjectAction[];
  readonly children: ReactNode;
}

export function ProjectFormPage({ project, title, intro, actions, children }: ProjectFormPageProps) {
  const offered = actions.some(action => project.actions.includes(action));
  const begun = useOnce(offered);
  return (
    <Page title={title} intro={intro}>
      {begun && !offered && (
        <Alert variant="outline" color="red" title={t('This cannot be sent any more')}>
          <Standing project={project} /> {t('What you have typed stays here as long as this page is open.')}
        </Alert>
      )}
      {begun ? children : <NotOffered project={project} />}
    </Page>
  );
}

/** Whether it has been so since the page was opened: a form that was offered stays when a round opens meanwhile. */
export function useOnce(now: boolean): boolean {
  const [once, setOnce] = useState(now);
  if (now && !once) setOnce(true);
  return once || now;
}

function Standing({ project: { status, open } }: { project: ProjectView }) {
  return (
    <>
      {t('The status of this project is “{status}”.', { status: statusLabels[status][0] })}{' '}
      {open &&
        rich(
          'A board is deciding on it: until the round has ended, its proposal and its evidence stay as they are. Its questions are answered, and the request is withdrawn, on {link}.',
          { link: <Link to={`/reviews/${open.review}`}>{t('the page of the round')}</Link> },
        )}
    </>
  );
}

function NotOffered({ project }: { project: ProjectView }) {
  const { me, nameOf } = useCurrentUser();
  const { id, proposal } = project;
  const team = [...new Set([proposal.sponsor, ...(proposal.manager === undefined ? [] : [proposal.manager])])];
  return (
    <Empty title={t('You cannot do this now.')}>
      <Text>
        <Standing project={project} />
      </Text>
      {!team.includes(me.id) && (
        <Text className="clip">
          {t('If it must be done, ask {oneOf}.', { oneOf: oneOf([...team.map(nameOf), t('the PMO')]) })}
        </Text>
      )}
      <Text>{rich('{link} offers what you can do.', { link: <Link to={`/projects/${id}`}>{t('Its page')}</Link> })}</Text>
    </Empty>
  );
}
