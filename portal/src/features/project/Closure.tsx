/** How the project ends or ended: report, acceptance, review, lessons. */
import { Group, Text } from '@mantine/core';
import type { ProjectView } from '../../shared/api/answers.ts';
import { moment, money } from '../../shared/format.ts';
import { Facts } from '../../shared/ui/Facts.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Words } from '../../shared/ui/Words.tsx';
import { useWho } from '../../shared/who.tsx';

export function Closure({ project }: { project: ProjectView }) {
  const { me, nameOf } = useWho();
  const { closure, proposal, currency } = project;
  if (!closure) return null;
  const customer = proposal.customer ?? proposal.sponsor;
  const waits = !closure.early && closure.accepted === undefined && project.status === 'closing';
  const answer = waits
    ? `waiting for ${nameOf(customer)} since ${moment(closure.askedAt)}`
    : closure.accepted
      ? 'accepted'
      : 'not accepted';
  return (
    <Section id="closure" title="Closure">
      <Words>{closure.report.summary}</Words>
      <Facts
        items={[
          ['Final cost', money(closure.report.finalCost, currency)],
          ['The customer’s word', closure.early ? 'not asked: the project was stopped' : answer],
          closure.returned === undefined ? undefined : ['Sent back', closure.returned],
          project.result && ['Result', project.result === 'completed' ? 'Completed' : 'Stopped'],
        ]}
      />
      {closure.report.lessons.map(lesson => (
        <div key={lesson.title}>
          <Text fw={600} mt="sm" className="clip">
            Lesson: {lesson.title}
          </Text>
          <Words>{lesson.text}</Words>
        </div>
      ))}
      {waits && customer === me.id && (
        <Group mt="sm" className="no-print">
          <LinkButton to={`/projects/${project.id}/acceptance`}>Answer as its customer</LinkButton>
        </Group>
      )}
    </Section>
  );
}
