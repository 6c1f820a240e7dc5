import { streamOf } from '../../../contract/categories.ts'
import { defaultFilters } from '../../../contract/filters/overview-filters.ts'
import { trend } from '../../../src/api/queries.ts'
import { useAnswer } from '../../../src/api/use-answer.ts'
import { Seasons } from '../../../src/features/seasons/Seasons.tsx'
import { StreamTrendPanel } from '../../../src/features/stream-trend/StreamTrendPanel.tsx'
import { useLanguage } from '../../../src/i18n/use-language.ts'
import type { CourseOverTimeProps } from '../../../src/pages/CourseOverTime.tsx'
import { embedHref } from '../../../src/url/embed-href.ts'

/** The course over time, drawn anew with everything else: nothing keeps it from that unless somebody thinks of it. */
export function CourseOverTime({ placeName, bounds, ...asked }: CourseOverTimeProps) {
  const language = useLanguage()
  const filters = { ...defaultFilters(bounds), ...asked }
  const course = useAnswer(trend(filters.measure, filters.placeId))
  const shown = { filters: { ...filters, category: streamOf(filters.category) }, bounds }
  return (
    <>
      <StreamTrendPanel result={course} {...{ filters, placeName }} embedHref={embedHref('trend', shown, language)} />
      <Seasons result={course} {...{ filters, placeName }} />
    </>
  )
}
