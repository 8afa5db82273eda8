/** The set-up of a small office by the code of the start. */
import type { Answer } from '../answers.ts';
import { calendar, goals } from './offices.ts';

export const firstOffice = {
  code: 'K7QF-M2XD-9RTA',
  id: 'portfolio-office',
  name: 'Portfolio Office',
  currency: 'EUR',
  calendar,
  administrator: { name: 'Ada Moreau', email: 'ada@example.org' },
};

export const founded: Answer<'set-up'> = {
  office: 'portfolio-office',
  person: 'ada-moreau',
  signIn: { url: 'https://gates.example.org/login/link/…', until: '2026-03-05T09:30:00.000Z' },
};

export const goalPreset = {
  id: 'services',
  name: 'Services',
  source: 'Goals of a small ministry; the weights are its own',
  goals,
  declineBelow: 15,
};

export const officeSetUp: Answer<'get-office-set-up'> = {
  steps: [
    { step: 'goals', done: true, needed: true, says: '2 goals.' },
    { step: 'people', done: false, needed: true, says: 'Nobody is gatekeeper yet.' },
    { step: 'boards', done: false, needed: true, says: 'No board yet: boards decide at the gates.', waitsFor: 'people' },
  ],
  complete: false,
  shown: true,
};

export const mailTest: Answer<'test-mail'> = {
  to: 'ada@example.org',
  taken: true,
  says: 'The mail was taken. Look whether it arrives at ada@example.org.',
};

export const officesBelow: Answer<'get-offices-below'> = {
  items: [{ id: 'north', name: 'Office North', currency: 'GBP', parent: 'demo' }],
};
