/** Which candidates can be done several times, or in one of several versions: a smaller and a larger one, or one start among several. */
import { NativeSelect, Text } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import type { BeginDraft } from './begin-draft.ts';
import { VersionsFields } from './VersionsFields.tsx';
import { newWay } from './ways-draft.ts';

/** A project that can be a candidate, with its score where it is known. */
export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly score?: number | undefined;
}

interface WaysProps {
  readonly form: SchemaForm<BeginDraft>;
  readonly titles: readonly Titled[];
  readonly currency: string;
}

const kinds = [
  { value: 'versions', label: t('in one of several versions') },
  { value: 'units', label: t('several times') },
];

export function WaysFields({ form, titles, currency }: WaysProps) {
  const { ways } = form.values;
  if (titles.length === 0) return null;
  /** Each project once. */
  const optionsFor = (own: string) => [
    { value: '', label: t('Choose') },
    ...titles
      .filter(({ id }) => id === own || !ways.some(({ project }) => project === id))
      .map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <RepeatableFields
      legend={t('Sizes, starts and units')}
      one={t('Choice')}
      form={form}
      path="ways"
      entries={ways}
      blank={newWay}
      intro={
        <Text size="sm">
          {t(
            'For a project of which more is open than whether it is done: at most one of its versions is taken (another size, another start), or as many units as are best (sites, waves), each with the cost and the score of the proposal.',
          )}
        </Text>
      }
    >
      {(path, index) => (
        <>
          <FieldRow>
            <NativeSelect
              label={t('Project')}
              data={optionsFor(ways[index]?.project ?? '')}
              {...form.getInputProps(`${path}.project`)}
            />
            <NativeSelect label={t('It can be done')} data={kinds} {...form.getInputProps(`${path}.kind`)} />
            {ways[index]?.kind === 'units' && (
              <TypedNumberInput label={t('At most so many times')} min={2} max={20} {...form.getInputProps(`${path}.max`)} />
            )}
          </FieldRow>
          {ways[index]?.kind === 'versions' && (
            <VersionsFields
              form={form}
              path={path}
              way={ways[index]}
              currency={currency}
              score={titles.find(({ id }) => id === ways[index]?.project)?.score}
            />
          )}
        </>
      )}
    </RepeatableFields>
  );
}
