import { useSyncExternalStore } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { chooseTheme, currentThemeChoice, type ThemeChoice, watchTheme } from '#src/theme/theme-choice.ts'
import type { IconName } from './icon-shapes.ts'
import { SegmentedControl } from './SegmentedControl.tsx'

const icons: Record<ThemeChoice, IconName> = { system: 'device', light: 'sun', dark: 'moon' }

/** As the device, light or dark; kept on this device only. */
export function ThemeSwitch() {
  const { t } = useTranslation('ui')
  const choice = useSyncExternalStore<ThemeChoice>(watchTheme, currentThemeChoice, () => 'system')
  return (
    <SegmentedControl
      label={t('theme.label')}
      value={choice}
      onChange={chooseTheme}
      options={(['system', 'light', 'dark'] as const).map((value) => ({
        value,
        label: t(`theme.${value}`),
        icon: icons[value],
      }))}
    />
  )
}
