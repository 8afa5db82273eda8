/**
 * The one field for a day, a time, or both: typed in the order of the portal's language, whatever the browser's is, or chosen from the browser's own calendar. It holds what is
 * stored (`2026-11-27`, `14:30`, `2026-11-27T14:30`); what cannot be read stays as it was typed, says what to type instead, and no schema takes it.
 */
import { TextInput, type TextInputProps, UnstyledButton } from '@mantine/core';
import { useDebouncedValue, useId } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../text.ts';
import styles from './TypedDayInput.module.css';
import { dayFormat, emptyWhen, isWhen, readWhen, shownWhen, type When, whenMessage } from './typed-days.ts';

export interface TypedWhenInputProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max' | 'label'> {
  readonly label: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** The first and the last that the calendar offers. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export const TypedDayInput = (props: TypedWhenInputProps) => <TypedWhenInput kind="day" {...props} />;
export const TypedTimeInput = (props: TypedWhenInputProps) => <TypedWhenInput kind="time" {...props} />;
export const TypedMomentInput = (props: TypedWhenInputProps) => <TypedWhenInput kind="moment" {...props} />;

/** A day by which a list is filtered: asked for once it is one, or when it is taken away. */
export function TypedDayFilter({ value = '', onChange, ...rest }: TypedWhenInputProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const type = (now: string) => {
    setText(now);
    if (now === '' || isWhen('day', now)) onChange?.(now);
  };
  return <TypedDayInput value={text} onChange={type} {...rest} />;
}

const format = dayFormat();

function TypedWhenInput({
  kind,
  value = '',
  onChange,
  min,
  max,
  error,
  onBlur,
  onFocus,
  ...rest
}: TypedWhenInputProps & { readonly kind: When }) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId(rest.id);
  const typing = useTyping({ kind, value, hold: held => onChange?.(held) });
  const { raw, read, paused, entered } = typing;
  // The numbers take the place of the words: whoever came by Tab types over them, as in any field.
  useLayoutEffect(() => {
    if (entered) input.current?.select();
  }, [entered]);
  const fault = read.kind === 'fault' && read.fault !== 'empty' ? read.fault : undefined;
  const said = (paused || Boolean(error)) && fault && whenMessage(fault, { kind, label: rest.label, typed: raw.trim() });
  return (
    <TextInput
      inputMode={kind === 'day' ? 'numeric' : 'text'}
      autoComplete="off"
      placeholder={emptyWhen(kind)}
      maxLength={40}
      data-when={kind}
      rightSection={
        !rest.readOnly &&
        !rest.disabled && (
          <Calendar
            {...{ kind, min, max, of: `${id}-label`, value: isWhen(kind, value) ? value : '' }}
            choose={chosen => {
              typing.leave();
              onChange?.(chosen);
              input.current?.focus();
            }}
          />
        )
      }
      {...rest}
      id={id}
      ref={input}
      value={raw}
      error={said || error}
      onChange={event => typing.type(event.currentTarget.value)}
      onFocus={event => {
        typing.enter();
        onFocus?.(event);
      }}
      onBlur={event => {
        typing.leave();
        onBlur?.(event);
      }}
    />
  );
}

/**
 * After so many milliseconds without a keystroke the field says what is wrong: not in the middle of a day, and not while a button is pressed
 * that would move away from under the pointer.
 */
const pause = 900;

interface TypingOptions {
  readonly kind: When;
  readonly value: string;
  readonly hold: (value: string) => void;
}

/** What stands in the field, and how it reads: numbers while it has the focus, and in words what was understood when it has not. */
function useTyping({ kind, value, hold }: TypingOptions) {
  const [typed, setTyped] = useState<{ readonly raw: string; readonly value: string }>();
  const [entered, setEntered] = useState(false);
  const raw = typed?.value === value ? typed.raw : shownWhen(kind, value, { typing: entered });
  const [settled] = useDebouncedValue(raw, pause);
  const read = isWhen(kind, value) ? ({ kind: 'read', text: value } as const) : readWhen(kind, raw, format);
  const type = (text: string) => {
    const now = readWhen(kind, text, format);
    const held = now.kind === 'read' ? now.text : text.trim();
    setTyped({ raw: text, value: held });
    hold(held);
  };
  const leave = () => {
    setEntered(false);
    setTyped(undefined);
  };
  return { raw, read, type, leave, enter: () => setEntered(true), entered, paused: settled === raw };
}

interface CalendarProps {
  readonly kind: When;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly value: string;
  /** The id of the label of the field. */
  readonly of: string;
  readonly choose: (value: string) => void;
}

const native: Readonly<Record<When, string>> = { day: 'date', time: 'time', moment: 'datetime-local' };

/** The browser's own calendar or clock; a phone's is made for fingers. */
function Calendar({ kind, value, min, max, of, choose }: CalendarProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type={native[kind]}
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        {...{ value, min, max }}
        onChange={event => choose(event.currentTarget.value)}
      />
      <UnstyledButton
        className={styles.button}
        title={kind === 'time' ? t('Choose from a clock') : t('Choose from a calendar')}
        aria-describedby={of}
        onClick={() => picker.current?.showPicker()}
      >
        <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.6">
          {kind === 'time' ? (
            <path d="M9 4.5V9l3 2M9 1.8a7.2 7.2 0 1 0 .01 0" strokeLinecap="round" />
          ) : (
            <path d="M2 4.5h14v11.5H2zM2 8h14M6 2v4M12 2v4" strokeLinejoin="round" strokeLinecap="round" />
          )}
        </svg>
      </UnstyledButton>
    </>
  );
}
