/** Which standards of this office are given to those directly below it, each in a version, and which of them are asked for. */

import { Checkbox, Fieldset, NativeSelect, Stack, Text } from '@mantine/core';
import type { GivenStandardsAnswer } from '#api/answers/given-standards.ts';
import { giveStandardsSchema } from '#domain/office/given-standards/commands.ts';
import { useGateModels, useScoringModels } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import type { SchemaForm } from '../../../shared/forms/schema-form.ts';
import { t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Answer } from '../../../shared/ui/states.tsx';
import { SaveBar } from '../SaveBar.tsx';
import { useStandardForm } from '../standard-form.ts';
import { cycleChoices, type GiveDraft, giveBodyOf, type Newest, startOf } from './give-draft.ts';

interface GiveProps {
  readonly path: string;
  readonly answer: GivenStandardsAnswer;
  readonly again: () => void;
}

export function GiveStandards(props: GiveProps) {
  const { office } = useCurrentUser();
  const gateModels = useGateModels(office.id);
  const scoringModels = useScoringModels(office.id);
  return (
    <Section id="own" title={t('Given to the offices directly below')}>
      <Answer of={gateModels}>
        {gates => (
          <Answer of={scoringModels}>
            {scoring => <Form {...props} gateModels={gates.items} scoringModels={scoring.items} />}
          </Answer>
        )}
      </Answer>
    </Section>
  );
}

interface FormProps extends GiveProps {
  readonly gateModels: readonly Newest[];
  readonly scoringModels: readonly Newest[];
}

function Form({ path, answer, again, gateModels, scoringModels }: FormProps) {
  const standard = useStandardForm({
    ...{ path, standard: { fact: 'standards-given' as const }, bodyOf: giveBodyOf, schema: giveStandardsSchema },
    ...{ start: startOf(answer, { gateModels, scoringModels }), version: answer.version },
  });
  const { form } = standard;
  return (
    <Stack>
      <DraftNotice draft={standard.form.draft} />
      <Models form={form} list="gateModels" newest={gateModels} called={t('gate model')} />
      <Models form={form} list="scoringModels" newest={scoringModels} called={t('scoring model')} />
      <Fieldset legend={t('Reporting cycle')}>
        <Stack gap="xs">
          <NativeSelect
            label={t('The reporting cycle')}
            description={t('As it is when it is given: a later change of your own cycle gives nothing by itself.')}
            data={cycleChoices(answer)}
            {...form.getInputProps('reporting.given')}
          />
          {form.values.reporting.given !== '' && <Binding form={form} at="reporting" name={t('the reporting cycle')} />}
        </Stack>
      </Fieldset>
      <SaveBar label={t('Save what is given')} standard={standard} save={() => standard.save(() => again())} again={again} />
    </Stack>
  );
}

interface ModelsProps {
  readonly form: SchemaForm<GiveDraft>;
  readonly list: 'gateModels' | 'scoringModels';
  readonly newest: readonly Newest[];
  readonly called: string;
}

function Models({ form, list, newest, called }: ModelsProps) {
  if (newest.length === 0) return <Text>{t('This office has no {called} to give.', { called })}</Text>;
  return newest.map(({ id, name, version }, index) => {
    const entry = `${list}.${index}`;
    const given = form.values[list][index]?.given;
    return (
      <Fieldset key={id} legend={`${called.charAt(0).toUpperCase()}${called.slice(1)} “${name}”`}>
        <Stack gap="xs">
          <Checkbox
            label={t('Give {name} to the offices below', { name })}
            {...form.getInputProps(`${entry}.given`, { type: 'checkbox' })}
          />
          {given && (
            <>
              <NativeSelect
                label={t('Version of {name}', { name })}
                data={Array.from({ length: version }, (_, place) => String(version - place))}
                {...form.getInputProps(`${entry}.version`)}
              />
              <Binding form={form} at={entry} name={name} />
            </>
          )}
        </Stack>
      </Fieldset>
    );
  });
}

function Binding({ form, at, name }: { form: SchemaForm<GiveDraft>; at: string; name: string }) {
  return (
    <Checkbox
      label={t('Ask the PMO of each office below until it has taken over {name}', { name })}
      description={t('It waits in My work there. Nothing is refused, and what an office changes afterwards is its own affair.')}
      {...form.getInputProps(`${at}.binding`, { type: 'checkbox' })}
    />
  );
}
