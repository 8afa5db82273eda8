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
import type { BaselineRow } from '../parts/BaselineTable.tsx';
import { type Block, bullets, caption, cellLines, definitions, paragraph, table } from './document.ts';

export function criteriaBlock(criteria: readonly CriterionFinding[], nameOf: NameOf): Block {
  return table(
    [
      { label: 'Criterion', share: 5, show: finding => finding.name },
      { label: 'Kind', share: 1.4, show: finding => kindLabels[finding.kind] },
      { label: 'Result', share: 1.7, show: finding => verdictLabels[finding.verdict][0] },
      { label: 'Why', share: 5, show: finding => whyInWords(finding.why, nameOf) },
    ],
    criteria,
    'This gate asks for no criteria.',
  );
}

/** What the panel said first, once there is one; then the sponsor's claim. */
export function scoreBlocks(score: ProjectScore | undefined, panel?: PanelScore): readonly Block[] {
  const claim = score ? claimBlocks(score) : [];
  if (!panel) return score ? claim : [paragraph('Not scored yet.', true)];
  const { name, model } = panel;
  return [
    definitions(
      ['Score', panel.score === undefined ? 'not scored' : number(panel.score, 2)],
      ['By', `the panel of ${name}, ${model.name}, version ${model.version}`],
    ),
    table(
      [
        { label: 'Dimension', share: 3, show: part => part.name },
        { label: 'Median', share: 1.6, right: true, show: part => medianInWords(part.median) },
        { label: 'Spread', share: 1.2, right: true, show: part => (part.spread === null ? '' : number(part.spread, 2)) },
        { label: 'Rated by', share: 1.4, right: true, show: part => `${part.n} of ${part.asked}` },
        { label: 'Claimed', share: 1.2, right: true, show: part => (part.claim === undefined ? '' : number(part.claim, 2)) },
      ],
      panel.dimensions,
      'The model has no dimensions.',
    ),
    ...(score ? [caption('The sponsor’s claim'), ...claim] : []),
  ];
}

function claimBlocks(score: ProjectScore): readonly Block[] {
  return [
    definitions(['Score', totalScore(score)]),
    caption('What each goal adds'),
    table(
      [
        { label: 'Goal', share: 3, show: goal => goal.name },
        { label: 'Points', share: 1.2, right: true, show: goal => number(goal.points) },
        { label: 'Weight', share: 1.4, right: true, show: goal => `${number(goal.share * 100)} %` },
        { label: 'Adds', share: 1.2, right: true, show: goal => number(goal.adds, 2) },
        { label: 'Why', share: 6, show: goal => goal.justification },
      ],
      score.goals,
      'The office has no goals.',
    ),
  ];
}

export function reportBlocks(report: (Report & { readonly at: string }) | undefined): readonly Block[] {
  if (!report) return [paragraph('No report has been filed yet.', true)];
  const known: readonly Definition[] = [
    ['Filed', moment(report.at)],
    ['Progress', report.progress === undefined ? 'not reported' : `${number(report.progress)} %`],
    ['Confidence', confidenceLabels[report.confidence ?? '']?.[0] ?? 'not reported'],
    ['Expected end', day(report.end)],
  ];
  return [definitions(...known), paragraph(report.summary)];
}

export function openRisks(report: Report): Block {
  const open = report.risks.filter(risk => risk.open);
  return bullets(open.map(riskLine), 'The report names no open risk.');
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
        label: 'Evidence',
        share: 4,
        show: item => cellLines(item.title, [item.kind, ...marksOf(item, evidence, at).map(([word]) => word)].join(', ')),
      },
      { label: 'What it is', share: 6, show: contentOf },
      { label: 'Added', share: 2.6, show: item => cellLines(nameOf(item.by), moment(item.at)) },
    ],
    evidence,
    'No evidence is on file.',
  );
  const bound = 'A file’s digest is that of its bytes. Texts and links are bound by the digest of the proposal and evidence.';
  return evidence.length === 0 ? [list] : [list, paragraph(bound, true)];
}

function contentOf({ text, link, file }: Evidence): string {
  return (
    cellLines(text, link, file && `File (${fileSize(file)})`, file && `SHA-256 ${file.sha256}`) || 'A word given, nothing more.'
  );
}

export function gatesBlock(gates: readonly GateRecord[], gateName: (gate: string) => string, nameOf: NameOf): Block {
  return table(
    [
      { label: 'Gate', share: 3, show: gate => roundName(gate, gateName) },
      {
        label: 'Outcome',
        share: 2,
        show: gate => cellLines(outcomeLabels[gate.outcome][0], gate.authority === 'advisory' ? '(advisory)' : ''),
      },
      {
        label: 'Why',
        share: 5.5,
        show: gate =>
          cellLines(
            gate.why,
            ...reasonLines(gate, nameOf),
            gate.against && `Went on against advice. The sponsor’s reason to go on: ${gate.against}`,
          ),
      },
      { label: 'When', share: 2.4, show: gate => moment(gate.at) },
    ],
    gates,
    'No gate has been decided yet.',
  );
}

/** Cost and end side by side: as approved, as asked for, as expected. */
export function baselinesBlock(rows: readonly BaselineRow[], currency: string): Block {
  return table(
    [
      { label: 'Which', share: 5, show: row => row.label },
      { label: 'Cost', share: 3, right: true, show: row => money(row.cost, currency) },
      { label: 'End', share: 3, show: row => day(row.end) },
    ],
    rows,
    'Neither a cost nor an end is stated.',
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
      { label: 'Waived', share: 5, show: waiver => waiver.what },
      { label: 'Until', share: 2.4, show: waiver => day(waiver.until) },
      { label: 'Why', share: 5, show: waiver => waiver.reason },
      { label: 'By whom', share: 2.6, show: waiver => cellLines(nameOf(waiver.by), moment(waiver.at)) },
    ],
    waivers,
    'Nothing was waived.',
  );
}
