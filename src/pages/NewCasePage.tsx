import { NewCase } from '#src/features/cases/NewCase.tsx'
import { CoordinatorPage } from './cases/CoordinatorPage.tsx'

/** Registers a case with its first person. */
export const NewCasePage = () => (
  <CoordinatorPage isForm>
    <NewCase />
  </CoordinatorPage>
)
