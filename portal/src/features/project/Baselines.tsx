/** Cost and end as boards approved them, a change that is asked for and its outcome, and what is expected now, side by side. */
import { Stack, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { day, moment, money, percent } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { sourceLine } from '../../shared/outlook-words.ts';
import { AskedChange } from '../../shared/parts/AskedChange.tsx';
import { BaselineTable } from '../../shared/parts/BaselineTable.tsx';
import { served, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { baselineRows } from './baseline-words.ts';
import { RequestChange } from './RequestChange.tsx';

export function Baselines({ project }: { project: ProjectView }) {
  const { baseline, baselines, change, currency, open, actions } = project;
  const decided = change && open?.change === change.id ? open : undefined;
  return (
    <Section
      id="baselines"
      title={t('Baselines')}
      actions={<RequestChange project={project} offered={actions.includes('request-change')} />}
    >
      <Stack gap="sm">
        {baselines.length === 0 && (
          <Text c="dimmed">
            {t('No board has approved a cost and an end yet; the first passed gate approves what is proposed.')}
          </Text>
        )}
        <BaselineTable
          caption={t('Approved, asked for and expected')}
          rows={baselineRows(project)}
          approved={baselines.length > 0 ? baseline : undefined}
          currency={currency}
        />
        <Uplift project={project} />
        {change && (
          <div>
            <Tag tone="warn">{t('A change waits for the board')}</Tag>
            <AskedChange change={change} context={project} />
            <Text size="sm">
              {decided ? t('The board is deciding on it now.') : t('It is decided with the next gate, when that is asked for.')}
            </Text>
            {decided && (
              <LinkButton to={`/reviews/${decided.review}`} variant="default" size="xs" mt={4}>
                {t('Open the review of the change')}
              </LinkButton>
            )}
          </div>
        )}
        <Declined project={project} />
        {baselines.length > 1 && <Numbered project={project} />}
      </Stack>
    </Section>
  );
}

/** By how much others like it went over what was promised: what a board may add before it approves. */
function Uplift({ project: { outlook, currency } }: { project: ProjectView }) {
  const { cost } = outlook?.promises ?? {};
  if (!cost || cost.promised === 0) return null;
  const what = cost.from === 'office' ? t('P80 of others like it') : t('The upper limit of the table');
  const over = cost.p80 / cost.promised - 1;
  return (
    <Text size="sm" className="clip">
      {t(
        '{what} lies at {p80}, {over} against the promise of {promised}. Approve that much, or hold the difference as a reserve, where the cost must be kept in four of five cases. {sourceLine}',
        {
          what,
          p80: money(cost.p80, currency),
          over: percent(over),
          promised: money(cost.promised, currency),
          sourceLine: sourceLine(cost),
        },
      )}
    </Text>
  );
}

/** The last change that was not approved, with the word of the board. */
function Declined({ project }: { project: ProjectView }) {
  const { declinedChange } = project;
  if (!declinedChange) return null;
  return (
    <div>
      <Tag tone="bad">{t('A change was not approved')}</Tag>
      <AskedChange change={declinedChange} context={project} />
      <Text size="sm" className="clip">
        {t('{outcome}, {decidedAt}: {why}. What was approved before stays as it is.', {
          outcome: outcomeLabels[declinedChange.outcome][0],
          decidedAt: moment(declinedChange.decidedAt),
          why: served(declinedChange.why),
        })}
      </Text>
      <LinkButton to={`/reviews/${declinedChange.review}`} variant="default" size="xs" mt={4}>
        {t('Open the review of that change')}
      </LinkButton>
    </div>
  );
}

function Numbered({ project: { baselines, currency } }: { project: ProjectView }) {
  return (
    <DataTable
      caption={t('Approved baselines, the oldest first')}
      file={t('approved baselines')}
      rows={baselines}
      keyOf={({ number }) => String(number)}
      columns={[
        { label: t('Number'), show: ({ number }) => String(number), data: ({ number }) => number },
        {
          label: t('Cost'),
          right: true,
          show: ({ cost }) => money(cost, currency),
          data: ({ cost }) => (cost === undefined ? undefined : majorNumber(cost, currency)),
        },
        { label: t('End'), show: ({ end }) => day(end), data: ({ end }) => end },
        { label: t('Approved'), show: ({ at }) => moment(at), data: ({ at }) => at },
        { label: t('Why'), show: ({ why }) => <bdi>{why}</bdi>, data: ({ why }) => why },
      ]}
    />
  );
}
