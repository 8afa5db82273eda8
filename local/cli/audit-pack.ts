/** An audit pack as a file: the same as the portal makes, for one project or for an office and a period, by whoever may export the office. */
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { faultInAsked, type PackAsked } from '#audit-pack/asked.ts';
import { sourceOverApi } from '#audit-pack/over-api.ts';
import { makePack, type PackMade } from '#audit-pack/pack.ts';
import { type PaperParts, paperMaker } from '#audit-pack/pdf-paper.ts';
import type { PopulationKind } from '#domain/audit-report/population.ts';
import { reportIn } from '#languages/report.ts';
import { sayIn } from '#languages/served.ts';
import { sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { progressLines } from './progress.ts';
import { withHost } from './running.ts';
import { languageOfShell } from './shell-language.ts';
import { Usage } from './usage.ts';

export const auditPack: Command = {
  name: 'audit-pack',
  words: ['ID'],
  summary:
    'Write an audit pack (report, exports, tables, evidence, instructions) of a project, or of an office and a period, as a zip',
  help: `ID is the project's id, as in its address; with --office it is an office, and everything of its period is listed and a sample drawn.

Options:
  --office          ID is an office
  --from DAY        the first day of the period, in UTC (2026-01-01); from the beginning unless said
  --until DAY       its last day
  --sample N        draw so many items of the population, or a share of it (5%); everything unless said
  --of KIND         draw from one kind alone: round, decision, condition, waiver, ballot, evidence, standard, delegation
  --seed TEXT       the seed of the sample, needed with --sample; whoever draws it again needs it, too
  --evidence        put the files of evidence in, each checked against its digest
  --out FILE        where to write (default tollgate-audit-ID.zip)
  --as ROLE         who asks (default auditor)
  --language en|de  in which language report and README.txt are; that of the shell (LC_ALL, LC_MESSAGES, LANG) when left out`,
  options: {
    office: { type: 'boolean' },
    ...{ from: { type: 'string' }, until: { type: 'string' }, sample: { type: 'string' }, of: { type: 'string' } },
    ...{ seed: { type: 'string' }, evidence: { type: 'boolean' }, out: { type: 'string' }, as: { type: 'string' } },
    language: { type: 'string' },
  },
  async run({ words: [id = ''], options, json }) {
    const reader = String(options.as ?? 'auditor');
    const out = String(options.out ?? `tollgate-audit-${id}.zip`);
    const language = languageOfShell(options.language === undefined ? undefined : String(options.language));
    const words = await reportIn(language, await sayIn(language));
    const made = await withHost(async url => {
      const { get, source } = sourceAt(url, reader);
      const office = options.office ? id : await officeOf(id, get);
      const asked = askedOf(id, office, options);
      const fault = faultInAsked(asked);
      if (fault) throw new Usage(`--${fault.field === 'size' || fault.field === 'share' ? 'sample' : fault.field}: ${fault.why}`);
      return writtenTo(out, write =>
        paperParts().then(async parts =>
          makePack(asked, {
            source,
            maker: paperMaker(parts),
            reader,
            words,
            now: new Date().toISOString(),
            write,
            told: progress(),
          }),
        ),
      );
    });
    console.log(json ? JSON.stringify({ file: out, ...made }) : `${out}: ${summaryOf(made)}`);
    return 0;
  },
};

type Options = Parameters<Command['run']>[0]['options'];

function askedOf(id: string, office: string, options: Options): PackAsked {
  const text = (name: string) => (options[name] === undefined ? undefined : String(options[name]));
  const evidence = options.evidence === true;
  if (!options.office) return { office, scope: { kind: 'project', project: id }, evidence };
  const scope = { kind: 'office' as const, from: text('from'), until: text('until') };
  const drawn = text('sample');
  if (drawn === undefined) return { office, scope, evidence };
  const amount = drawn.endsWith('%') ? { share: Number(drawn.slice(0, -1)) / 100 } : { size: Number(drawn) };
  return {
    office,
    scope,
    evidence,
    sample: { ...amount, of: text('of') as PopulationKind | undefined, seed: text('seed') ?? '' },
  };
}

function sourceAt(url: string, reader: string) {
  const send = sendOverHttp(url);
  const get = async (path: string): Promise<unknown> => {
    const { status, body } = await send(reader, { method: 'GET', path });
    if (status !== 200) throw new Error(`${path} was not read: ${body.detail}`);
    return body;
  };
  const bytes = async (address: string): Promise<Uint8Array> => {
    const response = await fetch(new URL(address, url));
    if (!response.ok) throw new Error(`the file was answered with ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return { get, source: sourceOverApi({ get, bytes, served: path => fetch(new URL(path, url)) }) };
}

async function officeOf(project: string, get: (path: string) => Promise<unknown>): Promise<string> {
  const { proposal } = (await get(`/v1/projects/${encodeURIComponent(project)}`)) as { proposal: { office: string } };
  return proposal.office;
}

async function paperParts(): Promise<PaperParts> {
  const { default: Document } = await import('pdfkit');
  const font = (name: string) => readFile(fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`)));
  const [regular, bold] = await Promise.all([font('Regular'), font('Medium')]);
  return { Document: Document as unknown as PaperParts['Document'], regular, bold };
}

/** A pack that was not finished leaves no file. */
async function writtenTo<T>(file: string, make: (write: (piece: Uint8Array) => void) => Promise<T>): Promise<T> {
  const stream = createWriteStream(file);
  try {
    const made = await make(piece => stream.write(piece));
    stream.end();
    await finished(stream);
    return made;
  } catch (error) {
    stream.destroy();
    await rm(file, { force: true });
    throw error;
  }
}

function progress() {
  const lines = progressLines();
  return async ({ doing, done, of }: { doing: string; done: number; of: number }) => lines({ doing, done, of });
}

function summaryOf({ pages, projects, population, sampled, files }: PackMade): string {
  const drawn = population > 0 ? `${sampled} of ${population} items of the population, ` : '';
  const bad = files.changed + files.missing;
  const warned = bad === 0 ? '' : ` ${files.changed} files are CHANGED and ${files.missing} MISSING: the report names each.`;
  return `${drawn}${projects} ${projects === 1 ? 'project' : 'projects'}, a report of ${pages} pages, ${files.matches} files that match their digest.${warned} README.txt in it says how to check it.`;
}
