// A grid of a hundred thousand photos that scrolls: rows that leave at the top come back at the bottom.
globalThis.bench.photos = (() => {
  const SECONDS = 10
  const ROW = 120
  const SPEED = 40

  const picture = at =>
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><rect width="99" height="99" fill="hsl(${at % 360} 50% 60%)"/></svg>`

  function fill(row, index) {
    row.style.transform = `translateY(${index * ROW}px)`
    row.setAttribute('aria-rowindex', String(index + 1))
    ;[...row.children].forEach((cell, column) => {
      const at = index * row.children.length + column
      cell.setAttribute('aria-label', `Photo, ${(at % 28) + 1} May 2024, ${at % 12}:${10 + (at % 50)} AM`)
      cell.firstChild.src = picture(at)
      cell.lastChild.textContent = at % 9 === 0 ? `0:${10 + (at % 50)}` : ''
    })
  }

  function recycle(grid, rows, shown) {
    const first = Math.floor(grid.scrollTop / ROW)
    for (let index = first; index < first + rows.length; index++) {
      const at = index % rows.length
      if (shown[at] !== index) fill(rows[at], index)
      shown[at] = index
    }
  }

  return () =>
    new Promise(done => {
      const grid = document.querySelector('.photo-grid')
      const rows = [...grid.querySelectorAll('[role=row]')]
      const title = document.querySelector('.photo-title')
      const shown = []
      const until = performance.now() + SECONDS * 1000
      function frame() {
        grid.scrollTop += SPEED
        bench.apart(() => {
          recycle(grid, rows, shown)
          title.firstChild.data = `${Math.floor(grid.scrollTop / ROW) % 28} May 2024`
        })
        if (performance.now() < until) requestAnimationFrame(frame)
        else done()
      }
      requestAnimationFrame(frame)
    })
})()
