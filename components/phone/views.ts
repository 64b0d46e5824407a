/** What is loaded once a fix is taken to the phone. */
export { PrintSheet } from './print-sheet.tsx'
export { ToPhone } from './to-phone.tsx'
