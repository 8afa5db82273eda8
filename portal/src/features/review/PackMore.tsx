/** Of the pack: how the project would end, what changed since a board last looked, and lessons of similar projects. */
import { Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { resultLabels } from '../../shared/labels.ts';
import { OwnStagesTable } from '../../shared/parts/OwnStagesTable.tsx';
import { PartsTable } from '../../shared/parts/PartsTable.tsx';
import { rich, served, t, withinSentence } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { benefitsAtEnd, causeLines, endDefinitions, sinceLines, sinceWhen } from './pack-words.ts';

export function PackClosing({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { closing } = review.pack;
  if (!closing) return null;
  return (
    <Section id="closing" title={t('The end of the project')}>
      <Stack gap="sm">
        <Prose>{closing.report.summary}</Prose>
        <DefinitionList items={endDefinitions(closing, review.currency, nameOf)} />
        {closing.customer?.comment !== undefined && <Prose quiet>{closing.customer.comment}</Prose>}
        <Lines
          title={t('Benefits, promised and achieved')}
          lines={benefitsAtEnd(closing, review.currency, nameOf)}
          none={t('No benefit is named.')}
        />
        {closing.lessons.map(({ title, text }) => (
          <div key={title}>
            <Text fw={600} className="clip">
              {rich('Lesson: {title}', { title: <bdi>{title}</bdi> })}
            </Text>
            <Prose>{text}</Prose>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

/** Of a programme: its projects as they stood, and what they come to. */
export function PackProgramme({ review }: { review: ReviewView }) {
  const { programme } = review.pack;
  if (!programme) return null;
  return (
    <Section id="programme" title={t('Projects of the programme')}>
      <PartsTable items={programme.parts} sums={programme.sums} currency={review.currency} />
    </Section>
  );
}

/** Into which stages the project divides its stage, as they stood. */
export function PackOwnStages({ review }: { review: ReviewView }) {
  const { ownStages } = review.pack;
  if (!ownStages) return null;
  return (
    <Section id="own-stages" title={t('Stages of the project')}>
      <OwnStagesTable stages={ownStages.stages} />
    </Section>
  );
}

/** Why a project that is over shall be taken up again, in the words of who asks. */
export function PackReopening({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { reopening } = review.pack;
  if (!reopening) return null;
  return (
    <Section id="reopening" title={t('Why it shall be taken up again')}>
      <Text c="dimmed">{rich('Asked by {by}', { by: <bdi>{nameOf(reopening.by)}</bdi> })}</Text>
      <Prose>{reopening.reason}</Prose>
    </Section>
  );
}

/** That other gates were chosen than the size of the project says, and why. */
export function PackGateModel({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { gateModel } = review.pack;
  if (!gateModel) return null;
  const named = (id: string) => review.gateModelNames?.[id] ?? id;
  return (
    <Section id="gate-model" title={t('Other gates than its size says')}>
      <Text className="clip">
        {rich('It follows {named}. By its size it would follow {named2}: {because}.', {
          named: <bdi>{named(gateModel.model)}</bdi>,
          named2: <bdi>{named(gateModel.ruled.model)}</bdi>,
          because: served(gateModel.ruled.because),
        })}
      </Text>
      <Text c="dimmed">{rich('Chosen by {by}, {at}', { by: <bdi>{nameOf(gateModel.by)}</bdi>, at: moment(gateModel.at) })}</Text>
      <Prose>{gateModel.reason}</Prose>
    </Section>
  );
}

/** Between two gates: why the project comes before the board, in the words of who asks, and what fails. */
export function PackException({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { exception } = review.pack;
  if (!exception) return null;
  return (
    <Section id="exception" title={t('Exception')}>
      <Prose>{exception.reason}</Prose>
      <Text c="dimmed">{rich('Asked by {by}', { by: <bdi>{nameOf(exception.by)}</bdi> })}</Text>
      <Lines title={t('What fails')} lines={causeLines(exception)} none={t('Nothing.')} />
    </Section>
  );
}

export function PackSince({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { since } = review.pack;
  if (!since) return null;
  return (
    <Section id="since" title={t('What changed')}>
      <Lines title={sinceWhen(since, review)} lines={sinceLines(since, nameOf)} none={t('Nothing.')} />
    </Section>
  );
}

function Lines({ title, lines, none }: { title: string; lines: readonly string[]; none: string }) {
  return (
    <div>
      <Text fw={600} className="clip">
        {title}
      </Text>
      {lines.length === 0 ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <ul>
          {lines.map(line => (
            <li key={line} className="clip">
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function SimilarLessons({ pack }: Pick<ReviewView, 'pack'>) {
  const { similarLessons = [] } = pack;
  if (similarLessons.length === 0) return null;
  return (
    <Section id="lessons" title={t('Lessons of similar projects')}>
      <ul className="plain-list">
        {similarLessons.map(({ id, title, text, projectTitle, result }) => (
          <li key={id}>
            <Text fw={600} className="clip">
              {title}
            </Text>
            <Prose>{text}</Prose>
            <Text size="sm" c="dimmed" className="clip">
              {result === undefined
                ? rich('From {projectTitle}', { projectTitle: <bdi>{projectTitle}</bdi> })
                : rich('From {projectTitle} ({result})', {
                    projectTitle: <bdi>{projectTitle}</bdi>,
                    result: withinSentence(resultLabels[result]),
                  })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
