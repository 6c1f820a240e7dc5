import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { agencyDesksSchema } from '#contract/api/agency-desks.ts'
import { trailSchema, verificationSchema } from '#contract/api/audit.ts'
import {
  caseDetailSchema,
  caseDraftSchema,
  caseHistorySchema,
  caseListSchema,
  lawSectionsSchema,
  likelyDoublesSchema,
} from '#contract/api/cases.ts'
import { citationSchema } from '#contract/api/citations.ts'
import {
  coverageSchema,
  districtFiguresSchema,
  keyFiguresSchema,
  profileSchema,
  trendSchema,
} from '#contract/api/figures.ts'
import { justiceSchema } from '#contract/api/justice.ts'
import { flowsSchema, routesSchema } from '#contract/api/movements.ts'
import { noticeSettingsSchema, noticesSchema, unreadNoticesSchema } from '#contract/api/notices.ts'
import { ownColumnsSchema, ownFiguresSchema } from '#contract/api/own-agency.ts'
import { publishedFiguresSchema } from '#contract/api/published-figures.ts'
import { geographySchema, placeDetailSchema, releaseInfoSchema } from '#contract/api/reference.ts'
import { referralDeskSchema, referralDetailSchema, referralGroupSchema } from '#contract/api/referrals.ts'
import { releaseFileSchema } from '#contract/api/releases.ts'
import { returnsByAgencySchema, returnsByKindSchema } from '#contract/api/returns.ts'
import { searchIndexSchema } from '#contract/api/search.ts'
import { casePersonsSchema, colleaguesSchema, referralSubjectSchema } from '#contract/api/sending.ts'
import { sessionSchema } from '#contract/api/session.ts'
import { answerShapes, type ReadPath } from '#src/api/answer-shapes.ts'
import { aJustice } from '#tests/support/a-justice.ts'
import { someFlows, someRoutes } from '#tests/support/a-movement-release.ts'
import { aSearchIndex } from '#tests/support/a-search-index.ts'
import { aTrail, aVerification } from '#tests/support/a-trail.ts'
import { someOwnColumns, someOwnFigures } from '#tests/support/an-own-agency.ts'
import {
  aCitation,
  aCoverage,
  aDistrictFigures,
  aGeography,
  aKeyFigures,
  aPlaceDetail,
  aProfile,
  aReleaseFile,
  aReleaseInfo,
  aSession,
  aTrend,
  aViewer,
  someReturnsByAgency,
  someReturnsByKind,
} from '#tests/support/figures.ts'
import { aCase, aCaseHistory, aCaseList, someLawSections, someLikelyDoubles } from '#tests/support/some-cases.ts'
import { aReferralSubject, someAgencyDesks, someCasePersons } from '#tests/support/some-desks.ts'
import { aNotice, someNoticeSettings, someNotices } from '#tests/support/some-notices.ts'
import { aDesk, aFullReferral, aReferralGroup, someColleagues } from '#tests/support/some-referrals.ts'
import { somePublishedFigures } from './some-published-figures.ts'

/** An answer in which everything that may be there is there, and the schema the server lets it out by. */
const answers: Record<ReadPath, { answer: unknown; schema: z.ZodType }> = {
  '/api/v1/audit/entries': { answer: aTrail(), schema: trailSchema },
  '/api/v1/audit/verification': {
    answer: aVerification({ faults: [{ chain: 'fia', seq: 7, kind: 'missing' }] }),
    schema: verificationSchema,
  },
  '/api/v1/geography': { answer: aGeography(), schema: geographySchema },
  '/api/v1/releases/latest': { answer: aReleaseInfo(), schema: releaseInfoSchema },
  '/api/v1/releases/{releaseId}/{audience}': { answer: aReleaseFile(), schema: releaseFileSchema },
  '/api/v1/figures/key': { answer: aKeyFigures(), schema: keyFiguresSchema },
  '/api/v1/figures/districts': { answer: aDistrictFigures(), schema: districtFiguresSchema },
  '/api/v1/figures/trend': { answer: aTrend(), schema: trendSchema },
  '/api/v1/figures/coverage': { answer: aCoverage(), schema: coverageSchema },
  '/api/v1/figures/profile': { answer: aProfile(), schema: profileSchema },
  '/api/v1/figures/justice': { answer: aJustice(), schema: justiceSchema },
  '/api/v1/figures/routes': { answer: firstOf(someRoutes()), schema: routesSchema },
  '/api/v1/figures/flows': { answer: firstOf(someFlows()), schema: flowsSchema },
  '/api/v1/returns/by-kind': { answer: someReturnsByKind(), schema: returnsByKindSchema },
  '/api/v1/returns/by-agency': { answer: someReturnsByAgency(), schema: returnsByAgencySchema },
  '/api/v1/own-agency/columns': { answer: someOwnColumns(), schema: ownColumnsSchema },
  '/api/v1/own-agency/figures': { answer: someOwnFigures(), schema: ownFiguresSchema },
  '/api/v1/notices': {
    answer: someNotices([aNotice(1, { readAt: '2026-07-14T06:00:00Z', level: 1 })], { next: 'after' }),
    schema: noticesSchema,
  },
  '/api/v1/notices/unread': { answer: { unread: 3 }, schema: unreadNoticesSchema },
  '/api/v1/notices/settings': {
    answer: someNoticeSettings({ isSmsOn: true, smsNumber: '+923001234567' }),
    schema: noticeSettingsSchema,
  },
  '/api/v1/referrals/desk': { answer: aDesk(), schema: referralDeskSchema },
  '/api/v1/referrals/desk/group': { answer: aReferralGroup('later'), schema: referralGroupSchema },
  '/api/v1/referrals/{referralId}': { answer: aFullReferral(), schema: referralDetailSchema },
  '/api/v1/cases/{caseId}/persons': { answer: someCasePersons(), schema: casePersonsSchema },
  '/api/v1/persons/{personId}/referral-subject': { answer: aReferralSubject(), schema: referralSubjectSchema },
  '/api/v1/agency-desks': { answer: someAgencyDesks(), schema: agencyDesksSchema },
  '/api/v1/colleagues': { answer: someColleagues(), schema: colleaguesSchema },
  '/api/v1/cases': { answer: aCaseList(), schema: caseListSchema },
  '/api/v1/cases/{caseId}': { answer: aCase(), schema: caseDetailSchema },
  '/api/v1/cases/{caseId}/history': { answer: aCaseHistory(), schema: caseHistorySchema },
  '/api/v1/cases/law-sections': { answer: someLawSections(), schema: lawSectionsSchema },
  '/api/v1/cases/likely-doubles': { answer: someLikelyDoubles(), schema: likelyDoublesSchema },
  // What was typed is looked at where a form takes it up.
  '/api/v1/cases/draft': { answer: { content: null, savedAt: null }, schema: caseDraftSchema },
  '/api/v1/citations/{citationId}': { answer: aCitation(), schema: citationSchema },
  '/api/v1/places/{placeId}': { answer: aPlaceDetail(), schema: placeDetailSchema },
  '/api/v1/published-figures': { answer: somePublishedFigures(), schema: publishedFiguresSchema },
  '/api/v1/search/index': { answer: aSearchIndex(), schema: searchIndexSchema },
  '/api/v1/session': { answer: aSession(aViewer()), schema: sessionSchema },
}

/** One of each list is enough to hold a form, and hundreds take long. */
function firstOf<Answer extends ReturnType<typeof someRoutes> | ReturnType<typeof someFlows>>(answer: Answer): Answer {
  return { ...answer, from: answer.from.slice(0, 1), to: answer.to.slice(0, 1), pairs: answer.pairs.slice(0, 1) }
}

type Step = string | number

/** The way to every value inside, objects and lists included. */
function pathsIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.keys(value).flatMap((key) => pathsIn(Reflect.get(value, key), [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

/** A copy in which one value is replaced, or taken away. */
function withChange(value: unknown, path: readonly Step[], replacement: unknown): unknown {
  const copy: unknown = structuredClone(value)
  const holder = path.slice(0, -1).reduce<object>((inner, step) => Reflect.get(inner, step) as object, copy as object)
  const last = path.at(-1) ?? ''
  if (replacement === undefined) Reflect.deleteProperty(holder, last)
  else Reflect.set(holder, last, replacement)
  return copy
}

describe.each(Object.entries(answers))('the form of %s', (path, { answer, schema }) => {
  // The keys are the paths.
  const fits = (value: unknown) => answerShapes[path as ReadPath](value, '') === undefined

  it('lets a full answer through, as its schema does', () => {
    expect(schema.safeParse(answer).error).toBeUndefined()
    expect(answerShapes[path as ReadPath](answer, '')).toBeUndefined()
  })

  it('refuses every answer in which something is missing that the schema asks for, and no other', () => {
    const differing = pathsIn(answer).filter((at) => {
      const changed = withChange(answer, at, undefined)
      return !isHole(answer, at) && fits(changed) !== schema.safeParse(changed).success
    })
    expect(differing.map((at) => at.join('/'))).toEqual([])
  })

  it('refuses every answer in which something is of another kind', () => {
    const passed = pathsIn(answer).filter((at) => fits(withChange(answer, at, Symbol.for('of no kind'))))
    expect(passed.map((at) => at.join('/'))).toEqual([])
  })
})

/** Taking an item out of a list leaves a hole, which JSON cannot have. */
function isHole(answer: unknown, path: readonly Step[]): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), answer)
  return Array.isArray(holder)
}
