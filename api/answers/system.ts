/** Answers about the service itself and about the person who asks. */
import * as z from 'zod';
import { densities, mailLanguages } from '#domain/office/mail/choices.ts';
import { invitationRowSchema, ownOfficeRowSchema } from '#views/offices.ts';
import { instant } from './shared.ts';

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']).meta({ description: 'degraded: reading works, and `problems` says what does not' }),
  version: z.string(),
  at: instant,
  problems: z.array(z.string()).optional(),
});

/** The OpenAPI 3.1 document, as its own standard describes it. */
export const descriptionSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.looseObject({})),
  components: z.looseObject({}).optional(),
});

/** The AsyncAPI 3.0 document, as its own standard describes it. */
export const asyncDescriptionSchema = z.looseObject({
  asyncapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  channels: z.record(z.string(), z.looseObject({})),
  operations: z.record(z.string(), z.unknown()),
  components: z.looseObject({ messages: z.record(z.string(), z.looseObject({})) }),
});

export const signInSchema = z.object({
  issuer: z.string().meta({ description: 'The OpenID Connect issuer' }),
  client: z.string().meta({ description: 'Client id of the portal' }),
  audience: z.string().meta({ description: 'What access tokens must be for' }),
});

export const setUpStateSchema = z.object({
  open: z.boolean().meta({ description: 'Whether the first office is still to be founded here' }),
});
export type SetUpState = z.output<typeof setUpStateSchema>;

export const setUpDoneSchema = z.object({
  office: z.string(),
  person: z.string().meta({ description: 'The id of the first administrator' }),
  signIn: z
    .object({ url: z.string(), until: instant })
    .optional()
    .meta({ description: 'A one-time link by which the administrator signs in; absent where another login knows the person' }),
});
export type SetUpDone = z.output<typeof setUpDoneSchema>;

export const meSchema = z.object({
  id: z.string().meta({ description: 'Subject of the access token' }),
  name: z.string().optional().meta({ description: 'Absent for people who belong to no office' }),
  offices: z.array(ownOfficeRowSchema).meta({ description: 'Those you have belonged to longest first' }),
  invitations: z
    .array(invitationRowSchema)
    .meta({ description: 'Further offices that have named you; nothing changes for you until you accept' }),
  language: z
    .enum(mailLanguages)
    .optional()
    .meta({ description: 'That you have set for your mail; absent while you have set none' }),
  density: z
    .enum(densities)
    .optional()
    .meta({ description: 'How densely the portal sets tables and cards, as you have chosen it; absent while you have not' }),
});
export type Me = z.output<typeof meSchema>;
