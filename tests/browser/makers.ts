/** A browser's own visits come at their own times: its maker's hosts are its own, whenever they come. */
export const MAKERS =
  /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(com|org|net)|firefox\.com)$/
