import { isStream } from '#contract/categories.ts'
import { filterParameterNames } from '#contract/filters/overview-filters.ts'
import { type Period, parsePeriod } from '#contract/periods.ts'
import { countryId } from '#contract/places.ts'
import type { Findable } from '#contract/search/findables.ts'
import type { Language } from '#src/i18n/language.ts'
import { agencyAnchor, lawAnchor, placeAgenciesAnchor, returnsRowAnchor } from '#src/url/anchors.ts'
import { writeSearchString } from '#src/url/search-string.ts'

export type HrefContext = {
  readonly language: Language
  /** The latest calendar year this reader may see: forms are published for no other kind of period. */
  readonly formPeriodId: string | undefined
}

/** Where something that was found is shown. */
export function foundHref(findable: Findable, { language, formPeriodId }: HrefContext): string {
  const overview = (parameters: Readonly<Record<string, string | undefined>>) =>
    `/${language}/overview${writeSearchString(parameters)}`
  switch (findable.kind) {
    case 'place':
      return `/${language}/place/${findable.place.countedIn ?? findable.place.id}`
    case 'agency': {
      const { id, shownOn, provinceId } = findable.agency
      if (shownOn === 'returns') return `/${language}/data/returns#${returnsRowAnchor(`agency:${id}`)}`
      if (shownOn === 'list') return `/${language}/about/methods#${agencyAnchor(id)}`
      const placeId = shownOn === 'province' && provinceId ? provinceId : countryId
      return `/${language}/place/${placeId}#${placeAgenciesAnchor}`
    }
    case 'law':
      return `/${language}/about/methods#${lawAnchor(findable.law.code)}`
    case 'measure':
      return overview({ [filterParameterNames.measure]: findable.measure })
    case 'category': {
      const { category } = findable
      const period = isStream(category) ? undefined : formPeriodId
      return overview({ [filterParameterNames.category]: category, [filterParameterNames.periodId]: period })
    }
    case 'page':
      return `/${language}/${findable.path}`
  }
}

/** The latest calendar year among period ids. */
export const latestCalendarYear = (periodIds: readonly string[]): string | undefined =>
  periodIds
    .map(parsePeriod)
    .filter((period): period is Period => period?.kind === 'calendar-year')
    .map(({ id }) => id)
    .toSorted()
    .at(-1)
