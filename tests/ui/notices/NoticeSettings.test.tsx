import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { aFailure } from '#tests/support/an-api.ts'
import { someNoticeSettings } from '#tests/support/some-notices.ts'
import { renderNotices } from './render-notices.tsx'

const address = '/en/notices?show=settings'
const box = (name: RegExp | string) => screen.getByRole('checkbox', { name })

describe('settings of notices', () => {
  it('show what holds, and save what is chosen', async () => {
    const page = await renderNotices({ address }, { chooseNotices: async (choice) => someNoticeSettings(choice) })
    expect(box('New referrals')).toBeChecked()
    expect(box('Progress')).not.toBeChecked()
    await userEvent.click(box('New referrals'))
    await userEvent.click(box('Progress'))
    await userEvent.click(box(/A digest on Monday/))
    await userEvent.click(screen.getByRole('radio', { name: 'اردو' }))
    await userEvent.click(box(/Send me short messages/))
    await userEvent.type(screen.getByRole('textbox', { name: /Number/ }), '+92 300 1234567')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(page.chooseNotices).toHaveBeenCalledWith(
      {
        language: 'ur',
        emailKinds: ['answer', 'reminder', 'escalation', 'progress'],
        wantsDigest: true,
        isSmsOn: true,
        smsNumber: '+923001234567',
      },
      expect.any(String),
    )
    expect((await screen.findAllByText('Saved.')).length).toBeGreaterThan(0)
    await userEvent.click(box('Questions'))
    await waitFor(() => expect(screen.queryAllByText('Saved.').filter((one) => one.closest('form'))).toEqual([]))
  })

  it.each([
    ['', true],
    ['0300 1234567', false],
  ])('ask for a number with its country: "%s"', async (number, isSmsOn) => {
    const page = await renderNotices({ address, settings: someNoticeSettings({ isSmsOn }) })
    const field = screen.getByRole('textbox', { name: /Number/ })
    if (number !== '') await userEvent.type(field, number)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(page.chooseNotices).not.toHaveBeenCalled()
    expect(field).toHaveFocus()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/Write the number with/)
  })

  it('keep what was chosen when it could not be saved, and say so', async () => {
    await renderNotices(
      { address },
      {
        chooseNotices: async () => {
          throw aFailure()
        },
      },
    )
    await userEvent.click(box('Progress'))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Nothing was saved/)
    expect(box('Progress')).toBeChecked()
  })

  it('read in Urdu', async () => {
    await renderNotices({ address: '/ur/notices?show=settings' })
    expect(box('نئے ریفرل')).toBeChecked()
    expect(screen.getByRole('button', { name: 'محفوظ کریں' })).toBeInTheDocument()
  })
})
