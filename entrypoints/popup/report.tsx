import { ReportPanel } from '../../components/checklist/report-panel.tsx'
import { type ReportOf, useReport } from './use-report.ts'

/** The report with what its buttons do. */
export const Report = (props: ReportOf) => <ReportPanel {...useReport(props)} />
