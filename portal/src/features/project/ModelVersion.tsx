/** Which version of its gate model the project follows, what a newer one would change, and who moved it when and why. */
import { Stack, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Differences } from './Differences.tsx';
import { ChooseGateModel, GateModelBySize } from './GateModelBySize.tsx';
import { MoveVersion } from './MoveVersion.tsx';

export function ModelVersion({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const { model, newerModel, modelMoves = [], actions } = project;
  return (
    <Section
      id="model"
      title={t('Gate model')}
      actions={
        <>
          <ChooseGateModel project={project} />
          <MoveVersion project={project} offered={actions.includes('move-model-version')} />
        </>
      }
    >
      <Stack gap="xs">
        {model ? (
          <Text className="clip">
            {rich('The project follows {name}, version {version}.', {
              name: <bdi>{model.name ?? model.id}</bdi>,
              version: model.version,
            })}
          </Text>
        ) : (
          <Text c="dimmed">{t('The project follows one once it is admitted.')}</Text>
        )}
        <GateModelBySize project={project} />
        {newerModel && (
          <div>
            <Text size="sm">
              {t('Version {version} is newer. {what} It would change this:', {
                version: newerModel.version,
                what: newerModel.fits
                  ? t('It counts for this project once the PMO or an administrator moves it.')
                  : t('The project cannot be moved to it: it lacks the stage where the project is.'),
              })}
            </Text>
            <Differences project={project} differences={newerModel.differences} />
          </div>
        )}
        {modelMoves.map(({ from, to, by, at, reason }) => (
          <Text size="sm" key={at} className="clip">
            {rich('Moved from version {from} to version {to} by {by}, {at}: {reason}', {
              from,
              to,
              by: <bdi>{nameOf(by)}</bdi>,
              at: moment(at),
              reason: <bdi>{reason}</bdi>,
            })}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
