import { type Service, services, type Urgency, urgencies } from '#contract/referrals/urgencies.ts'
import type { SearchParameters } from './search-string.ts'

/** A desk in an address: its agency and its district; the service is a choice of its own. */
export type ChosenDesk = { readonly agencyId: string; readonly districtId: string }

/** How far a new referral has come. Of the person it holds ids and nothing else. */
export type SendingView = {
  readonly caseId: string | undefined
  readonly personId: string | undefined
  /** The declined referral that is sent on. */
  readonly onwardOf: string | undefined
  readonly service: Service | undefined
  readonly urgency: Urgency
  /** From where desks are looked for, where it is not the person's own district. */
  readonly districtId: string | undefined
  /** Where it is not the one that is offered. */
  readonly consentId: string | undefined
  readonly desk: ChosenDesk | undefined
}

/** What the directory of desks shows. */
export type DesksView = {
  readonly service: Service
  readonly urgency: Urgency
  readonly districtId: string | undefined
  readonly isOwnFirst: boolean
}

type Search = Readonly<Record<string, unknown>>
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const slug = /^[a-z0-9-]{1,60}$/
/** Between the two ids of a desk, in neither of which it can stand. */
const deskSign = '.'

const usualUrgency: Urgency = 'routine'
/** What is asked for most, and first. */
const usualService: Service = 'shelter'

const fitting = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined
const serviceIn = (search: Search) => services.find((one) => one === search.service)
const urgencyIn = (search: Search) => urgencies.find((one) => one === search.urgency) ?? usualUrgency

/** Missing or invalid means not chosen yet. */
export function readSendingSearch(search: Search): SendingView {
  const [agency, district, ...more] = typeof search.desk === 'string' ? search.desk.split(deskSign) : []
  const agencyId = fitting(agency, slug)
  const districtId = fitting(district, slug)
  return {
    caseId: fitting(search.case, uuid),
    personId: fitting(search.person, uuid),
    onwardOf: fitting(search.onward, uuid),
    service: serviceIn(search),
    urgency: urgencyIn(search),
    districtId: fitting(search.district, slug),
    consentId: fitting(search.consent, uuid),
    desk:
      agencyId !== undefined && districtId !== undefined && more.length === 0 ? { agencyId, districtId } : undefined,
  }
}

/** Search parameters in canonical order, defaults left out. */
export const writeSendingSearch = (view: SendingView): Record<string, string> =>
  stated({
    case: view.caseId,
    person: view.personId,
    onward: view.onwardOf,
    service: view.service,
    urgency: view.urgency === usualUrgency ? undefined : view.urgency,
    district: view.districtId,
    consent: view.consentId,
    desk: view.desk && `${view.desk.agencyId}${deskSign}${view.desk.districtId}`,
  })

/** Keeps the parameters that are the page's own. */
export const sendingParameters = (search: Search): SearchParameters => writeSendingSearch(readSendingSearch(search))

export const readDesksSearch = (search: Search): DesksView => ({
  service: serviceIn(search) ?? usualService,
  urgency: urgencyIn(search),
  districtId: fitting(search.district, slug),
  isOwnFirst: search.own === 'first',
})

export const writeDesksSearch = ({ service, urgency, districtId, isOwnFirst }: DesksView): Record<string, string> =>
  stated({
    service: service === usualService ? undefined : service,
    urgency: urgency === usualUrgency ? undefined : urgency,
    district: districtId,
    own: isOwnFirst ? 'first' : undefined,
  })

export const desksParameters = (search: Search): SearchParameters => writeDesksSearch(readDesksSearch(search))

const stated = (parameters: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  )
