import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  coverageSchema,
  districtFiguresSchema,
  keyFiguresSchema,
  profileSchema,
  trendSchema,
} from '#contract/api/figures.ts'
import { releaseInfoSchema } from '#contract/api/reference.ts'
import { type Category, categories } from '#contract/categories.ts'
import { comparedPeriod, comparisons } from '#contract/filters/overview-filters.ts'
import { type Measure, measures } from '#contract/measures.ts'
import { latestCompleteYear } from '#contract/periods.ts'
import { countryId } from '#contract/places.ts'
import { answerCoverage } from '#contract/release/answers/coverage.ts'
import { answerDistrictFigures } from '#contract/release/answers/district-figures.ts'
import { answerKeyFigures } from '#contract/release/answers/key-figures.ts'
import { answerProfile } from '#contract/release/answers/profile.ts'
import { answerTrend } from '#contract/release/answers/trend.ts'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { districtCsv } from './district-csv.ts'
import { askedPeriod, type FigureScope, nearestCalendarYears, readScope, requirePlace } from './figure-scope.ts'

/** Parameters are named as in the page's own URL (contract/filters/overview-filters.ts). */
const of = z.enum(categories).default('tip')
const place = z.string().default(countryId)
const period = z.string().optional()
const measure = z.enum(measures).default('persons')
const vs = z.enum(comparisons).default('year-before')
/** Id of a published release; the newest one when none is named. A citation asks of the one it names. */
const release = z.string().optional()

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
    input: { query: z.object({ measure, of, in: place, period, vs, release }) },
    output: keyFiguresSchema,
    handle: async ({ query }, c) => {
      const scope = await readScope(c, query.release)
      const asked = askedPeriod(scope, query.in, query.period, query.of)
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
    input: { query: z.object({ measure, of, in: place, period, release }) },
    output: districtFiguresSchema,
    handle: async ({ query }, c) => districtAnswer(await readScope(c, query.release), query),
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
      const asked = askedPeriod(scope, query.in, query.period)
      return answerCoverage(scope.release, { placeId: query.in, periodId: asked.id })
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
      const asked = askedPeriod(scope, query.in, query.period)
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

type DistrictQuery = { measure: Measure; of: Category; in: string; period?: string | undefined }

function districtAnswer(scope: FigureScope, query: DistrictQuery) {
  const asked = askedPeriod(scope, query.in, query.period, query.of, query.measure)
  const question = { measure: query.measure, category: query.of, placeId: query.in, periodId: asked.id }
  return answerDistrictFigures(scope.release, scope.geography, question)
}
