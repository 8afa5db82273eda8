/** Pictures for logos, in base64: as programs of drawing write them, and PNGs of any size. */
import { hash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A PNG of 120 × 40 pixels: a white square and a yellow bar on blue. */
export const logoPng =
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA16j4lAAABCElEQVR4AeyTsQ3CMBBFrbQwAWvBBGkpmAUJ2kzAXExAD9KVFMTNBfv5RbqrIvv+e75pd7y9LS6DqfihCSgYrbcUBSsYTgAezw1WMJwAPJ4bPLrg1+NcMutPfIe51g2Gq1awguEE4PHcYAXDCcDjdbfBz8tSrKX6WXYnuDqZPwYBBQcGbvsSzA06ajIFw80rWMFwAvB4brCC4QTg8dxgBcMJwOO5wSGY27oTfLjOxZqrX2R3gquT+WMQUHBg4DYFc91GMgUHBm5TMNdtJFsVvD/dS2bFFLY0AquC02724E0I/Ba8yQhekklAwZl0GzhbwQ1IyBxBwZl0GzhbwQ1IyBxBwZl0Gzj7AwAA//+GEMSaAAAABklEQVQDAMn/91g98lCzAAAAAElFTkSuQmCC';

/** A PNG of 32 × 16 pixels in one blue. */
export const smallLogo =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAYAAAB3AH1ZAAAAK0lEQVR4AezQMQ0AAAgDQcKKPKzhF2SwXJPun8vq2c9nPE8AAQIECBAgcAAAAP//gtKcYwAAAAZJREFUAwC2qz5BG0ii0gAAAABJRU5ErkJggg==';

export const smallLogoDigest = hash('sha256', Buffer.from(smallLogo, 'base64'), 'hex');

/** A JPEG of 32 × 16 pixels in one blue. */
export const logoJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQACADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AmgNBCAA//9k=';

export const bytesIn = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** A PNG in greys, whole but for what is asked: `lines` are the bytes of its pixels before they are packed. */
export function pngOf(width: number, height: number, lines = Buffer.alloc(height * (1 + width), 0x7f)): Uint8Array {
  for (let line = 0; line * (1 + width) < lines.length; line += 1) lines[line * (1 + width)] = 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]));
}

export function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const around = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  around[0].writeUInt32BE(data.length);
  around[1].writeUInt32BE(crc32(body));
  return Buffer.concat([around[0], body, around[1]]);
}
