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
import type { CaseFault, CaseFaultCode } from '#contract/cases/case-rules.ts'
import { caseStages, type StageOn } from '#contract/cases/stages.ts'
import { isCategory } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import { formatDate, formatRange } from './format.ts'
import { dayAndTime } from './format-time.ts'
import { isolate, isolateLtr } from './isolate.ts'
import type { CaseWords } from './use-case-words.ts'

/** Names of places and laws, which come from the reference data. */
export type CaseNames = { readonly place: (id: string) => string; readonly law: (id: string) => string }

type AgeBand = (typeof ageBands)[number]
const countries = ['PK', ...countriesAbroad, ...citizenships] as const
const within = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((one) => one === text)

/** "18–20 years" */
export function ageWords(band: AgeBand, { caseWords }: CaseWords): string {
  if (band === 'unknown') return caseWords('ageUnknown')
  if (band === '48+') return caseWords('ageOver', { age: isolateLtr('48') })
  const [from = '', to = ''] = band.split('-')
  return caseWords('age', { age: formatRange(from, to) })
}

export const countryWords = (code: string, { caseWords }: CaseWords): string => {
  const known = within(countries, code)
  return known === undefined ? isolateLtr(code) : caseWords(`country.${known}`)
}

/** A code of a field as words; a code that has none is shown as it is. */
export function codeWords(field: string, code: string, words: CaseWords, names: CaseNames): string {
  const { caseWords, t, language } = words
  const said = <T extends string>(list: readonly T[], say: (one: T) => string): string => {
    const known = within(list, code)
    return known === undefined ? isolateLtr(code) : say(known)
  }
  switch (field) {
    case 'stream':
    case 'form':
      return isCategory(code) ? t(`terms:category.${code}`) : isolateLtr(code)
    case 'registeredOn':
    case 'identifiedOn':
    case 'occurredOn':
      return isolate(formatDate(code, language))
    case 'registrationDistrictId':
    case 'originDistrictId':
    case 'recruitmentDistrictId':
    case 'exploitationDistrictId':
      return names.place(code)
    case 'destinationCountry':
    case 'transitCountries':
    case 'citizenship':
      return countryWords(code, words)
    case 'lawSectionIds':
      return names.law(code)
    case 'status':
      return said(caseStatuses, (one) => caseWords(`status.${one}`))
    case 'sex':
      return said(sexes, (one) => caseWords(`sex.${one}`))
    case 'ageBand':
      return said(ageBands, (one) => ageWords(one, words))
    case 'traffickingStatus':
      return said(traffickingStatuses, (one) => caseWords(`victim.${one}`))
    case 'decidedBy':
      return said(statusDeciders, (one) => caseWords(`decider.${one}`))
    case 'typesOfExploitation':
      return said(exploitationTypes, (one) => caseWords(`exploitation.${one}`))
    case 'industry':
      return said(industries, (one) => caseWords(`industry.${one}`))
    case 'methodsOfControl':
      return said(methodsOfControl, (one) => caseWords(`control.${one}`))
    case 'stage':
      return said(caseStages, (one) => caseWords(`stage.${one}`))
    default:
      return isolateLtr(code)
  }
}

/** What a field holds, in words; what is not there is said. */
export function valueWords(
  field: string,
  value: string | readonly string[] | null,
  words: CaseWords,
  names: CaseNames,
): string {
  const codes = typeof value === 'string' ? [value] : (value ?? [])
  if (codes.length === 0) return words.caseWords(value === null ? 'unknown' : 'none')
  return codes.map((code) => codeWords(field, code, words, names)).join(words.caseWords('comma'))
}

const fields = [
  ...['stream', 'form', 'registeredOn', 'registrationDistrictId', 'originDistrictId', 'recruitmentDistrictId'],
  ...['exploitationDistrictId', 'destinationCountry', 'transitCountries', 'lawSectionIds', 'status', 'sex', 'ageBand'],
  ...['citizenship', 'traffickingStatus', 'decidedBy', 'typesOfExploitation', 'industry', 'methodsOfControl'],
  ...['identifiedOn', 'stage', 'occurredOn', 'duplicateOf', 'keptCaseId'],
]
type FieldKey = keyof typeof import('./en/cases.ts')['cases']['field']

/** The name of a field. */
export const fieldWords = (field: string, { caseWords }: CaseWords): string =>
  // Each of the list has its words; the type of the list above is wider.
  fields.includes(field) ? caseWords(`field.${field as FieldKey}`) : field

/** What is wrong with a field, naming stages and days where those are the reason. */
export function faultWords({ code, stage }: Pick<CaseFault, 'code' | 'stage'>, words: CaseWords): string {
  const { caseWords, language } = words
  const told = (one: StageOn) => ({
    stage: caseWords(`stage.${one.stage}`),
    day: isolate(formatDate(one.occurredOn, language)),
  })
  switch (code) {
    case 'cannot-begin':
    case 'in-the-future':
      return stage ? caseWords(`fault.${code}`, told(stage)) : caseWords('fault.missing')
    case 'cannot-follow':
    case 'before-the-one-before': {
      if (!stage?.before) return caseWords('fault.missing')
      const { stage: before, day: beforeDay } = told(stage.before)
      return caseWords(`fault.${code}`, { ...told(stage), before, beforeDay })
    }
    default:
      return caseWords(`fault.${code}`)
  }
}

export type { CaseFaultCode }

/** Day and time in Pakistan. */
export function caseMoment(instant: string, { language }: CaseWords): { day: string; time: string } {
  const { day, time } = dayAndTime(instant)
  return { day: isolate(formatDate(day, language)), time: isolateLtr(time) }
}
export const caseMomentWords = (instant: string, words: CaseWords): string =>
  words.caseWords('moment', caseMoment(instant, words))

/** Whole days between two days. @param from 'YYYY-MM-DD' */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
