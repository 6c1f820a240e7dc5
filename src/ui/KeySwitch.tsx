import { isolateLtr } from '#src/i18n/isolate.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { iso } from './isolate-text.tsx'
import styles from './KeySwitch.module.css'
import { chooseSingleKeys, useSingleKeys } from './single-keys.ts'

/** Whether the key "/" opens search; kept on this device only. */
export function KeySwitch() {
  const { t } = useTranslation('ui')
  const isOn = useSingleKeys()
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => chooseSingleKeys(currentTarget.checked)} />
      <span>{iso(t('keys', { key: isolateLtr('/') }))}</span>
    </label>
  )
}
