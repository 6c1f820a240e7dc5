import type { CaseDetail } from '#contract/api/cases.ts'
import { type CaseNames, fieldWords, valueWords } from '#src/i18n/case-value-words.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { Fact } from './CaseFacts.tsx'
import type { OpenForm } from './CaseForms.tsx'
import styles from './CaseView.module.css'
import { partFields, typedFrom } from './case-fields.ts'

type Props = { readonly detail: CaseDetail; readonly names: CaseNames; readonly onOpen: (form: OpenForm) => void }

/** Persons as codes. Their identity is not here. */
export function CasePersons({ detail: { persons, isHandedOver }, names, onOpen }: Props) {
  const words = useCaseWords()
  const { caseWords } = words
  return (
    <section className={styles.section} aria-labelledby="case-persons">
      <h2 id="case-persons">{caseWords('section.persons')}</h2>
      {persons.map((person) => {
        const typed = typedFrom('person', person)
        return (
          <div key={person.id} className={styles.event}>
            <div className={styles.title}>
              <h3>
                <Num>{person.code}</Num>
              </h3>
              {!isHandedOver && (
                <Button size="small" variant="quiet" onClick={() => onOpen({ kind: 'person', personId: person.id })}>
                  {caseWords('edit.person')}
                </Button>
              )}
            </div>
            <dl className={styles.facts}>
              {partFields.person.map(({ field }) => (
                <Fact key={field} name={fieldWords(field, words)}>
                  {iso(valueWords(field, typed[field] ?? null, words, names))}
                </Fact>
              ))}
            </dl>
          </div>
        )
      })}
    </section>
  )
}
