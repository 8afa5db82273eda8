/** The money of a proposal: cost by year, benefits, and what was kept back with the reason. */
import { Stack, Text } from '@mantine/core';
import type { Proposal } from '#domain/project/proposal.ts';
import type { Report } from '#domain/project/report.ts';
import { day, money } from '../format.ts';
import { Facts } from '../ui/Facts.tsx';

interface MoneyProps {
  readonly proposal: Proposal;
  readonly report: Report | undefined;
  readonly currency: string;
  /** Approved whole-life cost in minor units. */
  readonly baseline?: number | undefined;
}

export function Money({ proposal, report, currency, baseline }: MoneyProps) {
  const total = proposal.costs.reduce((sum, year) => sum + year.amount, 0);
  const benefits = proposal.benefits.reduce((sum, benefit) => sum + (benefit.amount ?? 0), 0);
  const approved = baseline ?? (proposal.costs.length > 0 ? total : undefined);
  const over = approved && report?.forecast !== undefined ? ((report.forecast - approved) / approved) * 100 : undefined;
  return (
    <Stack gap="sm">
      <Facts
        items={[
          ['Whole-life cost', money(proposal.costs.length > 0 ? total : undefined, currency)],
          ['Benefits in money', money(proposal.benefits.length > 0 ? benefits : undefined, currency)],
          ['Forecast', report?.forecast === undefined ? 'not reported' : money(report.forecast, currency)],
          ['Forecast against plan', over === undefined ? 'not known' : `${over > 0 ? '+' : ''}${over.toFixed(1)} %`],
          ['Spent so far', report?.spent === undefined ? 'not reported' : money(report.spent, currency)],
          ['From – to', `${day(proposal.start)} – ${day(proposal.end)}`],
        ]}
      />
      {proposal.costs.length > 1 && (
        <Text size="sm">By year: {proposal.costs.map(year => `${year.year} ${money(year.amount, currency)}`).join(', ')}</Text>
      )}
      {proposal.benefits.map(benefit => (
        <Text size="sm" key={benefit.name} className="clip">
          Benefit: {benefit.name}
          {benefit.amount === undefined ? '' : `, ${money(benefit.amount, currency)}`}
          {benefit.measure === undefined ? '' : `; measured by ${benefit.measure}`}
        </Text>
      ))}
      {proposal.withheld.map(entry => (
        <Text size="sm" key={entry.field} className="clip">
          Withheld ({entry.field}): {entry.reason}
        </Text>
      ))}
    </Stack>
  );
}
