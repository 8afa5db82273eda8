/** A status report while it is being written; it begins as the last one was. */
import type { Report } from '#domain/project/delivery/report.ts';
import { majorField, minorIn, type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';

interface Entry {
  readonly key: string;
}
interface MilestoneDraft extends Entry {
  readonly name: string;
  readonly due: string;
  readonly forecast: string;
  readonly done: string;
}
interface RiskDraft extends Entry {
  readonly risk: string;
  readonly probability: NumberField;
  readonly impact: NumberField;
  readonly response: string;
  readonly open: boolean;
  /** Kept as it was reported; the form does not ask for it. */
  readonly owner?: string | undefined;
}
interface KpiDraft extends Entry {
  readonly name: string;
  readonly value: NumberField;
  readonly target: NumberField;
  readonly better: 'higher' | 'lower';
}
interface CommunicationDraft extends Entry {
  readonly audience: string;
  readonly message: string;
  readonly due: string;
  readonly done: boolean;
}
export interface ReportDraft {
  readonly summary: string;
  readonly progress: NumberField;
  readonly spent: NumberField;
  readonly forecast: NumberField;
  readonly end: string;
  readonly confidence: string;
  readonly milestones: readonly MilestoneDraft[];
  readonly risks: readonly RiskDraft[];
  readonly kpis: readonly KpiDraft[];
  readonly communication: readonly CommunicationDraft[];
}

export const newMilestone = (): MilestoneDraft => ({ key: newKey(), name: '', due: '', forecast: '', done: '' });
export const newRisk = (): RiskDraft => ({ key: newKey(), risk: '', probability: '', impact: '', response: '', open: true });
export const newKpi = (): KpiDraft => ({ key: newKey(), name: '', value: '', target: '', better: 'higher' });
export const newMessage = (): CommunicationDraft => ({ key: newKey(), audience: '', message: '', due: '', done: false });

const emptyReport: Partial<Report> & Pick<Report, 'milestones' | 'risks' | 'kpis' | 'communication'> = {
  milestones: [],
  risks: [],
  kpis: [],
  communication: [],
};

export function draftOf(last: Report | undefined, currency: string): ReportDraft {
  const report = last ?? emptyReport;
  return {
    summary: '',
    progress: report.progress ?? '',
    spent: majorField(report.spent, currency),
    forecast: majorField(report.forecast, currency),
    end: report.end ?? '',
    confidence: report.confidence ?? '',
    milestones: report.milestones.map(({ name, due, forecast = '', done = '' }) => ({
      key: newKey(),
      name,
      due,
      forecast,
      done,
    })),
    risks: report.risks.map(({ risk, probability, impact, owner, response = '', open }) => ({
      key: newKey(),
      risk,
      probability,
      impact,
      owner,
      response,
      open,
    })),
    kpis: report.kpis.map(kpi => ({ key: newKey(), ...kpi })),
    communication: report.communication.map(message => ({ key: newKey(), ...message })),
  };
}

/** The report as the API takes it. */
export function reportOf(draft: ReportDraft, currency: string) {
  return {
    summary: textIn(draft.summary),
    progress: numberIn(draft.progress),
    spent: minorIn(draft.spent, currency),
    forecast: minorIn(draft.forecast, currency),
    end: textIn(draft.end),
    confidence: textIn(draft.confidence),
    milestones: draft.milestones.map(({ name, due, forecast, done }) => ({
      name: name.trim(),
      due,
      forecast: textIn(forecast),
      done: textIn(done),
    })),
    risks: draft.risks.map(({ risk, probability, impact, owner, response, open }) => ({
      risk: risk.trim(),
      probability: numberIn(probability),
      impact: numberIn(impact),
      owner,
      response: textIn(response),
      open,
    })),
    kpis: draft.kpis.map(({ name, value, target, better }) => ({
      name: name.trim(),
      value: numberIn(value),
      target: numberIn(target),
      better,
    })),
    communication: draft.communication.map(({ audience, message, due, done }) => ({
      audience: audience.trim(),
      message: message.trim(),
      due,
      done,
    })),
  };
}
