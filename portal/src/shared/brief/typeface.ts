/** The typeface of papers, fetched from our own origin. */
import medium from 'pdfmake/fonts/Roboto/Roboto-Medium.ttf?url';
import regular from 'pdfmake/fonts/Roboto/Roboto-Regular.ttf?url';

export interface Typeface {
  readonly regular: Uint8Array;
  readonly medium: Uint8Array;
}

export async function readTypeface(): Promise<Typeface> {
  const [first, second] = await Promise.all([bytesAt(regular), bytesAt(medium)]);
  return { regular: first, medium: second };
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
