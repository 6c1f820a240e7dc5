import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { type Language, otherLanguage } from '#src/i18n/language.ts'
import type { Account } from '#src/ui/AccountMenu.tsx'
import { LanguageLink } from '#src/ui/LanguageLink.tsx'
import type { NavigationItem } from '#src/ui/NavigationItem.tsx'
import { SiteHeader } from '#src/ui/SiteHeader.tsx'
import { renderIn } from './render-in.tsx'

const ways = ['Overview', 'Referrals', 'Activities', 'Impact', 'Commitments', 'Directory']
const items: NavigationItem[] = ways.map((label) => ({
  id: label,
  label,
  href: `/en/${label.toLowerCase()}`,
  isCurrent: label === 'Referrals',
  icon: 'overview',
  ...(label === 'Referrals' && { badge: { count: 7, label: '7 wait for your answer' } }),
}))
const visitor: Account = { kind: 'visitor', signInHref: '/en/sign-in' }

const draw = (account: Account = visitor, language: Language = 'en') =>
  renderIn(
    language,
    <SiteHeader
      homeHref="/en"
      items={items}
      languageLink={<LanguageLink language={otherLanguage(language)} href="/other" />}
      account={account}
      mainId="content"
    />,
  )

describe('the header of the site', () => {
  it('begins with a way past itself', () => {
    draw()
    expect(within(screen.getByRole('banner')).getAllByRole('link')[0]).toHaveAttribute('href', '#content')
  })

  it('lists all ways, marks where the reader is, and reads out what waits', () => {
    draw()
    const main = within(screen.getByRole('navigation', { name: 'Main' }))
    expect(main.getAllByRole('link')).toHaveLength(6)
    const current = main.getByRole('link', { current: 'page' })
    expect(current).toHaveAccessibleName('Referrals 7 wait for your answer')
  })

  it('puts four ways at the bottom of a phone and the others under More', () => {
    draw()
    const below = screen.getByRole('navigation', { name: 'Main, at the bottom' })
    const more = below.querySelector('details')
    expect(more).not.toBeNull()
    const inMore = [...(more?.querySelectorAll('a') ?? [])].map((link) => link.textContent)
    expect(inMore).toEqual(['Commitments', 'Directory'])
    expect(below.querySelectorAll('a')).toHaveLength(6)
  })

  it.each([
    ['en', 'اردو', 'ur', 'rtl'],
    ['ur', 'English', 'en', 'ltr'],
  ] as const)('offers a reader of %s the other language in its own script', (language, name, lang, dir) => {
    draw(visitor, language)
    const link = screen.getByRole('link', { name })
    expect(link).toHaveAttribute('href', '/other')
    expect(link).toHaveAttribute('lang', lang)
    expect(link).toHaveAttribute('dir', dir)
  })

  it('takes a visitor to the sign-in', () => {
    draw()
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/en/sign-in')
  })

  it('shows a member who is signed in, closes the menu on Escape, and signs out', async () => {
    const onSignOut = vi.fn()
    draw({ kind: 'member', name: 'A. Khan', detail: 'Policymaker', links: [], onSignOut })
    const opener = screen.getByLabelText(/^Account: .*A\. Khan/)
    await userEvent.click(opener)
    expect(opener.closest('details')).toHaveAttribute('open')
    await userEvent.keyboard('{Escape}')
    expect(opener.closest('details')).not.toHaveAttribute('open')
    expect(opener).toHaveFocus()
    await userEvent.click(opener)
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    expect(onSignOut).toHaveBeenCalledOnce()
  })
})
