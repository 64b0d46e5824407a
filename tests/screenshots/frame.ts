/** A picture for the stores, before it is drawn; `logo` and `pictures` are addresses of images. */
export interface Framed {
  caption: string
  product: string
  logo: string
  /** Names of classes below. */
  layout: 'page' | 'popup' | 'popup with-paper'
  pictures: string[]
}

/** A calm page around one or two pictures, in the colours of the checklist. */
export const frame = ({ caption, product, logo, layout, pictures }: Framed) => `<!doctype html>
<html lang="en"><style>${STYLE}</style>
<body class="${layout}">
<header>
<p><img src="${logo}" alt="">${product}</p>
<h1>${caption}</h1>
</header>
<div class="pictures">${pictures.map(url => `<img src="${url}" alt="">`).join('')}</div>
</body></html>`

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body {
  inline-size: 1280px;
  block-size: 800px;
  overflow: hidden;
  background: #e4efe9;
  color: #1d1c1a;
  font: 16px / 1.2 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header p { display: flex; align-items: center; gap: 12px; color: #0b6e69; font-size: 22px; font-weight: 700; }
header p img { inline-size: 40px; }
h1 { letter-spacing: -0.02em; text-wrap: balance; }
.pictures img { display: block; box-shadow: 0 0 0 1px rgb(20 60 50 / 10%), 0 18px 50px rgb(20 60 50 / 22%); }

.page header { display: flex; align-items: center; gap: 28px; block-size: 110px; padding-inline: 72px; }
.page h1 { flex: 1; font-size: 30px; text-align: end; }
.page .pictures img { inline-size: 1136px; margin-inline: auto; border-radius: 16px 16px 0 0; }

.popup { display: grid; grid-template: 800px / minmax(0, 1fr) auto; gap: 56px; padding-inline: 64px; }
.popup header { align-self: center; display: grid; gap: 24px; }
.popup h1 { font-size: 52px; }
.popup .pictures { display: flex; align-items: start; gap: 28px; padding-block-start: 48px; }
.popup .pictures img { inline-size: 424px; border-radius: 20px 20px 0 0; }
body:has(.pictures > :only-child).popup { padding-inline: 96px 140px; }
.popup:has(.pictures > :nth-child(2)) h1 { font-size: 36px; }
.popup .pictures img:not(:only-child) { inline-size: 376px; }
.popup .pictures img:nth-child(2) { margin-block-start: 56px; }
.with-paper .pictures img:nth-child(2) { border-radius: 3px; }
`
