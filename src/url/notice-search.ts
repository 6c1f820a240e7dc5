import { type NoticeKind, noticeKinds } from '#contract/notices/notice-kinds.ts'
import type { SearchParameters } from './search-string.ts'

/** What the page of notices shows: the notices, of one kind or all, or what the reader has chosen to be sent. */
export type NoticeView = { readonly show: 'list' | 'settings'; readonly kind: NoticeKind | undefined }

/** URL names, in canonical order. */
export const noticeParameterNames = { show: 'show', kind: 'kind' } as const

/** Keeps the parameters that are the page's own. */
export const noticeParameters = (search: Readonly<Record<string, unknown>>): SearchParameters =>
  writeNoticeSearch(readNoticeSearch(search))

/** Missing or invalid means default: notices of all kinds. */
export function readNoticeSearch(search: Readonly<Record<string, unknown>>): NoticeView {
  if (search[noticeParameterNames.show] === 'settings') return { show: 'settings', kind: undefined }
  const kind = search[noticeParameterNames.kind]
  return { show: 'list', kind: noticeKinds.find((one) => one === kind) }
}

/** Search parameters in canonical order, defaults left out. */
export const writeNoticeSearch = ({ show, kind }: NoticeView): Record<string, string> =>
  show === 'settings'
    ? { [noticeParameterNames.show]: show }
    : { ...(kind !== undefined && { [noticeParameterNames.kind]: kind }) }
