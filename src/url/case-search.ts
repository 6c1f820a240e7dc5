import { caseStatuses } from '#contract/cases/case-codes.ts'
import { type CaseSort, caseSorts, codePattern, normalCode } from '#contract/cases/case-filters.ts'
import { caseStages } from '#contract/cases/stages.ts'
import { forms, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import type { SearchParameters } from './search-string.ts'

/** Filters of the register, by their names in the address and in the API. Codes only, as everything in it. */
export const caseFilterNames = [
  'stream',
  'form',
  'status',
  'stage',
  'district',
  'from',
  'until',
  'sex',
  'age',
  'referral',
  'code',
] as const
export type CaseFilterName = (typeof caseFilterNames)[number]
export type CaseFilterTexts = Readonly<Partial<Record<CaseFilterName, string>>>

/** What the list shows: filters, order, and behind which row it begins. All of it is in the address and nowhere else. */
export type CaseView = {
  readonly filters: CaseFilterTexts
  readonly sort: CaseSort
  readonly after: string | undefined
}

const oneOf = (list: readonly string[]) => (text: string) => (list.includes(text) ? text : undefined)
const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined)
const day = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const read: Readonly<Record<CaseFilterName, (text: string) => string | undefined>> = {
  stream: oneOf(streams),
  form: oneOf(forms),
  status: oneOf(caseStatuses),
  stage: oneOf(caseStages),
  district: matching(/^[a-z0-9-]{1,60}$/),
  from: day,
  until: day,
  sex: oneOf(sexes),
  age: oneOf(ageBands),
  referral: oneOf(['open']),
  code: (text) => matching(codePattern)(normalCode(text)),
}

/** Missing or invalid means none. */
export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseView {
  const filters = Object.fromEntries(
    caseFilterNames.flatMap((name) => {
      const text = search[name]
      const value = typeof text === 'string' ? read[name](text) : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const { sort, after } = search
  return {
    filters,
    sort: caseSorts.find((one) => one === sort) ?? 'registered',
    after: typeof after === 'string' && /^[\w:.-]{1,120}$/.test(after) ? after : undefined,
  }
}

/** Search parameters in canonical order, defaults left out. */
export const writeCaseSearch = ({ filters, sort, after }: CaseView): Record<string, string> => ({
  ...Object.fromEntries(
    caseFilterNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]])),
  ),
  ...(sort !== 'registered' && { sort }),
  ...(after !== undefined && { after }),
})

/** Keeps the parameters that are the list's own. */
export const caseParameters = (search: Readonly<Record<string, unknown>>): SearchParameters =>
  writeCaseSearch(readCaseSearch(search))

/** A filter that is chosen, or with `undefined` not. What is shown begins anew; a form goes with its stream. */
export function withFilter(view: CaseView, name: CaseFilterName, value: string | undefined): CaseView {
  const { [name]: _, ...others } = view.filters
  const filters: Partial<Record<CaseFilterName, string>> = { ...others, ...(value !== undefined && { [name]: value }) }
  const { stream, form } = filters
  if (name === 'stream' && form !== undefined && !form.startsWith(`${stream}.`)) delete filters.form
  return { ...view, filters, after: undefined }
}
