/**
 * What a ZIP archive comes to when it is unpacked, by its own directory and without unpacking anything. Memory outside of a thread's heap has no
 * limit, so an archive of two megabytes that holds gigabytes would otherwise cost the whole machine; hucre unpacks no entry beyond the size that is declared.
 */

const endOfDirectory = 0x06054b50;
const entryMark = 0x02014b50;

/** Bytes at most: a sheet of a hundred thousand rows takes a fifth of that. */
export const mostUnpacked = 256 * 1024 * 1024;

/** Of all entries together; infinite where an entry does not say its size, or takes four gigabytes and more. Zero where there is no directory. */
export function unpackedBytes(archive: Uint8Array): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endIn(view);
  if (end === undefined) return 0;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (entries === 0xffff || at === 0xffffffff) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let entry = 0; entry < entries && at + 46 <= view.byteLength; entry += 1) {
    if (view.getUint32(at, true) !== entryMark) return sum;
    sum += sizeOf(view, at);
    at += 46 + [28, 30, 32].reduce((length, place) => length + view.getUint16(at + place, true), 0);
  }
  return sum;
}

/** The record at the end stands before a comment of 65,535 bytes at most; the last one counts. */
function endIn(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at;
  return undefined;
}

function sizeOf(view: DataView, at: number): number {
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const unsaid = unpacked === 0xffffffff || (packed > 2 && unpacked === 0);
  return unsaid ? Number.POSITIVE_INFINITY : unpacked;
}
