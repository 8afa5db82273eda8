/** A brief taken as a person takes it (a click, a download), and read back: its words, where they stand, and what it could do. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

interface Piece {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
  readonly pages: number;
  /** Pieces of text with their place on the page, in points. */
  readonly pieces: readonly Piece[];
  readonly title: string;
  readonly language: string;
  readonly headings: readonly string[];
  /** Where a click leads within it: from a page to a page. */
  readonly leads: readonly { readonly from: number; readonly to: number }[];
  /** Everything in it that is more than ink on paper; empty for a plain document. */
  readonly acts: readonly string[];
  /** Whether it says this, wherever its lines break. */
  says(text: string): boolean;
}

export async function takeBrief(page: Page, button: RegExp): Promise<Taken> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return read(file.suggestedFilename(), Buffer.concat(chunks));
}

async function read(name: string, bytes: Buffer): Promise<Taken> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pieces: Piece[] = [];
  const leads: { from: number; to: number }[] = [];
  const acts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str !== '')
        pieces.push({ page: number, ...pieceOf(item.str, item.transform[4], item.transform[5], item) });
    for (const annotation of await page.getAnnotations()) {
      const to = await pageMeant(pdf, annotation);
      if (to === undefined) acts.push(`annotation ${annotation.subtype}`);
      else leads.push({ from: number, to });
    }
  }
  acts.push(...[...keysIn(bytes)].filter(key => leads.length === 0 || !/^\/Annots?$/.test(key)));
  if (await pdf.hasJSActions()) acts.push('a script');
  if (await pdf.getAttachments()) acts.push('an attachment');
  if (await pdf.getOpenAction()) acts.push('an action when it is opened');
  if (await pdf.getFieldObjects()) acts.push('a form');
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const headings = (await pdf.getOutline())?.map(entry => entry.title) ?? [];
  const packed = squeeze(pieces.map(piece => piece.text).join(''));
  return {
    name,
    bytes,
    pages: pdf.numPages,
    pieces,
    title: info.Title ?? '',
    language: info.Language ?? '',
    headings,
    leads,
    acts,
    says: text => packed.includes(squeeze(text)),
  };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The page of the file to which an annotation leads; undefined of one that does anything else. */
async function pageMeant(pdf: Pdf, { subtype, url, dest }: { subtype: string; url?: string; dest?: unknown }) {
  if (subtype !== 'Link' || url !== undefined || typeof dest !== 'string') return undefined;
  const [place] = (await pdf.getDestination(dest)) ?? [];
  return place ? (await pdf.getPageIndex(place)) + 1 : undefined;
}

function pieceOf(
  text: string,
  left: number,
  bottom: number,
  { width, height }: { width: number; height: number },
): Omit<Piece, 'page'> {
  return { text, left, right: left + width, bottom, top: bottom + height };
}

const squeeze = (text: string) => text.replaceAll(/\s+/g, '');

/** Names of the PDF's own language that make a reader do something. They stand outside of strings and of streams. */
const doing =
  /\/(JavaScript|JS|OpenAction|AA|Launch|URI|GoToR|GoToE|SubmitForm|ImportData|EmbeddedFiles?|Filespec|AcroForm|XFA|RichMedia|Annots?)\b/g;

function keysIn(bytes: Buffer): Set<string> {
  const { outside, inside } = apart(bytes.toString('latin1'));
  const words = inside.filter(text => /^[\t\r\n -~]*$/.test(text));
  if (words.length === 0) throw new Error('no page of the file could be unpacked');
  const parts = [outside, ...words].map(part => part.replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, ''));
  return new Set(parts.flatMap(part => [...part.matchAll(doing)].map(([key]) => key)));
}

/** The file without its streams, and the streams unpacked: pages and whatever else is words, and typefaces, which are not. */
function apart(raw: string): { readonly outside: string; readonly inside: readonly string[] } {
  const inside: string[] = [];
  let outside = '';
  let from = 0;
  for (const begin of raw.matchAll(/\/Length (\d+)[^>]*>>\nstream\n/g)) {
    if (begin.index < from) continue;
    const start = begin.index + begin[0].length;
    outside += raw.slice(from, start);
    from = start + Number(begin[1]);
    const body = raw.slice(start, from);
    inside.push(begin[0].includes('/FlateDecode') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body);
  }
  return { outside: outside + raw.slice(from), inside };
}
