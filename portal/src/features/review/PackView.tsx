/** The frozen pack: exactly what the board is bound to, read as one brief. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Report } from '#domain/project/delivery/report.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { gateNames, packConditionLine, peopleDefinitions, riskLine } from '../../shared/descriptions.ts';
import { day, moment, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { CriteriaList } from '../../shared/parts/CriteriaList.tsx';
import { EvidenceList } from '../../shared/parts/EvidenceList.tsx';
import { GateRecords } from '../../shared/parts/GateRecords.tsx';
import { Money } from '../../shared/parts/Money.tsx';
import { ScoreBreakdown } from '../../shared/parts/ScoreBreakdown.tsx';
import { t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { PackBaselines } from './PackBaselines.tsx';
import {
  PackClosing,
  PackException,
  PackGateModel,
  PackOwnStages,
  PackProgramme,
  PackReopening,
  PackSince,
  SimilarLessons,
} from './PackMore.tsx';
import { PackOutlook } from './PackOutlook.tsx';
import { PackWaivers } from './PackWaivers.tsx';

export function PackView({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { pack, currency } = review;
  const { proposal, report } = pack;
  return (
    <>
      <Section id="summary" title={t('Summary')}>
        <DefinitionList items={peopleDefinitions(proposal, nameOf)} />
        <Prose>{proposal.problem ?? proposal.aims}</Prose>
        {proposal.problem !== undefined && proposal.aims !== undefined && <Prose>{proposal.aims}</Prose>}
      </Section>
      <PackReopening review={review} />
      <PackGateModel review={review} />
      <PackException review={review} />
      <PackOwnStages review={review} />
      <PackClosing review={review} />
      <PackSince review={review} />
      {!pack.exception && (
        <Section id="criteria" title={t('Criteria of this gate')}>
          <CriteriaList criteria={pack.criteria} />
        </Section>
      )}
      {pack.tripwires && pack.tripwires.length > 0 && (
        <Section id="tripwires" title={t('Watched at any stage')}>
          <CriteriaList criteria={pack.tripwires} />
        </Section>
      )}
      <Section id="score" title={t('Score by goal')}>
        <ScoreBreakdown score={pack.score} panel={pack.panel} />
      </Section>
      <Section id="money" title={t('Money and dates')}>
        <Money proposal={proposal} report={report} currency={currency} />
      </Section>
      <PackOutlook review={review} />
      <PackBaselines review={review} />
      <PackProgramme review={review} />
      {report && (
        <Section id="report" title={t('Last status report')}>
          <DefinitionList
            items={[
              [t('Filed'), moment(report.at)],
              [t('Progress'), report.progress === undefined ? t('not reported') : `${number(report.progress)} %`],
              [
                t('Confidence'),
                report.confidence ? <LabelTag key="c" label={confidenceLabels[report.confidence]} /> : t('not reported'),
              ],
              [t('Expected end'), day(report.end)],
            ]}
          />
          <Prose>{report.summary}</Prose>
          <Risks risks={report.risks} />
        </Section>
      )}
      <Section id="evidence" title={t('Evidence')}>
        <EvidenceList
          project={review.project}
          evidence={pack.evidence}
          at={review.outcome === undefined ? undefined : review.openedAt}
        />
      </Section>
      <SimilarLessons pack={pack} />
      <Section id="earlier" title={t('Earlier gates')}>
        <GateRecords gates={pack.gates} nameOf={gateNames(review)} />
      </Section>
      <Section id="conditions" title={t('Open conditions')}>
        <OpenConditions conditions={pack.conditions} />
      </Section>
      <PackWaivers pack={pack} />
      <Text size="sm" c="dimmed" className="clip">
        {t('The pack was frozen when the round opened, {openedAt}. Digest {digest}.', {
          openedAt: moment(review.openedAt),
          digest: pack.digest,
        })}
      </Text>
    </>
  );
}

function OpenConditions({ conditions }: Pick<ReviewView['pack'], 'conditions'>) {
  const open = conditions.filter(({ metAt, standing }) => metAt === undefined && standing !== 'waived');
  if (open.length === 0) return <Text c="dimmed">{t('None.')}</Text>;
  return (
    <ul>
      {open.map(condition => (
        <li key={condition.id} className="clip">
          {packConditionLine(condition)}
        </li>
      ))}
    </ul>
  );
}

function Risks({ risks }: Pick<Report, 'risks'>) {
  const open = risks.filter(risk => risk.open);
  if (open.length === 0) return null;
  return (
    <ul>
      {open.map(risk => (
        <li key={risk.risk} className="clip">
          {riskLine(risk)}
        </li>
      ))}
    </ul>
  );
}
