import type { TFunction } from 'i18next'

/** What every sheet says beside the words of its feature. Those of `export` are there once a menu is open. */
export type FileWords = { readonly chartWords: TFunction<'charts'>; readonly exportWords: TFunction<'export'> }
