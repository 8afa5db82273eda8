/** A status report while it is being written; it begins as the last one was. */
import type { Report } from '#domain/project/delivery/report.ts';

interface Line {
  readonly key: string;
}
type Amount = number | '';
export interface MilestoneLine extends Line {
  readonly name: string;
  readonly due: string;
  readonly forecast: string;
  readonly done: string;
}
export interface RiskLine extends Line {
  readonly risk: string;
  readonly probability: Amount;
  readonly impact: Amount;
  readonly response: string;
  readonly open: boolean;
}
export interface KpiLine extends Line {
  readonly name: string;
  readonly value: Amount;
  readonly target: Amount;
  readonly better: 'higher' | 'lower';
}
export interface CommunicationLine extends Line {
  readonly audience: string;
  readonly message: string;
  readonly due: string;
  readonly done: boolean;
}
export interface Draft {
  readonly summary: string;
  readonly progress: Amount;
  readonly spent: Amount;
  readonly forecast: Amount;
  readonly end: string;
  readonly confidence: string;
  readonly milestones: readonly MilestoneLine[];
  readonly risks: readonly RiskLine[];
  readonly kpis: readonly KpiLine[];
  readonly communication: readonly CommunicationLine[];
}

const major = (minor: number | undefined): Amount => (minor === undefined ? '' : minor / 100);
const key = () => crypto.randomUUID();

export function draftOf(report: Report | undefined): Draft {
  return {
    summary: '',
    progress: report?.progress ?? '',
    spent: major(report?.spent),
    forecast: major(report?.forecast),
    end: report?.end ?? '',
    confidence: report?.confidence ?? '',
    milestones: (report?.milestones ?? []).map(line => ({
      key: key(),
      name: line.name,
      due: line.due,
      forecast: line.forecast ?? '',
      done: line.done ?? '',
    })),
    risks: (report?.risks ?? []).map(({ risk, probability, impact, response, open }) => ({
      key: key(),
      risk,
      probability,
      impact,
      response: response ?? '',
      open,
    })),
    kpis: (report?.kpis ?? []).map(line => ({ key: key(), ...line })),
    communication: (report?.communication ?? []).map(line => ({ key: key(), ...line })),
  };
}

const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
const whole = (value: Amount) => (value === '' ? undefined : value);
const minor = (value: Amount) => (value === '' ? undefined : Math.round(value * 100));

/** The report as the API takes it. */
export function reportOf(draft: Draft) {
  return {
    summary: text(draft.summary),
    progress: whole(draft.progress),
    spent: minor(draft.spent),
    forecast: minor(draft.forecast),
    end: text(draft.end),
    confidence: text(draft.confidence),
    milestones: draft.milestones.map(line => ({
      name: line.name.trim(),
      due: line.due,
      forecast: text(line.forecast),
      done: text(line.done),
    })),
    risks: draft.risks.map(({ risk, probability, impact, response, open }) => ({
      risk: risk.trim(),
      probability: whole(probability),
      impact: whole(impact),
      response: text(response),
      open,
    })),
    kpis: draft.kpis.map(({ name, value, target, better }) => ({
      name: name.trim(),
      value: whole(value),
      target: whole(target),
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
