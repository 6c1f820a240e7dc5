import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { useTranslate } from './translate.ts'
import { useLanguage } from './use-language.ts'

/** What functions that put sentences together need, for the page's language. */
export function useWords(): Words {
  const t = useTranslate()
  const language = useLanguage()
  return useMemo(() => ({ t, language }), [t, language])
}
