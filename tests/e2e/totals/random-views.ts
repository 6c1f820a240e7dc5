import { type Category, formsOf, type Stream, streams } from '#contract/categories.ts'
import { type FilterBounds, isPublishedTogether, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import { type Measure, measures } from '#contract/measures.ts'
import type { Period } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { createRandom, itemAt, type Random } from '#server/random.ts'
import { type Language, languages } from '#src/i18n/language.ts'
import { overviewSearchOf } from '#src/url/overview-search.ts'
import { defaultView, type OverviewView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'

/** A view of the overview: a filter sentence, how it is looked at, and in which language. */
export type View = {
  readonly language: Language
  readonly filters: OverviewFilters
  readonly look: OverviewView
  /** Search of the overview's address, as the product writes it. */
  readonly search: string
  /** The same question to the API, with nothing left out. */
  readonly query: string
}

export const periodKinds = ['quarter', 'calendar-year', 'fiscal-year'] as const
const shows = ['rate', 'count'] as const
/** The order also decides which districts the list and the first page of the table hold: by name, hidden ones are among them. */
const sorts = ['highest', 'lowest', 'name', 'province'] as const
/** In most districts little is shown. */
const levels = ['country', 'country', 'country', 'province', 'province', 'district'] as const

/**
 * Views drawn by lot from what the filters offer, the same for the same seed. Each part is dealt from a deck of its own, so that every one
 * of its choices comes about as often as any other; the views of a measure are in one language and the other by turns.
 */
export function drawViews(number: number, seed: string, geography: Geography, bounds: FilterBounds): View[] {
  const random = createRandom(seed)
  const deck = <T>(name: string, cards: readonly T[]) => dealer(random.fork(name), cards)
  const measure = deck('measure', measures)
  const stream = deck('stream', streams)
  const level = deck('level', levels)
  const show = deck('show', shows)
  const sort = deck('sort', sorts)
  const placeOf = {
    country: () => countryId,
    province: deck(
      'province',
      geography.provinces.map(({ id }) => id),
    ),
    district: deck(
      'district',
      geography.districts.map(({ id }) => id),
    ),
  }
  const kind = deck('period', periodKinds)
  const ofKind = (one: Period['kind']) =>
    deck(
      one,
      bounds.periods.filter((period) => period.kind === one),
    )
  const periodOf = {
    quarter: ofKind('quarter'),
    'calendar-year': ofKind('calendar-year'),
    'fiscal-year': ofKind('fiscal-year'),
  }
  const forms = random.fork('form')
  const views = new Map<string, View>()
  while (views.size < number) {
    const [about, place, period] = [measure(), placeOf[level()](), periodOf[kind()]()]
    const filters: OverviewFilters = {
      measure: about,
      category: categoryFor(about, stream(), period.id, forms),
      placeId: place,
      periodId: period.id,
      comparison: 'year-before',
    }
    const look: OverviewView = { ...defaultView, show: show(), sort: sort() }
    const search = writeSearchString(overviewSearchOf(filters, look, bounds))
    const query = new URLSearchParams({ measure: about, of: filters.category, in: place, period: period.id }).toString()
    const before = [...views.values()].filter((view) => view.filters.measure === about)
    const language = itemAt(languages, before.length % languages.length)
    views.set(search, { language, filters, look, search, query })
  }
  return [...views.values()]
}

/** A form where the product publishes forms, more often than not; otherwise the stream. */
function categoryFor(measure: Measure, stream: Stream, periodId: string, random: Random): Category {
  const published = formsOf(stream).filter((form) => isPublishedTogether(measure, form, periodId))
  return published.length > 0 && random.chance(0.6) ? random.pick(published) : stream
}

/** Cards in an order by lot; when all are dealt, they are shuffled anew. */
function dealer<T>(random: Random, cards: readonly T[]): () => T {
  let dealt = 0
  let order: readonly T[] = []
  return () => {
    if (dealt === order.length) {
      const lots = cards.map((card) => ({ card, lot: random.next() }))
      order = lots.toSorted((a, b) => a.lot - b.lot).map(({ card }) => card)
      dealt = 0
    }
    return itemAt(order, dealt++)
  }
}
