/** Sends one file to the short-lived signed address that the API hands out, with progress; its SHA-256 goes ahead of it. */

import { t } from '../text.ts';
import { ApiError, request } from './client.ts';

const maxMegabytes = 25;
const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** What is accepted, by the end of the file’s name: browsers disagree about types (a CSV file may call itself a spreadsheet). */
const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': `${office}.wordprocessingml.document`,
  '.xlsx': `${office}.spreadsheetml.sheet`,
  '.pptx': `${office}.presentationml.presentation`,
  '.odt': `${open}.text`,
  '.ods': `${open}.spreadsheet`,
  '.odp': `${open}.presentation`,
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};
export const acceptedTypes = Object.keys(types);
export const acceptedFiles = t('A PDF, office document, picture or text of at most {maxMegabytes} MB.', { maxMegabytes });

function typeOf({ name }: File): string | undefined {
  return types[name.slice(name.lastIndexOf('.')).toLowerCase()];
}

/** Why a file cannot be sent, in words; undefined when it can. */
export function fileProblem(file: File): string | undefined {
  if (typeOf(file) === undefined)
    return t('Files of this kind are not taken. Take one of these: {acceptedTypes}.', {
      acceptedTypes: acceptedTypes.join(', '),
    });
  if (file.size === 0) return t('This file is empty.');
  return file.size > maxMegabytes * 1024 * 1024 ? t('This file is larger than {maxMegabytes} MB.', { maxMegabytes }) : undefined;
}

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

/** Throws `ApiError` when the file is refused. `onProgress` gets per cent. */
export function upload(project: string, file: File, onProgress: (percent: number) => void): Promise<SentFile> {
  return uploadTo(file, { path: `/v1/projects/${project}/uploads`, contentType: typeOf(file), onProgress });
}

interface To {
  /** Where the API gives an address for the file. */
  readonly path: string;
  /** Said of the file besides its name, type, size and digest. */
  readonly about?: object;
  readonly contentType: string | undefined;
  readonly onProgress: (percent: number) => void;
}

/** The same for any operation that gives an address. */
export async function uploadTo(file: File, { path, about, contentType, onProgress }: To): Promise<SentFile> {
  onProgress(0);
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const type = contentType ?? 'application/octet-stream';
  const body = { ...about, name: file.name.slice(-200), contentType: type, bytes: file.size, sha256 };
  const address = await request<Address>(path, { method: 'POST', body });
  await put(address, file, onProgress);
  return { key: address.key, sha256, bytes: file.size, contentType: type };
}

function put({ url, headers }: Address, file: File, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = event => onProgress((event.loaded / event.total) * 100);
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(
            new ApiError({ status: request.status, title: t('The file was not taken'), detail: t('Choose it again and retry.') }),
          );
    request.onerror = () =>
      reject(
        new ApiError({
          status: 0,
          title: t('No connection'),
          detail: t('The file could not be sent. Try again when you are connected.'),
        }),
      );
    request.send(file);
  });
}
