import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { SelectGroup, SelectOption } from '#src/ui/SentenceSelect.tsx'
import { placeName } from '../words/figure-words.ts'
import type { PublishedWords } from '../words/use-published-words.ts'
import { type FigureFilterName, placeKey } from './figure-filters.ts'

/** Stands for no filter in a select, whose values are strings. */
export const anyValue = ''

export type FilterChoice = { readonly label: string; readonly options: readonly (SelectOption | SelectGroup)[] }

/** What each filter can be set to: only values that some figure has. */
export function filterChoices(
  figures: readonly PublishedFigure[],
  words: PublishedWords,
): Record<FigureFilterName, FilterChoice> {
  const { t } = words
  const choice = (name: FigureFilterName, options: FilterChoice['options']): FilterChoice => ({
    label: t(`published:filter.${name}`),
    options: [{ value: anyValue, label: t(`published:filter.any.${name}`) }, ...options],
  })
  const distinct = <Value extends string>(valueOf: (figure: PublishedFigure) => Value) => [
    ...new Set(figures.map(valueOf)),
  ]
  return {
    series: choice(
      'series',
      distinct(({ series }) => series).map((value) => ({
        value,
        label: t(`published:series.${value}`, { defaultValue: value }),
      })),
    ),
    subject: choice(
      'subject',
      distinct(({ subject }) => subject).map((value) => ({
        value,
        label: t(`published:subject.${value}`, { defaultValue: value }),
      })),
    ),
    place: choice('place', placeGroups(figures, words)),
    confidence: choice(
      'confidence',
      distinct(({ confidence }) => confidence).map((value) => ({ value, label: t(`published:confidence.${value}`) })),
    ),
    conflicts: choice('conflicts', [{ value: 'only', label: t('published:filter.onlyConflicts') }]),
  }
}

/** From the large to the small, at home first. The contract's list stands beside schemas that would weigh more than this page. */
const placeKinds = [
  'country',
  'province',
  'district',
  'fia-zone',
  'fia-circle',
  'survey-area',
  'foreign-country',
] as const satisfies readonly PublishedFigure['place']['kind'][]

/** Places under their kind, by name. */
function placeGroups(figures: readonly PublishedFigure[], words: PublishedWords): SelectGroup[] {
  const places = new Map(figures.map(({ place }) => [placeKey(place), place]))
  return placeKinds
    .map(
      (kind): SelectGroup => ({
        label: words.t(`published:placeKind.${kind}`),
        options: [...places]
          .filter(([, place]) => place.kind === kind)
          .map(([value, place]) => ({ value, label: placeName(place, words) }))
          .toSorted((a, b) => compareNames(a.label, b.label, words.language)),
      }),
    )
    .filter(({ options }) => options.length > 0)
}

/** The words of a chosen value. */
export const chosenLabel = ({ options }: FilterChoice, value: string): string =>
  options
    .flatMap((option) => ('options' in option ? option.options : [option]))
    .find((option) => option.value === value)?.label ?? value
