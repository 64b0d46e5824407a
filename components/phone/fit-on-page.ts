/** In points; smaller is hard to read. */
const SIZES = [13, 12, 11, 10.5, 10, 9.5, 9, 8.5, 8]

/**
 * What fits on A4 and on Letter alike: a page is never higher than Letter (279 mm) less two margins of 12 mm, and a
 * printer's letters may be a little wider than a screen's.
 */
const MAX_MM = 245

const PX_PER_MM = 96 / 25.4

/** Gives the sheet the largest letters with which it stays on one page. */
export function fitOnPage(sheet: HTMLElement): void {
  sheet.classList.add('measured')
  for (const size of SIZES) {
    sheet.style.setProperty('--size', `${size}pt`)
    if (sheet.offsetHeight <= MAX_MM * PX_PER_MM) break
  }
  sheet.classList.remove('measured')
}
