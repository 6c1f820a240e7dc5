import { useTranslation } from '#src/i18n/use-translation.ts'
import { IconButton } from '#src/ui/IconButton.tsx'
import type { MapCommand } from './map-command.ts'
import styles from './ZoomControls.module.css'

export type ZoomControlsProps = { readonly onCommand: (command: MapCommand) => void }

/** Closer, further, whole: in the corner that the shape of the country leaves free, in both languages the same one. */
export function ZoomControls({ onCommand }: ZoomControlsProps) {
  const { t } = useTranslation('map')
  return (
    <fieldset className={styles.controls} aria-label={t('control.label')}>
      <IconButton icon="plus" label={t('control.zoomIn')} onClick={() => onCommand('zoomIn')} isFramed />
      <IconButton icon="minus" label={t('control.zoomOut')} onClick={() => onCommand('zoomOut')} isFramed />
      <IconButton icon="fit" label={t('control.fit')} onClick={() => onCommand('fit')} isFramed />
    </fieldset>
  )
}
