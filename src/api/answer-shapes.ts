import type { Citation } from '#contract/api/citations.ts'
import type { PlaceDetail, ReleaseInfo } from '#contract/api/reference.ts'
import type { Session, Viewer } from '#contract/api/session.ts'
import { categories } from '#contract/categories.ts'
import { comparisons } from '#contract/filters/overview-filters.ts'
import { measures } from '#contract/measures.ts'
import { type Geography, provinceIds } from '#contract/places.ts'
import type { Problem } from '#contract/problems.ts'
import { roles } from '#contract/roles.ts'
import {
  caseDetailShape,
  caseDraftShape,
  caseHistoryShape,
  caseListShape,
  lawSectionsShape,
  likelyDoublesShape,
} from './case-shapes.ts'
import { coverageShape, districtFiguresShape, keyFiguresShape, profileShape, trendShape } from './figure-shapes.ts'
import { justiceShape } from './justice-shapes.ts'
import { flowsShape, routesShape } from './movement-shapes.ts'
import { noticeSettingsShape, noticesShape, unreadNoticesShape } from './notice-shapes.ts'
import { ownColumnsShape, ownFiguresShape } from './own-agency-shapes.ts'
import { publishedFiguresShape } from './published-shape.ts'
import { colleaguesShape, referralDeskShape, referralDetailShape, referralGroupShape } from './referral-shapes.ts'
import { releaseFileShape } from './release-file-shape.ts'
import { returnsByAgencyShape, returnsByKindShape } from './returns-shapes.ts'
import { searchIndexShape } from './search-shapes.ts'
import { agencyDesksShape, casePersonsShape, referralSubjectShape } from './sending-shapes.ts'
import { type Check, flag, list, nullable, number, oneOf, optional, shapeOf, text } from './shape.ts'
import { trailShape, verificationShape } from './trail-shapes.ts'

/*
 * The form of each answer, field by field. The types are the contract's, so a field that is added there and forgotten here does not
 * compile; the tests hold each form against its schema.
 */

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })
const province = oneOf(provinceIds)

const geography = shapeOf<Geography>({
  provinces: list(shapeOf<Geography['provinces'][number]>({ id: province, name: names, population: nullable(number) })),
  divisions: list(shapeOf<Geography['divisions'][number]>({ id: text, provinceId: province, name: names })),
  districts: list(
    shapeOf<Geography['districts'][number]>({
      id: text,
      provinceId: province,
      divisionId: text,
      name: names,
      population: nullable(number),
    }),
  ),
})

const release = shapeOf<ReleaseInfo>({
  releaseId: text,
  seriesId: text,
  publishedAt: text,
  isSelfPublished: flag,
  asOf: text,
  isSynthetic: flag,
  smallNumberBelow: number,
  periods: list(text),
  defaultPeriodId: text,
  provisionalFrom: optional(text),
})

const activities = list(
  shapeOf<PlaceDetail['activitiesPast'][number]>({
    activityCode: text,
    title: names,
    kind: text,
    status: oneOf(['planned', 'held', 'cancelled']),
    startsOn: text,
    organiserName: optional(names),
    organiserKind: optional(text),
    attendance: optional(number),
  }),
)

const placeDetail = shapeOf<PlaceDetail>({
  placeId: text,
  level: oneOf(['country', 'province', 'district']),
  population: optional(
    shapeOf<NonNullable<PlaceDetail['population']>>({ residents: number, year: number, source: text }),
  ),
  headquarters: optional(text),
  includes: list(shapeOf<PlaceDetail['includes'][number]>({ id: text, name: names, validFrom: text })),
  agencies: list(
    shapeOf<PlaceDetail['agencies'][number]>({
      id: text,
      name: names,
      shortName: text,
      kind: text,
      referralFunctions: list(text),
      owesReturns: flag,
    }),
  ),
  unnamedAgencyKinds: optional(list(text)),
  fiaOffices: list(
    shapeOf<PlaceDetail['fiaOffices'][number]>({ id: text, kind: oneOf(['zone', 'circle']), name: names }),
  ),
  helplines: list(
    shapeOf<PlaceDetail['helplines'][number]>({
      number: text,
      name: names,
      hours: text,
      lastCheckedOn: optional(text),
      source: text,
    }),
  ),
  activitiesPast: activities,
  activitiesAhead: activities,
})

const citation = shapeOf<Citation>({
  id: text,
  measure: oneOf(measures),
  category: oneOf(categories),
  placeId: text,
  periodId: text,
  comparison: oneOf(comparisons),
  releaseId: text,
  asOf: text,
  isSynthetic: flag,
  citedOn: text,
  latest: shapeOf<Citation['latest']>({ releaseId: text, asOf: text, isSameSeries: flag }),
})

const session = shapeOf<Session>({
  viewer: optional(
    shapeOf<Viewer>({
      displayName: text,
      role: oneOf(roles),
      agencyId: nullable(text),
      districtIds: list(text),
      isDemo: flag,
    }),
  ),
})

/** Every path that a page reads, and the form of what comes back. */
export const answerShapes = {
  '/api/v1/geography': geography,
  '/api/v1/releases/latest': release,
  '/api/v1/releases/{releaseId}/{audience}': releaseFileShape,
  '/api/v1/figures/key': keyFiguresShape,
  '/api/v1/figures/districts': districtFiguresShape,
  '/api/v1/figures/trend': trendShape,
  '/api/v1/figures/coverage': coverageShape,
  '/api/v1/figures/profile': profileShape,
  '/api/v1/figures/justice': justiceShape,
  '/api/v1/figures/routes': routesShape,
  '/api/v1/figures/flows': flowsShape,
  '/api/v1/returns/by-kind': returnsByKindShape,
  '/api/v1/returns/by-agency': returnsByAgencyShape,
  '/api/v1/own-agency/columns': ownColumnsShape,
  '/api/v1/own-agency/figures': ownFiguresShape,
  '/api/v1/notices': noticesShape,
  '/api/v1/notices/unread': unreadNoticesShape,
  '/api/v1/notices/settings': noticeSettingsShape,
  '/api/v1/referrals/desk': referralDeskShape,
  '/api/v1/referrals/desk/group': referralGroupShape,
  '/api/v1/referrals/{referralId}': referralDetailShape,
  '/api/v1/cases/{caseId}/persons': casePersonsShape,
  '/api/v1/persons/{personId}/referral-subject': referralSubjectShape,
  '/api/v1/agency-desks': agencyDesksShape,
  '/api/v1/colleagues': colleaguesShape,
  '/api/v1/audit/entries': trailShape,
  '/api/v1/audit/verification': verificationShape,
  '/api/v1/cases': caseListShape,
  '/api/v1/cases/{caseId}': caseDetailShape,
  '/api/v1/cases/{caseId}/history': caseHistoryShape,
  '/api/v1/cases/law-sections': lawSectionsShape,
  '/api/v1/cases/likely-doubles': likelyDoublesShape,
  '/api/v1/cases/draft': caseDraftShape,
  '/api/v1/citations/{citationId}': citation,
  '/api/v1/places/{placeId}': placeDetail,
  '/api/v1/published-figures': publishedFiguresShape,
  '/api/v1/search/index': searchIndexShape,
  '/api/v1/session': session,
} satisfies Record<string, Check<unknown>>

export type ReadPath = keyof typeof answerShapes

/** What every problem must say; the rest of RFC 9457 may be absent. */
export const problemShape = shapeOf<Pick<Problem, 'type' | 'title' | 'status'>>({
  type: text,
  title: text,
  status: number,
})
