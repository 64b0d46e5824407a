/** The content script has this module's data from the browser: see scripts/leaner.ts. */
export { default as STYLES } from './layer.css?inline'
