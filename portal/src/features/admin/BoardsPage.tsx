/** Boards, their seats and their chairs. Rounds that are open keep the roster they were opened with. */
import { MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setBoardsSchema } from '#domain/office/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { faultsIn } from '../../shared/faults.ts';
import { Lines } from '../../shared/ui/Lines.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { useWho } from '../../shared/who.tsx';
import { idFrom } from './ids.ts';
import { linesOf, SaveBar } from './SaveBar.tsx';

export function BoardsPage() {
  const { office, nameOf } = useWho();
  const [boards, setBoards] = useState(() => office.boards.map(board => ({ ...board, key: board.id })));
  const send = useSend();
  const taken = boards.map(board => board.id);
  const body = {
    boards: boards.map(({ key: _, ...board }) => ({ ...board, id: board.id === '' ? idFrom(board.name, taken) : board.id })),
  };
  const people = office.people.map(person => ({ value: person.id, label: person.name }));
  return (
    <Page title="Boards and seats" intro="A round that is open keeps the board it was opened with.">
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
                onChange={event => set({ name: event.currentTarget.value })}
              />
              <MultiSelect
                label={`Seats of board ${index + 1}`}
                searchable
                data={people}
                value={[...board.seats]}
                onChange={seats => set({ seats, chair: seats.includes(board.chair) ? board.chair : '' })}
              />
              <NativeSelect
                label="Chair, who breaks ties"
                value={board.chair}
                data={[{ value: '', label: 'Choose' }, ...board.seats.map(seat => ({ value: seat, label: nameOf(seat) }))]}
                onChange={event => set({ chair: event.currentTarget.value })}
              />
            </>
          )}
        </Lines>
        <SaveBar
          label="Save boards"
          send={send}
          problems={linesOf(faultsIn(setBoardsSchema, body))}
          save={() => send.mutate({ path: `/v1/offices/${office.id}/boards`, method: 'PUT', body })}
        />
      </Stack>
    </Page>
  );
}
