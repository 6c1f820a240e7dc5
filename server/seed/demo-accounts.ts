import { sql } from 'drizzle-orm'
import type { Role } from '#contract/roles.ts'
import type { Database } from '../db/database.ts'

/** The password of every demo account. It is public: these accounts exist only beside synthetic records. */
export const demoPassword = 'rabta-demo-2026'

/** A sign-in for trying a role. The name is a function, never a person. */
export type DemoAccount = {
  readonly email: string
  readonly displayName: string
  readonly role: Role
  readonly agencyId: string | null
  /** Districts the account is limited to; none means all of the agency. */
  readonly districtIds: readonly string[]
}

const account = (
  name: string,
  role: Role,
  displayName: string,
  agencyId: string | null = null,
  districtIds: readonly string[] = [],
): DemoAccount => ({ email: `${name}@demo.rabta.example`, displayName, role, agencyId, districtIds })

/** At least one account of every role. */
export const demoAccounts: readonly DemoAccount[] = [
  account('policymaker', 'policymaker', 'Ministry of Interior, policy desk', 'moi'),
  account('donor', 'donor', 'Donor, programme review'),
  account('coordinator', 'coordinator', 'FIA circle, Gujranwala and Gujrat', 'fia', ['gujranwala', 'gujrat']),
  account('coordinator-welfare', 'coordinator', 'Punjab Social Welfare, referral desk', 'swd-pb'),
  account('agency-admin', 'agency-admin', 'Punjab Police, administrator', 'pol-pb'),
  account('system-admin', 'system-admin', 'Rabta, system administrator'),
  account('auditor', 'auditor', 'Rabta, auditor'),
]

/** What a sign-in page may offer where the demo records are. */
export const demoSignIns = demoAccounts.map(({ email, role, displayName }) => ({
  email,
  password: demoPassword,
  role,
  displayName,
}))

/**
 * Puts the demo accounts in, all or none, all with the same hash. Accounts of the same email are left as they are.
 * The agencies and districts must be there already.
 */
export async function insertDemoAccounts(
  db: Database,
  hashPassword: (password: string) => Promise<string>,
): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  await db.transaction(async (tx) => {
    for (const { email, displayName, role, agencyId, districtIds } of demoAccounts) {
      await tx.run(sql`
        insert into access.app_user (email, display_name, role, agency_id, district_ids, password_hash, is_demo)
        values (${email}, ${displayName}, ${role}, ${agencyId}, ${sql.param([...districtIds])}::text[], ${passwordHash}, true)
        on conflict (email) do nothing`)
    }
  })
}
