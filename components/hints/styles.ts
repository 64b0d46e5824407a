import css from './layer.css?inline'

/** The content script asks the browser for them: see scripts/leaner.ts. */
export const styles = () => css
