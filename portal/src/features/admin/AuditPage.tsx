/** What was refused to whom, which sign-ins failed, and what auditors read: the newest first, for auditors and the PMO, and all of it as CSV. */
import { Anchor, Group, SegmentedControl } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { AuditEntry } from '#api/answers/audit.ts';
import { type AuditKind, everyAuditEntry, useAudit } from '../../shared/api/audit.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { entryKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { SaveAllCsv } from '../../shared/parts/SaveAllCsv.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { namesFrom } from './history-names.ts';

const kinds: readonly { readonly value: AuditKind; readonly label: string }[] = [
  { value: 'refused', label: t('Refused') },
  { value: 'sign-in', label: t('Failed sign-ins') },
  { value: 'read', label: t('Read by auditors') },
];

export function AuditPage() {
  const { office } = useCurrentUser();
  const [search, setSearch] = useSearchParams();
  const kind = kinds.find(({ value }) => value === search.get('kind'))?.value ?? 'refused';
  const may = office.actions.includes('see-audit');
  return (
    <Page
      title={t('Refused and read')}
      intro={t(
        'Who asked for what that person may not, as whom somebody tried to sign in and failed, and what auditors opened or took away. The same within an hour is one line, told again when it has grown tenfold; nothing of what was sent is kept, and nothing here is ever changed.',
      )}
    >
      {may ? (
        <>
          <Group className="no-print">
            <SegmentedControl
              aria-label={t('What is shown')}
              value={kind}
              onChange={value => setSearch({ kind: value }, { replace: true })}
              data={[...kinds]}
            />
          </Group>
          <Entries key={kind} kind={kind} />
        </>
      ) : (
        <NotInOffice whose={t('Auditors and the PMO of the office read this.')} ask="pmo" />
      )}
    </Page>
  );
}

const nothing: Readonly<Record<AuditKind, string>> = {
  refused: t('Nothing was refused to anybody.'),
  'sign-in': t('No sign-in with an account of this machine has failed.'),
  read: t('No auditor has opened anything.'),
};

function Entries({ kind }: { kind: AuditKind }) {
  const { office } = useCurrentUser();
  const entries = useAudit(office.id, kind);
  const rows = rowsOf(entries.data, entryKey);
  const { person } = namesFrom(office, {});
  const columns = columnsOf(kind, person);
  return (
    <Answer of={entries} what={t('Reading what is kept')}>
      {() => (
        <>
          {rows.length === 0 && !entries.hasNextPage ? (
            <Empty title={nothing[kind]} />
          ) : (
            <>
              <DataTable caption={t('Entries')} columns={columns} rows={rows} keyOf={entryKey} />
              <Group>
                <TakeAway office={office.id} kind={kind} columns={columns} />
              </Group>
              <More of={entries} shown={rows.length} what={t('entries')} />
            </>
          )}
        </>
      )}
    </Answer>
  );
}

/** Where a page of the portal shows the same, it is one click away. */
function Subject({ path }: { path: string }) {
  const [, to] = /^\/v1(\/(?:projects|reviews|calls|selections|meetings)\/[^/]+)/.exec(path) ?? [];
  if (to === undefined) return <>{path}</>;
  return (
    <Anchor component={Link} to={to}>
      {path}
    </Anchor>
  );
}

function columnsOf(kind: AuditKind, person: (id: string) => string): readonly Column<AuditEntry>[] {
  const what = ({ operation, leftOut }: AuditEntry) =>
    operation?.replaceAll('-', ' ') ?? t('More that day was left out: {leftOut} entries were kept.', { leftOut });
  const who = ({ who: id, leftOut }: AuditEntry) => {
    if (id !== undefined) return person(id);
    return leftOut === undefined ? t('Nobody who is known') : t('Everybody');
  };
  const why = ({ why: words, leftOut }: AuditEntry) =>
    words ?? (leftOut === undefined ? '' : t('More that day was left out: {leftOut} entries were kept.', { leftOut }));
  const reasons: Column<AuditEntry>[] = [{ label: t('Why not'), show: entry => why(entry), data: why }];
  const signIn = kind === 'sign-in';
  const about: Column<AuditEntry>[] = [
    { label: t('What'), show: what, data: what },
    {
      label: t('About'),
      show: ({ subject }) => (subject === undefined ? '' : <Subject path={subject} />),
      data: ({ subject }) => subject,
    },
  ];
  return [
    { label: t('When'), show: ({ at }) => moment(at), data: ({ at }) => at },
    { label: signIn ? t('Tried as') : t('Who'), show: entry => <bdi>{who(entry)}</bdi>, data: who },
    ...(signIn ? [] : about),
    { label: t('Times in the hour'), show: ({ count }) => count ?? '', data: ({ count }) => count, right: true },
    ...(kind === 'read' ? [] : reasons),
  ];
}

interface TakeAwayProps {
  readonly office: string;
  readonly kind: AuditKind;
  readonly columns: readonly Column<AuditEntry>[];
}

function TakeAway({ office, kind, columns }: TakeAwayProps) {
  const read = async () => {
    const rows = await everyAuditEntry(office, kind);
    return [columns.map(({ label }) => label), ...rows.map(row => columns.map(({ data }) => data?.(row)))];
  };
  return <SaveAllCsv label={t('Download all as CSV')} name={`${kind}-${office}`} read={read} />;
}
