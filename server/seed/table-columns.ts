import type { InsertColumn } from '#server/db/database.ts'
import type { SeedChunk, SeedRows, SeedTable } from './tables.ts'

type ColumnTypes = { readonly [Table in SeedTable]: Readonly<Record<keyof SeedRows[Table], string>> }

const columnTypes: ColumnTypes = {
  'records.reporting_duty': { agency_id: 'text', district_id: 'text', from_month: 'date', to_month: 'date' },
  'records.monthly_return': {
    agency_id: 'text',
    district_id: 'text',
    month: 'date',
    due_on: 'date',
    state: 'text',
    received_on: 'date',
    revised_on: 'date',
  },
  'records.case_file': {
    id: 'uuid',
    case_code: 'text',
    is_synthetic: 'boolean',
    agency_id: 'text',
    stream: 'text',
    form: 'text',
    status: 'text',
    registered_on: 'date',
    entered_on: 'date',
    registration_district_id: 'text',
    origin_district_id: 'text',
    recruitment_district_id: 'text',
    exploitation_district_id: 'text',
    destination_country: 'text',
    transit_countries: 'text[]',
    duplicate_of_id: 'uuid',
  },
  'records.case_law_section': { case_id: 'uuid', law_section_id: 'text' },
  'records.case_stage_event': {
    case_id: 'uuid',
    position: 'smallint',
    stage: 'text',
    occurred_on: 'date',
    entered_on: 'date',
  },
  'records.person': {
    id: 'uuid',
    case_id: 'uuid',
    agency_id: 'text',
    person_code: 'text',
    is_synthetic: 'boolean',
    sex: 'text',
    age_band: 'text',
    citizenship: 'text',
    trafficking_status: 'text',
    trafficking_status_decided_by: 'text',
    types_of_exploitation: 'text[]',
    forced_labour_industry: 'text',
    methods_of_control: 'text[]',
    identified_on: 'date',
    entered_on: 'date',
  },
  'records.referral': {
    id: 'uuid',
    referral_code: 'text',
    is_synthetic: 'boolean',
    case_id: 'uuid',
    person_id: 'uuid',
    from_agency_id: 'text',
    to_agency_id: 'text',
    from_district_id: 'text',
    to_district_id: 'text',
    service: 'text',
    urgency: 'text',
    reason: 'text',
    state: 'text',
    sent_at: 'timestamptz',
    answer_due_at: 'timestamptz',
    first_answered_at: 'timestamptz',
    closed_at: 'timestamptz',
  },
  'records.referral_event': {
    referral_id: 'uuid',
    position: 'smallint',
    kind: 'text',
    occurred_at: 'timestamptz',
    agency_id: 'text',
    decline_reason: 'text',
  },
  'records.activity': {
    id: 'uuid',
    activity_code: 'text',
    is_synthetic: 'boolean',
    organiser_agency_id: 'text',
    partner_agency_ids: 'text[]',
    kind: 'text',
    audience: 'text',
    title_en: 'text',
    title_ur: 'text',
    status: 'text',
    starts_on: 'date',
    ends_on: 'date',
    district_id: 'text',
    women: 'integer',
    men: 'integer',
    girls: 'integer',
    boys: 'integer',
    others: 'integer',
    cost_pkr: 'bigint',
    has_evidence: 'boolean',
  },
}

/** Columns of a table in the order in which `valuesOf` gives their values. */
export const columnsOf = (table: SeedTable): readonly InsertColumn[] =>
  Object.entries(columnTypes[table]).map(([name, type]) => ({ name, type }))

/** The values of a chunk's rows in the order of `columnsOf`. */
export function valuesOf(chunk: SeedChunk): unknown[][] {
  const names = Object.keys(columnTypes[chunk.table])
  return chunk.rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row))
    return names.map((name) => values.get(name))
  })
}
