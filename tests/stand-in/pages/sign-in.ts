/** What stands where Apple's sign-in would be. No fields: nobody can type a secret here. */
export const SIGN_IN = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Stand-in sign-in widget</title></head>
<body style="font:16px system-ui,sans-serif;text-align:center;color:#405060">
<h1 style="font-size:20px">Stand-in sign-in widget</h1><p>Nothing can be typed here.</p></body></html>`
