import { useParams } from '@tanstack/react-router'
import { CaseView } from '#src/features/cases/CaseView.tsx'
import { CoordinatorPage } from './cases/CoordinatorPage.tsx'

/** One case of the reader's agency. */
export function CasePage() {
  const { caseId = '' } = useParams({ strict: false })
  return (
    <CoordinatorPage isForm>
      <CaseView key={caseId} caseId={caseId} />
    </CoordinatorPage>
  )
}
