/** Files of projects over HTTP, as the portal and the command line send them. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Answer } from '#api/answers.ts';
import type { TestHost } from './host.ts';

export type Preview = Answer<'preview-import'>;
export type Page = Answer<'commit-import'>;

export interface SentImport {
  readonly office: string;
  readonly file: { readonly key: string; readonly sha256: string };
}

export function importsOn(host: () => TestHost, who = 'pmo') {
  const post = (path: string, body: unknown, as = who) => host().send(as, { method: 'POST', path, body });

  /** Sends a file to the address that the API gives for it. */
  async function sent(content: string | Uint8Array, { name = 'list.csv', contentType = 'text/csv', as = who } = {}) {
    const bytes = new Uint8Array(Buffer.from(content));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const about = { office: 'demo', name, contentType, bytes: bytes.length, sha256 };
    const { status, body } = await post('/v1/imports/uploads', about, as);
    expect([status, body.detail]).toEqual([201, undefined]);
    expect((await fetch(body.url, { method: body.method, headers: body.headers, body: bytes })).status).toBe(200);
    return { office: 'demo', file: { key: body.key as string, sha256 } } satisfies SentImport;
  }

  async function preview(asked: object, as = who): Promise<Preview> {
    const { status, body } = await post('/v1/imports/preview', asked, as);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body;
  }

  async function commit(asked: object, as = who): Promise<Page> {
    const { status, body } = await post('/v1/imports', asked, as);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body;
  }

  return { post, sent, preview, commit };
}

/** The outcomes of a page, each with its line. */
export function outcomesOf({ rows }: Pick<Page, 'rows'>): string[] {
  return rows.map(({ line, outcome }) => `${line} ${outcome}`);
}
