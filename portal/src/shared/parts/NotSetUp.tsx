/** Stands where an office without a gate model would have nothing to show: what is missing, and who does it or where it is done. */
import { Text } from '@mantine/core';
import { useSetUp } from '../api/queries.ts';
import { useCurrentUser } from '../current-user.tsx';
import { oneOf } from '../format.ts';
import { t, withinSentence } from '../text.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Empty } from '../ui/states.tsx';
import { stepName } from './SetUpSteps.tsx';

/** People named at most. */
const most = 5;

export function NotSetUp({ title }: { title: string }) {
  const { office } = useCurrentUser();
  const setUp = useSetUp(office.id);
  const keeps = office.actions.includes('publish-gate-model');
  const missing = setUp.data?.steps.filter(({ needed, done }) => needed && !done) ?? [];
  const admins = office.people.filter(({ roles }) => roles.includes('admin')).slice(0, most);
  return (
    <Empty title={title}>
      <Text>{t('The office is being set up: projects can be proposed once there is a gate model.')}</Text>
      {missing.length > 0 && (
        <Text>
          {t('Still missing: {missing}.', { missing: missing.map(({ step }) => withinSentence(stepName(step))).join(', ') })}
        </Text>
      )}
      {keeps ? (
        <LinkButton to="/set-up" mt="xs">
          {t('Go on with the set-up')}
        </LinkButton>
      ) : (
        <Text className="clip">
          {t('You get a mail when something waits for you. {admins} can say when it begins.', {
            admins: oneOf(admins.map(({ name }) => name)),
          })}
        </Text>
      )}
    </Empty>
  );
}
