/** Weights to be tried, each with a slider and a number, and what share of the score it has then. */
import { Fieldset } from '@mantine/core';
import { isolated } from '#domain/values/isolated.ts';
import { number } from '../../shared/format.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';

export interface WeightDraft {
  readonly dimension: string;
  readonly name: string;
  readonly weight: NumberField;
}

/** A weight while it is no number (yet) counts for nothing. */
export const sizeOf = (weight: NumberField) => Math.max(0, numberIn(weight) || 0);

/** What is sent for them. */
export function weightsIn(weights: readonly WeightDraft[]): readonly { readonly dimension: string; readonly weight: number }[] {
  return weights.map(({ dimension, weight }) => ({ dimension, weight: sizeOf(weight) }));
}

interface WeightFieldsProps {
  /** As they were before anything was tried: the sliders reach to twice the greatest. */
  readonly start: readonly WeightDraft[];
  readonly weights: readonly WeightDraft[];
  readonly change: (weights: readonly WeightDraft[]) => void;
}

export function WeightFields({ start, weights, change }: WeightFieldsProps) {
  const all = weights.reduce((sum, { weight }) => sum + sizeOf(weight), 0);
  const most = Math.max(10, ...start.map(({ weight }) => sizeOf(weight))) * 2;
  const set = (dimension: string, weight: NumberField) =>
    change(weights.map(entry => (entry.dimension === dimension ? { ...entry, weight } : entry)));
  return weights.map(({ dimension, name, weight }) => (
    <Fieldset
      key={dimension}
      legend={t('Weight of {name}: {what} % of the score', {
        name: isolated(name),
        what: all > 0 ? number((sizeOf(weight) / all) * 100) : 0,
      })}
    >
      <FieldRow>
        <input
          type="range"
          className="weight"
          aria-label={t('Weight of {name}, slider', { name: isolated(name) })}
          min={0}
          max={most}
          step="any"
          value={sizeOf(weight)}
          onChange={event => set(dimension, String(Math.round(Number(event.currentTarget.value) * 10) / 10))}
        />
        <TypedNumberInput
          aria-label={t('Weight of {name}', { name: isolated(name) })}
          max={1e9}
          decimals={6}
          value={weight}
          onChange={value => set(dimension, value)}
        />
      </FieldRow>
    </Fieldset>
  ));
}
