import { type ActionGroup, actionGroups } from '#contract/audit/actions.ts'
import type { SearchParameters } from './search-string.ts'

/** What the page of the trail shows. All of it is in the address and nowhere else. */
export type TrailView = {
  /** For auditors: whose records. */
  readonly chain?: string | undefined
  readonly group?: ActionGroup | undefined
  readonly code?: string | undefined
  readonly agency?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Entries before this number. */
  readonly before?: number | undefined
}

/** URL names, in canonical order. */
export const trailParameterNames = ['chain', 'group', 'code', 'agency', 'from', 'until', 'before'] as const
/** What narrows the list down. */
export const trailFilterNames = ['group', 'code', 'agency', 'from', 'until'] as const
export type TrailFilter = (typeof trailFilterNames)[number]

const id = /^[a-z0-9-]{1,100}$/
const recordCode = /^[\p{L}\p{N}._/-]{1,100}$/u
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const positive = /^[1-9]\d{0,14}$/

/** Keeps the parameters that are the page's own. */
export const trailParameters = (search: Readonly<Record<string, unknown>>): SearchParameters =>
  writeTrailSearch(readTrailSearch(search))

/** Missing or invalid means that nothing is left out. */
export function readTrailSearch(search: Readonly<Record<string, unknown>>): TrailView {
  const read = (name: string, form: RegExp): string | undefined => {
    const value = search[name]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    return form.test(text) ? text : undefined
  }
  const before = read('before', positive)
  return {
    chain: read('chain', id),
    group: actionGroups.find((group) => group === search.group),
    code: read('code', recordCode),
    agency: read('agency', id),
    from: read('from', day),
    until: read('until', day),
    before: before === undefined ? undefined : Number(before),
  }
}

/** Search parameters in canonical order, without those that leave nothing out. */
export function writeTrailSearch(view: TrailView): Record<string, string> {
  const search: Record<string, string> = {}
  for (const name of trailParameterNames) {
    const value = view[name]
    if (value !== undefined) search[name] = String(value)
  }
  return search
}
