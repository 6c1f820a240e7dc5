import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { returnsByAgencySchema, returnsByKindSchema } from '#contract/api/returns.ts'
import type { Viewer } from '#contract/api/session.ts'
import { monthsUntil } from '#contract/months.ts'
import { daysOf, type Period } from '#contract/periods.ts'
import { countryId, type Geography, isProvinceId, type ProvinceId } from '#contract/places.ts'
import {
  answerReturnsGrid,
  monthsOfYear,
  type ReturnLine,
  type ReturnsQuestion,
} from '#contract/release/answers/returns-grid.ts'
import type { StoredRelease } from '#contract/release/release.ts'
import { agencyReturnsRoles, gridMonths, latestMonthsId } from '#contract/returns.ts'
import type { AppEnv } from '../app-context.ts'
import { mayName } from '../policies/named-agencies.ts'
import { periodsFor } from '../policies/published-periods.ts'
import { ProblemError } from '../problem.ts'
import { type ReturningAgency, readReturningAgencies } from '../queries/returning-agencies.ts'
import { serveRoute } from '../routing/serve-route.ts'
import { requirePlace } from './figure-scope.ts'

/** Named as in the page's own URL. */
const query = z.object({ in: z.string().default(countryId), period: z.string().default(latestMonthsId) })

export function returnsRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/returns/by-kind',
    summary: 'Monthly returns due, received and missing, by kind of agency and province',
    access: 'public',
    input: { query },
    output: returnsByKindSchema,
    handle: async (input, c) => {
      const { release, geography, question, kindRow } = await readScope(input.query, c)
      return answerReturnsGrid(release, geography, question, kindRow)
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/returns/by-agency',
    summary: 'Monthly returns due, received and missing, by agency',
    access: agencyReturnsRoles,
    input: { query },
    output: returnsByAgencySchema,
    handle: async (input, c) => {
      const { release, geography, question, agencyOf, kindRow } = await readScope(input.query, c)
      const viewer = c.get('viewer')
      return answerReturnsGrid(release, geography, question, (line) => {
        const agency = agencyOf(line)
        return mayName(viewer, agency) ? agencyRow(agency) : kindRow(line)
      })
    },
  })
}

const agencyRow = ({ id, kind, nameEn, nameUr, shortName }: ReturningAgency) => ({
  id: `agency:${id}`,
  kind,
  agency: { name: { en: nameEn, ur: nameUr }, shortName },
})

async function readScope(asked: z.infer<typeof query>, c: Context<AppEnv>) {
  const { db, releases, geography: readGeography } = c.get('parts')
  const release = await releases.current()
  if (!release) throw new ProblemError('not-found', { detail: 'No figures have been built yet' })
  const geography = await readGeography()
  const question = readQuestion(asked, release, geography, c.get('viewer'))
  const agencies = await readReturningAgencies(db)
  const provinceOf = new Map(geography.districts.map(({ id, provinceId }) => [id, provinceId]))
  const agencyOf = ({ agencyId }: ReturnLine) => known(agencies.get(agencyId), agencyId)
  const kindRow = (line: ReturnLine): { id: string; kind: string; provinceId: ProvinceId } => {
    const { kind } = agencyOf(line)
    const provinceId = known(provinceOf.get(line.districtId), line.districtId)
    return { id: `kind:${kind}:${provinceId}`, kind, provinceId }
  }
  return { release, geography, question, agencyOf, kindRow }
}

/** A release names agencies and districts of the reference tables only; anything else is a fault of ours and answers nothing. */
function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The release names ${id}, which is not in the reference tables`)
  return value
}

function readQuestion(
  asked: z.infer<typeof query>,
  release: StoredRelease,
  geography: Geography,
  viewer: Viewer | undefined,
): ReturnsQuestion {
  requirePlace(geography, asked.in)
  // With districts one could find out where an organisation of one district works.
  if (asked.in !== countryId && !isProvinceId(asked.in)) {
    throw new ProblemError('combination-not-published', {
      detail: 'Returns are shown for the country, a province or a territory',
      nearest: geography.districts.filter(({ id }) => id === asked.in).map(({ provinceId }) => provinceId),
    })
  }
  const periods = periodsFor(viewer, release)
  return {
    placeId: asked.in,
    periodId: asked.period,
    months: monthsAsked(asked.period, periods, lastMonthFor(viewer, periods, release)),
    quarters: periods.filter(({ kind }) => kind === 'quarter').map(({ id }) => id),
  }
}

function monthsAsked(periodId: string, periods: readonly Period[], lastMonth: string | undefined): string[] {
  if (periodId === latestMonthsId && lastMonth !== undefined) return monthsUntil(lastMonth, gridMonths)
  const year = periods.find(({ id, kind }) => id === periodId && kind !== 'quarter')
  if (year) return monthsOfYear(year)
  throw new ProblemError('combination-not-published', {
    detail: 'Returns are shown for a published calendar or fiscal year, or for the latest months',
    nearest: [latestMonthsId],
  })
}

/** Whoever is signed in sees returns up to the last complete month; visitors up to the end of the last quarter they may see. */
function lastMonthFor(
  viewer: Viewer | undefined,
  periods: readonly Period[],
  release: StoredRelease,
): string | undefined {
  if (viewer) return release.asOf.slice(0, 7)
  const ends = periods.map((period) => daysOf(period).lastOn.slice(0, 7))
  return ends.toSorted().at(-1)
}
