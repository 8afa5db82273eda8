/** Names of duties of a project that facts of others refer to. */
export const dutyKey = {
  condition: (id: string) => `condition:${id}`,
  exception: (id: string) => `exception:${id}`,
  acceptance: (id: string) => `condition-acceptance:${id}`,
  naming: (role: string, person: string) => `naming:${role}:${person}`,
  handover: (role: string) => `handover:${role}`,
} as const;
