/** The project brief: where the project stands, why, and what comes next, on paper. */
import type { ProjectView } from '#api/answers/projects.ts';
import { criteriaBlock, evidenceBlocks, gatesBlock, reportBlocks, scoreBlocks } from '../../shared/brief/blocks.ts';
import {
  type Block,
  type Brief,
  type BriefPart,
  bullets,
  caption,
  cellLines,
  definitions,
  paragraph,
  slug,
  table,
} from '../../shared/brief/document.ts';
import { outlookPart } from '../../shared/brief/outlook.ts';
import {
  gateNames,
  moneyDefinitions,
  moneyLines,
  type NameOf,
  peopleDefinitions,
  standingOf,
} from '../../shared/descriptions.ts';
import { day, moment } from '../../shared/format.ts';
import { authorityLabels, kindLabels, statusLabels } from '../../shared/labels.ts';
import { ownStageLines } from '../../shared/own-stage-words.ts';
import { t } from '../../shared/text.ts';
import { baselineBlocks, waiversPart } from './brief-parts.ts';
import { benefitLine, closureDefinitions } from './closing.ts';
import { ownerName, progressLines } from './condition-words.ts';
import { broughtBefore } from './exception-words.ts';
import { communication, kpis, milestones, risks } from './report-columns.ts';
import { stageStandings, stagesOf } from './stages.ts';

export interface Reader {
  readonly nameOf: NameOf;
  readonly me: string;
  readonly readAt: string;
}

export function projectBrief(project: ProjectView, { nameOf, me, readAt }: Reader): Brief {
  const { proposal, currency, report, baseline } = project;
  const gateName = gateNames(project);
  const status = statusLabels[project.status][0];
  return {
    kind: t('Project brief'),
    file: `project-brief-${slug(proposal.title, project.id)}`,
    title: proposal.title,
    subtitle: status,
    lead: [
      definitions(
        [t('Office'), project.officeName],
        [t('Status'), status],
        ...peopleDefinitions(proposal, nameOf),
        [t('Proposed'), moment(project.submittedAt)],
        [t('Revision'), String(project.revision)],
      ),
    ],
    parts: [
      ...reasonsPart(project),
      {
        title: t('Summary'),
        blocks: [
          paragraph(proposal.problem ?? proposal.aims),
          ...(proposal.problem && proposal.aims ? [paragraph(proposal.aims)] : []),
        ],
      },
      { title: t('Stages'), blocks: [stages(project)] },
      nextPart(project, nameOf),
      { title: t('Gates'), blocks: [gatesBlock(project.gates, gateName, nameOf)] },
      { title: t('Conditions'), blocks: [conditions(project, nameOf)] },
      ...waiversPart(project, nameOf),
      { title: t('Alerts'), blocks: [alerts(project, nameOf, gateName)] },
      { title: t('Score by goal'), blocks: scoreBlocks(project.score, project.panel) },
      {
        title: t('Money and dates'),
        blocks: [
          definitions(...moneyDefinitions({ proposal, report, currency, baseline: baseline.cost })),
          bullets(moneyLines(proposal, currency), t('No benefit is named, and nothing was withheld.')),
        ],
      },
      ...outlookPart(project.outlook, currency),
      { title: t('Baselines'), blocks: baselineBlocks(project, nameOf) },
      { title: t('Last status report'), blocks: [...reportBlocks(report), ...reportTables(report, nameOf)] },
      { title: t('Evidence'), blocks: evidenceBlocks(project.evidence, { nameOf, at: readAt }) },
      ...closureParts(project, nameOf),
    ],
    by: nameOf(me),
    readAt,
    record: t('Entry {version} of the history of project {id}', { version: project.version, id: project.id }),
  };
}

function reasonsPart({ status, reasons, withdrawn }: ProjectView): readonly BriefPart[] {
  if (withdrawn)
    return [
      {
        title: t('The sponsor has withdrawn this proposal'),
        blocks: [bullets([withdrawn.reason], t('No reason is on record.'))],
      },
    ];
  if (status !== 'returned' && status !== 'declined') return [];
  const title = status === 'returned' ? t('Intake has questions') : t('Intake declined this proposal');
  return [{ title, blocks: [bullets(reasons, t('No reason is on record.'))] }];
}

function stages(project: ProjectView): Block {
  const { stageSince } = project;
  const told = stagesOf(project).map(({ name, standing }) =>
    standing === 'now' && stageSince !== undefined
      ? t('{name}: now since {stageSince}', { name, stageSince: moment(stageSince) })
      : `${name}: ${stageStandings[standing]}`,
  );
  const within = project.ownStages ? ownStageLines(project.ownStages.stages).map(line => t('Within it: {line}', { line })) : [];
  return bullets([...told, ...within], t('The project has not been admitted to a stage yet.'));
}

function nextPart({ nextGate, open }: ProjectView, nameOf: NameOf): BriefPart {
  if (!nextGate) return { title: t('Next gate'), blocks: [paragraph(t('None is left.'), true)] };
  const { name, question, authority, criteria } = nextGate;
  return {
    title: t('Next gate: {name}', { name }),
    blocks: [
      definitions(
        question === undefined ? undefined : [t('Question'), question],
        [t('Authority'), authorityLabels[authority]],
        open && [t('Its board was asked'), moment(open.since)],
      ),
      caption(t('Its criteria')),
      criteriaBlock(criteria, nameOf),
    ],
  };
}

function conditions(project: ProjectView, nameOf: NameOf): Block {
  return table(
    [
      { label: t('Condition'), share: 5, show: condition => condition.text },
      { label: t('Due'), share: 1.8, show: condition => day(condition.due) },
      {
        label: t('By whom, set by'),
        share: 2.6,
        show: condition => cellLines(ownerName(project, condition, nameOf), nameOf(condition.by)),
      },
      {
        label: t('Standing'),
        share: 3.4,
        show: condition => cellLines(standingOf(condition)[0], ...progressLines(project, condition, nameOf)),
      },
    ],
    project.conditions,
    t('No board has set a condition.'),
  );
}

function alerts(project: ProjectView, nameOf: NameOf, gateName: (gate: string) => string): Block {
  return table(
    [
      { label: t('Criterion'), share: 4, show: alert => cellLines(alert.name, kindLabels[alert.kind]) },
      { label: t('Value'), share: 4, show: alert => cellLines(alert.value, broughtBefore(project, alert)) },
      {
        label: t('Asked for by'),
        share: 2.6,
        show: alert => (alert.gate === undefined ? t('Watched all the time') : gateName(alert.gate)),
      },
      { label: t('Who was told, and when'), share: 2.8, show: alert => cellLines(nameOf(alert.owner), moment(alert.since)) },
    ],
    project.failing,
    t('No criterion fails.'),
  );
}

function reportTables(report: ProjectView['report'], nameOf: NameOf): readonly Block[] {
  if (!report) return [];
  return [
    caption(t('Milestones')),
    table(milestones, report.milestones, t('None.')),
    caption(t('Risks')),
    table(risks(nameOf), report.risks, t('None.')),
    caption('KPIs'),
    table(kpis, report.kpis, t('None.')),
    caption(t('Communication plan')),
    table(communication, report.communication, t('None.')),
  ];
}

function closureParts(project: ProjectView, nameOf: NameOf): readonly BriefPart[] {
  const { closure, currency } = project;
  if (!closure) return [];
  const { summary, benefits, lessons } = closure.report;
  return [
    {
      title: t('Closure'),
      blocks: [
        paragraph(summary),
        definitions(...closureDefinitions(project, closure, nameOf)),
        bullets(
          benefits.map(benefit => benefitLine(benefit, currency)),
          t('The closure report names no benefit.'),
        ),
      ],
    },
    {
      title: t('Lessons'),
      blocks: [
        table(
          [
            { label: t('Lesson'), share: 3, show: lesson => lesson.title },
            { label: t('What was learnt'), share: 7, show: lesson => lesson.text },
          ],
          lessons,
          t('None was written down.'),
        ),
      ],
    },
  ];
}
