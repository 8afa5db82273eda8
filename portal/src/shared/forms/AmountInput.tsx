/** A field for an amount of money, typed in major units with as many decimals as the currency has. */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { exponentOf } from '#domain/values/money.ts';

export function AmountInput({ currency, ...props }: NumberInputProps & { currency: string }) {
  return (
    <NumberInput
      min={0}
      decimalScale={exponentOf(currency)}
      thousandSeparator=","
      hideControls
      allowNegative={false}
      inputMode="decimal"
      {...props}
    />
  );
}
