/** The project, the people and the receipt that the examples are about. */
import type { Receipt } from '../answers/shared.ts';

export const project = '4kq2ZrT9wXbY6mNcVdLp3s';
export const review = `${project}.business-case.1`;

/** Stands for a SHA-256. */
export const digest = (letter: string) => letter.repeat(64);

export function receipt(id: string, version: number, ...facts: string[]): Receipt {
  return { id, version, at: '2026-03-02T09:30:00.000Z', facts, digest: digest('a') };
}

export const file = { contentType: 'application/pdf', bytes: 248_112, sha256: digest('9') } as const;
/** Where a file is taken from, without its method. */
export const address = {
  url: 'https://files.example.org/evidence/case.pdf?signature=…',
  headers: { 'content-type': 'application/pdf' },
  expiresAt: '2026-03-02T09:45:00.000Z',
};
