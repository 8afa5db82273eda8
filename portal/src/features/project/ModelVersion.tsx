/** Which version of its gate model the project follows, what a newer one would change, and who moved it when and why. */
import { Stack, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
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
      title="Gate model"
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
            The project follows <bdi>{model.name ?? model.id}</bdi>, version {model.version}.
          </Text>
        ) : (
          <Text c="dimmed">The project follows one once it is admitted.</Text>
        )}
        <GateModelBySize project={project} />
        {newerModel && (
          <div>
            <Text size="sm">
              Version {newerModel.version} is newer.{' '}
              {newerModel.fits
                ? 'It counts for this project once the PMO moves it.'
                : 'The project cannot be moved to it: it lacks the stage where the project is.'}{' '}
              It would change this:
            </Text>
            <Differences project={project} differences={newerModel.differences} />
          </div>
        )}
        {modelMoves.map(({ from, to, by, at, reason }) => (
          <Text size="sm" key={at} className="clip">
            Moved from version {from} to version {to} by <bdi>{nameOf(by)}</bdi>, {moment(at)}: <bdi>{reason}</bdi>
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
