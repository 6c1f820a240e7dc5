import type { Coverage, DistrictFigures, KeyFigures, Profile, Trend } from '#contract/api/figures.ts'
import type { Justice } from '#contract/api/justice.ts'
import type { Flows, Routes } from '#contract/api/movements.ts'
import type { OwnFigures } from '#contract/api/own-agency.ts'
import type { PublishedFigures } from '#contract/api/published-figures.ts'
import type { PlaceDetail, ReleaseInfo } from '#contract/api/reference.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { measureOf } from '#contract/measures.ts'
import { countryId, type Geography, unknownDistrictId } from '#contract/places.ts'
import { controlFacet, flowFacets, noFacet, routeFacets, sectorFacet, stageByLawId } from '#contract/release/facets.ts'
import type { TableName } from '#contract/release/release.ts'
import type { ReleaseFile } from '#contract/release/release-file.ts'
import { readTable, type TableText } from '#contract/release/table-text.ts'
import { cellName } from './cells.ts'
import { figure, heldBack, rate, together } from './figure-told.ts'
import { csv, table } from './files-told.ts'
import { ownColumns, ownFigures } from './own-told.ts'
import type { Pool } from './pool.ts'

/** A request and its answer, as the reader of its route gets it. */
export type Answered = {
  readonly address: string
  readonly parameters: Readonly<Record<string, string>>
  readonly text: string
  readonly geography: Geography
}

/** Turns an answer into what it tells. A route without a reader fails the harvest: nobody knows what it gives away. */
export type Reader = (pool: Pool, answered: Answered) => void

/** Reads JSON, and then holds that the reader has explained each number of it. */
const json =
  <Body extends object>(read: (pool: Pool, body: Body, answered: Answered) => void): Reader =>
  (pool, answered) => {
    const body: unknown = JSON.parse(answered.text)
    const before = pool.numbers
    // The routes' own tests hold that answers have their schema; a number beyond it is found by counting.
    read(pool, body as Body, answered)
    const [explained, numbers] = [pool.numbers - before, numbersIn(body)]
    if (explained !== numbers)
      throw new Error(`${answered.address}: ${numbers} numbers, of which ${explained} are explained`)
  }

function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, one) => sum + numbersIn(one), 0)
}

/** Numbers that say nothing about records: each is kept under the address, so that two readers of it must agree. */
const aboutNobody = (pool: Pool, path: string, value: unknown, from: string): void => {
  if (typeof value === 'number') pool.other(path, value, from)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) aboutNobody(pool, `${path}.${key}`, one, from)
}

const districts = (pool: Pool, body: DistrictFigures, { geography, address }: Answered): void => {
  const { measure, periodId: period } = body
  const category = body.category ?? 'tip'
  const at = (place: string) => ({ measure, place, period, category })
  const populations = new Map(geography.districts.map(({ id, population }) => [id, population]))
  const isCount = measureOf(measure).basis === 'count'
  figure(pool, at(body.placeId), body.total, address)
  if (body.unknownDistrict.kind !== 'not-applicable') figure(pool, at(unknownDistrictId), body.unknownDistrict, address)
  for (const row of body.rows) {
    figure(pool, at(row.districtId), row.count, address)
    if (!isCount) figure(pool, at(row.districtId), row.rate, address)
    else rate(pool, at(row.districtId), row, populations.get(row.districtId) ?? null, address)
    pool.other(`due ${row.districtId} ${period}`, row.returnsDue, address)
    pool.other(`received ${row.districtId} ${period}`, row.returnsReceived, address)
  }
  const order = body.rows.map(({ districtId }) => districtId)
  const all = geography.districts.map(({ id }) => id).filter((id) => order.includes(id))
  if (order.join(' ') !== all.join(' ')) throw new Error(`${address}: the rows are in an order of their own`)
  if (!isCount) return
  if (measure === 'reached') {
    if (body.heldBack.kind === 'value') pool.other(`nothing held back of ${address}`, body.heldBack.value, address)
    return
  }
  const unit = measure === 'persons' || measure === 'cases' ? measure : 'referrals'
  const parts = [
    ...body.rows.map((row) => ({ name: row.districtId, count: row.count })),
    ...(body.unknownDistrict.kind === 'not-applicable'
      ? []
      : [{ name: unknownDistrictId, count: body.unknownDistrict }]),
  ].map(({ name, count }) => ({
    name: cellName(unit, name, period, unit === 'referrals' ? streamOf(category) : category, noFacet),
    count,
  }))
  heldBack(pool, parts, body.heldBack, address)
  const counted = { ...at(body.placeId), measure: unit } as const
  for (const group of body.together) together(pool, counted, group, populations, address)
}

const key = (pool: Pool, body: KeyFigures, { address }: Answered): void => {
  for (const { measure, current, compared, trend } of body.figures) {
    const at = (period: string, category: Category = body.category) => ({
      measure,
      place: body.placeId,
      period,
      category,
    })
    figure(pool, at(body.periodId), current, address)
    if (compared) figure(pool, at(body.comparedPeriodId ?? ''), compared, address)
    for (const { periodId, count } of trend) figure(pool, at(periodId, streamOf(body.category)), count, address)
  }
}

const trend = (pool: Pool, body: Trend, { address }: Answered): void => {
  for (const { category, counts } of body.series)
    counts.forEach((count, at) =>
      figure(
        pool,
        {
          measure: body.measure,
          place: body.placeId,
          period: body.quarters[at] ?? '',
          category: category ?? 'tip',
        },
        count,
        address,
      ),
    )
  body.returns.forEach(({ due, received }, at) => {
    pool.other(`due ${body.placeId} ${body.quarters[at]}`, due, address)
    pool.other(`received ${body.placeId} ${body.quarters[at]}`, received, address)
  })
}

const profile = (pool: Pool, body: Profile, { address }: Answered): void => {
  const { placeId: place, periodId: period } = body
  const stream = streamOf(body.category)
  const person = (facet: string, count: Count, category: string = stream) =>
    pool.cell(cellName('persons', place, period, category, facet), count, address)
  for (const { group, count } of [...body.groups, ...body.adultGroups]) person(group, count)
  for (const { category, count } of body.forms) person(noFacet, count, category)
  for (const { sector, count } of body.sectors) person(sectorFacet(sector), count)
  for (const { method, count } of body.control) person(controlFacet(method), count)
  for (const { stage, count, medianDays, ninetiethDays } of body.stages) {
    pool.cell(cellName('stages', place, period, stream, stage), count, address)
    pool.other(`median ${place} ${period} ${stream} ${stage}`, medianDays, address)
    pool.other(`ninetieth ${place} ${period} ${stream} ${stage}`, ninetiethDays, address)
  }
}

const justice = (pool: Pool, body: Justice, { address }: Answered): void => {
  const { periodId, stream } = body
  const at = (place: string, stage: string, count: Count, period = periodId) =>
    pool.cell(cellName('stages', place, period, stream, stage), count, address)
  for (const one of body.stages) {
    at(body.placeId, one.stage, one.count)
    for (const { law, count } of one.byLaw) at(body.placeId, stageByLawId(one.stage, law), count)
    pool.other(`median ${body.placeId} ${periodId} ${stream} ${one.stage}`, one.medianDays, address)
    pool.other(`ninetieth ${body.placeId} ${periodId} ${stream} ${one.stage}`, one.ninetiethDays, address)
  }
  for (const { placeId, stages } of body.places)
    for (const { stage, count, medianDays } of stages) {
      at(placeId, stage, count)
      pool.other(`median ${placeId} ${periodId} ${stream} ${stage}`, medianDays, address)
    }
  for (const { stage, counts } of body.series)
    counts.forEach((count, index) => at(body.placeId, stage, count, body.years[index]?.periodId))
}

const pairs =
  (unit: 'persons' | 'referrals', facets: typeof routeFacets) =>
  (pool: Pool, body: Routes | Flows, { address }: Answered): void => {
    const name = (facet: string) => cellName(unit, countryId, body.periodId, body.stream, facet)
    const named = {
      from: body.from.map(({ id, count }) => ({ id, name: name(facets.from(id)), count })),
      to: body.to.map(({ id, count }) => ({ id, name: name(facets.to(id)), count })),
      pairs: body.pairs.map(({ from, to, count }) => ({ from, to, name: name(facets.pair(from, to)), count })),
    }
    pool.cell(name(noFacet), body.total, address)
    for (const one of [...named.from, ...named.to, ...named.pairs]) pool.cell(one.name, one.count, address)
    for (const side of ['from', 'to'] as const)
      for (const { id, heldBack: held } of body[side])
        heldBack(
          pool,
          named.pairs.filter((pair) => pair[side] === id),
          held,
          `${address} ${side} ${id}`,
        )
    for (const part of ['pairs', 'from', 'to'] as const)
      heldBack(pool, named[part], body.heldBack[part], `${address} ${part}`)
  }

/** `latest` is not the same months for everybody. */
const monthsOf = (body: { readonly months: readonly string[] }, address: string): string =>
  `${address} ${body.months.join(' ')}`

/** By route of the document, or of the app where the document does not list it. */
export const readers: Readonly<Record<string, Reader>> = {
  '/api/v1/figures/key': json<KeyFigures>(key),
  '/api/v1/figures/districts': json<DistrictFigures>(districts),
  '/api/v1/figures/districts.csv': csv,
  '/api/v1/figures/trend': json<Trend>(trend),
  '/api/v1/figures/profile': json<Profile>(profile),
  '/api/v1/figures/justice': json<Justice>(justice),
  '/api/v1/figures/routes': json<Routes>(pairs('persons', routeFacets)),
  '/api/v1/figures/flows': json<Flows>(pairs('referrals', flowFacets)),
  '/api/v1/figures/coverage': json<Coverage>((pool, body, { address }) =>
    aboutNobody(pool, `coverage ${body.placeId} ${body.periodId}`, body, address),
  ),
  '/api/v1/releases/latest': json<ReleaseInfo>((pool, body, { address }) =>
    pool.other('threshold', body.smallNumberBelow, address),
  ),
  '/api/v1/releases/{releaseId}/{audience}/{table}': (pool, { address, text }) => {
    // Of the schema of the route.
    const file = JSON.parse(text) as TableText & { table: TableName }
    table(pool, file.table, file, address)
  },
  '/api/v1/releases/{releaseId}/{audience}': (pool, { address, text }) => {
    const file = JSON.parse(text) as ReleaseFile
    for (const [name, one] of Object.entries(file.tables)) table(pool, name as TableName, one, address)
    for (const [period, places] of Object.entries(file.silence))
      for (const place of places) pool.silent.add(`${place} ${period}`)
    const { axes, values } = readTable(file.coverage)
    const [places = [], periods = [], fields = []] = axes
    values.forEach((value, at) => {
      const period = Math.floor(at / fields.length) % periods.length
      const place = Math.floor(at / fields.length / periods.length)
      pool.other(`coverage ${places[place]} ${periods[period]}.${fields[at % fields.length]}`, value ?? -1, address)
    })
  },
  '/api/v1/returns/by-kind': json<{ readonly months: readonly string[] }>((pool, body, { address }) =>
    aboutNobody(pool, monthsOf(body, address), body, address),
  ),
  '/api/v1/returns/by-agency': json<{ readonly months: readonly string[] }>((pool, body, { address }) =>
    aboutNobody(pool, monthsOf(body, address), body, address),
  ),
  '/api/v1/own-agency/columns': ownColumns,
  '/api/v1/own-agency/figures': json<OwnFigures>(ownFigures),
  '/api/v1/geography': json<Geography>((pool, body, { address }) => aboutNobody(pool, 'geography', body, address)),
  '/api/v1/places/{placeId}': json<PlaceDetail>((pool, body, { address }) =>
    aboutNobody(pool, `place ${body.placeId}`, body, address),
  ),
  '/api/v1/published-figures': json<PublishedFigures>((pool, body, { address }) =>
    aboutNobody(pool, 'published', body, address),
  ),
}

/** GET routes that carry no figure. Whoever adds one here says why it cannot. */
export const routesWithoutFigures: Readonly<Record<string, string>> = {
  '/api/v1/session': 'who is asking',
  // Held by tests/e2e/brief.test.ts; without a browser to print with, as in the harvest, it answers that there is none.
  '/api/v1/brief': 'a print of a page, which is drawn from the other routes as the same reader gets them',
  // A desk's own referrals, to coordinators only: what they tell is in the columns of the own agency, which the attack has.
  '/api/v1/referrals/desk': "referrals of the reader's own desks",
  '/api/v1/referrals/events': "ids of referrals of the reader's own agency that changed",
  '/api/v1/referrals/desk/group': "referrals of the reader's own desks",
  '/api/v1/referrals/{referralId}': "a referral of the reader's own desks",
  '/api/v1/cases/{caseId}/persons': "persons of a case of the reader's own agency",
  '/api/v1/persons/{personId}/referral-subject': "a person of the reader's own agency",
  '/api/v1/agency-desks': 'desks of agencies, to coordinators only; how they answer is a word',
  '/api/v1/colleagues': "who works at the reader's own agency",
  '/api/v1/notices': "referrals of the reader's own desks that changed",
  '/api/v1/notices/unread': 'how many of these are unread',
  '/api/v1/notices/settings': 'what the reader chose to be sent',
  '/api/v1/audit/entries': "numbers of entries about the reader's own agency's records, or to auditors",
  '/api/v1/audit/verification': 'how many entries there are, and whether they are whole',
  // The register is its own agency's, to coordinators only, as the desks are: nothing of it is in a release.
  '/api/v1/cases': "cases of the reader's own agency",
  '/api/v1/cases/{caseId}': "a case of the reader's own agency",
  '/api/v1/cases/{caseId}/history': "edits of a case of the reader's own agency",
  '/api/v1/cases/likely-doubles': "cases of the reader's own agency",
  '/api/v1/cases/draft': "what the reader's own account typed",
  '/api/v1/cases/law-sections': 'names of the reference data',
  '/api/v1/search/index': 'names of the reference data, in the order of the alphabet',
  '/api/v1/citations/{citationId}': 'what somebody asked, in words of the address',
  '/api/health/live': 'a word',
  '/api/health/ready': 'a word',
  '/api/openapi.json': 'this document',
}
