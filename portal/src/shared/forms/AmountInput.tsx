/** A field for an amount of money, typed in major units with as many decimals as the currency has. */
import { NumberInput, type NumberInputProps } from '@mantine/core';

export function AmountInput(props: NumberInputProps) {
  return (
    <NumberInput
      min={0}
      decimalScale={2}
      thousandSeparator=","
      hideControls
      allowNegative={false}
      inputMode="decimal"
      {...props}
    />
  );
}
