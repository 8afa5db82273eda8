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
      <Section id="summary" title="Summary">
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
        <Section id="criteria" title="Criteria of this gate">
          <CriteriaList criteria={pack.criteria} />
        </Section>
      )}
      {pack.tripwires && pack.tripwires.length > 0 && (
        <Section id="tripwires" title="Watched at any stage">
          <CriteriaList criteria={pack.tripwires} />
        </Section>
      )}
      <Section id="score" title="Score by goal">
        <ScoreBreakdown score={pack.score} panel={pack.panel} />
      </Section>
      <Section id="money" title="Money and dates">
        <Money proposal={proposal} report={report} currency={currency} />
      </Section>
      <PackOutlook review={review} />
      <PackBaselines review={review} />
      <PackProgramme review={review} />
      {report && (
        <Section id="report" title="Last status report">
          <DefinitionList
            items={[
              ['Filed', moment(report.at)],
              ['Progress', report.progress === undefined ? 'not reported' : `${number(report.progress)} %`],
              [
                'Confidence',
                report.confidence ? <LabelTag key="c" label={confidenceLabels[report.confidence]} /> : 'not reported',
              ],
              ['Expected end', day(report.end)],
            ]}
          />
          <Prose>{report.summary}</Prose>
          <Risks risks={report.risks} />
        </Section>
      )}
      <Section id="evidence" title="Evidence">
        <EvidenceList
          project={review.project}
          evidence={pack.evidence}
          at={review.outcome === undefined ? undefined : review.openedAt}
        />
      </Section>
      <SimilarLessons pack={pack} />
      <Section id="earlier" title="Earlier gates">
        <GateRecords gates={pack.gates} nameOf={gateNames(review)} />
      </Section>
      <Section id="conditions" title="Open conditions">
        <OpenConditions conditions={pack.conditions} />
      </Section>
      <PackWaivers pack={pack} />
      <Text size="sm" c="dimmed" className="clip">
        The pack was frozen when the round opened, {moment(review.openedAt)}. Digest {pack.digest}.
      </Text>
    </>
  );
}

function OpenConditions({ conditions }: Pick<ReviewView['pack'], 'conditions'>) {
  const open = conditions.filter(({ metAt, standing }) => metAt === undefined && standing !== 'waived');
  if (open.length === 0) return <Text c="dimmed">None.</Text>;
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
