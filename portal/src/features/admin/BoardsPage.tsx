/** Boards, their seats and their chairs. Rounds that are open keep the roster they were opened with. */
import { MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setBoardsSchema } from '#domain/office/boards/commands.ts';
import type { OfficeView } from '../../shared/api/answers.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Lines } from '../../shared/ui/RepeatableFields.tsx';
import { withIds } from './ids.ts';
import { SaveBar } from './SaveBar.tsx';
import { useStandard } from './standard.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function BoardsPage() {
  const { office } = useCurrentUser();
  return (
    <Page title="Boards and seats" intro="A round that is open keeps the board it was opened with.">
      <UncachedQuery<OfficeView> path={`/v1/offices/${office.id}`} what="Reading the boards">
        {(view, again) => <Boards office={view} again={again} />}
      </UncachedQuery>
    </Page>
  );
}

function Boards({ office, again }: { office: OfficeView; again: () => void }) {
  const { nameOf } = useCurrentUser();
  const [boards, setBoards] = useState(() => office.boards.map(board => ({ ...board, key: board.id })));
  const body = { boards: withIds(boards) };
  const standard = useStandard({
    path: `/v1/offices/${office.id}/boards`,
    body,
    schema: setBoardsSchema,
    seen: office.changes.boards,
    onSaved: () => setBoards(boards.map((board, index) => ({ ...board, id: body.boards[index]?.id ?? '' }))),
  });
  const { faults } = standard;
  return (
    <Stack maw={860}>
      <Lines
        legend="Boards"
        one="Board"
        lines={boards}
        onChange={lines => setBoards([...lines])}
        blank={() => ({ key: crypto.randomUUID(), id: '', name: '', seats: [], chair: '' })}
      >
        {(board, set, index) => (
          <>
            <TextInput
              label="Name"
              maxLength={200}
              value={board.name}
              error={faults[`boards.${index}.name`]}
              onChange={event => set({ name: event.currentTarget.value })}
            />
            <MultiSelect
              label={`Seats of board ${index + 1}`}
              searchable
              description="Gatekeepers of the office; give a person that role first."
              data={seatsFor(office, board.seats)}
              value={[...board.seats]}
              error={faults[`boards.${index}.seats`]}
              onChange={seats =>
                set({
                  seats,
                  chair: seats.includes(board.chair) ? board.chair : '',
                  ...(board.seatRules && { seatRules: board.seatRules.filter(({ member }) => seats.includes(member)) }),
                })
              }
            />
            <NativeSelect
              label="Chair, who breaks ties"
              value={board.chair}
              error={faults[`boards.${index}.chair`] && 'Choose one of its seats.'}
              data={[{ value: '', label: 'Choose' }, ...board.seats.map(seat => ({ value: seat, label: nameOf(seat) }))]}
              onChange={event => set({ chair: event.currentTarget.value })}
            />
          </>
        )}
      </Lines>
      {boards.length === 0 && <Text role="alert">An office needs at least one board: add one.</Text>}
      <SaveBar label="Save boards" standard={standard} again={again} />
    </Stack>
  );
}

/** Who may be seated: gatekeepers, and who is seated already even if no longer one, to be seen and taken away. */
function seatsFor({ people }: OfficeView, seated: readonly string[]) {
  const gatekeepers = people.filter(person => person.roles.includes('gatekeeper'));
  const others = seated.filter(seat => !gatekeepers.some(person => person.id === seat));
  const named = (id: string) => people.find(person => person.id === id)?.name ?? id;
  return [
    ...gatekeepers.map(person => ({ value: person.id, label: person.name })),
    ...others.map(id => ({ value: id, label: `${named(id)} (no longer a gatekeeper)` })),
  ];
}
