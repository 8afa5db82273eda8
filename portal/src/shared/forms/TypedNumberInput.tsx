/**
 * The one field for a number: typed as the reader types numbers, never guessed. It holds the number (`1250000.5`) for the form; what
 * cannot be read stays as it was typed, with a question or with what to do, and the form does not take it for a number.
 */
import { Button, Group, Text, TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { readTyped, type Typed } from '#domain/values/typed-number.ts';
import { t } from '../text.ts';
import { type NumberField, typedIn, unread } from './field-values.ts';
import { faultMessage, type NumberLimits, numberFormat, shownNumber } from './typed-numbers.ts';

export interface TypedNumberInputProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'min' | 'max'>,
    Partial<NumberLimits> {
  readonly value?: NumberField;
  readonly onChange?: (value: NumberField) => void;
  /** False for years, which nobody writes with groups. */
  readonly grouped?: boolean;
  /** The number in words, said beside the field. */
  readonly inWords?: (text: string) => string;
}

export function TypedNumberInput(props: TypedNumberInputProps) {
  const { value = '', onChange, decimals = 0, min = 0, max, grouped = true, inWords, error, onBlur, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  const limits = { decimals, min, ...(max !== undefined && { max }) };
  const typing = useTyping({ value, limits, grouped, hold: held => onChange?.(held) });
  const { raw, read } = typing;
  const spoken = typing.paused || Boolean(error);
  const choose = (option: string) => {
    typing.type(shownNumber(option, grouped));
    input.current?.focus();
  };
  const beside = (field: ReactNode) => (
    <>
      {field}
      {inWords && <InWords>{read.kind === 'number' && inWords(read.text)}</InWords>}
      {spoken && read.kind === 'ask' && (
        <Readings of={raw} options={read.options} shown={option => readingOf(option, { grouped, inWords })} choose={choose} />
      )}
    </>
  );
  return (
    <TextInput
      inputMode={min < 0 ? 'text' : 'decimal'}
      autoComplete="off"
      {...rest}
      ref={input}
      value={raw}
      error={(spoken && messageFor(read, { limits, grouped })) || error}
      inputContainer={beside}
      onChange={event => typing.type(event.currentTarget.value)}
      onBlur={event => {
        typing.leave();
        onBlur?.(event);
      }}
    />
  );
}

/** After so many milliseconds without a keystroke the field says what is wrong: not in the middle of a number. */
const pause = 600;

interface TypingOptions {
  readonly value: NumberField;
  readonly limits: NumberLimits;
  readonly grouped: boolean;
  readonly hold: (value: NumberField) => void;
}

/** What stands in the field, and how it reads. Whoever leaves the field sees the number as it was understood. */
function useTyping({ value, limits, grouped, hold }: TypingOptions) {
  const [typed, setTyped] = useState<{ readonly raw: string; readonly value: NumberField }>();
  const raw = typed?.value === value ? typed.raw : (typedIn(value) ?? shownNumber(String(value), grouped));
  const [settled] = useDebouncedValue(raw, pause);
  const read = readTyped(raw, numberFormat(limits));
  const type = (text: string) => {
    const held = heldFor(text, readTyped(text, numberFormat(limits)));
    setTyped({ raw: text, value: held });
    hold(held);
  };
  const leave = () => read.kind === 'number' && setTyped(undefined);
  return { raw, read, type, leave, paused: settled === raw };
}

function heldFor(raw: string, read: Typed): NumberField {
  if (read.kind === 'number') return read.text;
  return read.kind === 'fault' && read.fault === 'empty' ? '' : unread(raw);
}

function messageFor(read: Typed, { limits, grouped }: Pick<TypingOptions, 'limits' | 'grouped'>): string | undefined {
  if (read.kind === 'ask') return t('Which number do you mean?');
  return read.kind === 'fault' && read.fault !== 'empty' ? faultMessage(read.fault, limits, grouped) : undefined;
}

function readingOf(option: string, { grouped = true, inWords }: Pick<TypedNumberInputProps, 'grouped' | 'inWords'>): string {
  const shown = shownNumber(option, grouped);
  return inWords ? `${shown} (${inWords(option)})` : shown;
}

function InWords({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed" mih="1.4em" aria-live="polite" component="div">
      {children}
    </Text>
  );
}

interface ReadingsProps {
  readonly of: string;
  readonly options: readonly string[];
  readonly shown: (option: string) => string;
  readonly choose: (option: string) => void;
}

/** A button for each number that what was typed can mean. */
function Readings({ of, options, shown, choose }: ReadingsProps) {
  return (
    <Group gap="xs" my={4} role="group" aria-label={t('Numbers that “{of}” can mean', { of })}>
      {options.map(option => (
        <Button key={option} size="xs" variant="default" onClick={() => choose(option)}>
          {shown(option)}
        </Button>
      ))}
    </Group>
  );
}
