/**
 * A sample that anybody can draw again. Method: every item of the population has a ticket, SHA-256 of `SEED:NUMBER` as UTF-8; the items with the smallest
 * tickets (as hexadecimal text) are the sample. Each item is as likely as any other, the choice depends on the seed and the numbering alone, and a larger
 * sample holds the smaller one. After R. L. Rivest, Consistent Sampling with Replacement (2018), its first tickets, so without replacement.
 */
import type { PopulationItem, PopulationKind } from './population.ts';
import type { ReportPart } from './statement.ts';
import { inEnglish, type ReportWords } from './words.ts';

export interface SampleAsked {
  /** How many items, or what share of them (more than 0, at most 1; rounded up); all when neither is given. */
  readonly size?: number | undefined;
  readonly share?: number | undefined;
  /** Any text; whoever draws again needs it. Say it before the population is known. */
  readonly seed: string;
  /** What is drawn from: items of one kind; all when left out. */
  readonly of?: PopulationKind | undefined;
}

export interface Sample {
  readonly asked: SampleAsked;
  /** How many items it was drawn from. */
  readonly from: number;
  /** In the order of their numbers. */
  readonly items: readonly PopulationItem[];
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
type Digest = (text: string) => Promise<string>;

export async function drawSample(population: readonly PopulationItem[], asked: SampleAsked, digest: Digest): Promise<Sample> {
  const { seed, of, size, share } = asked;
  const items = population.filter(({ kind }) => of === undefined || kind === of);
  const wanted = Math.min(items.length, size ?? Math.ceil(items.length * (share ?? 1)));
  if (wanted === items.length) return { asked, from: items.length, items };
  const tickets = await Promise.all(items.map(async item => ({ item, ticket: await digest(`${seed}:${item.number}`) })));
  const drawn = tickets.toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1)).slice(0, wanted);
  return { asked, from: items.length, items: drawn.map(({ item }) => item).toSorted((a, b) => a.number - b.number) };
}

/** The sample in the report: how it was drawn, from what, and which numbers. */
export function samplePart({ asked, from, items }: Sample, { say, served }: ReportWords = inEnglish): ReportPart {
  const of = asked.of === undefined ? say`items` : say`items of the kind ${served(asked.of)}`;
  const all = items.length === from;
  return {
    title: say`The sample`,
    intro: [
      all
        ? say`All ${from} ${of} of the population are in this pack; nothing was drawn.`
        : say`${items.length} of ${from} ${of}, drawn with the seed “${asked.seed}”: those with the smallest SHA-256 of “${asked.seed}:NUMBER”, NUMBER being the number in the population. Anybody can draw it again, for example with: printf '%s' '${asked.seed}:1' | sha256sum`,
      items.length === 0 ? say`It is empty.` : say`Numbers: ${items.map(({ number }) => number).join(', ')}.`,
    ],
  };
}
