import {
  caseStatuses,
  citizenships,
  countriesAbroad,
  exploitationTypes,
  industries,
  methodsOfControl,
  statusDeciders,
  traffickingStatuses,
} from '#contract/cases/case-codes.ts'
import { formsOf, isStream, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'

/** What was typed into a form: a code, several, or nothing yet. Equal forms for every part of a case, so that one comparison serves all. */
export type Typed = Readonly<Record<string, string | readonly string[] | null>>
export type Part = 'facts' | 'person' | 'stage' | 'status'
export type TypedParts = Readonly<Partial<Record<Part, Typed>>>

export type FieldSpec = {
  readonly field: string
  readonly kind: 'one' | 'many' | 'day'
  /** May stay empty. */
  readonly isOptional?: true
}

export const partFields: Readonly<Record<Part, readonly FieldSpec[]>> = {
  facts: [
    { field: 'stream', kind: 'one' },
    { field: 'form', kind: 'one' },
    { field: 'registeredOn', kind: 'day' },
    { field: 'registrationDistrictId', kind: 'one' },
    { field: 'originDistrictId', kind: 'one', isOptional: true },
    { field: 'recruitmentDistrictId', kind: 'one', isOptional: true },
    { field: 'exploitationDistrictId', kind: 'one', isOptional: true },
    { field: 'destinationCountry', kind: 'one', isOptional: true },
    { field: 'transitCountries', kind: 'many', isOptional: true },
    { field: 'lawSectionIds', kind: 'many', isOptional: true },
  ],
  person: [
    { field: 'sex', kind: 'one' },
    { field: 'ageBand', kind: 'one' },
    { field: 'citizenship', kind: 'one' },
    { field: 'identifiedOn', kind: 'day' },
    { field: 'traffickingStatus', kind: 'one' },
    { field: 'decidedBy', kind: 'one' },
    { field: 'typesOfExploitation', kind: 'many', isOptional: true },
    { field: 'industry', kind: 'one', isOptional: true },
    { field: 'methodsOfControl', kind: 'many', isOptional: true },
  ],
  stage: [
    { field: 'stage', kind: 'one' },
    { field: 'occurredOn', kind: 'day' },
  ],
  status: [{ field: 'status', kind: 'one' }],
}

export const emptyPart = (part: Part): Typed =>
  Object.fromEntries(partFields[part].map(({ field, kind }) => [field, kind === 'many' ? [] : null]))

/** The fields of a part as a record holds them. */
export const typedFrom = (part: Part, record: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    partFields[part].map(({ field, kind }) => {
      const value = record[field]
      if (kind === 'many') return [field, Array.isArray(value) ? value.map(String).toSorted() : []]
      return [field, typeof value === 'string' ? value : null]
    }),
  )

/** A field that the others leave no room for: smuggling has no form, bonded labour no country abroad. */
export function isShown(part: Part, field: string, typed: Typed): boolean {
  if (part !== 'facts') return true
  const { stream } = typed
  if (field === 'form') return stream !== null && stream !== 'som'
  if (field === 'destinationCountry' || field === 'transitCountries') return stream === 'tip' || stream === 'som'
  return true
}

/** Takes a value up, and empties what it leaves no room for. */
export function withValue(part: Part, typed: Typed, field: string, value: string | readonly string[] | null): Typed {
  const next = { ...typed, [field]: value }
  if (part !== 'facts' || field !== 'stream') return next
  const form = typeof next.form === 'string' && next.form.startsWith(`${String(value)}.`) ? next.form : null
  const hidden = value === 'bonded-labour' ? { destinationCountry: null, transitCountries: [] } : {}
  return { ...next, form, ...hidden }
}

export type FieldLists = {
  readonly districtIds: readonly string[]
  readonly ownDistrictIds: readonly string[]
  readonly lawSectionIds: readonly string[]
  readonly stages: readonly string[]
}

/** The codes that a field may have. */
export function codesOf(field: string, typed: Typed, lists: FieldLists): readonly string[] {
  switch (field) {
    case 'stream':
      return streams
    case 'form':
      return typeof typed.stream === 'string' && isStream(typed.stream) ? formsOf(typed.stream) : []
    case 'registrationDistrictId':
      return lists.ownDistrictIds
    case 'originDistrictId':
    case 'recruitmentDistrictId':
    case 'exploitationDistrictId':
      return lists.districtIds
    case 'destinationCountry':
      return ['PK', ...countriesAbroad]
    case 'transitCountries':
      return countriesAbroad
    case 'lawSectionIds':
      return lists.lawSectionIds
    case 'sex':
      return sexes
    case 'ageBand':
      return ageBands
    case 'citizenship':
      return citizenships
    case 'traffickingStatus':
      return traffickingStatuses
    case 'decidedBy':
      return statusDeciders
    case 'typesOfExploitation':
      return exploitationTypes
    case 'industry':
      return industries
    case 'methodsOfControl':
      return methodsOfControl
    case 'stage':
      return lists.stages
    case 'status':
      return caseStatuses
    default:
      return []
  }
}
