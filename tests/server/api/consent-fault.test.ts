import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ConsentTerms, consentFault, lawEnforcementKinds } from '#contract/referrals/consent.ts'
import { services } from '#contract/referrals/urgencies.ts'
import { createRandom } from '#server/random.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const agencies = ['fia', 'pol-pb', 'swd-pb', 'hwa', 'nadra']
const kinds = [...lawEnforcementKinds, 'social_welfare', 'ngo', 'judiciary']

describe('whether a consent covers something', () => {
  it('is answered alike by the contract and by the database', async () => {
    const random = createRandom('consent')
    const some = <Item>(items: readonly Item[], most: number): Item[] => [
      ...new Set(Array.from({ length: random.integer(0, most) }, () => random.pick(items))),
    ]
    const asked = Array.from({ length: 800 }, () => {
      const terms: ConsentTerms = {
        services: [random.pick(services), ...some(services, 4)],
        agencyIds: some(agencies, 2),
        excludedAgencyIds: some(agencies, 1),
        allowsLawEnforcement: random.chance(0.5),
        expiresOn: random.pick(['2026-11-19', '2026-11-20', '2026-11-21']),
        isWithdrawn: random.chance(0.1),
      }
      const question = {
        service: random.pick(services),
        agencyId: random.pick(agencies),
        agencyKind: random.pick(kinds),
      }
      return { terms, question: { ...question, on: '2026-11-20' } }
    })
    const db = await testDatabase()
    const answers = await db.all(
      z.object({ fault: z.string().nullable() }),
      sql`select records.consent_fault(row(gen_random_uuid(), gen_random_uuid(), 'pol-pb', true, 'person', 'service', a.services, a.named, a.excluded, a.police,
          'ur', 'spoken', '2026-11-01'::date, a.expires, null, now(), a.withdrawn, null)::records.consent, a.service, a.agency, a.kind, '2026-11-20'::date) as fault
        from jsonb_to_recordset(${JSON.stringify(
          asked.map(({ terms, question }, number) => ({
            number,
            services: terms.services,
            named: terms.agencyIds,
            excluded: terms.excludedAgencyIds,
            police: terms.allowsLawEnforcement,
            expires: terms.expiresOn,
            withdrawn: terms.isWithdrawn ? '2026-11-10T00:00:00Z' : null,
            service: question.service,
            agency: question.agencyId,
            kind: question.agencyKind,
          })),
        )}::jsonb) as a(number int, services text[], named text[], excluded text[], police boolean, expires date, withdrawn timestamptz, service text,
          agency text, kind text) order by a.number`,
    )
    const here = asked.map(({ terms, question }) => consentFault(terms, question) ?? null)
    expect(answers.map(({ fault }) => fault)).toEqual(here)
    // Every answer came, so that equal is not the same as never.
    expect(new Set(here)).toEqual(new Set([null, 'withdrawn', 'expired', 'service', 'agency', 'law_enforcement']))
  })
})
