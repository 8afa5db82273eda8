/** On the home page of administrators what the office still needs, until it is there or put aside; for everybody else, whether the office has begun. */
import { Button, Group } from '@mantine/core';
import { useSetUp } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useIsUsable } from '../../shared/is-usable.ts';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { SetUpSteps } from '../../shared/parts/SetUpSteps.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';

export function OfficeSetUp() {
  const { office } = useCurrentUser();
  const usable = useIsUsable();
  const sees = office.actions.includes('dismiss-set-up');
  const setUp = useSetUp(office.id, sees);
  const dismiss = useSend();
  if (!sees) return usable ? null : <NotSetUp title={t('The office has not begun yet.')} />;
  if (!setUp.data?.shown) return null;
  return (
    <Section id="set-up" title={t('Set up the office')} onPaper={false}>
      <SetUpSteps steps={setUp.data.steps} />
      {dismiss.error && <ErrorAlert error={dismiss.error} />}
      <Group mt="sm">
        <Button
          variant="subtle"
          size="xs"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ path: `/v1/offices/${office.id}/set-up/dismissal`, body: {} })}
        >
          {t('Show this no more')}
        </Button>
      </Group>
    </Section>
  );
}
