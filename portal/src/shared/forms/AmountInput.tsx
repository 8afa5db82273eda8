/** A field for an amount of money, typed in major units with as many decimals as the currency has, and said again in words. */
import { exponentOf } from '#domain/values/currency.ts';
import { TypedNumberInput, type TypedNumberInputProps } from './TypedNumberInput.tsx';
import { amountInWords } from './typed-numbers.ts';

export function AmountInput({ currency, ...props }: TypedNumberInputProps & { currency: string }) {
  const decimals = exponentOf(currency);
  const max = Math.floor(Number.MAX_SAFE_INTEGER / 10 ** decimals);
  return <TypedNumberInput min={0} max={max} decimals={decimals} inWords={text => amountInWords(text, currency)} {...props} />;
}
