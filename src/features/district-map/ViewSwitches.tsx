import { memo } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'

export type ViewSwitchesProps = {
  readonly measureHasRate: boolean
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
}

const views = ['map', 'change', 'sides', 'provinces', 'table'] as const

/**
 * Rate or count; one map, what changed, two maps, the provinces or the table. A measure without a rate has nothing to switch. Other figures
 * draw nothing of it anew: React writes name and kind of each radio button whenever it does.
 */
export const ViewSwitches = memo(function ViewSwitches({ measureHasRate, view, onLook }: ViewSwitchesProps) {
  const { t } = useTranslation('map')
  const hasBoth = measureHasRate && view.view !== 'table'
  return (
    <>
      {hasBoth && (
        <SegmentedControl
          label={t('show.label')}
          value={view.show}
          options={[
            { value: 'rate', label: t('show.rate') },
            { value: 'count', label: t('show.count') },
          ]}
          onChange={(show) => onLook({ show })}
        />
      )}
      <SegmentedControl
        label={t('view.label')}
        value={view.view}
        options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => onLook({ view: next })}
      />
    </>
  )
})
