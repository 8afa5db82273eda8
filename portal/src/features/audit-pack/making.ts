/** Makes the pack on this device, from what the reader may read; says how far it is, can be stopped, and keeps nothing of a pack that was not finished. */
import { useEffect, useRef, useState } from 'react';
import type { PackAsked } from '#audit-pack/asked.ts';
import type { PackMade } from '#audit-pack/pack.ts';
import type { PaperParts } from '#audit-pack/pdf-paper.ts';
import type { PackStep } from '#audit-pack/source.ts';
import { request } from '../../shared/api/client.ts';
import { readTypeface } from '../../shared/brief/typeface.ts';
import { save } from '../../shared/download.ts';
import { language } from '../../shared/language.ts';
import { sentencesLoaded } from '../../shared/sentences.ts';
import { served, t } from '../../shared/text.ts';

export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly step: PackStep }
  | { readonly kind: 'made'; readonly file: string; readonly made: PackMade }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

export function useMaking(reader: string) {
  const [making, set] = useState<Making>({ kind: 'idle' });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const make = async (asked: PackAsked) => {
    const mine = new AbortController();
    abort.current = mine;
    set({ kind: 'making', step: { doing: t('Loading what makes the pack'), done: 0, of: 1 } });
    try {
      const { blob, made } = await packOf(asked, { reader, signal: mine.signal, told: step => set({ kind: 'making', step }) });
      const file = `tollgate-audit-${asked.scope.kind === 'project' ? asked.scope.project : asked.office}.zip`;
      save(file, blob);
      set({ kind: 'made', file, made });
    } catch (error) {
      if (!mine.signal.aborted) console.error(error);
      set(mine.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
    }
  };
  return { making, make, stop: () => abort.current?.abort() };
}

interface Run {
  readonly reader: string;
  readonly signal: AbortSignal;
  readonly told: (step: PackStep) => void;
}

/** What has been written is handed to the browser as it comes, which keeps large parts out of memory. */
async function packOf(asked: PackAsked, { reader, signal, told }: Run): Promise<{ blob: Blob; made: PackMade }> {
  const { regular, medium } = await readTypeface();
  await sentencesLoaded();
  const [{ makePack }, { sourceOverApi }, { paperMaker }, { reportIn }, library] = await Promise.all([
    import('#audit-pack/pack.ts'),
    import('#audit-pack/over-api.ts'),
    import('#audit-pack/pdf-paper.ts'),
    import('#languages/report.ts'),
    import('pdfkit/js/pdfkit.standalone.js'),
  ]);
  const parts: Blob[] = [];
  const source = sourceOverApi({
    get: path => request(path, { signal }),
    bytes: address => bytesAt(address, signal),
    served: path => fetch(path, { signal }),
  });
  const made = await makePack(asked, {
    ...{
      source,
      reader,
      words: await reportIn(language, served),
      signal,
      maker: paperMaker({ Document: library.default as PaperParts['Document'], regular, bold: medium }),
    },
    now: new Date().toISOString(),
    write: piece => void parts.push(new Blob([new Uint8Array(piece)])),
    told: async step => {
      told(step);
      await shown();
    },
  });
  return { blob: new Blob(parts, { type: 'application/zip' }), made };
}

async function bytesAt(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(t('the file was answered with {status}.', { status: response.status }));
  return new Uint8Array(await response.arrayBuffer());
}

/** Lets the page show how far it is, and take a click on Stop. */
function shown(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
