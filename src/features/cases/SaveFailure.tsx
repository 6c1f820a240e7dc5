import { use } from 'react'
import type { ApiError } from '#src/api/api-error.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'

/** Why saving did not work. What was typed stays, and that is said. */
export function SaveFailure({ error }: { readonly error: ApiError }) {
  const { caseWords, language } = useCaseWords()
  const describe = use(ErrorWordsContext)
  const isEnded = error.status === 401
  return (
    <Banner tone="error" isAnnounced>
      {isEnded ? (
        <p>
          {caseWords('failure.ended')}{' '}
          <a href={`/${language}/sign-in`} target="_blank" rel="noopener">
            {caseWords('failure.signIn')}
          </a>
        </p>
      ) : (
        <p>
          {describe(error)?.text} {caseWords('failure.kept')}
        </p>
      )}
    </Banner>
  )
}
