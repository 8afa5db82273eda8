/** How the projects that run already come into the office. */
import { Code, Stack, Text } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { SetUpStepPage } from './SetUpStepPage.tsx';

export function SetUpImportPage() {
  const { me, office } = useCurrentUser();
  const usable = office.gateModels.length > 0;
  return (
    <SetUpStepPage
      title="Bring in projects"
      intro="A portfolio that runs already comes in from a file: CSV, XLSX or ODS."
      action="publish-gate-model"
    >
      <Stack maw={860}>
        {!usable && <Text>First the office needs a gate model: it says which stages and gates the projects have.</Text>}
        {usable && (
          <>
            <Text>On the machine that runs Tollgate:</Text>
            <Code block>{`npm run -s tollgate -- import FILE --office ${office.id} --as ${me.id} --sponsor ID --in-flight`}</Code>
            <Text>
              It says what became of each row. Projects that have not begun leave out --in-flight: they go through intake like any
              other proposal.
            </Text>
            <LinkButton to="/submit" variant="default" style={{ alignSelf: 'flex-start' }}>
              Or propose the first one
            </LinkButton>
          </>
        )}
      </Stack>
    </SetUpStepPage>
  );
}
