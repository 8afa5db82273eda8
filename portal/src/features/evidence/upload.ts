/** Sends one file to the short-lived signed address that the API hands out, with progress; its SHA-256 goes ahead of it. */
import { ask, Trouble } from '../../shared/api/client.ts';

export const mostMegabytes = 25;
export const accepted = [
  '.pdf',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.odp',
  '.csv',
  '.txt',
  '.md',
  '.png',
  '.jpg',
  '.jpeg',
];

interface Address {
  readonly key: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
export interface SentFile {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
}

/** Throws `Trouble` when the file is refused. `tell` gets per cent. */
export async function upload(project: string, file: File, tell: (percent: number) => void): Promise<SentFile> {
  tell(0);
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const contentType = file.type === '' ? 'application/octet-stream' : file.type;
  const about = { name: file.name, contentType, bytes: file.size, sha256 };
  const address = await ask<Address>(`/v1/projects/${project}/uploads`, { method: 'POST', body: about });
  await put(address, file, tell);
  return { key: address.key, sha256, bytes: file.size, contentType };
}

function put({ url, headers }: Address, file: File, tell: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = event => tell((event.loaded / event.total) * 100);
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new Trouble(request.status, 'The file was not taken', 'Choose it again and retry.'));
    request.onerror = () =>
      reject(new Trouble(0, 'No connection', 'The file could not be sent. Try again when you are connected.'));
    request.send(file);
  });
}
