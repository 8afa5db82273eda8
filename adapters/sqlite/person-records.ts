/**
 * Records of people in `people.db`, a file of its own, so that `facts.db` holds no name and is never changed. What is removed is overwritten with
 * zeros in the file (secure_delete), and the write-ahead log is emptied, so that no byte of it is left behind.
 */
import { randomBytes } from 'node:crypto';
import type { PersonRecord, PersonRecords } from '#domain/history/personal.ts';
import { itemText } from '../limits.ts';
import { openDatabase } from './database.ts';

export const peopleFile = 'people.db';

export const peopleMigrations = [
  `CREATE TABLE record (
     office TEXT NOT NULL, commitment TEXT NOT NULL, person TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (office, commitment)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX record_person ON record (office, person);`,
];

export function sqlitePersonRecords(folder: string): PersonRecords & { close(): void } {
  const database = openDatabase({ folder, name: peopleFile, synchronous: 'FULL', migrations: peopleMigrations });
  const put = database.prepare('INSERT OR IGNORE INTO record (office, commitment, person, body) VALUES (?, ?, ?, ?)');
  const get = database.prepare('SELECT body FROM record WHERE office = ? AND commitment = ?');
  const ofOffice = database.prepare('SELECT body FROM record WHERE office = ?');
  const ofPerson = database.prepare('SELECT body FROM record WHERE office = ? AND person = ?');
  const drop = database.prepare('DELETE FROM record WHERE office = ? AND commitment = ?');

  const together = (work: () => void) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    async keep(office, records) {
      const texts = records.map(record => itemText(`the record of ${record.person}`, record));
      together(() => {
        for (const [index, { commitment, person }] of records.entries())
          put.run(office, commitment, person, texts[index] as string);
      });
    },
    async some(office, commitments) {
      return [...new Set(commitments)].flatMap(commitment => recordsIn(get.all(office, commitment)));
    },
    async all(office, person) {
      return recordsIn(person === undefined ? ofOffice.all(office) : ofPerson.all(office, person));
    },
    async remove(office, commitments) {
      together(() => {
        for (const commitment of commitments) drop.run(office, commitment);
      });
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    salt: () => randomBytes(16).toString('hex'),
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function recordsIn(rows: readonly Record<string, unknown>[]): PersonRecord[] {
  return rows.map(({ body }) => JSON.parse(String(body)) as PersonRecord);
}
