import type { brief } from './en/brief.ts'
import type { cases } from './en/cases.ts'
import type { cited } from './en/cited.ts'
import type { desks } from './en/desks.ts'
import type { explore } from './en/explore.ts'
import type { exportWords } from './en/export.ts'
import type { justice } from './en/justice.ts'
import type { methods } from './en/methods.ts'
import type { movements } from './en/movements.ts'
import type { notices } from './en/notices.ts'
import type { ownAgency } from './en/own-agency.ts'
import type { place } from './en/place.ts'
import type { published } from './en/published.ts'
import type { referrals } from './en/referrals.ts'
import type { returns } from './en/returns.ts'
import type { search } from './en/search.ts'
import type { sending } from './en/sending.ts'
import type { trail } from './en/trail.ts'
import type { en } from './en.ts'

/** The same keys with any words: what an Urdu message file must satisfy, so that a missing or superfluous string does not compile. */
export type Translated<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> }

/** Everything one language says. English is the type. */
export type Messages = Translated<typeof en>

declare module 'i18next' {
  // Module augmentation works on interfaces only.
  interface CustomTypeOptions {
    defaultNS: 'shell'
    /** The others are added by their pages, when those load (see `page-messages.ts`). */
    resources: typeof en & {
      methods: typeof methods
      published: typeof published
      place: typeof place
      brief: typeof brief
      cases: typeof cases
      cited: typeof cited
      justice: typeof justice
      movements: typeof movements
      notices: typeof notices
      /** Added by the strip of those who have an agency. */
      ownAgency: typeof ownAgency
      referrals: typeof referrals
      sending: typeof sending
      desks: typeof desks
      returns: typeof returns
      trail: typeof trail
      /** Added when search is opened. */
      search: typeof search
      explore: typeof explore
      /** Added by the menu "Download" when it is opened. */
      export: typeof exportWords
    }
    returnNull: false
    strictKeyChecks: true
    strictInterpolationChecks: true
  }
}
