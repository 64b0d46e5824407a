import { FIXES, MODELS, PATHS } from './all.ts'

/** All that is told of fixes, phones and paths. In the content script it is read when first asked for: scripts/leaner.ts. */
export const fixData = () => ({ FIXES, MODELS, PATHS })
