/** What earlier boards and this one waived for the project, as it stood when the pack was frozen. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day } from '../../shared/format.ts';
import { Section } from '../../shared/ui/Page.tsx';

export function PackWaivers({ pack }: Pick<ReviewView, 'pack'>) {
  const { nameOf } = useCurrentUser();
  const { waivers = [], criteria, tripwires = [], conditions } = pack;
  if (waivers.length === 0) return null;
  const names = new Map([...criteria, ...tripwires].map(({ criterion, name }) => [criterion, name]));
  return (
    <Section id="waivers" title="Waivers">
      <ul>
        {waivers.map(({ id, criterion = '', condition, by, until, reason }) => (
          <li key={id} className="clip">
            <bdi>
              {conditions.find(entry => entry.id === condition)?.text ?? names.get(criterion) ?? 'A criterion of an earlier gate'}
            </bdi>
            <Text size="sm" className="clip">
              Waived by <bdi>{nameOf(by)}</bdi> until {day(until)}: <bdi>{reason}</bdi>
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
