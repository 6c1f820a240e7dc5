import { useEffect, useRef } from 'react'
import { type CaseNames, faultWords, fieldWords } from '#src/i18n/case-value-words.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import styles from './CaseForm.module.css'
import { fieldId } from './PartFields.tsx'
import type { PartFault } from './part-faults.ts'

/** Every fault at the top of the form, each a way to its field. It takes the focus when it comes. */
export function FaultSummary({ faults }: { readonly faults: readonly PartFault[]; readonly names?: CaseNames }) {
  const words = useCaseWords()
  const box = useRef<HTMLDivElement>(null)
  // Focus is the browser's; each attempt brings another list.
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <p>{words.caseWords('faults')}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.part} ${fault.field} ${fault.code}`}>
            <a href={`#${fieldId(fault.part, fault.field)}`} onClick={(event) => toField(event, fault)}>
              {fieldWords(fault.field, words)}
            </a>
            {': '}
            {faultWords(fault, words)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Moves the focus, and leaves the address alone. */
function toField(event: { preventDefault: () => void }, { part, field }: PartFault): void {
  event.preventDefault()
  document.getElementById(fieldId(part, field))?.focus()
}
