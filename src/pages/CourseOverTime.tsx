import { memo, useDeferredValue, useMemo } from 'react'
import { type Category, streamOf } from '#contract/categories.ts'
import { defaultFilters, type FilterBounds } from '#contract/filters/overview-filters.ts'
import type { Measure } from '#contract/measures.ts'
import { trend } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { Seasons } from '#src/features/seasons/Seasons.tsx'
import { StreamTrendPanel } from '#src/features/stream-trend/StreamTrendPanel.tsx'
import { useLanguage } from '#src/i18n/use-language.ts'
import { embedHref } from '#src/url/embed-href.ts'

/** What the course depends on: every quarter is in it, so the period that was chosen changes nothing. */
type Asked = {
  readonly measure: Measure
  readonly category: Category
  readonly placeId: string
  readonly placeName: string
}
export type CourseOverTimeProps = Asked & { readonly bounds: FilterBounds }

/** The measure over time, as lines and by season. Drawn after the figures and the map of a choice, which the reader looks at first. */
export function CourseOverTime({ measure, category, placeId, placeName, bounds }: CourseOverTimeProps) {
  const asked = useMemo(() => ({ measure, category, placeId, placeName }), [measure, category, placeId, placeName])
  return <Course asked={useDeferredValue(asked)} bounds={bounds} />
}

const Course = memo(function Course({ asked, bounds }: { readonly asked: Asked; readonly bounds: FilterBounds }) {
  const { placeName, ...part } = asked
  const language = useLanguage()
  const filters = { ...defaultFilters(bounds), ...part }
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
