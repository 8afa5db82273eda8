/** Sends a file of projects to the address that the API gives for it. */
import { extname } from 'node:path';
import type { Send } from '../demo/send.ts';

interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const types: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.xml': 'application/xml',
};

/** The key under which the file lies now. */
export async function sendImportFile(
  office: string,
  { name, bytes, sha256 }: FileToSend,
  { send, as }: { readonly send: Send; readonly as: string },
): Promise<string> {
  const contentType = types[extname(name).toLowerCase()] ?? 'text/csv';
  const body = { office, name: name.slice(-200), contentType, bytes: bytes.length, sha256 };
  const { status, body: address } = await send(as, { method: 'POST', path: '/v1/imports/uploads', body });
  if (status >= 300) throw new Error(address.detail);
  const { url, headers, key } = address as { url: string; headers: Record<string, string>; key: string };
  const sent = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  if (!sent.ok) throw new Error(`${name} was not taken: ${((await sent.json()) as { detail: string }).detail}`);
  return key;
}
