/** An audit pack of a project, of the office, or of a period of it: what goes in, how far it is, and what came of it. */
import { Alert, Button, Checkbox, Group, Progress, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useProject } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import { sentences, t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import { askedIn, emptyDraft, faultIn, type PackDraft } from './draft.ts';
import { type Making, useMaking } from './making.ts';
import { PeriodFields, SampleFields } from './PeriodFields.tsx';
import { ProjectField } from './ProjectField.tsx';

const intro = t(
  'A zip for whoever checks the work of the boards: a report for people, the record itself as files that can be verified without Tollgate, tables, and the evidence. It is made on this device and holds what you may read.',
);

export function AuditPackPage() {
  const { office } = useCurrentUser();
  const [query] = useSearchParams();
  const project = query.get('project');
  if (!office.actions.includes('export-office'))
    return (
      <Page title={t('Audit pack')}>
        <Empty title={t('Audit packs are for auditors, the PMO and administrators')}>
          {t('They hold the history of the office, with people’s addresses. Ask one of them for a pack.')}
        </Empty>
      </Page>
    );
  return (
    <Page title={t('Audit pack')} intro={intro}>
      {project === null ? <PackForm project="" /> : <OfProject project={project} />}
    </Page>
  );
}

/** The project that the address of this page names is chosen already. */
function OfProject({ project }: { project: string }) {
  const named = useProject(project);
  return (
    <Answer of={named} what={t('Reading the project')}>
      {() => <PackForm project={project} />}
    </Answer>
  );
}

function PackForm({ project }: { readonly project: string }) {
  const { office, me, nameOf } = useCurrentUser();
  const [draft, setDraft] = useState<PackDraft>({ ...emptyDraft, project });
  const [tried, setTried] = useState(false);
  const { making, make, stop } = useMaking(nameOf(me.id));
  const change = (changed: Partial<PackDraft>) => setDraft({ ...draft, ...changed });
  const fault = tried ? faultIn(draft, office.id) : undefined;
  const busy = making.kind === 'making';
  const start = () => {
    setTried(true);
    if (!busy && !faultIn(draft, office.id)) void make(askedIn(draft, office.id));
  };
  return (
    <Stack maw={640}>
      <Radio.Group
        label={t('What it covers')}
        value={draft.scope}
        onChange={scope => change({ scope: scope as PackDraft['scope'] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="project" label={t('One project, all of its history')} />
          <Radio value="period" label={t('A period of the office')} />
          <Radio value="office" label={t('The whole office, from its beginning')} />
        </Stack>
      </Radio.Group>
      {draft.scope === 'project' && <ProjectField draft={draft} change={change} fault={fault} />}
      {draft.scope === 'period' && <PeriodFields draft={draft} change={change} fault={fault} />}
      {draft.scope !== 'project' && <SampleFields draft={draft} change={change} fault={fault} />}
      <Checkbox
        label={t('With the files of evidence')}
        description={t(
          'Each is compared with its digest on record; what is missing or changed is named. Without them they are listed.',
        )}
        checked={draft.evidence}
        onChange={event => change({ evidence: event.currentTarget.checked })}
      />
      <Group>
        <Button onClick={start} aria-disabled={busy}>
          {t('Make the audit pack')}
        </Button>
        {busy && (
          <Button variant="default" onClick={stop}>
            {t('Stop')}
          </Button>
        )}
      </Group>
      <Outcome making={making} again={start} />
    </Stack>
  );
}

function Outcome({ making, again }: { making: Making; again: () => void }) {
  return (
    <>
      <Stack gap={4} role="status">
        {making.kind === 'making' && (
          <>
            <Text>{stepWords(making.step)}</Text>
            <Progress value={(100 * making.step.done) / Math.max(1, making.step.of)} aria-label={making.step.doing} />
          </>
        )}
        {making.kind === 'stopped' && <Text>{t('Stopped. Nothing was saved.')}</Text>}
        {making.kind === 'made' && <Made {...making} />}
      </Stack>
      {making.kind === 'failed' && <ErrorAlert error={making.error} retry={again} />}
    </>
  );
}

function stepWords({ doing, done, of }: Extract<Making, { kind: 'making' }>['step']): string {
  return of > 1 ? t('{doing}: {done} of {of}.', { doing, done: number(done), of: number(of) }) : `${doing} …`;
}

function Made({ file, made }: Extract<Making, { kind: 'made' }>) {
  const { pages, projects, population, sampled, files, missingCharacters } = made;
  const bad = files.changed + files.missing;
  return (
    <>
      <Alert color="green" variant="outline" title={t('{file} was saved to your downloads', { file })}>
        {sentences(
          population > 0 &&
            t('{sampled} of {population} items of the population.', { sampled: number(sampled), population: number(population) }),
          t(
            '{projects, plural, one {{projects2} project, a report of {pages} pages. README.txt in it says how to check it without Tollgate.} other {{projects2} projects, a report of {pages} pages. README.txt in it says how to check it without Tollgate.}}',
            { projects, projects2: number(projects), pages: number(pages) },
          ),
          files.matches > 0 &&
            t('{count, plural, one {One file matches its digest.} other {{matches} files match their digest.}}', {
              count: files.matches,
              matches: number(files.matches),
            }),
        )}
      </Alert>
      {bad > 0 && (
        <Alert color="red" variant="outline" title={t('Not every file is as the record says')}>
          {t('{changed} changed, {missing} missing: the report names each.', {
            changed: number(files.changed),
            missing: number(files.missing),
          })}
        </Alert>
      )}
      {missingCharacters.length > 0 && (
        <Text c="dimmed">
          {t(
            'The typeface of the report lacks {missingCharacters} of the signs that were used; it shows “�” for them and lists them at its end. The exports hold them.',
            { missingCharacters: number(missingCharacters.length) },
          )}
        </Text>
      )}
    </>
  );
}
