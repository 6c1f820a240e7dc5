import { describe, expect, it } from 'vitest'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { inLanguage } from '#src/app/in-language.ts'
import { redirectFor } from '#src/app/redirect-for.ts'
import { type Answers, aFailure, anApi } from '#tests/support/an-api.ts'

const from = (address: string, headers: { cookie?: string; acceptLanguage?: string } = {}, answers: Answers = {}) =>
  redirectFor(
    { url: new URL(address, 'http://rabta.test'), ...headers },
    createQueryClient(anApi(answers), { isServer: true }),
  )

describe('addresses that lead elsewhere', () => {
  it('begin at the root: to the overview in the language chosen or preferred', async () => {
    expect(await from('/')).toBe('/en/overview')
    expect(await from('/?of=som', { acceptLanguage: 'ur-PK' })).toBe('/ur/overview?of=som')
    expect(await from('/', { acceptLanguage: 'ur', cookie: 'rabta-language=en' })).toBe('/en/overview')
  })

  it('are a language alone, and a slash too many', async () => {
    expect(await from('/ur')).toBe('/ur/overview')
    expect(await from('/ur/')).toBe('/ur/overview')
    expect(await from('/en/published/?x=1')).toBe('/en/published?x=1')
  })

  it('are filter forms sent without script', async () => {
    expect(await from('/en/overview?measure=persons&of=som&in=pakistan')).toBe('/en/overview?of=som')
  })

  it.each([
    ['/en/place/lahore?measure=persons&of=som', '/en/place/lahore?of=som'],
    ['/ur/justice?of=tip&in=punjab&show=days', '/ur/justice?in=punjab'],
    ['/en/justice?utm_source=mail', '/en/justice'],
    ['/en/movements?period=cy2025&of=som', '/en/movements?of=som'],
    ['/en/data/returns?in=pakistan&period=latest&sort=name', '/en/data/returns?sort=name'],
  ])('are filter forms of other pages, too: %s', async (sent, canonical) => {
    expect(await from(sent)).toBe(canonical)
    expect(await from(canonical)).toBeUndefined()
  })

  it('never are addresses of another host', async () => {
    for (const address of [
      'http://rabta.test//evil.test/',
      'http://rabta.test//evil.test//',
      'http://rabta.test//evil.test/x/',
    ]) {
      expect(await from(address)).toBeUndefined()
    }
  })
})

describe('addresses that stay', () => {
  it('are pages, known or not', async () => {
    for (const address of [
      '/en/overview',
      '/en/overview?of=som',
      '/ur/place/lahore',
      '/nowhere',
      '/de/overview?of=som&measure=persons',
    ]) {
      expect(await from(address)).toBeUndefined()
    }
  })

  it.each([
    '/en/justice?of=tip.servitude&show=moves',
    '/en/movements?period=fy2025-26&of=tip',
    '/en/data/returns?in=lahore&sort=silent',
    '/en/published?of=tip&measure=persons',
    '/en/place/lahore/justice?of=tip',
  ])('are those with a part that is not understood, which the page names: %s', async (address) => {
    expect(await from(address)).toBeUndefined()
  })

  it('are filter forms while names and periods cannot be read', async () => {
    const fails = () => {
      throw aFailure()
    }
    expect(await from('/en/overview?measure=persons', {}, { '/api/v1/releases/latest': fails })).toBeUndefined()
  })
})

describe('the same page in the other language', () => {
  it('differs in its first segment alone', () => {
    expect(inLanguage('ur', '/en/place/lahore', '?of=som')).toBe('/ur/place/lahore?of=som')
    expect(inLanguage('en', '/en/overview', '')).toBe('/en/overview')
  })

  it('is the overview for an address without a language', () => {
    expect(inLanguage('ur', '/nowhere', '?x=1')).toBe('/ur/overview')
  })
})
