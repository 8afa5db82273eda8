/** What was promised, what had come at closure and at each review since, and the reviews to come, with whoever answers for each. */
import { Alert, Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { figuresInWords } from '../../shared/descriptions.ts';
import { money, share } from '../../shared/format.ts';
import { phrases, rich, sentences, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { BenefitReview } from './BenefitReview.tsx';
import type { OfBenefit, ShownBenefit } from './benefit-words.ts';
import { NameBenefitOwner } from './NameBenefitOwner.tsx';

export function Benefits({ project }: { readonly project: ProjectView }) {
  const { benefits = [], status } = project;
  if (benefits.length === 0) return null;
  return (
    <Section id="benefits" title={t('Benefits after closure')}>
      {status !== 'closed' && (
        <Alert variant="outline">{t('The project was taken up again: its reviews are planned anew when it is closed.')}</Alert>
      )}
      <ul className="plain-list">
        {benefits.map(benefit => (
          <li key={benefit.id}>
            <OneBenefit project={project} benefit={benefit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneBenefit({ project, benefit }: OfBenefit) {
  const { nameOf } = useCurrentUser();
  return (
    <>
      <Text fw={600} className="clip">
        <bdi>{benefit.name}</bdi>
      </Text>
      <Text size="sm" className="clip">
        {promiseOf(benefit, project.currency)} {rich('{owner} answers for it.', { owner: <bdi>{nameOf(benefit.owner)}</bdi> })}
      </Text>
      <Text size="sm" className="clip">
        {atClosure(benefit, project.currency)}
      </Text>
      <ul className="plain-list">
        {benefit.reviews.map(review => (
          <li key={review.day}>
            <BenefitReview project={project} benefit={benefit} review={review} />
          </li>
        ))}
      </ul>
      <Group mt="xs">
        <NameBenefitOwner project={project} benefit={benefit} />
      </Group>
    </>
  );
}

function promiseOf({ promised, measure, share: come, ...figures }: ShownBenefit, currency: string): string {
  const words = phrases(
    promised === undefined ? t('Not promised in money') : t('Promised {promised}', { promised: money(promised, currency) }),
    measure !== undefined && t('measured by {measure}', { measure }),
  );
  return sentences(
    `${words}${figuresInWords(figures)}.`,
    come !== undefined && t('{come} of that has come.', { come: share(come) }),
  );
}

function atClosure({ atClosure: said }: ShownBenefit, currency: string): string {
  if (said?.achieved === undefined && said?.result === undefined) return t('The closure report said nothing of it.');
  const parts = [said.achieved === undefined ? [] : money(said.achieved, currency), said.result ?? []].flat();
  return t('At closure: {parts}.', { parts: parts.join('; ') });
}
