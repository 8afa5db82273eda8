/** What the board is asked to approve beside what was approved and what is expected, and the change that is asked for. */
import { Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { CriterionFinding } from '#domain/criteria/findings.ts';
import { AskedChange } from '../../shared/parts/AskedChange.tsx';
import { BaselineTable } from '../../shared/parts/BaselineTable.tsx';
import { CriteriaList } from '../../shared/parts/CriteriaList.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { packBaselineRows } from './pack-baselines.ts';

export function PackBaselines({ review }: { review: ReviewView }) {
  const { pack, currency } = review;
  const { baseline, change } = pack;
  if (!baseline) return null;
  return (
    <Section id="baselines" title={t('Baselines')}>
      <Stack gap="sm">
        <BaselineTable
          caption={t('Approved, asked for and expected')}
          approved={baseline.approved}
          currency={currency}
          rows={packBaselineRows(pack)}
        />
        {change && (
          <div>
            <AskedChange change={change} context={{ currency, evidence: pack.evidence }} />
          </div>
        )}
        {change && <FailingNow findings={change.failingNow} />}
      </Stack>
    </Section>
  );
}

/** What fails as long as the change is not approved: the criteria of its round stand as an approval would leave them. */
function FailingNow({ findings }: { findings: readonly CriterionFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('What fails while the change is not approved')}</Text>
      <CriteriaList criteria={findings} />
    </div>
  );
}
