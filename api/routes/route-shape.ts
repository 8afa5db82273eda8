/** What is said of every operation of the HTTP API, whatever it is about. */
import type { Scope } from '#domain/values/scopes.ts';

export interface RouteShape {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{name}` for a part that varies. */
  readonly path: string;
  /** No sign-in needed. */
  readonly open?: true;
  /** With any one of these scopes a service account may ask, too. People alone when left out. */
  readonly scopes?: readonly Scope[];
  /** No person may ask. */
  readonly machinesOnly?: true;
  /** Of requests and answers, in SCIM errors among them; JSON and problem details when left out. What begins with `text/` answers a text as it is; bytes are answered by endpoints in base64 and sent as they are. */
  readonly media?:
    | 'application/json'
    | 'application/scim+json'
    | 'application/feed+json'
    | 'text/calendar'
    | 'text/plain'
    | 'application/octet-stream';
  /** The last part that varies takes all the rest of the path, slashes among it. */
  readonly greedy?: true;
  /** It is a table: with `Accept: text/csv`, or that of an XLSX workbook, it comes as one. */
  readonly csv?: true;
  /** Status of success; 200 unless said. */
  readonly status?: 200 | 201 | 204;
  /** What it does, in one sentence. */
  readonly summary: string;
}
