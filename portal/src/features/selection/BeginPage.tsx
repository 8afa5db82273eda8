/** Begins a selection: among the proposals of a ranked call (`?call=`), or among projects of the office that are chosen here. */
import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ProjectRow } from '#api/answers/lists.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { openSelectionSchema } from '#domain/selection/candidates/commands.ts';
import { rowsOf, useCalls, useProjects } from '../../shared/api/lists.ts';
import { useCall, useRanking } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { moneyShort, number } from '../../shared/format.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { rich, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { type BeginDraft, beginField, bodyOf, newDraft, whyNot } from './begin-draft.ts';
import { Means } from './Means.tsx';
import { NeedsFields } from './NeedsFields.tsx';
import { type Titled, WaysFields } from './WaysFields.tsx';

export function BeginPage() {
  const { office } = useCurrentUser();
  const [search] = useSearchParams();
  const call = search.get('call') ?? undefined;
  const go = useNavigate();
  const draft = useDraft({ form: 'selection', subject: `${office.id} ${call ?? ''}` });
  const send = useSend<Receipt>(draft);
  const form = useSchemaForm({
    draft,
    start: newDraft(),
    schema: openSelectionSchema,
    bodyOf: draft => bodyOf(draft, { office: office.id, currency: office.currency, call }),
    rules: ({ candidates }): FormErrors =>
      call === undefined && !candidates.some(({ project }) => project !== '')
        ? { candidates: t('Choose at least one project.') }
        : {},
    refusal: send.error,
    fieldOf: beginField(call !== undefined),
  });
  const begin = () =>
    form.submit(body => send.mutate({ path: '/v1/selections', body }, { onSuccess: ({ id }) => void go(`/selections/${id}`) }));
  return (
    <Page
      title={t('Begin a selection')}
      intro={t('Score, cost and needs of the candidates are frozen when it begins; the projects themselves go on.')}
    >
      <DraftNotice draft={form.draft} />
      <Section id="name" title={t('What is chosen')}>
        <TextInput
          label={t('Name')}
          placeholder={t('Change portfolio 2027')}
          maxLength={200}
          maw={520}
          {...form.getInputProps('name')}
        />
      </Section>
      {call === undefined ? (
        <>
          <RankedCalls />
          <ChooseProjects form={form} />
        </>
      ) : (
        <OfCall id={call} form={form} />
      )}
      <Means form={form} ofCall={call !== undefined} />
      {form.incomplete && (
        <Text role="alert">
          {rich('Something above is missing or wrong. {candidates}', { candidates: form.errors.candidates })}
        </Text>
      )}
      {send.error && <ErrorAlert error={send.error} />}
      <Group>
        <Button size="md" loading={send.isPending} onClick={begin}>
          {t('Begin the selection')}
        </Button>
      </Group>
    </Page>
  );
}

interface FormProps {
  readonly form: SchemaForm<BeginDraft>;
}

/** Calls whose proposals are ranked and among which nobody has chosen yet. */
function RankedCalls() {
  const { office } = useCurrentUser();
  const ranked = rowsOf(useCalls(office.id).data).filter(({ status }) => status === 'ranked');
  if (ranked.length === 0) return null;
  return (
    <Section id="calls" title={t('From a call')}>
      <ul className="plain-list">
        {ranked.map(({ id, name }) => (
          <li key={id}>
            <Anchor component={Link} to={`/selections/new?call=${id}`} className="clip">
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OfCall({ id, form }: FormProps & { id: string }) {
  const call = useCall(id);
  const ranked = useRanking(id).data?.items.map(({ project, title, score }) => ({ id: project, title, score }));
  return (
    <Answer of={call} what={t('Reading the call')}>
      {({ name, proposals }) => (
        <Section id="candidates" title={t('Candidates ({proposals})', { proposals: proposals.length })}>
          <Stack gap="sm">
            <Text className="clip">
              {rich('The proposals of the call {name} that its panels could score, with their scores.', {
                name: <bdi>{name}</bdi>,
              })}
            </Text>
            <MoreOfCandidates form={form} titles={ranked ?? []} />
          </Stack>
        </Section>
      )}
    </Answer>
  );
}

/** How many projects are read at once. */
const atOnce = 200;

function ChooseProjects({ form }: FormProps) {
  const { office } = useCurrentUser();
  const projects = useProjects({ office: office.id }, atOnce);
  const rows = rowsOf(projects.data);
  const fit = rows.filter(row => whyNot(row) === undefined);
  const { chosen } = form.values;
  const choose = (ids: readonly string[]) => form.setFieldValue('chosen', [...ids]);
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]);
  const columns = columnsFor({ currency: office.currency, chosen, toggle });
  return (
    <Section
      id="candidates"
      title={t('Candidates ({chosen} chosen)', { chosen: chosen.length })}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => choose(fit.map(({ id }) => id))}>
            {t('Choose all that can be')}
          </Button>
          <Button size="xs" variant="default" disabled={chosen.length === 0} onClick={() => choose([])}>
            {t('Choose none')}
          </Button>
        </>
      }
    >
      <Answer of={projects} what={t('Reading the projects')}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('There are no projects yet.')}>
              {t('Projects can be chosen here once they were proposed and admitted.')}
            </Empty>
          ) : (
            <Stack gap="sm">
              <DataTable caption={t('Projects to choose among')} columns={columns} rows={rows} keyOf={row => row.id} />
              <More of={projects} shown={rows.length} what={t('projects')} />
              <MoreOfCandidates form={form} titles={rows.filter(({ id }) => chosen.includes(id))} />
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

/** What the proposals do not say. A project with versions has the people of the version that is taken. */
function MoreOfCandidates({ form, titles }: FormProps & { titles: readonly Titled[] }) {
  const { office } = useCurrentUser();
  const { ways } = form.values;
  const hasVersions = (id: string) => ways.some(({ project, kind }) => project === id && kind === 'versions');
  return (
    <>
      <NeedsFields form={form} titles={titles.filter(({ id }) => !hasVersions(id))} />
      <WaysFields form={form} titles={titles} currency={office.currency} />
    </>
  );
}

interface ColumnsOf {
  readonly currency: string;
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
}

function columnsFor({ currency, chosen, toggle }: ColumnsOf): readonly Column<ProjectRow>[] {
  return [
    {
      label: t('Candidate'),
      show: row => (
        <Checkbox
          label={row.title}
          checked={chosen.includes(row.id)}
          disabled={whyNot(row) !== undefined}
          onChange={() => toggle(row.id)}
        />
      ),
    },
    { label: t('Score'), show: row => number(row.score, 2), right: true },
    {
      label: t('Cost ({currency})', { currency }),
      show: row => (row.withheld.includes('costs') ? t('withheld') : moneyShort(row.cost, currency)),
      right: true,
    },
    { label: t('Department'), show: row => row.department ?? '–' },
    { label: t('Can it be one?'), show: row => whyNot(row) ?? t('yes') },
  ];
}
