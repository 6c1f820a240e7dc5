import type { ReactNode } from 'react'
import { Slots } from '#src/i18n/slots.tsx'
import { useWords } from '#src/i18n/use-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { CopyLink } from './CopyLink.tsx'
import styles from './FilterSentence.module.css'

export type SentenceFormProps = {
  /** With its choices in square brackets. */
  sentence: string
  /** A `SentenceSelect` for each choice of the sentence. */
  slots: Readonly<Record<string, ReactNode>>
  /** Where the form goes when there is no script. */
  action: string
  /** Search parameters beside the sentence's own, which a form would otherwise drop. */
  kept: Readonly<Record<string, string>>
  /** What else can be done with the view: links, which need no script. */
  beside?: ReactNode
  /** The same, once the script is there. */
  besideByScript?: ReactNode
}

/** A sentence of choices that act at once, and that works as a plain form until the script is there. */
export function SentenceForm({ sentence, slots, action, kept, beside, besideByScript }: SentenceFormProps) {
  const { t } = useWords()
  const isHydrated = useIsHydrated()
  return (
    // Without autocompletion a browser does not put choices of an earlier visit back over those of the address.
    <form
      method="get"
      action={action}
      className={styles.form}
      autoComplete="off"
      aria-label={t('filters:label')}
      data-filter-sentence
    >
      <p className={styles.sentence}>
        <Slots sentence={sentence} slots={slots} />
      </p>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.action}>
        {beside}
        {/* What comes with the script has its place from the start, with the plain form's button in it: nothing moves when the script takes over. */}
        <div className={styles.byScript}>
          <div className={classNames(styles.late, !isHydrated && styles.unseen)} inert={!isHydrated}>
            {besideByScript}
            <CopyLink />
          </div>
          {!isHydrated && (
            <div className={styles.plain}>
              <Button type="submit">{t('filters:apply')}</Button>
            </div>
          )}
        </div>
      </div>
    </form>
  )
}
