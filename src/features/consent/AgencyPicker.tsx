import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './ConsentForm.module.css'
import { Line } from './FormParts.tsx'

export type NamedAgency = { readonly id: string; readonly name: string }

export type AgencyPickerProps = {
  readonly field: string
  readonly label: string
  readonly fault: string | undefined
  readonly agencies: readonly NamedAgency[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Agencies one after the other, each of which can be taken away again. */
export function AgencyPicker({ field, label, fault, agencies, chosen, onChange }: AgencyPickerProps) {
  const { sendingWords } = useSendingWords()
  const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name ?? id
  return (
    <Line field={field} label={label} fault={fault}>
      {(attributes) => (
        <>
          <select
            {...attributes}
            className={styles.control}
            value=""
            onChange={({ currentTarget }) => onChange([...chosen, currentTarget.value])}
          >
            <option value="">{sendingWords('form.addAgency')}</option>
            {agencies
              .filter(({ id }) => !chosen.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
          {chosen.length > 0 && (
            <ul className={styles.chosen}>
              {chosen.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.chip}
                    aria-label={sendingWords('form.removeAgency', { agency: nameOf(id) })}
                    onClick={() => onChange(chosen.filter((one) => one !== id))}
                  >
                    <DataText>{nameOf(id)}</DataText>
                    <Icon name="close" size={16} isBesideWords />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Line>
  )
}
