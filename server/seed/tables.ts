import type { Form, Stream } from '#contract/categories.ts'

/** Rows as the tables of `server/migrations/0003_records_belong_to_an_agency.sql` take them: the keys are column names. */
export type CaseStage =
  | 'complaint'
  | 'enquiry'
  | 'fir_registered'
  | 'investigation'
  | 'challan_submitted'
  | 'trial'
  | 'convicted'
  | 'acquitted'
  | 'withdrawn_compromised'
  | 'untraced_cancelled'
  | 'appeal'
export type Sex = 'female' | 'male' | 'transgender' | 'unknown'
export type AgeBand = '0-8' | '9-17' | '18-20' | '21-23' | '24-26' | '27-29' | '30-38' | '39-47' | '48+' | 'unknown'
export type Service =
  | 'shelter'
  | 'medical'
  | 'psychosocial'
  | 'legal_aid'
  | 'witness_protection'
  | 'documents_cnic'
  | 'repatriation'
  | 'family_tracing'
  | 'reintegration'
  | 'livelihood'
  | 'education'
  | 'financial_support'
export type ReferralEventKind =
  | 'proposed'
  | 'consent_given'
  | 'sent'
  | 'received'
  | 'accepted'
  | 'declined'
  | 'in_service'
  | 'completed'
  | 'lapsed'
export type ReferralState = Exclude<ReferralEventKind, 'proposed' | 'consent_given'>

export type ReportingDutyRow = {
  agency_id: string
  district_id: string
  from_month: string
  to_month: string | null
}
export type MonthlyReturnRow = {
  agency_id: string
  district_id: string
  month: string
  due_on: string
  state: 'received' | 'late' | 'missing' | 'revised'
  received_on: string | null
  revised_on: string | null
}
export type CaseFileRow = {
  id: string
  case_code: string
  is_synthetic: true
  agency_id: string
  stream: Stream
  form: Form | null
  status: 'Active' | 'Closed'
  registered_on: string
  entered_on: string
  registration_district_id: string | null
  origin_district_id: string | null
  recruitment_district_id: string | null
  exploitation_district_id: string | null
  destination_country: string | null
  transit_countries: readonly string[]
  duplicate_of_id: string | null
}
export type CaseLawSectionRow = { case_id: string; law_section_id: string }
export type CaseStageEventRow = {
  case_id: string
  position: number
  stage: CaseStage
  occurred_on: string
  entered_on: string
}
export type PersonRow = {
  id: string
  case_id: string
  agency_id: string
  person_code: string
  is_synthetic: true
  sex: Sex
  age_band: AgeBand
  citizenship: string
  trafficking_status: 'PossibleVictimOfTrafficking' | 'ActualVictimOfTrafficking' | 'NotAVictimOfTrafficking'
  trafficking_status_decided_by: 'Police' | 'NGO' | 'CourtOrProsecution' | 'NonPoliceGovernmentalOrganization' | 'Other'
  types_of_exploitation: readonly string[]
  forced_labour_industry: string | null
  methods_of_control: readonly string[]
  identified_on: string
  entered_on: string
}
export type ReferralRow = {
  id: string
  referral_code: string
  is_synthetic: true
  case_id: string
  person_id: string
  from_agency_id: string
  to_agency_id: string
  from_district_id: string | null
  to_district_id: string | null
  service: Service
  urgency: 'emergency' | 'urgent' | 'routine'
  reason: 'AdditionalServicesRequired' | 'MigrationOrChangeOfLocation' | 'Other'
  state: ReferralState
  sent_at: string
  answer_due_at: string
  first_answered_at: string | null
  closed_at: string | null
  consent_id: string
  service_due_at: string | null
  follow_up_due_at: string | null
}
export type ConsentRow = {
  id: string
  person_id: string
  agency_id: string
  is_synthetic: true
  basis: 'person' | 'guardian' | 'best_interest'
  scope: 'service'
  services: readonly Service[]
  agency_ids: readonly string[]
  allows_law_enforcement: boolean
  explained_in: 'ur'
  explained_how: 'spoken'
  given_on: string
  expires_on: string
  recorded_at: string
}
export type AgencyDeskRow = {
  agency_id: string
  service: Service
  district_id: string
  is_synthetic: true
  open_days: readonly number[]
  opens_minute: number | null
  closes_minute: number | null
  languages: readonly string[]
  sexes: readonly string[]
  ages: readonly string[]
  reach: 'district' | 'division' | 'province' | 'country'
  places_total: number | null
  places_free: number | null
  places_told_at: string | null
}
export type DeclineReason =
  | 'full'
  | 'out_of_mandate'
  | 'safety'
  | 'not_eligible'
  | 'cannot_reach'
  | 'person_said_no'
  | 'other'
export type ReferralEventRow = {
  referral_id: string
  position: number
  kind: ReferralEventKind
  occurred_at: string
  agency_id: string
  decline_reason: DeclineReason | null
}
export type ActivityRow = {
  id: string
  activity_code: string
  is_synthetic: true
  organiser_agency_id: string
  partner_agency_ids: readonly string[]
  kind: string
  audience: string
  title_en: string
  title_ur: string
  status: 'planned' | 'held' | 'cancelled'
  starts_on: string
  ends_on: string
  district_id: string | null
  women: number | null
  men: number | null
  girls: number | null
  boys: number | null
  others: number | null
  cost_pkr: number | null
  has_evidence: boolean
}

/** Row types by table, parents before the tables that refer to them. */
export type SeedRows = {
  'records.reporting_duty': ReportingDutyRow
  'records.monthly_return': MonthlyReturnRow
  'records.case_file': CaseFileRow
  'records.case_law_section': CaseLawSectionRow
  'records.case_stage_event': CaseStageEventRow
  'records.person': PersonRow
  'records.agency_desk': AgencyDeskRow
  'records.consent': ConsentRow
  'records.referral': ReferralRow
  'records.referral_event': ReferralEventRow
  'records.activity': ActivityRow
}
export type SeedTable = keyof SeedRows
/** Some rows of one table. */
export type SeedChunk = {
  [Table in SeedTable]: { readonly table: Table; readonly rows: readonly SeedRows[Table][] }
}[SeedTable]
