import { memo } from 'react'
import { type Category, streamOf } from '#contract/categories.ts'
import { defaultFilters, type FilterBounds } from '#contract/filters/overview-filters.ts'
import type { Measure } from '#contract/measures.ts'
import { trend } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { Seasons } from '#src/features/seasons/Seasons.tsx'
import { StreamTrendPanel } from '#src/features/stream-trend/StreamTrendPanel.tsx'
import { useLanguage } from '#src/i18n/use-language.ts'
import { embedHref } from '#src/url/embed-href.ts'

export type CourseOverTimeProps = {
  readonly measure: Measure
  readonly category: Category
  readonly placeId: string
  readonly placeName: string
  readonly bounds: FilterBounds
}

/**
 * The measure over time, as lines and by season. Every quarter is in it, so the period that was chosen changes nothing, and nothing is drawn
 * anew for another one.
 */
export const CourseOverTime = memo(function CourseOverTime({ placeName, bounds, ...asked }: CourseOverTimeProps) {
  const language = useLanguage()
  const filters = { ...defaultFilters(bounds), ...asked }
  const course = useAnswer(trend(filters.measure, filters.placeId))
  return (
    <>
      <StreamTrendPanel
        result={course}
        {...{ filters, placeName }}
        embedHref={embedHref(
          'trend',
          { filters: { ...filters, category: streamOf(filters.category) }, bounds },
          language,
        )}
      />
      <Seasons result={course} {...{ filters, placeName }} />
    </>
  )
})
