/** The project page: the bottom line first, then its parts, or everything on one page to read, to act from and to print. */
import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { useFollowedProject } from '../../shared/api/queries.ts';
import { useBriefButton } from '../../shared/brief/BriefButton.tsx';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { gateNames } from '../../shared/descriptions.ts';
import { statusLabels } from '../../shared/labels.ts';
import { EvidenceList } from '../../shared/parts/EvidenceList.tsx';
import { ExportHistory } from '../../shared/parts/ExportHistory.tsx';
import { GateRecords } from '../../shared/parts/GateRecords.tsx';
import { Money } from '../../shared/parts/Money.tsx';
import { ScoreBreakdown } from '../../shared/parts/ScoreBreakdown.tsx';
import { questionInWords } from '../../shared/questions.ts';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { Alerts } from './Alerts.tsx';
import { Baselines } from './Baselines.tsx';
import { Benefits } from './Benefits.tsx';
import { BottomLine } from './BottomLine.tsx';
import { Closure } from './Closure.tsx';
import { Conditions } from './Conditions.tsx';
import { HandOver, Handovers } from './Handovers.tsx';
import { History } from './History.tsx';
import { ModelVersion } from './ModelVersion.tsx';
import { Namings } from './Namings.tsx';
import { Needs } from './Needs.tsx';
import { NextGate } from './NextGate.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { Outlook } from './Outlook.tsx';
import { Overview } from './Overview.tsx';
import { OwnStages } from './OwnStages.tsx';
import { Programme } from './Programme.tsx';
import { Part, PartLinks, useShownPart } from './parts.tsx';
import { Registers } from './Registers.tsx';
import { Reports } from './Reports.tsx';
import { RequestReopening } from './RequestReopening.tsx';
import { Selections } from './Selections.tsx';
import { StageTrack } from './StageTrack.tsx';
import { Story } from './Story.tsx';
import { TripwireDuties } from './TripwireDuties.tsx';
import { Waivers } from './Waivers.tsx';
import { WithdrawProposal } from './WithdrawProposal.tsx';

export function ProjectPage() {
  const { id = '' } = useParams();
  const project = useFollowedProject(id);
  return (
    <Answer of={project} what={t('Reading the project')}>
      {data => <Project key={id} project={data} readAt={new Date(project.dataUpdatedAt).toISOString()} />}
    </Answer>
  );
}

function Project({ project, readAt }: { project: ProjectView; readAt: string }) {
  const brief = useProjectBrief(project, readAt);
  const { id } = project;
  const shown = useShownPart();
  const add = (project.actions.includes('add-evidence') || project.actions.includes('attest')) && (
    <LinkButton to={`/projects/${id}/evidence`} variant="default">
      {t('Add evidence')}
    </LinkButton>
  );
  return (
    <Page
      title={project.proposal.title}
      intro={<LabelTag label={statusLabels[project.status]} />}
      actions={<Actions project={project} brief={brief.button} />}
    >
      {brief.message}
      <IntakeAnswer project={project} />
      <Namings project={project} />
      <Handovers project={project} />
      <BottomLine project={project} />
      <StageTrack project={project} />
      <PartLinks shown={shown} />
      {shown === 'all' && <OnThisPage />}
      {bySection(project, add).map(([section, content]) => (
        <Part key={section} shown={shown} section={section}>
          {content}
        </Part>
      ))}
    </Page>
  );
}

/** The sections of the page, in the order in which all of them are read. */
function bySection(project: ProjectView, addEvidence: ReactNode): readonly (readonly [string, ReactNode])[] {
  const gateName = gateNames(project);
  const { id, gates, proposal, report, currency, baseline } = project;
  return [
    ['overview', <Overview key="overview" project={project} />],
    ['own-stages', <OwnStages key="own-stages" project={project} />],
    ['next', <NextGate key="next" project={project} />],
    ['story', <Story key="story" project={project} />],
    [
      'gates',
      <Section key="gates" id="gates" title={t('Gates')}>
        <GateRecords gates={gates} nameOf={gateName} />
      </Section>,
    ],
    [
      'score',
      <Section key="score" id="score" title={t('Score by goal')}>
        <ScoreBreakdown score={project.score} panel={project.panel} />
      </Section>,
    ],
    [
      'money',
      <Section key="money" id="money" title={t('Money and dates')}>
        <Money proposal={proposal} report={report} currency={currency} baseline={baseline.cost} />
      </Section>,
    ],
    ['outlook', <Outlook key="outlook" project={project} />],
    ['baselines', <Baselines key="baselines" project={project} />],
    ['programme', <Programme key="programme" project={project} />],
    ['needs', <Needs key="needs" project={project} />],
    ['selections', <Selections key="selections" project={project} />],
    [
      'evidence',
      <Section key="evidence" id="evidence" title={t('Evidence')} actions={addEvidence}>
        <EvidenceList project={id} evidence={project.evidence} />
      </Section>,
    ],
    ['reports', <Reports key="reports" project={project} />],
    ['registers', <Registers key="registers" project={project} />],
    ['conditions', <Conditions key="conditions" project={project} />],
    ['waivers', <Waivers key="waivers" project={project} />],
    ['model', <ModelVersion key="model" project={project} />],
    ['alerts', <Alerts key="alerts" project={project} gateName={gateName} />],
    ['tripwires', <TripwireDuties key="tripwires" project={project} />],
    ['closure', <Closure key="closure" project={project} />],
    ['benefits', <Benefits key="benefits" project={project} />],
    ['history', <History key="history" project={project} />],
  ];
}

function useProjectBrief(project: ProjectView, readAt: string) {
  const { me, nameOf } = useCurrentUser();
  return useBriefButton(t('Project brief (PDF)'), async () => {
    const { projectBrief } = await import('./brief.ts');
    return projectBrief(project, { nameOf, me: me.id, readAt });
  });
}

/** Whether intake has sent the proposal back or has declined it, or its sponsor has withdrawn it: it is revised from here. */
function isWithSponsor({ status }: ProjectView): boolean {
  return status === 'returned' || status === 'declined' || status === 'withdrawn';
}

const answerTitles: Readonly<Record<string, string>> = {
  returned: t('Intake has questions'),
  declined: t('Intake declined this proposal'),
  withdrawn: t('The sponsor has withdrawn this proposal'),
};

/** Why intake sent the proposal back or declined it, or its sponsor withdrew it. */
function IntakeAnswer({ project }: { project: ProjectView }) {
  if (!isWithSponsor(project)) return null;
  return (
    <Alert variant="outline" color="yellow" title={answerTitles[project.status]}>
      <ul>
        {[...project.reasons, ...(project.withdrawn ? [project.withdrawn.reason] : [])].map(reason => (
          <li key={reason} className="clip">
            <bdi>{questionInWords(reason, project.duplicates)}</bdi>
          </li>
        ))}
      </ul>
      {project.actions.includes('revise-proposal') ? (
        <LinkButton to={`/projects/${project.id}/revise`}>{t('Revise the proposal')}</LinkButton>
      ) : (
        <Text>{t('Its sponsor, its manager, its authors and the PMO can revise the proposal.')}</Text>
      )}
    </Alert>
  );
}

interface ActionsProps {
  readonly project: ProjectView;
  readonly brief: ReactNode;
}

function Actions({ project, brief }: ActionsProps) {
  const { id, actions } = project;
  return (
    <>
      {actions.includes('file-report') && <LinkButton to={`/projects/${id}/report`}>{t('File a report')}</LinkButton>}
      {actions.includes('report-closure') && (
        <LinkButton to={`/projects/${id}/closure`} variant="default">
          {t('Report closure')}
        </LinkButton>
      )}
      {actions.includes('revise-proposal') && !isWithSponsor(project) && (
        <LinkButton to={`/projects/${id}/revise`} variant="default">
          {t('Revise')}
        </LinkButton>
      )}
      <HandOver project={project} />
      <WithdrawProposal project={project} />
      <RequestReopening project={project} />
      <Button variant="default" onClick={() => window.print()}>
        {t('Print')}
      </Button>
      {brief}
      <ExportHistory path={`/v1/projects/${id}/export`} file={`tollgate-${id}`} />
      <AuditPack project={id} office={project.proposal.office} />
    </>
  );
}

function AuditPack({ project, office: own }: { project: string; office: string }) {
  const { office } = useCurrentUser();
  if (office.id !== own || !office.actions.includes('export-office')) return undefined;
  return (
    <LinkButton variant="default" to={`/audit-pack?project=${project}`}>
      {t('Audit pack')}
    </LinkButton>
  );
}
