/** How one project would stand at each gate of the model as it is written now, beside how it stands at its own gate. Nothing is stored. */
import { NativeSelect, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { TriedProject } from '#api/answers/tried-models.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { rowsOf, useProjects } from '../../../shared/api/lists.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { verdictLabels } from '../../../shared/labels.ts';
import { CriteriaList } from '../../../shared/parts/CriteriaList.tsx';
import { t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Answer } from '../../../shared/ui/states.tsx';
import { Tag } from '../../../shared/ui/Tag.tsx';
import { changeLabels, gateInWords, useTriedOnOne } from './tried.ts';

/** A project to choose. */
export interface Chosen {
  readonly project: string;
  readonly title: string;
}

interface ProjectProps {
  readonly model: GateModel;
  readonly sound: boolean;
  readonly stageName: (stage: string | undefined) => string;
  readonly chosen: Chosen | undefined;
  readonly choose: (chosen: Chosen | undefined) => void;
}

export function PreviewOnProject({ model, sound, stageName, chosen, choose }: ProjectProps) {
  const { office } = useCurrentUser();
  const newest = rowsOf(useProjects({ office: office.id, status: 'active', order: 'news' }, 50).data);
  const known = newest.map(({ id: project, title }) => ({ project, title }));
  const offered = chosen === undefined || known.some(({ project }) => project === chosen.project) ? known : [chosen, ...known];
  return (
    <Section id="preview" title={t('Preview on a real project')}>
      <NativeSelect
        id="preview-project"
        label={t('Project')}
        description={t('Active projects, those with the latest news first, at most fifty')}
        value={chosen?.project ?? ''}
        data={[{ value: '', label: t('Choose') }, ...offered.map(({ project, title }) => ({ value: project, label: title }))]}
        onChange={event => choose(offered.find(({ project }) => project === event.currentTarget.value))}
      />
      {chosen && !sound && (
        <Text mt="sm">{t('Something above is missing or wrong. Once it is put right, the project is looked at.')}</Text>
      )}
      {chosen && sound && <Preview model={model} project={chosen.project} stageName={stageName} />}
    </Section>
  );
}

function Preview({ model, project, stageName }: { model: GateModel; project: string; stageName: ProjectProps['stageName'] }) {
  const { office } = useCurrentUser();
  const [settled] = useDebouncedValue(model, 250);
  return (
    <Answer of={useTriedOnOne(office.id, settled, project)} what={t('Reading the project')}>
      {tried => (
        <>
          <Text mt="sm">{t('Gate before it: {gate}', { gate: gateInWords(tried, stageName(tried.stage)) })}</Text>
          {(tried.gates ?? []).map(({ id, name, findings }) => (
            <div key={id}>
              <Title order={3} mt="sm" className="clip">
                {id === '' ? t('Watched all the time') : name}
              </Title>
              <CriteriaList
                criteria={findings}
                actionOn={({ criterion }) => (id === '' || id === tried.gateTried?.id) && <Change tried={tried} of={criterion} />}
              />
            </div>
          ))}
          <Gone tried={tried} />
        </>
      )}
    </Answer>
  );
}

/** What becomes of a criterion against how it stands now. */
function Change({ tried, of }: { tried: TriedProject; of: string }) {
  const found = tried.criteria.find(({ criterion }) => criterion === of);
  if (!found || found.change === 'unchanged') return null;
  const [label, tone] = changeLabels[found.change];
  return (
    <>
      <Tag tone={tone}>{label}</Tag>{' '}
      {found.now && (
        <Text span size="sm" c="dimmed">
          {t('Now: {verdict}', { verdict: verdictLabels[found.now.verdict][0] })}
        </Text>
      )}
    </>
  );
}

function Gone({ tried }: { tried: TriedProject }) {
  const gone = tried.criteria.flatMap(({ change, now }) => (change === 'no-longer-asked' && now ? [now] : []));
  if (gone.length === 0) return null;
  return (
    <>
      <Title order={3} mt="sm">
        {t('No longer asked')}
      </Title>
      <CriteriaList criteria={gone} />
    </>
  );
}
