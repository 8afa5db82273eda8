/** What earlier boards and this one waived for the project, as it stood when the pack was frozen. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { waivedIn } from './pack-baselines.ts';

export function PackWaivers({ pack }: Pick<ReviewView, 'pack'>) {
  const { nameOf } = useCurrentUser();
  const { waivers = [] } = pack;
  if (waivers.length === 0) return null;
  return (
    <Section id="waivers" title={t('Waivers')}>
      <ul>
        {waivers.map(waiver => (
          <li key={waiver.id} className="clip">
            <bdi>{waivedIn(pack, waiver)}</bdi>
            <Text size="sm" className="clip">
              {rich('Waived by {by} until {until}: {reason}', {
                by: <bdi>{nameOf(waiver.by)}</bdi>,
                until: day(waiver.until),
                reason: <bdi>{waiver.reason}</bdi>,
              })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
