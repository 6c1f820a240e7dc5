import { z } from 'zod'
import { roles } from '../roles.ts'

/** What the browser sends to sign in. Limits keep a request from costing more than a hash. */
export const signInSchema = z.object({
  email: z.string().trim().min(3).max(254),
  password: z.string().min(1).max(256),
})

/** Makes the account of an invitation. Length is what makes a password hard to guess; nothing else is asked of it. */
export const acceptInvitationSchema = z.object({
  token: z.string().regex(/^[0-9a-f]{64}$/),
  email: z.email().max(254),
  displayName: z.string().trim().min(1).max(120),
  password: z.string().min(12).max(256),
})

export const viewerSchema = z.object({
  displayName: z.string(),
  role: z.enum(roles),
  agencyId: z.string().nullable(),
  districtIds: z.array(z.string()),
  isDemo: z.boolean(),
})

/** Who is asking; `viewer` is absent for a visitor who is not signed in. */
export const sessionSchema = z.object({ viewer: viewerSchema.optional() })

export type Viewer = z.infer<typeof viewerSchema>
export type Session = z.infer<typeof sessionSchema>
