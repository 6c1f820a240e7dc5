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
import { snapshotInfoSchema } from '#contract/api/reference.ts'
import { type Category, categories, streamOf } from '#contract/categories.ts'
import { comparedPeriod, comparisons, isPublishedTogether } from '#contract/filters/overview-filters.ts'
import { type Measure, measures } from '#contract/measures.ts'
import { latestCompleteYear, type Period } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import type { AppEnv } from '../app-context.ts'
import { answerCoverage } from '../figures/answers/coverage.ts'
import { answerDistrictFigures } from '../figures/answers/district-figures.ts'
import { answerKeyFigures } from '../figures/answers/key-figures.ts'
import { districtsIn } from '../figures/answers/places.ts'
import { answerProfile } from '../figures/answers/profile.ts'
import { answerTrend } from '../figures/answers/trend.ts'
import type { Snapshot } from '../figures/snapshot.ts'
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
    path: '/api/v1/snapshot',
    summary: 'The snapshot that answers, and the periods you may ask about',
    access: 'public',
    input: {},
    output: snapshotInfoSchema,
    handle: async (_, c) => {
      const { snapshot, periods } = await readScope(c)
      const { id, builtAt, asOf, isSynthetic, smallNumberBelow, provisionalFrom } = snapshot
      const defaultPeriodId = latestCompleteYear(periods).id
      const shape = { snapshotId: id, builtAt, asOf, isSynthetic, smallNumberBelow, defaultPeriodId }
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
      return answerKeyFigures(scope.snapshot, question)
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
      const { snapshot, geography, periods } = await readScope(c)
      requirePlace(geography, query.in)
      return answerTrend(snapshot, periods, { measure: query.measure, placeId: query.in })
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
      return answerCoverage(scope.snapshot, scope.geography, { placeId: query.in, periodId: asked.id })
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/figures/profile',
    summary: 'Who, in which form, how far in the justice chain, for a year',
    access: 'public',
    input: { query: z.object({ of, in: place, period }) },
    output: profileSchema,
    handle: async ({ query }, c) => {
      const scope = await readScope(c)
      const asked = ask(scope, query.in, query.period)
      if (asked.kind === 'quarter') {
        throw new ProblemError('combination-not-published', {
          detail: 'Sex, age, form and stage are published for whole years',
          nearest: scope.periods
            .filter((one) => one.quarters.includes(asked.id) && one.kind !== 'quarter')
            .map((one) => one.id),
        })
      }
      return answerProfile(scope.snapshot, { placeId: query.in, periodId: asked.id, category: query.of })
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

type Scope = { snapshot: Snapshot; geography: Geography; periods: Period[] }

async function readScope(c: Context<AppEnv>): Promise<Scope> {
  const { snapshots, geography } = c.get('parts')
  const snapshot = await snapshots.current()
  if (!snapshot) throw new ProblemError('not-found', { detail: 'No figures have been built yet' })
  return { snapshot, geography: await geography(), periods: periodsFor(c.get('viewer'), snapshot) }
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
      detail: 'Forms are published for persons and cases, for whole years',
      nearest: [streamOf(category)],
    })
  }
  return found
}

type DistrictQuery = { measure: Measure; of: Category; in: string; period?: string | undefined }

function districtAnswer(scope: Scope, query: DistrictQuery) {
  const asked = ask(scope, query.in, query.period, query.of, query.measure)
  const question = { measure: query.measure, category: query.of, placeId: query.in, periodId: asked.id }
  return answerDistrictFigures(scope.snapshot, scope.geography, question)
}
