import { useId } from 'react'
import { type Service, services } from '#contract/referrals/urgencies.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import styles from './ServiceChoice.module.css'

export type ServiceChoiceProps = { readonly chosen: Service | undefined; readonly onChoose: (service: Service) => void }

/** All services at once, one of which is needed. */
export function ServiceChoice({ chosen, onChoose }: ServiceChoiceProps) {
  const { sendingWords, referralWords } = useSendingWords()
  const name = useId()
  return (
    <fieldset className={styles.services}>
      <legend className={styles.title}>{sendingWords('service')}</legend>
      <div className={styles.choices}>
        {services.map((service) => (
          <label key={service} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={service}
              checked={service === chosen}
              onChange={() => onChoose(service)}
              onKeyDown={({ code }) => code === 'Enter' && onChoose(service)}
            />
            <span className={styles.face}>{referralWords(`service.${service}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
