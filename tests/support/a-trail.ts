import type { Trail, TrailEntry, Verification } from '#contract/api/audit.ts'
import { referralId } from './some-referrals.ts'

const police = { id: 'pol-pb', name: { en: 'Punjab Police', ur: 'پنجاب پولیس' } }
const welfare = { id: 'swd-pb', name: { en: 'Punjab Social Welfare', ur: 'محکمہ سماجی بہبود پنجاب' } }

/** A coordinator of another agency read a referral, on Tuesday noon in Pakistan. */
export const aTrailEntry = (seq: number, change: Partial<TrailEntry> = {}): TrailEntry => ({
  seq,
  at: '2026-07-14T07:00:00.000Z',
  actor: { role: 'coordinator', agency: welfare, displayName: null, isReader: false },
  action: 'referral.read',
  outcome: 'done',
  reason: null,
  target: { kind: 'referral', id: referralId(seq), code: `SYN-POL-2026-R${String(seq).padStart(5, '0')}` },
  fields: ['sex', 'ageBand'],
  ...change,
})

export const aTrail = (change: Partial<Trail> = {}): Trail => ({
  chain: police,
  chains: [],
  isLimitedToDistricts: false,
  actingAgencies: [police, welfare],
  entries: [aTrailEntry(1)],
  next: null,
  ...change,
})

export const aVerification = (change: Partial<NonNullable<Verification['last']>> = {}): Verification => ({
  last: {
    verifiedAt: '2026-07-14T06:00:00.000Z',
    chains: 3,
    entries: 1_200,
    durationMs: 40,
    faults: [],
    anchoredAt: '2026-07-14T05:00:00.000Z',
    faultyChains: 0,
    ...change,
  },
})
