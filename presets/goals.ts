/** The sets of goals that come with Tollgate, checked once. A file that does not fit the schema is a fault when this file is loaded. */
import { type GoalPreset, goalPresetSchema } from '#domain/office/set-up/goal-preset.ts';
import stored from './goals.json' with { type: 'json' };

export const presetGoals: readonly GoalPreset[] = stored.goals.map(preset => goalPresetSchema.parse(preset));
