import { describe, expect, it } from 'vitest'
import { chooseLanguage, languageOfPath } from '#src/i18n/language.ts'

describe('the language of a path', () => {
  it('is its first segment, if that is a language of ours', () => {
    expect(languageOfPath('/ur/place/lahore')).toBe('ur')
    expect(languageOfPath('/en')).toBe('en')
    expect(languageOfPath('/de/overview')).toBeUndefined()
    expect(languageOfPath('/')).toBeUndefined()
  })
})

describe('the language for somebody without one', () => {
  it('is the stored choice before anything else', () => {
    expect(chooseLanguage('a=1; rabta-language=ur; b=2', 'en-GB')).toBe('ur')
  })

  it('is not taken from a cookie whose name only ends alike, nor from an unknown value', () => {
    expect(chooseLanguage('x-rabta-language=ur', 'en')).toBe('en')
    expect(chooseLanguage('rabta-language=de', 'ur')).toBe('ur')
  })

  it('is the one the browser prefers among ours', () => {
    expect(chooseLanguage('', 'de-DE,ur-PK;q=0.8,en;q=0.5')).toBe('ur')
    expect(chooseLanguage('', 'ur;q=0.3, en-GB;q=0.9')).toBe('en')
  })

  it('is not one that the browser refuses', () => {
    expect(chooseLanguage('', 'ur;q=0, de')).toBe('en')
  })

  it('is English when nothing is known', () => {
    expect(chooseLanguage()).toBe('en')
    expect(chooseLanguage('', '*;q=0.1, garbage;;q=')).toBe('en')
  })
})
