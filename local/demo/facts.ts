/** The published facts the demonstration plays with, and what it makes of them by the rules written in docs/demo.md. */

import type { ProposalInput } from '#domain/project/proposal.ts';
import portfolio from '#presets/demo/portfolio.json' with { type: 'json' };
import { demoOffice } from './people.ts';

export interface YearFacts {
  readonly year: number;
  readonly department: string;
  readonly rating?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly wholeLifeCost?: number | undefined;
  readonly baselineInYear?: number | undefined;
  readonly forecastInYear?: number | undefined;
  readonly withheld: readonly { readonly field: string; readonly reason: string }[];
}

export interface DemoProject {
  readonly title: string;
  readonly category: string;
  readonly reference?: string | undefined;
  readonly first: YearFacts;
  readonly latest: YearFacts;
}

export const demoProjects: readonly DemoProject[] = portfolio.projects.map(entry => {
  const years = entry.years as unknown as YearFacts[];
  return {
    title: entry.title,
    category: entry.category,
    reference: (entry as { reference?: string }).reference,
    first: years[0] as YearFacts,
    latest: years.at(-1) as YearFacts,
  };
});

const pointsByCategory: Record<string, Record<string, number>> = {
  'Infrastructure and Construction': { infrastructure: 90, 'public-services': 45, digital: 20, security: 20 },
  'Military Capability': { security: 95, infrastructure: 40, digital: 35 },
  'Government Transformation and Service Delivery': { 'public-services': 90, digital: 55, infrastructure: 20 },
  ICT: { digital: 95, 'public-services': 60, security: 40 },
};
const pointsByRating: Record<string, number> = { green: 95, 'amber-green': 75, amber: 55, 'amber-red': 35, red: 15 };

/** The proposal as the sponsor sends it: published facts, contributions by category and rating, no narratives. */
export function proposalOf(project: DemoProject): ProposalInput {
  const { latest } = project;
  const points = { ...pointsByCategory[project.category], deliverability: pointsByRating[latest.rating ?? ''] ?? 50 };
  const withheld = latest.withheld.filter(
    entry => entry.field === 'costs' || entry.field === 'start' || entry.field === 'end',
  ) as ProposalInput['withheld'];
  const ordered = latest.start !== undefined && latest.end !== undefined && latest.start <= latest.end;
  return {
    office: demoOffice,
    title: project.title,
    sponsor: 'sponsor',
    manager: 'manager',
    department: latest.department,
    category: project.category,
    aims: `Listed in the UK Government Major Projects Portfolio of ${latest.year} under ${project.category}.`,
    costs:
      latest.wholeLifeCost === undefined
        ? []
        : [{ year: Number((latest.start ?? '2021').slice(0, 4)), amount: latest.wholeLifeCost }],
    ...(ordered && { start: latest.start, end: latest.end }),
    contributions: Object.entries(points).map(([goal, value]) => ({
      goal,
      points: value,
      justification:
        goal === 'deliverability'
          ? `Delivery confidence as published: ${latest.rating ?? 'withheld'}.`
          : `By its published category, ${project.category}.`,
    })),
    withheld,
    ...(project.reference !== undefined && { reference: project.reference }),
  };
}

/** A status report from the published figures: the in-year variance, applied to the whole-life cost, is the forecast. */
export function reportOf({ first, latest }: DemoProject): Record<string, unknown> {
  const { wholeLifeCost, baselineInYear, forecastInYear, end, rating } = latest;
  const ratio = baselineInYear && forecastInYear !== undefined ? forecastInYear / baselineInYear : 1;
  const moved = first !== latest && first.end !== undefined && end !== undefined;
  return {
    summary: `From the published figures of ${latest.year}.`,
    ...(wholeLifeCost !== undefined && { forecast: Math.round(wholeLifeCost * ratio) }),
    ...(end !== undefined && { end }),
    ...(rating !== undefined && { confidence: rating }),
    ...(moved && { milestones: [{ name: 'Planned end as published before', due: first.end, forecast: end }] }),
    risks: [
      {
        risk: 'Delivery confidence as published',
        probability: rating === 'red' ? 5 : rating === 'green' ? 1 : 3,
        impact: rating === 'red' ? 4 : 3,
        owner: 'manager',
      },
    ],
  };
}
