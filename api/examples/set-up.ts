/** The set-up of a small office by the code of the start. */
import type { Answer } from '../answers.ts';
import { calendar } from './offices.ts';

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
  signIn: { url: 'https://gates.example.org/login/invitation/…', until: '2026-03-05T09:30:00.000Z' },
};
