/**
 * How an entry names a personal value without holding it: by a commitment, SHA-256 over the canonical JSON of a random salt and the value. The digest of
 * the entry covers the commitment alone. Salt and value rest in a record apart; once that is removed, nobody can tell what the value was, not
 * even by trying every name, and the entry still has its digest. Method: commitment by hashing with a salt (as in RFC 9901, selective disclosure).
 */
import type { PersonId } from '../values/ids.ts';
import { digestOf } from './digest.ts';

/** What is kept of a person under one commitment: fields by name, e.g. `{ name, email }`. */
export type PersonalFields = Readonly<Record<string, string>>;

/** A record that opens a commitment. */
export interface PersonRecord {
  readonly person: PersonId;
  /** 64 hexadecimal digits, as the entry holds them. */
  readonly commitment: string;
  /** Random, 32 hexadecimal digits (128 bits). */
  readonly salt: string;
  readonly value: PersonalFields;
}

/** The commitment to a value under a salt. */
export function commitmentTo({ salt, value }: Pick<PersonRecord, 'salt' | 'value'>): string {
  return digestOf({ salt, value });
}

/** Whether the record is what the commitment was made of. */
export function opens(record: PersonRecord): boolean {
  return commitmentTo(record) === record.commitment;
}

/**
 * Records of people, apart from facts, by office. What is removed here is gone: nothing else holds it. A record is kept before the entry that
 * names it is stored, and is there at once for whoever reads after that.
 */
export interface PersonRecords {
  /** Kept means durable. The same record again changes nothing. */
  keep(office: string, records: readonly PersonRecord[]): Promise<void>;
  /** Those with these commitments that are there, in any order. */
  some(office: string, commitments: readonly string[]): Promise<PersonRecord[]>;
  /** All of an office, or of one of its people, in any order. */
  all(office: string, person?: PersonId): Promise<PersonRecord[]>;
  /** Gone for good, with what the store itself kept of them. Those that are not there are no fault. */
  remove(office: string, commitments: readonly string[]): Promise<void>;
  /** A salt that nobody can guess. */
  salt(): string | Promise<string>;
}
