/** The money of a proposal: cost by year, benefits, and what was kept back with the reason. */
import { Stack, Text } from '@mantine/core';
import type { Report } from '#domain/project/delivery/report.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import { moneyDefinitions, moneyLines } from '../descriptions.ts';
import { DefinitionList } from '../ui/DefinitionList.tsx';

interface MoneyProps {
  readonly proposal: Proposal;
  readonly report: Report | undefined;
  readonly currency: string;
  /** Approved whole-life cost in minor units. */
  readonly baseline?: number | undefined;
}

export function Money({ proposal, report, currency, baseline }: MoneyProps) {
  return (
    <Stack gap="sm">
      <DefinitionList items={moneyDefinitions({ proposal, report, currency, baseline })} />
      {moneyLines(proposal, currency).map(line => (
        <Text size="sm" key={line} className="clip">
          {line}
        </Text>
      ))}
    </Stack>
  );
}
