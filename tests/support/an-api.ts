import type { ReadPath } from '#src/api/answer-shapes.ts'
import { ApiError } from '#src/api/api-error.ts'
import type { Api } from '#src/api/client.ts'
import { someFlows, someRoutes } from './a-movement-release.ts'
import { aSearchIndex } from './a-search-index.ts'
import {
  aCoverage,
  aDistrictFigures,
  aGeography,
  aKeyFigures,
  aPlaceDetail,
  aProfile,
  aReleaseInfo,
  aSession,
  aTrend,
} from './figures.ts'

type Question = { readonly query?: Readonly<Record<string, string>>; readonly path?: Readonly<Record<string, string>> }
/** Answers by path, from the factories beside this file. A function is given the parameters; what it throws is the failure. */
export type Answers = { readonly [Path in ReadPath]?: object | ((question: Question) => object) }

/** Literal answers about whatever was asked: place, period, stream and measure of the question come back. */
const ordinary: Answers = {
  '/api/v1/geography': aGeography(),
  '/api/v1/releases/latest': aReleaseInfo(),
  '/api/v1/session': aSession(),
  '/api/v1/search/index': aSearchIndex(),
  // The bell of a coordinator's header is on every page.
  '/api/v1/notices/unread': { unread: 0 },
  '/api/v1/figures/key': ({ query }) => aKeyFigures(asked(query)),
  '/api/v1/figures/districts': ({ query }) => aDistrictFigures({ ...asked(query), ...measured(query) }),
  '/api/v1/figures/trend': ({ query }) => aTrend({ placeId: asked(query).placeId, ...measured(query) }),
  '/api/v1/figures/coverage': ({ query }) => aCoverage(asked(query)),
  '/api/v1/figures/profile': ({ query }) => aProfile(asked(query)),
  '/api/v1/figures/routes': ({ query }) => someRoutes(asked(query).category, asked(query).periodId),
  '/api/v1/figures/flows': ({ query }) => someFlows(asked(query).category, asked(query).periodId),
  '/api/v1/places/{placeId}': ({ path }) => aPlaceDetail({ placeId: path?.placeId ?? '' }),
}

// Tests ask only what the page's own code asks, which is typed.
const asked = (query: Question['query'] = {}) =>
  ({
    placeId: query.in ?? 'pakistan',
    ...(query.period !== undefined && { periodId: query.period }),
    ...(query.of !== undefined && { category: query.of }),
  }) as { placeId: string; periodId: string; category: 'tip' }
const measured = (query: Question['query'] = {}) => ({ measure: query.measure }) as { measure: 'persons' }

/** The API of a page under test. `asked` lists every question, for tests that count them. */
export function anApi(answers: Answers = {}): Api & { readonly asked: string[] } {
  const questions: string[] = []
  return {
    asked: questions,
    read: async (path, parameters) => {
      const { query = {} } = parameters as Question
      questions.push(`${path}?${new URLSearchParams(query).toString()}`)
      const answer: unknown = answers[path] ?? ordinary[path]
      if (answer === undefined) throw new Error(`The test has no answer to ${path}`)
      return typeof answer === 'function' ? answer(parameters) : answer
    },
    signIn: async () => aSession(),
    cite: async () => {
      throw new Error('Nothing is cited in this test')
    },
    acceptInvitation: async () => aSession(),
    moveReferral: async () => nothingIsMoved(),
    moveReferrals: async () => nothingIsMoved(),
    remindReferral: async () => nothingIsMoved(),
    readNotices: async () => nothingIsMoved(),
    chooseNotices: async () => nothingIsMoved(),
    assignReferrals: async () => nothingIsMoved(),
    recordConsent: async () => nothingIsMoved(),
    withdrawConsent: async () => nothingIsMoved(),
    sendReferral: async () => nothingIsMoved(),
    tellPlaces: async () => nothingIsMoved(),
    createCase: async () => nothingIsMoved(),
    editCase: async () => nothingIsMoved(),
    askOtherAgencies: async () => nothingIsMoved(),
    keepCaseDraft: async () => undefined,
    signOut: async () => undefined,
  } as Api & { readonly asked: string[] }
}

const nothingIsMoved = (): never => {
  throw new Error('Nothing is changed in this test')
}

export const aFailure = () =>
  new ApiError({
    kind: 'problem',
    message: 'The database cannot be reached',
    status: 503,
    problem: { type: '/problems/database-unavailable', title: 'No database', status: 503, instance: 'request-7' },
  })
