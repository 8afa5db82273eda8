/**
 * The single place that says how criteria stand for a project: a word of somebody with an interest does not count, and what does not pass may
 * be waived for a time. Pack, page and alerts ask here.
 */
import type { Criterion } from '../criteria/criterion.ts';
import { type CriterionFinding, type EvidenceOnFile, findingsFor } from '../criteria/findings.ts';
import type { OfficeState } from '../office/state.ts';
import { lastKnownOf } from '../values/known.ts';
import { dayInWords, type Instant } from '../values/time.ts';
import { inputsOf } from './criteria-inputs.ts';
import { hasExpired } from './expiry/expiry.ts';
import { interestsIn } from './interest.ts';
import { risksOf } from './outlook/risks.ts';
import type { Project } from './state.ts';
import { type Waiver, waiverCounts } from './waivers/waiver.ts';

export interface Standpoint {
  readonly now: Instant;
  readonly office: OfficeState;
}

export function projectFindings(project: Project, criteria: readonly Criterion[], at: Standpoint): CriterionFinding[] {
  const { inputs, evidence } = lookedAt(project, at.office, at.now);
  const found = findingsFor(criteria, inputs, evidence);
  return found.map(finding => waivedFinding(finding, project.waivers, at.now));
}

/** Those of a gate, of a model's tripwires and of a page are looked for at the same moment. */
const lookedAt = lastKnownOf((project: Project, office: OfficeState, now: Instant) => ({
  inputs: {
    ...inputsOf(project, { now, currency: office.currency }),
    // Only what a criterion names: most name neither.
    get costRisk() {
      return risksOf(project, office).costRisk;
    },
    get slipRisk() {
      return risksOf(project, office).slipRisk;
    },
  },
  evidence: evidenceThatCounts(project, { office, now }),
}));

/** Evidence, with its last day once that is past, and with the reason why a word does not count: nobody attests on the own project, also when the interest came later (P21). */
function evidenceThatCounts(project: Project, { office, now }: Standpoint): readonly EvidenceOnFile[] {
  const interestOf = interestsIn(project, office);
  return project.evidence.map(item => {
    const interest = item.attests && interestOf(item.by);
    const expired = item.validUntil !== undefined && hasExpired(item, now) ? dayInWords(item.validUntil) : undefined;
    return { ...item, expired, ...(interest !== undefined && { ignored: `${item.by} ${interest}` }) };
  });
}

function waivedFinding(finding: CriterionFinding, waivers: readonly Waiver[], now: Instant): CriterionFinding {
  const waiver = waivers.findLast(
    entry =>
      entry.criterion === finding.criterion && (finding.level ?? 0) <= (entry.level ?? 1) && waiverCounts(entry.until, now),
  );
  if (!waiver || finding.verdict === 'pass') return finding;
  const stands = finding.verdict === 'fail' ? 'fails' : 'is unknown';
  const why = `${stands} (${finding.why}); waived by ${waiver.by} until ${dayInWords(waiver.until)}: ${waiver.reason}`;
  return { ...finding, verdict: 'waived', why };
}
