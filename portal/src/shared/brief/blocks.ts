/** Blocks that both briefs have: criteria, score, money, evidence, gates. They say what the pages' parts say. */
import type { CriterionFinding } from '#domain/criteria/findings.ts';
import type { PanelScore } from '#domain/project/calls/facts.ts';
import type { Evidence } from '#domain/project/delivery/evidence.ts';
import type { Report } from '#domain/project/delivery/report.ts';
import type { GateRecord } from '#domain/project/gates/record.ts';
import type { ProjectScore } from '#domain/project/intake/score.ts';
import {
  type Definition,
  fileSize,
  marksOf,
  medianInWords,
  type NameOf,
  riskLine,
  roundName,
  totalScore,
} from '../descriptions.ts';
import { whyInWords } from '../finding-words.ts';
import { day, moment, money, number } from '../format.ts';
import { reasonLines } from '../gate-reasons.ts';
import { confidenceLabels, kindLabels, outcomeLabels, verdictLabels } from '../labels.ts';
import { modelName } from '../model-name.ts';
import type { BaselineRow } from '../parts/BaselineTable.tsx';
import { served, t } from '../text.ts';
import { type Block, bullets, caption, cellLines, definitions, paragraph, table } from './document.ts';

export function criteriaBlock(criteria: readonly CriterionFinding[], nameOf: NameOf): Block {
  return table(
    [
      { label: t('Criterion'), share: 5, show: finding => finding.name },
      { label: t('Kind'), share: 1.4, show: finding => kindLabels[finding.kind] },
      { label: t('Result'), share: 1.7, show: finding => verdictLabels[finding.verdict][0] },
      { label: t('Why'), share: 5, show: finding => whyInWords(finding.why, nameOf) },
    ],
    criteria,
    t('This gate asks for no criteria.'),
  );
}

/** What the panel said first, once there is one; then the sponsor's claim. */
export function scoreBlocks(score: ProjectScore | undefined, panel?: PanelScore): readonly Block[] {
  const claim = score ? claimBlocks(score) : [];
  if (!panel) return score ? claim : [paragraph(t('Not scored yet.'), true)];
  const { name, model } = panel;
  return [
    definitions(
      [t('Score'), panel.score === undefined ? t('not scored') : number(panel.score, 2)],
      [t('By'), t('the panel of {name}, {name2}, version {version}', { name, name2: modelName(model), version: model.version })],
    ),
    table(
      [
        { label: t('Dimension'), share: 3, show: part => part.name },
        { label: t('Median'), share: 1.6, right: true, show: part => medianInWords(part.median) },
        { label: t('Spread'), share: 1.2, right: true, show: part => (part.spread === null ? '' : number(part.spread, 2)) },
        { label: t('Rated by'), share: 1.4, right: true, show: part => t('{n} of {asked}', { n: part.n, asked: part.asked }) },
        { label: t('Claimed'), share: 1.2, right: true, show: part => (part.claim === undefined ? '' : number(part.claim, 2)) },
      ],
      panel.dimensions,
      t('The model has no dimensions.'),
    ),
    ...(score ? [caption(t('The sponsor’s claim')), ...claim] : []),
  ];
}

function claimBlocks(score: ProjectScore): readonly Block[] {
  return [
    definitions([t('Score'), totalScore(score)]),
    caption(t('What each goal adds')),
    table(
      [
        { label: t('Goal'), share: 3, show: goal => goal.name },
        { label: t('Points'), share: 1.2, right: true, show: goal => number(goal.points) },
        { label: t('Weight'), share: 1.4, right: true, show: goal => `${number(goal.share * 100)} %` },
        { label: t('Adds'), share: 1.2, right: true, show: goal => number(goal.adds, 2) },
        { label: t('Why'), share: 6, show: goal => served(goal.justification) },
      ],
      score.goals,
      t('The office has no goals.'),
    ),
  ];
}

export function reportBlocks(report: (Report & { readonly at: string }) | undefined): readonly Block[] {
  if (!report) return [paragraph(t('No report has been filed yet.'), true)];
  const known: readonly Definition[] = [
    [t('Filed'), moment(report.at)],
    [t('Progress'), report.progress === undefined ? t('not reported') : `${number(report.progress)} %`],
    [t('Confidence'), confidenceLabels[report.confidence ?? '']?.[0] ?? t('not reported')],
    [t('Expected end'), day(report.end)],
  ];
  return [definitions(...known), paragraph(report.summary)];
}

export function openRisks(report: Report): Block {
  const open = report.risks.filter(risk => risk.open);
  return bullets(open.map(riskLine), t('The report names no open risk.'));
}

interface Looked {
  readonly nameOf: NameOf;
  /** The instant as of which it is told what has expired. */
  readonly at: string;
}

export function evidenceBlocks(evidence: readonly Evidence[], { nameOf, at }: Looked): readonly Block[] {
  const list = table(
    [
      {
        label: t('Evidence'),
        share: 4,
        show: item => cellLines(item.title, [item.kind, ...marksOf(item, evidence, at).map(([word]) => word)].join(', ')),
      },
      { label: t('What it is'), share: 6, show: contentOf },
      { label: t('Added'), share: 2.6, show: item => cellLines(nameOf(item.by), moment(item.at)) },
    ],
    evidence,
    t('No evidence is on file.'),
  );
  const bound = t('A file’s digest is that of its bytes. Texts and links are bound by the digest of the proposal and evidence.');
  return evidence.length === 0 ? [list] : [list, paragraph(bound, true)];
}

function contentOf({ text, link, file }: Evidence): string {
  return (
    cellLines(
      text,
      link,
      file && t('File ({fileSize})', { fileSize: fileSize(file) }),
      file && t('SHA-256 {sha256}', { sha256: file.sha256 }),
    ) || t('A word given, nothing more.')
  );
}

export function gatesBlock(gates: readonly GateRecord[], gateName: (gate: string) => string, nameOf: NameOf): Block {
  return table(
    [
      { label: t('Gate'), share: 3, show: gate => roundName(gate, gateName) },
      {
        label: t('Outcome'),
        share: 2,
        show: gate => cellLines(outcomeLabels[gate.outcome][0], gate.authority === 'advisory' ? t('(advisory)') : ''),
      },
      {
        label: t('Why'),
        share: 5.5,
        show: gate =>
          cellLines(
            served(gate.why),
            ...reasonLines(gate, nameOf),
            gate.against && t('Went on against advice. The sponsor’s reason to go on: {against}', { against: gate.against }),
          ),
      },
      { label: t('When'), share: 2.4, show: gate => moment(gate.at) },
    ],
    gates,
    t('No gate has been decided yet.'),
  );
}

/** Cost and end side by side: as approved, as asked for, as expected. */
export function baselinesBlock(rows: readonly BaselineRow[], currency: string): Block {
  return table(
    [
      { label: t('Which'), share: 5, show: row => row.label },
      { label: t('Cost'), share: 3, right: true, show: row => money(row.cost, currency) },
      { label: t('End'), share: 3, show: row => day(row.end) },
    ],
    rows,
    t('Neither a cost nor an end is stated.'),
  );
}

interface WaiverLine {
  readonly what: string;
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export function waiversBlock(waivers: readonly WaiverLine[], nameOf: NameOf): Block {
  return table(
    [
      { label: t('Waived'), share: 5, show: waiver => waiver.what },
      { label: t('Until'), share: 2.4, show: waiver => day(waiver.until) },
      { label: t('Why'), share: 5, show: waiver => waiver.reason },
      { label: t('By whom'), share: 2.6, show: waiver => cellLines(nameOf(waiver.by), moment(waiver.at)) },
    ],
    waivers,
    t('Nothing was waived.'),
  );
}
