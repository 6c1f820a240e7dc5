import { z } from 'zod'
import planJson from '#reference/generator/plan.json'

/**
 * The calibration plan, `reference/generator/plan.json`, checked. Shares are 0 to 1. Each block of the file names its basis;
 * what the generator adds or changes is in `calibration.ts`.
 */
export const themes = [
  'bonded_kiln',
  'bonded_agri',
  'domestic_servitude',
  'forced_begging',
  'sex_trafficking',
  'forced_marriage_bride',
  'overseas_som_tip',
] as const
export type Theme = (typeof themes)[number]

const share = z.number().min(0).max(1)
const byTheme = <Value extends z.ZodType>(value: Value) => z.record(z.enum(themes), value)
const twelveMonths = z.array(z.number().positive()).length(12)

const personsPerCase = z.union([
  z.number().transform((mean) => ({ dist: 'geometric' as const, mean })),
  z.object({ dist: z.literal('geometric'), mean: z.number().min(1) }),
  z.object({ dist: z.literal('lognormal'), median: z.number().positive(), max: z.number().int() }),
])
const lag = z.object({ median: z.number().positive(), p90: z.number().positive() })

const planSchema = z.object({
  cases_by_year: z.record(z.string().regex(/^\d{4}$/), z.number().positive()),
  theme_share: byTheme(share),
  victims_per_case: byTheme(personsPerCase),
  sex_share_female: byTheme(share),
  transgender_share: z.partialRecord(z.enum(themes), share),
  child_share: byTheme(share),
  citizenship: z.record(z.string(), share),
  seasonality_by_month: z.object({
    bonded_kiln: twelveMonths,
    bonded_agri: twelveMonths,
    overseas_som_tip: twelveMonths,
    forced_begging: twelveMonths,
    others: twelveMonths,
  }),
  pipeline: z.object({
    complaint_to_enquiry: share,
    enquiry_to_fir: share,
    fir_to_challan: share,
    challan_to_verdict_within_24m: share,
    verdict_convicted_internal_police: share,
    verdict_convicted_fia: share,
    verdict_withdrawn_compromised: share,
  }),
  lags_days: z.object({
    complaint_to_fir: lag,
    fir_to_challan: lag,
    challan_to_verdict: lag,
    identification_to_referral: lag,
  }),
  referral: z.object({
    share_of_victims_referred: share,
    accept_rate: share,
    service_mix: z.record(z.string(), share),
  }),
  routes: z.array(z.tuple([z.string(), z.string(), z.string().nullable(), z.string()])),
  awareness: z.object({
    per_year_growth: share,
    reach_median: z.number(),
    reach_p90: z.number(),
    type_mix: z.record(z.string(), share),
  }),
  quality_noise: z.object({
    missing_district: share,
    missing_age: share,
    duplicate_reports: share,
    late_entry_over_30d: share,
  }),
})
export type Plan = z.output<typeof planSchema>

export const plan: Plan = planSchema.parse(planJson)
