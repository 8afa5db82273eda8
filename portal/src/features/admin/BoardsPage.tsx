/** Boards, their seats and their chairs. Rounds that are open keep the roster they were opened with. */

import { MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { OfficeView } from '#api/answers/offices.ts';
import { setBoardsSchema } from '#domain/office/boards/commands.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { newKey } from '../../shared/forms/new-key.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { type AgendaRuleDraft, AgendaRuleFields, agendaRuleDraft, agendaRuleOf } from './AgendaRuleFields.tsx';
import { withIds, withStoredIds } from './ids.ts';
import { SaveBar } from './SaveBar.tsx';
import { type SeatRule, SeatRules } from './SeatRules.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';
import { WaitingNotice } from './WaitingNotice.tsx';

export function BoardsPage() {
  const { office } = useCurrentUser();
  return (
    <StandardPage
      title={t('Boards and seats')}
      intro={t('A round that is open keeps the board it was opened with.')}
      action="set-boards"
    >
      <UncachedQuery<OfficeView> path={`/v1/offices/${office.id}`} what={t('Reading the boards')}>
        {(view, again) => <Boards office={view} again={again} />}
      </UncachedQuery>
    </StandardPage>
  );
}

interface BoardDraft {
  readonly key: string;
  /** Empty until it is stored. */
  readonly id: string;
  readonly name: string;
  readonly seats: readonly string[];
  readonly chair: string;
  readonly seatRules?: readonly SeatRule[] | undefined;
  readonly agenda: AgendaRuleDraft;
}
interface BoardsDraft {
  readonly boards: readonly BoardDraft[];
}

const newBoard = (): BoardDraft => ({ key: newKey(), id: '', name: '', seats: [], chair: '', agenda: agendaRuleDraft() });

function Boards({ office, again }: { office: OfficeView; again: () => void }) {
  const start: BoardsDraft = {
    boards: office.boards.map(board => ({ ...board, key: board.id, agenda: agendaRuleDraft(board.agenda) })),
  };
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/boards`,
    standard: { fact: 'boards-set' },
    start,
    bodyOf: ({ boards }: BoardsDraft) => ({ boards: withIds(boards).map(asStored) }),
    schema: setBoardsSchema,
    version: office.changes.boards,
  });
  const { form } = standard;
  const save = () =>
    standard.save((body, sent) => form.setFieldValue('boards', withStoredIds(form.getValues().boards, sent.boards, body.boards)));
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      <WaitingNotice kind="boards" />
      <RepeatableFields
        legend={t('Boards')}
        one={t('Board')}
        form={form}
        path="boards"
        entries={form.values.boards}
        blank={newBoard}
      >
        {(_, index) => <BoardFields office={office} form={form} index={index} />}
      </RepeatableFields>
      {form.values.boards.length === 0 && <Text role="alert">{t('An office needs at least one board: add one.')}</Text>}
      <SaveBar label={t('Save boards')} standard={standard} save={save} again={again} />
    </Stack>
  );
}

interface BoardFieldsProps {
  readonly office: OfficeView;
  readonly form: SchemaForm<BoardsDraft>;
  readonly index: number;
}

function BoardFields({ office, form, index }: BoardFieldsProps) {
  const { nameOf } = useCurrentUser();
  const path = `boards.${index}`;
  const { seats, chair, seatRules, agenda } = form.values.boards[index] ?? newBoard();
  const seat = (members: string[]) => {
    form.setFieldValue(`${path}.seats`, members);
    if (!members.includes(chair)) form.setFieldValue(`${path}.chair`, '');
    const kept = seatRules?.filter(({ member }) => members.includes(member));
    if (kept) form.setFieldValue(`${path}.seatRules`, kept);
  };
  return (
    <>
      <TextInput label={t('Name')} maxLength={200} {...form.getInputProps(`${path}.name`)} />
      <MultiSelect
        label={t('Seats of board {index}', { index: index + 1 })}
        searchable
        description={t('Gatekeepers of the office; give a person that role first.')}
        data={seatsFor(office, seats)}
        {...form.getInputProps(`${path}.seats`)}
        onChange={seat}
      />
      <NativeSelect
        label={t('Chair, who breaks ties')}
        data={[{ value: '', label: t('Choose') }, ...seats.map(member => ({ value: member, label: nameOf(member) }))]}
        {...form.getInputProps(`${path}.chair`)}
        error={form.errors[`${path}.chair`] && t('Choose one of its seats.')}
      />
      <SeatRules seats={seats} rules={seatRules ?? []} set={rules => form.setFieldValue(`${path}.seatRules`, rules)} />
      <AgendaRuleFields
        number={index + 1}
        rule={agenda}
        set={rule => form.setFieldValue(`${path}.agenda`, rule)}
        error={form.errors[`${path}.agenda.closesBefore`]}
      />
    </>
  );
}

/** A board without a seat that is special says nothing of seats, and one whose agendas are as usual nothing of these. */
function asStored<B extends Pick<BoardDraft, 'seatRules' | 'agenda'>>({ seatRules = [], agenda, ...board }: B) {
  const rule = agendaRuleOf(agenda);
  return { ...board, ...(seatRules.length > 0 && { seatRules }), ...(rule && { agenda: rule }) };
}

/** Who may be seated: gatekeepers, and who is seated already even if no longer one, to be seen and taken away. */
function seatsFor({ people }: OfficeView, seated: readonly string[]) {
  const gatekeepers = people.filter(person => person.roles.includes('gatekeeper'));
  const others = seated.filter(seat => !gatekeepers.some(person => person.id === seat));
  const named = (id: string) => people.find(person => person.id === id)?.name ?? id;
  return [
    ...gatekeepers.map(person => ({ value: person.id, label: person.name })),
    ...others.map(id => ({ value: id, label: t('{named} (no longer a gatekeeper)', { named: named(id) }) })),
  ];
}
