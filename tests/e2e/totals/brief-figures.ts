import type { CountKind } from '#contract/count.ts'
import { countryId, provinceIds } from '#contract/places.ts'
import { statementOf } from '#src/features/headline/statement.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { orderedRows } from '#src/map/district-row.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { wordsIn } from '#tests/support/words.ts'
import type { Answers } from './answers.ts'
import { type Part, partsWith, readSheets, textsIn } from './brief-paper.ts'
import type { View } from './random-views.ts'
import { readFigure, type Said, said } from './said.ts'

/** What the sheets of a place say about the view's measure, whichever it is: every brief is about one. */
export type Brief = {
  /** In English all of the headline but its spaces, in Urdu the numbers in it. */
  readonly headline: string
  /** The four key figures, one of which is the view's. */
  readonly tiles: readonly Said[]
  /** The districts with the ten highest rates, among them the one that the brief is about: rate and count, or one number. */
  readonly listed: readonly (readonly Said[])[]
  /** Of measures about referrals: the place's row in the table of answers. */
  readonly answers?: Said
}

const answerMeasures: readonly string[] = ['referrals', 'answered-on-time', 'first-answer-hours']
const mostListed = 10
const squeezed = (text: string) => withoutIsolates(text).replaceAll(/\s/g, '')

/** Asks for the PDF of a view. It takes the server a while, which can be used for something else. */
export async function printBrief(address: string, { query, language }: View): Promise<Uint8Array> {
  const response = await fetch(`${address}/api/v1/brief?${query}&lang=${language}`)
  if (!response.ok) throw new Error(`The brief of ${query}: ${response.status} ${await response.text()}`)
  return new Uint8Array(await response.arrayBuffer())
}

export async function briefOnPaper(bytes: Uint8Array, view: View, answers: Answers): Promise<Brief> {
  const [first, second, ...more] = await readSheets(bytes)
  if (!first || !second || more.length > 0) throw new Error('A brief has two sheets')
  const signs = signsIn(second)
  const read = (text: string | undefined) => readFigure(squeezed(text ?? ''), signs)
  const [tiles] = partsWith('L', first)
  const figuresAt = tiles ? partsWith('LI', tiles).map((tile) => read(partsWith('P', tile)[0]?.text)) : []
  const told = listTold(view, answers)
  const listed = districtList(first).map((row, at) =>
    textsIn(row)
      .slice(-(told[at]?.length ?? 1))
      .map(read),
  )
  const cell = answersCell(second, view)
  return {
    headline: headlineOf(partsWith('H1', first)[0]?.text ?? '', view),
    tiles: figuresAt,
    listed,
    ...(cell && { answers: read(cell.text) }),
  }
}

/** The sheet's own explanation of its signs, after that of zero: in Urdu a sign is known by it. */
function signsIn(sheet: Part): ReadonlyMap<string, CountKind> {
  const legend = partsWith('L', sheet).at(-1)
  const samples = legend ? partsWith('LI', legend).slice(2) : []
  const kinds = ['not-shown', 'no-return', 'not-applicable'] as const
  return new Map(kinds.map((kind, at) => [squeezed(samples[at] ? (textsIn(samples[at])[0] ?? '') : ''), kind]))
}

/** The list beside the map has a heading of its own, and the figure of the map before it. */
function districtList(sheet: Part): Part[] {
  const isAround = ({ parts }: Part) => ['Figure', 'H3'].every((role) => parts.some((part) => part.role === role))
  const list = [sheet, ...allIn(sheet)].find(isAround)?.parts.find(({ role }) => role === 'L')
  return list ? partsWith('LI', list) : []
}

const allIn = (part: Part): Part[] => part.parts.flatMap((one) => [one, ...allIn(one)])

function answersCell(sheet: Part, { filters }: View): Part | undefined {
  const column = answerMeasures.indexOf(filters.measure)
  if (column < 0) return undefined
  const places: string[] = [...provinceIds, countryId]
  const table = partsWith('Table', sheet).at(-1)
  // A district stands before the provinces.
  const row = table && partsWith('TR', table)[1 + Math.max(0, places.indexOf(filters.placeId))]
  return row && partsWith('TD', row)[column]
}

const headlineOf = (text: string, { language }: View): string =>
  language === 'en' ? squeezed(text) : (squeezed(text).match(/\d+(?:[,.]\d+)*/g) ?? []).toSorted().join(' ')

export function briefTold(view: View, answers: Answers): Brief {
  const { filters, language } = view
  const words = wordsIn(language)
  const placeName = placeNames(answers.geography, language, words.t)(filters.placeId)
  return {
    headline: headlineOf(statementOf(filters.measure, answers.key, placeName, words), view),
    tiles: answers.key.figures.map(({ current }) => said(current)),
    listed: listTold(view, answers),
    ...(answerMeasures.includes(filters.measure) && { answers: said(answers.districts.total) }),
  }
}

/** Those without a number are not listed; the district that the brief is about always is, and says once why it has none. */
function listTold({ filters, language }: View, { rowsAround }: Answers): Said[][] {
  const ordered = orderedRows(rowsAround, 'rate', 'highest', language)
  const top = ordered.filter(({ rate }) => rate.kind === 'value').slice(0, mostListed)
  const own = ordered.find(({ districtId }) => districtId === filters.placeId)
  const listed = own && !top.includes(own) ? [...top.slice(0, mostListed - 1), own] : top
  return listed.map(({ rate, count }) => {
    const isNowhere = rate.kind !== 'value' && count.kind !== 'value'
    return isNowhere || !hasRate(filters.measure) ? [said(rate)] : [said(rate), said(count)]
  })
}
