/** What every adapter of the port NoteStore must do. */
import { describe, expect, test } from 'vitest';
import type { NoteStore } from '#domain/values/notes.ts';

export function noteStoreContract(name: string, make: () => Promise<NoteStore>): void {
  describe(`${name}: what the service notes for itself`, () => {
    test('a note is found under its kind and key, and under no other', async () => {
      const notes = await make();
      await notes.put('kind', { key: 'ann/ü', body: { at: 1, words: 'Zürich\n“ok”' } });
      expect(await notes.some('kind', ['ann/ü', 'nobody', 'ann/ü'])).toEqual([
        { key: 'ann/ü', body: { at: 1, words: 'Zürich\n“ok”' } },
      ]);
      expect(await notes.some('other', ['ann/ü'])).toEqual([]);
      expect(await notes.some('kind', [])).toEqual([]);
    });

    test('of many who note something under one key at once, one is first, and its note stays until it is replaced', async () => {
      const notes = await make();
      const first = await Promise.all([1, 2, 3, 4, 5].map(by => notes.add('kind', { key: 'k', body: by })));
      expect(first.filter(Boolean)).toHaveLength(1);
      expect(await notes.all('kind')).toEqual([{ key: 'k', body: first.indexOf(true) + 1 }]);
      await notes.put('kind', { key: 'k', body: 9 });
      expect(await notes.all('kind')).toEqual([{ key: 'k', body: 9 }]);
    });

    test('all notes of a kind come by rising key, also when they are many, and those that are removed are gone', async () => {
      const notes = await make();
      const keys = Array.from({ length: 120 }, (_, index) => `k${String(index).padStart(3, '0')}`);
      for (const key of keys.toReversed()) await notes.add('kind', { key, body: { long: 'x'.repeat(20_000) } });
      await notes.add('other', { key: 'k', body: 1 });
      expect((await notes.all('kind')).map(note => note.key)).toEqual(keys);
      await notes.remove('kind', [...keys.slice(1), 'k001', 'never']);
      expect((await notes.all('kind')).map(note => note.key)).toEqual(['k000']);
      expect(await notes.all('other')).toHaveLength(1);
    });

    test('the note with the greatest key of a kind is found without the others, and there is none of a kind without notes', async () => {
      const notes = await make();
      for (const key of ['0002', '0010', '0009']) await notes.put('kind', { key, body: key });
      await notes.put('other', { key: '9999', body: 'other' });
      expect(await notes.last('kind')).toEqual({ key: '0010', body: '0010' });
      await notes.remove('kind', ['0010']);
      expect(await notes.last('kind')).toEqual({ key: '0009', body: '0009' });
      expect(await notes.last('none')).toBeUndefined();
    });
  });
}
