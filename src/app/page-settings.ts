import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { DemoSignIn } from '#src/pages/sign-in/DemoSignIns.tsx'
import type { ShapeAddresses } from './default-shapes.ts'

/** What a deployment decides about its pages. Public: it travels in the page. */
export type PageSettings = {
  readonly boundaryProfile: BoundaryProfile
  /** Where imported boundaries are served; absent where the shapes that ship with Rabta are used. */
  readonly shapes?: ShapeAddresses
  /** The installation holds demo records and accounts. */
  readonly isDemo: boolean
  /** The accounts that the sign-in page offers there. */
  readonly demoSignIns?: readonly DemoSignIn[]
  /** The server can make a PDF of a brief; without it the page of the brief is printed. */
  readonly makesPdf?: boolean
  /** The server itself runs inside the browser; nothing that is entered is kept. */
  readonly isMock: boolean
  /** There, answers were recorded beforehand, because this browser cannot run the database. */
  readonly hasRecordedAnswers?: boolean
}
