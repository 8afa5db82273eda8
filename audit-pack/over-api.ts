/** The source of a pack over the API: the operations that its reader may ask for, by whichever client the host of this code has. */
import type { NamedFile } from '#domain/audit-report/files.ts';
import type { RefusedAttempt } from '#domain/audit-report/refused.ts';
import type { AuditSource, Exported, ListedProject } from './source.ts';

export interface ApiClient {
  /** The JSON of an answer; throws with the reason in words when it is refused. */
  get(path: string): Promise<unknown>;
  /** The bytes at a signed address, which may be relative to the host. */
  bytes(address: string): Promise<Uint8Array>;
  /** The stand-alone verifier as the portal serves it; nothing where none is served. */
  served(path: string): Promise<Response>;
}

/** Under this name it lies beside the portal's first page (portal/verifier-file.ts). */
const verifierFile = 'tollgate-verify.mjs';

interface Page<Row> {
  readonly items: readonly Row[];
  readonly cursor?: string;
}

/** Signed addresses end after some minutes, so each is asked for right before its file. */
export function sourceOverApi({ get, bytes, served }: ApiClient): AuditSource {
  return {
    office: async id => (await get(`/v1/offices/${encodeURIComponent(id)}/export`)) as Exported,
    project: async id => (await get(`/v1/projects/${encodeURIComponent(id)}/export`)) as Exported,
    projects: async office => {
      const all = await allPages<ListedProject>('/v1/projects', { office }, get);
      return all.map(({ id, title, changedAt }) => ({ id, title, changedAt }));
    },
    refused: async office => {
      const path = `/v1/offices/${encodeURIComponent(office)}`;
      const { actions } = (await get(path)) as { actions: readonly string[] };
      if (!actions.includes('see-audit')) return undefined;
      const all: RefusedAttempt[] = [];
      for (const kind of ['refused', 'sign-in']) all.push(...(await allPages<RefusedAttempt>(`${path}/audit`, { kind }, get)));
      return all.sort((one, other) => other.seq - one.seq);
    },
    file: async file => {
      const { url } = (await get(addressOf(file))) as { url: string };
      return bytes(url);
    },
    verifier: async () => {
      const response = await served(`/${verifierFile}`);
      // Where no verifier lies, the page of the portal may be what is served.
      if (!response.ok || !/javascript/.test(response.headers.get('content-type') ?? '')) return undefined;
      return { name: verifierFile, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

async function allPages<Row>(path: string, query: Readonly<Record<string, string>>, get: ApiClient['get']): Promise<Row[]> {
  const all: Row[] = [];
  let cursor: string | undefined;
  do {
    const asked = new URLSearchParams({ ...query, limit: '200', ...(cursor !== undefined && { cursor }) });
    const page = (await get(`${path}?${asked}`)) as Page<Row>;
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}

function addressOf({ project, review, id }: NamedFile): string {
  return review === undefined
    ? `/v1/projects/${encodeURIComponent(project)}/evidence/${encodeURIComponent(id)}/file`
    : `/v1/reviews/${encodeURIComponent(review)}/questions/${encodeURIComponent(id)}/file`;
}
