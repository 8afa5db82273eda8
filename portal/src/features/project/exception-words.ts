/** What a board was asked about an alert between two gates, and what it said. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

/** Undefined when this alert, as it stands now, was never brought before a board. */
export function broughtBefore(
  { exceptions = [], gates, open }: Pick<ProjectView, 'exceptions' | 'gates' | 'open'>,
  { criterion, gate, since }: ProjectView['failing'][number],
): string | undefined {
  const asked = exceptions.findLast(
    ({ about, at, causes }) =>
      at >= since && (about ?? criterion) === criterion && causes.some(cause => cause.id === criterion && cause.gate === gate),
  );
  if (!asked) return undefined;
  const brought = t('Brought before the board on {at}: {reason}', { at: day(asked.at), reason: isolated(asked.reason) });
  if (open?.review === asked.review) return t('{brought} It decides now.', { brought });
  const ended = gates.find(({ review }) => review === asked.review);
  return ended
    ? t('{brought} The board: {outcome}, {at}. {why}', {
        brought,
        outcome: outcomeLabels[ended.outcome][0],
        at: day(ended.at),
        why: isolated(ended.why),
      })
    : brought;
}
