/** The money of a proposal: cost by year, benefits, and what was kept back with the reason. */
import { Stack, Text } from '@mantine/core';
import { type MoneyOf, moneyDefinitions, moneyLines } from '../descriptions.ts';
import { DefinitionList } from '../ui/DefinitionList.tsx';

export function Money(props: MoneyOf) {
  return (
    <Stack gap="sm">
      <DefinitionList items={moneyDefinitions(props)} />
      {moneyLines(props.proposal, props.currency).map(line => (
        <Text size="sm" key={line} className="clip">
          {line}
        </Text>
      ))}
    </Stack>
  );
}
