import { describe, expect, it } from 'vitest'
import { noticeParameters, readNoticeSearch, writeNoticeSearch } from '#src/url/notice-search.ts'

describe('the address of the page of notices', () => {
  it('says what is shown, defaults left out', () => {
    expect(writeNoticeSearch({ show: 'list', kind: undefined })).toEqual({})
    expect(writeNoticeSearch({ show: 'list', kind: 'answer' })).toEqual({ kind: 'answer' })
    expect(writeNoticeSearch({ show: 'settings', kind: 'answer' })).toEqual({ show: 'settings' })
  })

  it('falls back on all notices, and forgets what is not its own', () => {
    expect(readNoticeSearch({ kind: 'everything', show: 'me' })).toEqual({ show: 'list', kind: undefined })
    expect(readNoticeSearch({ kind: 'escalation' })).toEqual({ show: 'list', kind: 'escalation' })
    expect(noticeParameters({ kind: 'new', side: 'sent' })).toEqual({ kind: 'new' })
  })
})
