import { CaseRegister } from '#src/features/cases/CaseRegister.tsx'
import { CoordinatorPage } from './cases/CoordinatorPage.tsx'

/** The register of the reader's agency. */
export const CasesPage = () => (
  <CoordinatorPage>
    <CaseRegister />
  </CoordinatorPage>
)
