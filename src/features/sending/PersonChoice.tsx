import type { CasePersons } from '#contract/api/sending.ts'
import { personInWords } from '#src/i18n/person-words.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './PersonChoice.module.css'

export type PersonChoiceProps = {
  readonly persons: CasePersons['persons']
  readonly onChoose: (personId: string) => void
}

/** The persons of a case, by their codes. */
export function PersonChoice({ persons, onChoose }: PersonChoiceProps) {
  const words = useSendingWords()
  return (
    <section>
      <h2>{words.sendingWords('persons')}</h2>
      <ul className={styles.persons}>
        {persons.map((person) => (
          <li key={person.id}>
            <Button icon="person" onClick={() => onChoose(person.id)}>
              <Num>{person.code}</Num> {iso(personInWords(person, words))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
