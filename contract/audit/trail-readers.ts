import type { Role } from '../roles.ts'

/** Who reads the trail: an agency its own, auditors every chain. Who runs the system is watched by it and reads none of it. */
export const trailReaders = ['coordinator', 'agency-admin', 'auditor'] as const satisfies readonly Role[]
export const isTrailReader = (role: Role): boolean => trailReaders.some((one) => one === role)
