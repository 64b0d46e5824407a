import { OpenReport } from '../../components/checklist/open-report.tsx'
import { type ReportOf, useReport } from './use-report.ts'

/** The report with what its buttons do. */
export const Report = (props: ReportOf) => <OpenReport {...useReport(props)} />
