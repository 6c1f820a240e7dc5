import { useMutation, useQuery } from '@tanstack/react-query'
import { blindQuestionsADay, doubleWithinDays } from '#contract/cases/case-filters.ts'
import { useApi } from '#src/api/api-context.ts'
import { asApiError } from '#src/api/api-error.ts'
import type { DoubleQuestion } from '#src/api/case-commands.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import { likelyDoubles } from '#src/api/queries.ts'
import { formatDate } from '#src/i18n/format.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import styles from './CaseForm.module.css'
import type { Typed } from './case-fields.ts'
import { SaveFailure } from './SaveFailure.tsx'

/** Whether the case that is typed may be there already: here with links, at other agencies by yes or no. */
export function LikelyDoubles({ facts, person }: { readonly facts: Typed; readonly person: Typed }) {
  const { caseWords, language } = useCaseWords()
  const question = questionOf(facts, person)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    // Not asked while something is missing.
    ...likelyDoubles(question ?? noQuestion),
    enabled: question !== undefined,
  })
  return (
    <section className={styles.summary} aria-labelledby="likely-doubles">
      <h2 id="likely-doubles">{caseWords('likely.title')}</h2>
      <p className={styles.note}>
        {iso(question ? caseWords('likely.text', { days: doubleWithinDays }) : caseWords('likely.wait'))}
      </p>
      {question && Boolean(error) && (
        <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      {question && data && !isPlaceholderData && (
        <output>
          {data.cases.length === 0 ? (
            caseWords('likely.none')
          ) : (
            <ul>
              {data.cases.map(({ id, code, registeredOn, status }) => (
                <li key={id}>
                  <AppLink href={`/${language}/cases/${id}`}>
                    <Num>{code}</Num>
                  </AppLink>{' '}
                  {iso([formatDate(registeredOn, language), caseWords(`status.${status}`)].join(caseWords('comma')))}
                </li>
              ))}
            </ul>
          )}
        </output>
      )}
      {question && <OtherAgencies key={JSON.stringify(question)} question={question} />}
    </section>
  )
}

function OtherAgencies({ question }: { readonly question: DoubleQuestion }) {
  const { caseWords, language } = useCaseWords()
  const api = useApi()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (key: string) => api.askOtherAgencies(question, key),
  })
  const failure = error ? asApiError(error) : undefined
  return (
    <>
      {!data && (
        <>
          <p className={styles.note}>{iso(caseWords('likely.askNote', { count: blindQuestionsADay }))}</p>
          <div className={styles.buttons}>
            <Button isDisabled={isPending} onClick={() => mutate(newIntentionKey())}>
              {caseWords('likely.ask')}
            </Button>
          </div>
        </>
      )}
      {failure &&
        (failure.problemName === 'too-many-requests' ? (
          <p role="alert">{caseWords('likely.limit')}</p>
        ) : (
          <SaveFailure error={failure} />
        ))}
      {data && (
        <output>
          {data.agencies.length === 0 ? (
            caseWords('likely.nobody')
          ) : (
            <>
              <strong>{caseWords('likely.known')}</strong>
              <ul>
                {data.agencies.map(({ id, name }) => (
                  <li key={id}>
                    <bdi>{name[language]}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
        </output>
      )}
    </>
  )
}

/** Only a key: a question that is not asked. */
const noQuestion: DoubleQuestion = {
  stream: 'som',
  district: 'none',
  registeredOn: '2000-01-01',
  sex: 'unknown',
  age: 'unknown',
}

/** `undefined` while something is missing. */
function questionOf(
  { stream, form, registrationDistrictId, registeredOn }: Typed,
  { sex, ageBand }: Typed,
): DoubleQuestion | undefined {
  if (!stream || !registrationDistrictId || !registeredOn || !sex || !ageBand || (stream !== 'som' && !form))
    return undefined
  // Lists of the form hold codes of these types and nothing else.
  return {
    stream,
    ...(form && { form }),
    district: registrationDistrictId,
    registeredOn,
    sex,
    age: ageBand,
  } as DoubleQuestion
}
