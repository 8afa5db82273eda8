/** Where the message about a field that the API refused stands while the form is being corrected. */
import { describe, expect, it } from 'vitest';
import { refusedFields } from '../../portal/src/shared/forms/refused-fields.ts';

const row = (key: string, name: string) => ({ key, name });
const sent = { title: 'Pier', rows: [row('a', 'one'), row('b', 'two'), row('c', 'three')] };

describe('fields that the API refused', () => {
  it('a refused field keeps its message until it is changed', () => {
    const refused = { title: 'This title is taken.' };
    expect(refusedFields(refused, sent, { ...sent, rows: [] })).toEqual(refused);
    expect(refusedFields(refused, sent, { ...sent, title: 'Quay' })).toEqual({});
  });

  it('the message about a row goes with its row when another row is removed, and vanishes with its own', () => {
    const refused = { 'rows.1.name': 'Nobody knows this name.' };
    const [first, second, third] = sent.rows;
    expect(refusedFields(refused, sent, { ...sent, rows: [second, third] })).toEqual({
      'rows.0.name': 'Nobody knows this name.',
    });
    expect(refusedFields(refused, sent, { ...sent, rows: [row('n', 'new'), first, second] })).toEqual({
      'rows.2.name': 'Nobody knows this name.',
    });
    expect(refusedFields(refused, sent, { ...sent, rows: [first, third] })).toEqual({});
    expect(refusedFields(refused, sent, { ...sent, rows: [first, row('b', 'better')] })).toEqual({});
  });

  it('a message about what is in no field stays until something is sent again', () => {
    expect(refusedFields({ goals: 'One is needed.' }, sent, sent)).toEqual({ goals: 'One is needed.' });
  });
});
