import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { mayName } from '#server/policies/named-agencies.ts'
import { aViewer } from '#tests/support/figures.ts'

const shelter = { kind: 'shelter', referralFunctions: ['shelter'] }
const shelteringNgo = { kind: 'ngo', referralFunctions: ['intake', 'shelter'] }
const otherNgo = { kind: 'ngo', referralFunctions: ['legal_aid'] }
const department = { kind: 'social_welfare', referralFunctions: ['intake', 'shelter'] }
const unheardOf = { kind: 'safe_house_of_a_new_kind', referralFunctions: [] }

describe('naming an agency', () => {
  it.each<Role | undefined>([undefined, 'donor', 'policymaker', 'system-admin', 'auditor'])(
    'never leads %s to a single shelter',
    (role) => {
      const viewer = role && aViewer({ role })
      for (const agency of [shelter, shelteringNgo, unheardOf]) expect(mayName(viewer, agency)).toBe(false)
      for (const agency of [otherNgo, department]) expect(mayName(viewer, agency)).toBe(true)
    },
  )

  it.each<Role>(['coordinator', 'agency-admin'])('is free for a %s, who refers persons there', (role) => {
    for (const agency of [shelter, shelteringNgo, unheardOf, department])
      expect(mayName(aViewer({ role }), agency)).toBe(true)
  })
})
