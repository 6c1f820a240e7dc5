import { type ReactNode, use } from 'react'
import type { BriefPart as PartName } from '#contract/brief.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import type { PartResult } from './brief-answers.ts'
import styles from './paper.module.css'

type BriefPartProps<Data> = {
  readonly part: PartName
  readonly result: PartResult<Data>
  readonly className?: string | undefined
  readonly children: (data: Data) => ReactNode
}

/**
 * One part of a sheet. It says on itself whether it is there, which the maker of the PDF reads: a brief with a part that is not there is
 * refused. What failed is named in its place.
 */
export function BriefPart<Data>({ part, result: { data, error }, className, children }: BriefPartProps<Data>) {
  const { briefWords } = useBriefWords()
  const errorWords = use(ErrorWordsContext)
  if (data !== undefined)
    return (
      <section className={className} data-brief-part={part} data-state="ready">
        {children(data)}
      </section>
    )
  const isFailed = error !== null
  return (
    <section className={className} data-brief-part={part} data-state={isFailed ? 'failed' : 'waiting'}>
      <p className={styles.failed}>
        {isFailed ? briefWords('failed', { part: briefWords(`part.${part}`) }) : briefWords('waiting')}
      </p>
      {isFailed && <p className={styles.note}>{iso(errorWords(error)?.text ?? '')}</p>}
    </section>
  )
}
