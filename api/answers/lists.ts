/** The rows of lists, as views/ keeps them. */
import type * as z from 'zod';
import { alertRowSchema } from '#views/alerts.ts';
import { ownOfficeRowSchema } from '#views/offices.ts';
import { projectRowSchema } from '#views/projects.ts';

export const projectRowView = projectRowSchema.meta({ id: 'ProjectRow' });
export type ProjectRow = z.output<typeof projectRowView>;

export const alertRowView = alertRowSchema.meta({ id: 'AlertRow' });
export type AlertRow = z.output<typeof alertRowView>;

export const officeRowView = ownOfficeRowSchema.meta({ id: 'OfficeRow' });
