import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import {
  coverageSchema,
  districtFiguresSchema,
  keyFiguresSchema,
  profileSchema,
  trendSchema,
} from '#contract/api/figures.ts'
import { releaseInfoSchema } from '#contract/api/reference.ts'
import { type Category, categories, streamOf } from '#contract/categories.ts'
import { comparedPeriod, comparisons, isPublishedTogether } from '#contract/filters/overview-filters.ts'
import { type Measure, measures } from '#contract/measures.ts'
import { latestCompleteYear, type Period } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { answerCoverage } from '#contract/release/answers/coverage.ts'
import { answerDistrictFigures } from '#contract/release/answers/district-figures.ts'
import { answerKeyFigures } from '#contract/release/answers/key-figures.ts'
import { districtsIn } from '#contract/release/answers/places.ts'
import { answerProfile } from '#contract/release/answers/profile.ts'
import { answerTrend } from '#contract/release/answers/trend.ts'
import type { Release } from '#contract/release/release.ts'
import type { AppEnv } from '../app-context.ts'
import { periodsFor } from '../policies/published-periods.ts'
import { ProblemError } from '../problem.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { districtCsv } from './district-csv.ts'

/** Parameters are named as in the page's own URL (contract/filters/overview-filters.ts). */
const of = z.enum(categories).default('tip')
const place = z.string().default(countryId)
const period = z.string().optional()
const measure = z.enum(measures).default('persons')
const vs = z.enum(comparisons).default('year-before')

export function figureRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/releases/latest',
    summary: 'The release that answers, and the periods you may ask about',
    access: 'public',
    input: {},
    output: releaseInfoSchema,
    handle: async (_, c) => {
      const { release, periods } = await readScope(c)
      const { id, seriesId, publishedAt, isSelfPublished, asOf, isSynthetic, smallNumberBelow, provisionalFrom } =
        release
      const defaultPeriodId = latestCompleteYear(periods).id
      const shape = {
        releaseId: id,
        seriesId,
        publishedAt,
        isSelfPublished,
        asOf,
        isSynthetic,
        smallNumberBelow,
        defaultPeriodId,
      }
      const latest = periods.some((one) => one.id === provisionalFrom) ? { provisionalFrom } : {}
      return { ...shape, ...latest, periods: periods.map((one) => one.id) }
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/key',
    summary: 'Four key figures of a place and period',
    access: 'public',
    input: { query: z.object({ measure, of, in: place, period, vs }) },
    output: keyFiguresSchema,
    handle: async ({ query }, c) => {
      const scope = await readScope(c)
      const asked = ask(scope, query.in, query.period, query.of)
      const filters = {
        measure: query.measure,
        category: query.of,
        placeId: query.in,
        periodId: asked.id,
        comparison: query.vs,
      }
      const bounds = { placeIds: new Set<string>(), periods: scope.periods }
      const question = {
        measure: query.measure,
        category: query.of,
        placeId: query.in,
        period: asked,
        compared: comparedPeriod(filters, bounds),
      }
      return answerKeyFigures(scope.release, question)
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/districts',
    summary: 'One measure in every district of a place',
    access: 'public',
    input: { query: z.object({ measure, of, in: place, period }) },
    output: districtFiguresSchema,
    handle: async ({ query }, c) => districtAnswer(await readScope(c), query),
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/trend',
    summary: 'One measure by quarter, a line for each stream',
    access: 'public',
    input: { query: z.object({ measure, in: place }) },
    output: trendSchema,
    handle: async ({ query }, c) => {
      const { release, geography, periods } = await readScope(c)
      requirePlace(geography, query.in)
      return answerTrend(release, periods, { measure: query.measure, placeId: query.in })
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/coverage',
    summary: 'How much of what was due has reached us',
    access: 'public',
    input: { query: z.object({ in: place, period }) },
    output: coverageSchema,
    handle: async ({ query }, c) => {
      const scope = await readScope(c)
      const asked = ask(scope, query.in, query.period)
      return answerCoverage(scope.release, scope.geography, { placeId: query.in, periodId: asked.id })
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/profile',
    summary: 'Who, in which form, how far in the justice chain, for a calendar year',
    access: 'public',
    input: { query: z.object({ of, in: place, period }) },
    output: profileSchema,
    handle: async ({ query }, c) => {
      const scope = await readScope(c)
      const asked = ask(scope, query.in, query.period)
      if (asked.kind !== 'calendar-year') {
        throw new ProblemError('combination-not-published', {
          detail: 'Breakdowns are published for calendar years',
          nearest: nearestCalendarYears(scope.periods, asked),
        })
      }
      return answerProfile(scope.release, { placeId: query.in, periodId: asked.id, category: query.of })
    },
  })

  app.get('/api/v1/figures/districts.csv', async (c) => {
    const query = z
      .object({ measure, of, in: place, period, language: z.enum(['en', 'ur']).default('en') })
      .safeParse(c.req.query())
    if (!query.success)
      throw new ProblemError('invalid-request', {
        detail: query.error.issues.map((one) => one.path.join('.')).join(', '),
      })
    const scope = await readScope(c)
    return districtCsv(districtAnswer(scope, query.data), scope.geography, query.data.language)
  })
}

type Scope = { release: Release; geography: Geography; periods: Period[] }

async function readScope(c: Context<AppEnv>): Promise<Scope> {
  const { releases, geography } = c.get('parts')
  const release = await releases.current()
  if (!release) throw new ProblemError('not-found', { detail: 'No figures have been built yet' })
  return { release, geography: await geography(), periods: periodsFor(c.get('viewer'), release) }
}

function requirePlace(geography: Geography, placeId: string): void {
  if (districtsIn(geography, placeId).length > 0) return
  throw new ProblemError('invalid-request', {
    errors: [{ pointer: '/query/in', message: 'Not a place of the geography' }],
  })
}

/** The asked period if this viewer may ask about it; the latest complete year when none was named. */
function ask(
  scope: Scope,
  placeId: string,
  periodId: string | undefined,
  category?: Category,
  measureAsked: Measure = 'persons',
): Period {
  requirePlace(scope.geography, placeId)
  const latest = latestCompleteYear(scope.periods)
  const found = periodId === undefined ? latest : scope.periods.find((one) => one.id === periodId)
  if (!found) {
    throw new ProblemError('combination-not-published', {
      detail: 'This period is not published for you',
      nearest: [latest.id],
    })
  }
  if (category && !isPublishedTogether(measureAsked, category, found.id)) {
    throw new ProblemError('combination-not-published', {
      detail: 'Forms are published for persons and cases, for calendar years',
      nearest: [streamOf(category)],
    })
  }
  return found
}

/** The published calendar years that share a quarter with a period; the latest one where none does. */
function nearestCalendarYears(periods: readonly Period[], asked: Period): string[] {
  const years = periods.filter((one) => one.kind === 'calendar-year')
  const shared = years.filter((one) => one.quarters.some((quarter) => asked.quarters.includes(quarter)))
  return (shared.length > 0 ? shared : years.slice(-1)).map((one) => one.id)
}

type DistrictQuery = { measure: Measure; of: Category; in: string; period?: string | undefined }

function districtAnswer(scope: Scope, query: DistrictQuery) {
  const asked = ask(scope, query.in, query.period, query.of, query.measure)
  const question = { measure: query.measure, category: query.of, placeId: query.in, periodId: asked.id }
  return answerDistrictFigures(scope.release, scope.geography, question)
}
