import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'

/** Draws a part of a page in one language, with the words the product really says. */
export function renderIn(language: Language, children: ReactNode): RenderResult {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  return render(children, { wrapper: ({ children: part }) => <I18nextProvider i18n={i18n}>{part}</I18nextProvider> })
}
