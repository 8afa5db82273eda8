/** The customer's answer to the result: accepted, or what is missing. Asked twice before it is sent. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { acceptanceSchema } from '#domain/project/closure/commands.ts';
import { customerOf } from '#domain/project/state.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { type Draft, useDraft } from '../../shared/drafts/use-draft.ts';
import { day, money } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { WrittenField } from '../../shared/forms/WrittenField.tsx';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { phrases, rich, t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';

export function AcceptancePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Acceptance key={id} project={project} />}</Answer>;
}

function Acceptance({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const { closure } = project;
  if (!closure || !project.actions.includes('answer-closure'))
    return (
      <Page title={t('Acceptance of {title}', { title: isolated(project.proposal.title) })}>
        <Empty title={t('You have nothing to accept here now.')}>
          {rich('The customer, {customerOf}, is asked when closure is reported, and answers once. {link} says how it stands.', {
            customerOf: <bdi>{nameOf(customerOf(project))}</bdi>,
            link: <Link to={`/projects/${project.id}`}>{t('The project’s page')}</Link>,
          })}
        </Empty>
      </Page>
    );
  return (
    <Page title={t('Do you accept the result of {title}?', { title: isolated(project.proposal.title) })}>
      <Section id="report" title={t('What the project reports')}>
        <Prose>{closure.report.summary}</Prose>
        <DefinitionList
          items={[
            [t('Final cost'), money(closure.report.finalCost, project.currency)],
            [t('Ended'), day(closure.report.end)],
          ]}
        />
        <ul>
          {closure.report.benefits.map(benefit => (
            <li key={benefit.name} className="clip">
              <bdi>{benefit.name}</bdi>: <bdi>{achievedInWords(benefit, project.currency)}</bdi>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="aims" title={t('What was proposed')}>
        <Prose>{project.proposal.aims ?? project.proposal.problem}</Prose>
      </Section>
      <AcceptanceForm project={project.id} />
    </Page>
  );
}

type Closing = NonNullable<ProjectView['closure']>;

/** The result in words and in money, as far as they are stated. */
function achievedInWords({ result, achieved }: Closing['report']['benefits'][number], currency: string): string {
  return phrases(result, (achieved !== undefined || result === undefined) && money(achieved, currency));
}

interface AcceptanceDraft {
  readonly choice: '' | 'yes' | 'no';
  readonly comment: string;
}

function answerOf({ choice, comment }: AcceptanceDraft) {
  return { accepted: choice === '' ? undefined : choice === 'yes', comment: textIn(comment) };
}

function AcceptanceForm({ project }: { project: string }) {
  const [confirming, setConfirming] = useState(false);
  const start: AcceptanceDraft = { choice: '', comment: '' };
  const draft = useDraft({ form: 'acceptance', subject: project });
  const form = useSchemaForm({ draft, start, schema: acceptanceSchema, bodyOf: answerOf });
  return (
    <Stack maw={720}>
      <DraftNotice draft={form.draft} />
      <Radio.Group
        label={t('Your word as its customer')}
        {...form.getInputProps('choice')}
        error={form.errors.accepted && t('Choose one of the two.')}
      >
        <Stack mt="xs">
          <Radio value="yes" label={t('I accept the result')} />
          <Radio value="no" label={t('Something is missing')} />
        </Stack>
      </Radio.Group>
      <WrittenField
        form={form}
        name="comment"
        label={form.values.choice === 'no' ? t('What is missing?') : t('Comment (optional)')}
        missing={t('Say what is missing.')}
      />
      <Group>
        <Button size="md" onClick={() => form.submit(() => setConfirming(true))}>
          {t('Check my answer')}
        </Button>
      </Group>
      <Confirmation project={project} draft={draft} answer={form.body} opened={confirming} close={() => setConfirming(false)} />
    </Stack>
  );
}

interface ConfirmationProps {
  readonly project: string;
  readonly draft: Draft;
  readonly answer: ReturnType<typeof answerOf>;
  readonly opened: boolean;
  readonly close: () => void;
}

function Confirmation({ project, draft, answer, opened, close }: ConfirmationProps) {
  const go = useNavigate();
  return (
    <ConfirmDialog
      opened={opened}
      close={close}
      title={t('Send this answer?')}
      closeLabel={t('Close without sending')}
      act={answer.accepted ? t('Accept the result') : t('Send it back')}
      path={`/v1/projects/${project}/acceptance`}
      body={answer}
      draft={draft}
      onDone={() => void go(`/projects/${project}#closure`)}
    >
      <Text>
        {answer.accepted
          ? t('You accept the result. The closing board decides next.')
          : t('You send the closure back to the project with what is missing.')}
      </Text>
    </ConfirmDialog>
  );
}
