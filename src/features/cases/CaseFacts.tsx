import type { ReactNode } from 'react'
import type { CaseDetail } from '#contract/api/cases.ts'
import { type CaseNames, fieldWords, valueWords } from '#src/i18n/case-value-words.ts'
import { formatDate } from '#src/i18n/format.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './CaseView.module.css'
import { isShown, partFields, typedFrom } from './case-fields.ts'

/** The facts of a case, in the order of its form. */
export function CaseFacts({ detail, names }: { readonly detail: CaseDetail; readonly names: CaseNames }) {
  const words = useCaseWords()
  const { caseWords, language } = words
  const typed = typedFrom('facts', detail.facts)
  const others = [
    ...new Map(detail.referrals.map(({ otherAgency }) => [otherAgency.id, otherAgency.name[language]])).values(),
  ]
  return (
    <section className={styles.section} aria-labelledby="case-facts">
      <h2 id="case-facts">{caseWords('section.facts')}</h2>
      <dl className={styles.facts}>
        {partFields.facts
          .filter(({ field }) => isShown('facts', field, typed))
          .map(({ field }) => (
            <Fact key={field} name={fieldWords(field, words)}>
              {iso(valueWords(field, typed[field] ?? null, words, names))}
            </Fact>
          ))}
        <Fact name={caseWords('field.status')}>{caseWords(`status.${detail.status}`)}</Fact>
        <Fact name={caseWords('field.enteredOn')}>{iso(formatDate(detail.enteredOn, language))}</Fact>
        <Fact name={caseWords('field.owner')}>
          <bdi>{detail.owner.name[language]}</bdi>
        </Fact>
        {others.length > 0 && (
          <Fact name={caseWords('field.agencies')}>
            {others.map((name) => (
              <div key={name}>
                <bdi>{name}</bdi>
              </div>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  )
}

export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt className={styles.name}>{name}</dt>
    <dd>{children}</dd>
  </div>
)
