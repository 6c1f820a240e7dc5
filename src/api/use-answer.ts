import { type UseQueryOptions, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { answerHere, type HeldRelease } from './answer-here.ts'
import type { ReadPath } from './answer-shapes.ts'
import type { ApiError } from './api-error.ts'
import type { ApiQueryKey } from './api-query.ts'
import type { AnswerTo, ParametersOf } from './client.ts'

/** The release that this browser holds; `undefined` until it is there, and always on a server. */
export const HeldReleaseContext = createContext<HeldRelease | undefined>(undefined)

type Question<Answer> = UseQueryOptions<Answer, ApiError>

/**
 * Asks for figures. Where the release is in memory they are there in the same frame and nothing is asked of the server; until then, and where
 * it could not be had, the server answers.
 */
export function useAnswer<Answer>(question: Question<Answer>): UseQueryResult<Answer, ApiError> {
  return useQuery(answeredBy(use(HeldReleaseContext), question))
}

/** The same for several questions, in their order. */
export function useAnswers<Answer>(questions: readonly Question<Answer>[]): UseQueryResult<Answer, ApiError>[] {
  const held = use(HeldReleaseContext)
  return useQueries({ queries: questions.map((question) => answeredBy(held, question)) })
}

function answeredBy<Answer>(held: HeldRelease | undefined, question: Question<Answer>): Question<Answer> {
  if (held === undefined) return question
  const [path, parameters] = question.queryKey as unknown as ApiQueryKey
  // A query's answer has the type that its path says: both were made by `apiQuery`.
  const initialData = () => answerHere(held, path, parameters as ParametersOf<ReadPath>) as AnswerTo<ReadPath> & Answer
  return { ...question, initialData }
}
