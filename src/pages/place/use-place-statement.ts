import { useAnswer } from '#src/api/use-answer.ts'
import { statementOf, topicWords } from '#src/features/headline/statement.ts'
import { withAskedMeasure, withRank } from '#src/features/place-head/place-statement.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import type { PlaceInView } from './place-in-view.ts'

export type PlaceStatement = {
  readonly statement: string
  /** False while the statement is the topic alone. */
  readonly isFound: boolean
}

/** What was recorded in the place, and how its rate stands in the province. An old figure never stands under a new topic. */
export function usePlaceStatement({ filters, geography, around, questions, name }: PlaceInView): PlaceStatement {
  const words = usePlaceWords()
  const figures = useAnswer(questions.figures)
  const districts = useAnswer(questions.districts)
  if (!figures.data || figures.isPlaceholderData) {
    return { statement: topicWords({ ...filters, placeName: name }, words), isFound: false }
  }
  const rows = districts.isPlaceholderData ? undefined : districts.data
  const statement = statementOf(filters.measure, withAskedMeasure(figures.data, rows), name, words)
  const [provinceId] = around
  if (!rows || provinceId === undefined || around.length < 2) return { statement, isFound: true }
  const provinceName = placeNames(geography, words.language, words.t)(provinceId)
  return {
    statement: withRank(statement, { figures: rows, districtId: filters.placeId, provinceName }, words),
    isFound: true,
  }
}
