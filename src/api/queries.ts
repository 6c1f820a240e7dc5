import type { Audience } from '#contract/api/releases.ts'
import type { Stream } from '#contract/categories.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import type { NoticeKind } from '#contract/notices/notice-kinds.ts'
import type { DeskGroupId } from '#contract/referrals/desk-groups.ts'
import type { ReferralSide } from '#contract/referrals/lifecycle.ts'
import { apiQuery } from './api-query.ts'
import type { ParametersOf } from './client.ts'

/** Provinces and districts: what the place list and every name come from. */
export const geography = () => apiQuery('/api/v1/geography', {}, 'reference')

/** The release that answers now, and the periods this viewer may ask about. */
export const releaseInfo = () => apiQuery('/api/v1/releases/latest', {}, 'figures')

/** A whole release, for answers without a request; see `answer-here.ts`. */
export const releaseFile = (releaseId: string, audience: Audience) =>
  apiQuery('/api/v1/releases/{releaseId}/{audience}', { path: { releaseId, audience } }, 'file')

/** Who is signed in, if anybody. */
export const session = () => apiQuery('/api/v1/session', {}, 'session')

/** Four figures for the sentence. */
export const keyFigures = ({ measure, category, placeId, periodId, comparison }: OverviewFilters) =>
  apiQuery(
    '/api/v1/figures/key',
    { query: { measure, of: category, in: placeId, period: periodId, vs: comparison } },
    'figures',
  )

/** The sentence's measure in every district of its place. */
export const districtFigures = ({ measure, category, placeId, periodId }: Omit<OverviewFilters, 'comparison'>) =>
  apiQuery(
    '/api/v1/figures/districts',
    { query: { measure, ...(measureOf(measure).hasStreams && { of: category }), in: placeId, period: periodId } },
    'figures',
  )

/** The measure over all quarters, a line for each stream. */
export const trend = (measure: Measure, placeId: string) =>
  apiQuery('/api/v1/figures/trend', { query: { measure, in: placeId } }, 'figures')

/** How much of what was due has reached us. */
export const coverage = ({ placeId, periodId }: Pick<OverviewFilters, 'placeId' | 'periodId'>) =>
  apiQuery('/api/v1/figures/coverage', { query: { in: placeId, period: periodId } }, 'figures')

/** Who, in which form, how far in the justice chain; calendar years only. */
export const profile = ({ category, placeId, periodId }: Pick<OverviewFilters, 'category' | 'placeId' | 'periodId'>) =>
  apiQuery('/api/v1/figures/profile', { query: { of: category, in: placeId, period: periodId } }, 'figures')

/** How cases move from enquiry to judgment; one stream, calendar years only. */
export const justice = ({ stream, placeId, periodId }: { stream: Stream; placeId: string; periodId: string }) =>
  apiQuery('/api/v1/figures/justice', { query: { of: stream, in: placeId, period: periodId } }, 'figures')

/** Persons by where they come from and where they were exploited or taken; one stream, calendar years only. */
export const routes = ({ stream, periodId }: { stream: Stream; periodId: string }) =>
  apiQuery('/api/v1/figures/routes', { query: { of: stream, period: periodId } }, 'figures')

/** Referrals between kinds of agency; one stream, calendar years only. */
export const flows = ({ stream, periodId }: { stream: Stream; periodId: string }) =>
  apiQuery('/api/v1/figures/flows', { query: { of: stream, period: periodId } }, 'figures')

export type ReturnsQuestion = { readonly placeId: string; readonly periodId: string }

/** Who has reported, month by month, by kind of agency and province: for everybody. */
export const returnsByKind = ({ placeId, periodId }: ReturnsQuestion) =>
  apiQuery('/api/v1/returns/by-kind', { query: { in: placeId, period: periodId } }, 'figures')

/** Who has reported, month by month, by agency: for those named in `contract/returns.ts`. */
export const returnsByAgency = ({ placeId, periodId }: ReturnsQuestion) =>
  apiQuery('/api/v1/returns/by-agency', { query: { in: placeId, period: periodId } }, 'figures')

/** Records of the own agency as columns: for who may read them, see `contract/own-agency/`. */
export const ownColumns = () => apiQuery('/api/v1/own-agency/columns', {}, 'live')

/** Counts of the own agency, for who may not read its records. */
export const ownFigures = ({
  category,
  placeId,
  periodId,
}: Pick<OverviewFilters, 'category' | 'placeId' | 'periodId'>) =>
  apiQuery('/api/v1/own-agency/figures', { query: { of: category, in: placeId, period: periodId } }, 'live')

/** What stands on the desks of the own agency: for coordinators. */
export const referralDesk = (side: ReferralSide) => apiQuery('/api/v1/referrals/desk', { query: { side } }, 'live')

/** The rows of one group after those that came with the desk. */
export const referralGroup = ({ side, group, after }: { side: ReferralSide; group: DeskGroupId; after: string }) =>
  apiQuery('/api/v1/referrals/desk/group', { query: { side, group, after } }, 'live')

/** One referral with its course. */
export const referralDetail = (referralId: string) =>
  apiQuery('/api/v1/referrals/{referralId}', { path: { referralId } }, 'live')

/** What the reader is told of referrals: the newest, of one kind or all, or those before a position. */
export const noticeList = ({ kind, after }: { kind?: NoticeKind | undefined; after?: string }) =>
  apiQuery(
    '/api/v1/notices',
    { query: { ...(kind !== undefined && { kinds: kind }), ...(after !== undefined && { after }) } },
    'live',
  )

/** How many of these are unread. */
export const unreadNotices = () => apiQuery('/api/v1/notices/unread', {}, 'live')

/** What the reader is sent by e-mail and short message. */
export const noticeSettings = () => apiQuery('/api/v1/notices/settings', {}, 'live')
/** Who of the own agency can take referrals on. */
export const colleagues = () => apiQuery('/api/v1/colleagues', {}, 'live')

/** Who read or changed the records of an agency, the newest first. */
export const auditTrail = (query: NonNullable<ParametersOf<'/api/v1/audit/entries'>['query']>) =>
  apiQuery('/api/v1/audit/entries', { query }, 'live')

/** Whether that is what was written. */
export const auditVerification = () => apiQuery('/api/v1/audit/verification', {}, 'live')

type CaseQuestion = NonNullable<ParametersOf<'/api/v1/cases'>['query']>

/** A page of the register of the own agency: for coordinators. */
export const caseList = (query: CaseQuestion) => apiQuery('/api/v1/cases', { query }, 'live')

export const caseDetail = (caseId: string) => apiQuery('/api/v1/cases/{caseId}', { path: { caseId } }, 'live')

/** Every edit of a case. */
export const caseHistory = (caseId: string) => apiQuery('/api/v1/cases/{caseId}/history', { path: { caseId } }, 'live')

export const lawSections = () => apiQuery('/api/v1/cases/law-sections', {}, 'reference')

/** Cases of the own agency that may be the same as one that is being typed. */
export const likelyDoubles = (query: ParametersOf<'/api/v1/cases/likely-doubles'>['query']) =>
  apiQuery('/api/v1/cases/likely-doubles', { query }, 'live')

/** What the own account typed into a form and did not save. */
export const caseDraft = (about: string) => apiQuery('/api/v1/cases/draft', { query: { about } }, 'live')

/** A view that was cited. */
export const citation = (citationId: string) =>
  apiQuery('/api/v1/citations/{citationId}', { path: { citationId } }, 'reference')

/** The districts of a view as one release had them. */
export const districtFiguresOf = (
  releaseId: string,
  { measure, category, placeId, periodId }: Omit<OverviewFilters, 'comparison'>,
) =>
  apiQuery(
    '/api/v1/figures/districts',
    {
      query: {
        measure,
        ...(measureOf(measure).hasStreams && { of: category }),
        in: placeId,
        period: periodId,
        release: releaseId,
      },
    },
    'reference',
  )

/** A place apart from figures: residents, agencies, helplines, activities. */
export const placeDetail = (placeId: string) => apiQuery('/api/v1/places/{placeId}', { path: { placeId } }, 'reference')

/** Figures that others published, with everything in them that does not fit together. */
export const publishedFigures = () => apiQuery('/api/v1/published-figures', {}, 'reference')

/** Every name that can be searched, of those that whoever asks may read; see `contract/search/`. */
export const searchIndex = () => apiQuery('/api/v1/search/index', {}, 'reference')
