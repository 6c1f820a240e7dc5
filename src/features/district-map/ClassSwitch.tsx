import { memo } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import styles from './DistrictMap.module.css'

export type ClassSwitchProps = {
  readonly classes: OverviewView['classes']
  readonly onLook: (change: Partial<OverviewView>) => void
}

/** How the fills of a map are parted; what is only true of one map says so. */
export const ClassSwitch = memo(function ClassSwitch({ classes, onLook }: ClassSwitchProps) {
  const { t } = useTranslation('map')
  return (
    <div className={styles.classing}>
      <SegmentedControl
        label={t('classes.label')}
        value={classes}
        options={[
          { value: 'fixed', label: t('classes.fixed') },
          { value: 'quantile', label: t('classes.quantile') },
        ]}
        onChange={(next) => onLook({ classes: next })}
      />
      {classes === 'quantile' && <p>{t('classes.quantileNote')}</p>}
    </div>
  )
})
