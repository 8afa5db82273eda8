/** What every adapter of the port PersonRecords must do. */
import { describe, expect, test } from 'vitest';
import { commitmentTo, opens, type PersonRecord, type PersonRecords } from '#domain/history/personal.ts';

export function personRecordsContract(name: string, make: () => Promise<PersonRecords>): void {
  const made = async (records: PersonRecords, person: string, email = `${person}@ü.example`): Promise<PersonRecord> => {
    const about = { salt: await records.salt(), value: { name: `Zoë ${person}`, email } };
    return { person, ...about, commitment: commitmentTo(about) };
  };
  const sorted = (records: readonly PersonRecord[]) =>
    records.toSorted((one, other) => (one.commitment < other.commitment ? -1 : 1));

  describe(`${name}: records of people`, () => {
    test('a record is found by its commitment in its office, as it was kept, and in no other office', async () => {
      const records = await make();
      const [ann, bob] = [await made(records, 'ann'), await made(records, 'bob')];
      await records.keep('pmo', [ann, bob]);
      expect(await records.some('pmo', [ann.commitment, 'f'.repeat(64), ann.commitment])).toEqual([ann]);
      expect(await records.some('other', [ann.commitment])).toEqual([]);
      expect(await records.some('pmo', [])).toEqual([]);
      expect((await records.all('pmo')).every(opens)).toBe(true);
    });

    test('the same record kept again is there once, and keeping none is no fault', async () => {
      const records = await make();
      const ann = await made(records, 'ann');
      await records.keep('pmo', [ann, ann]);
      await records.keep('pmo', [ann]);
      await records.keep('pmo', []);
      expect(await records.all('pmo')).toEqual([ann]);
    });

    test('all records of one person are found, whatever the addresses were, and no other person’s', async () => {
      const records = await make();
      const [before, after] = [await made(records, 'ann'), await made(records, 'ann', 'new@x.example')];
      const bob = await made(records, 'bob');
      await records.keep('pmo', [before, after, bob]);
      expect(sorted(await records.all('pmo', 'ann'))).toEqual(sorted([before, after]));
      expect(await records.all('pmo', 'nobody')).toEqual([]);
    });

    test('what is removed is found no more, removing it again is no fault, and the others stay', async () => {
      const records = await make();
      const many = await Promise.all(Array.from({ length: 130 }, (_, index) => made(records, `p${index}`)));
      await records.keep('pmo', many);
      const commitments = many.map(({ commitment }) => commitment);
      expect(await records.some('pmo', commitments)).toHaveLength(130);
      await records.remove('pmo', commitments.slice(1));
      await records.remove('pmo', commitments.slice(1));
      expect(await records.all('pmo')).toEqual(many.slice(0, 1));
      expect(await records.some('pmo', commitments)).toEqual(many.slice(0, 1));
    });

    test('salts are of 128 bits, and no two are the same', async () => {
      const records = await make();
      const salts = await Promise.all(Array.from({ length: 1000 }, () => records.salt()));
      expect(salts.every(salt => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
      expect(new Set(salts).size).toBe(1000);
    });
  });
}
