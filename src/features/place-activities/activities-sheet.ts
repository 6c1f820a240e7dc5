import type { PlaceDetail } from '#contract/api/reference.ts'
import { type Count, noReturn, notApplicable, valueOf } from '#contract/count.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import { formatDate } from '#src/i18n/format.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import { activityKindWords } from './activity-kind.ts'
import { organiserWords } from './organiser-words.ts'

export type ActivitiesPicture = {
  readonly detail: Pick<PlaceDetail, 'placeId' | 'activitiesPast' | 'activitiesAhead'>
  readonly placeName: string
  readonly title: string
  readonly isSynthetic: boolean
}
type Activity = PlaceDetail['activitiesPast'][number]
type SheetWords = PlaceWords & Pick<FileWords, 'exportWords'>

/** The activities of the page for files, those to come first. Attendance of one that was not held has no answer; a report that is awaited is no zero. */
export function activitiesSheet(
  { detail, placeName, title, isSynthetic }: ActivitiesPicture,
  words: SheetWords,
): FigureSheet {
  const { language, placeWords, exportWords } = words
  return {
    id: ['activities', detail.placeId].join('-'),
    title,
    sentence: fillSentence(exportWords('sentence.activities'), { place: placeName }),
    columns: [
      { id: 'activity_id', header: exportWords('column.activityId') },
      { id: 'day_id', header: exportWords('column.day'), unit: 'YYYY-MM-DD' },
      { id: 'day', header: exportWords('column.day') },
      { id: 'activity', header: exportWords('column.activity') },
      { id: 'kind', header: exportWords('column.kind') },
      { id: 'organiser', header: exportWords('column.organiser') },
      { id: 'status', header: exportWords('column.status') },
      { id: 'attendance', header: exportWords('column.attendance'), unit: exportWords('column.heads') },
    ],
    rows: [...detail.activitiesAhead, ...detail.activitiesPast].map((activity) => [
      activity.activityCode,
      activity.startsOn,
      formatDate(activity.startsOn, language),
      activity.title[language],
      activityKindWords(activity.kind, words),
      organiserWords(activity, words),
      isAwaited(activity) ? exportWords('value.reportAwaited') : exportWords(`value.status.${activity.status}`),
      attendanceOf(activity),
    ]),
    definitions: [],
    notes: [exportWords('note.attendance')],
    source: placeWords('activities.source'),
    isSynthetic,
  }
}

const isAwaited = ({ status, attendance }: Activity): boolean => status === 'held' && attendance === undefined

function attendanceOf({ status, attendance }: Activity): Count {
  if (status !== 'held') return notApplicable
  return attendance === undefined ? noReturn : valueOf(attendance)
}
