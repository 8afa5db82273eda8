/** The registers of a project: each as a table that can be taken away, milestones in the order of their work breakdown. */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { type RegisterName, registerNames, registerShapes } from '#domain/project/registers/shapes.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Cell } from '#imports/write-csv.ts';
import { choiceInWords } from '../../shared/choice-words.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { fieldName, fieldValue, registerTitles } from '../../shared/register-words.ts';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

interface Shown {
  readonly id: string;
  readonly changedAt: string;
  readonly closed?: { readonly at: string; readonly note?: string | undefined } | undefined;
  readonly depth?: number;
  readonly [field: string]: unknown;
}

export function Registers({ project }: { project: ProjectView }) {
  const kept = registerNames.filter(name => project.registers[name].length > 0);
  return (
    <Section id="registers" title={t('Registers')}>
      {kept.length === 0 ? (
        <Text c="dimmed">{t('Nothing stands in the registers yet; reports write into them.')}</Text>
      ) : (
        <Stack gap="md">
          {kept.map(name => (
            <Register key={name} name={name} project={project} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Register({ name, project }: { name: RegisterName; project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const rows = project.registers[name] as readonly { readonly id: string }[] as readonly Shown[];
  const columns = columnsOf(name, { nameOf, gateName: id => project.gatesOfModel?.find(gate => gate.id === id)?.name ?? id });
  const title = registerTitles[name];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3}>{title}</Title>
        <Group gap="xs" className="no-print">
          <TableFiles name={`${project.id}-${name}`} of={title} columns={columns} rows={rows} />
        </Group>
      </Group>
      <DataTable caption={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </Stack>
  );
}

interface Names {
  readonly nameOf: (person: string) => string;
  readonly gateName: (gate: string) => string;
}

/** Fields whose values are chosen from a list, not written by people. */
const choices: ReadonlySet<string> = new Set(['severity', 'better']);

function columnsOf(name: RegisterName, { nameOf, gateName }: Names): readonly Column<Shown>[] {
  const shown = (field: string, row: Shown) =>
    field === 'gate' && typeof row.gate === 'string'
      ? isolated(gateName(row.gate))
      : choices.has(field) && typeof row[field] === 'string'
        ? choiceInWords(row[field])
        : fieldValue(field, row[field] as string | undefined, { nameOf });
  const fields = Object.keys(registerShapes[name]).filter(field => field !== 'weight');
  return [
    { label: t('Id'), show: ({ id }) => id, data: ({ id }) => id },
    ...fields.map(
      (field, index): Column<Shown> => ({
        label: headline(fieldName(field)),
        show: row =>
          field === 'project' ? (
            <Giver row={row} />
          ) : index === 0 ? (
            <Indented depth={row.depth ?? 0} text={shown(field, row)} />
          ) : (
            shown(field, row)
          ),
        data: row => plain(field === 'project' ? row.projectTitle : row[field]),
      }),
    ),
    {
      label: t('Status'),
      show: ({ closed }) =>
        closed ? (closed.note === undefined ? t('Closed') : t('Closed: {note}', { note: closed.note })) : t('Open'),
      data: ({ closed }) => (closed ? 'closed' : 'open'),
    },
  ];
}

/** Parts of a whole stand further in. */
function Indented({ depth, text }: { depth: number; text: string }) {
  return (
    <Text component="bdi" size="sm" pl={depth * 16} className="clip">
      {text}
    </Text>
  );
}

/** The project that gives what is needed, where the reader may see it. */
function Giver({ row: { project, projectTitle } }: { row: Shown }) {
  if (typeof project !== 'string' || typeof projectTitle !== 'string') return '–';
  return (
    <Anchor component={Link} to={`/projects/${project}`} className="clip">
      <bdi>{projectTitle}</bdi>
    </Anchor>
  );
}

function headline(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plain(value: unknown): Cell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value as Cell;
}
