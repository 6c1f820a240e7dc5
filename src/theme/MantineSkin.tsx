import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import './mantine-variables.css'
import './urdu-mantine.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { type ReactNode, useSyncExternalStore } from 'react'
import { directionOf } from '#src/i18n/language.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { mantineTheme } from './mantine-theme.ts'
import { shownTheme, watchTheme } from './theme-choice.ts'

/**
 * Around the parts of a page that use Mantine. Only pages that are fetched on demand may import it: the library has no place
 * in the first frame. A page also imports the layered sheet of each component it uses.
 */
export function MantineSkin({ children }: { children: ReactNode }) {
  const scheme = useSyncExternalStore<'light' | 'dark'>(watchTheme, shownTheme, () => 'light')
  return (
    <DirectionProvider initialDirection={directionOf(useLanguage())} detectDirection={false}>
      <MantineProvider
        theme={mantineTheme}
        forceColorScheme={scheme}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  )
}
